import type { PlanTrendView } from '#contract/progress';
import { partsByUnit } from '#api/progress/unit-parts';
import type { TaskState } from '#api/task/task-states';
import type { FactList } from './report-facts';

/*
 * Lists that a report keeps beside those behind its facts: which part of which task each unit had, so that the numbers
 * of the table by unit open their lists for ever, and the course of the plan up to the report's date.
 */
export const UNIT_PARTS = 'plan.unitParts';
export const TREND = 'plan.trend';

/** A unit's part of a task: its own assignments folded, or its coordination. */
export interface UnitPart {
  unitId: number;
  taskId: number;
  role: 'lead' | 'coordinating';
  /** Of the unit's own part; null where it coordinates. */
  own: { schedule: string; dueOn: string | null; completedOn: string | null; awaitingConfirmation: boolean } | null;
}

export function unitPartsList(tasks: readonly TaskState[]): FactList {
  const leading = [...partsByUnit(tasks)].flatMap(([unitId, parts]) =>
    parts.map(({ task, state }) => [unitId, task.id, 'lead', state.cell, state.dueOn ?? '', state.completedOn ?? '', state.awaitingConfirmation ? '1' : '']),
  );
  const coordinating = tasks.flatMap((task) => [...new Set(task.coordinatingUnitIds)].map((unitId) => [unitId, task.id, 'coordinating']));
  return {
    key: UNIT_PARTS,
    label: 'Phần việc của từng đơn vị',
    columns: ['unitId', 'taskId', 'role', 'schedule', 'dueOn', 'completedOn', 'awaitingConfirmation'],
    rows: [...leading, ...coordinating].map((cells) => ({ cells: cells.map(String) })),
  };
}

export function unitPartsOf({ rows }: Pick<FactList, 'rows'>): UnitPart[] {
  return rows.map(({ cells: [unitId, taskId, role, schedule, dueOn, completedOn, awaiting] }) => ({
    unitId: Number(unitId),
    taskId: Number(taskId),
    role: role === 'lead' ? 'lead' : 'coordinating',
    own: schedule ? { schedule, dueOn: dueOn || null, completedOn: completedOn || null, awaitingConfirmation: awaiting === '1' } : null,
  }));
}

export interface TrendPoint {
  asOf: string;
  total: number;
  completed: number;
  openOverdue: number;
  /** As printed: `49,29%`. */
  rate: string;
}
export function trendList({ points }: PlanTrendView): FactList {
  return {
    key: TREND,
    label: 'Diễn biến thực hiện kế hoạch',
    columns: ['asOf', 'total', 'completed', 'openOverdue', 'rate'],
    rows: points.map(({ asOf, total, completed, openOverdue, rate }) => ({ cells: [asOf, `${total}`, `${completed}`, `${openOverdue}`, rate.text] })),
  };
}
export function trendOf({ rows }: Pick<FactList, 'rows'>): TrendPoint[] {
  return rows.map(({ cells: [asOf = '', total, completed, openOverdue, rate = ''] }) => ({ asOf, total: Number(total), completed: Number(completed), openOverdue: Number(openOverdue), rate }));
}
