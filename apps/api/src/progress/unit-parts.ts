import type { ScheduleState } from '#domain/schedule';
import { partOf, type TaskState } from '#api/task/task-states';

/** The tasks that each unit leads a part of, each with that part folded, in the order of `tasks` (figures.md §5). */
export function partsByUnit(tasks: readonly TaskState[]): Map<number, { task: TaskState; state: ScheduleState }[]> {
  const units = new Map<number, { task: TaskState; state: ScheduleState }[]>();
  for (const task of tasks) {
    for (const unitId of new Set(task.parts.map((part) => part.unitId))) {
      const parts = units.get(unitId) ?? [];
      units.set(unitId, parts);
      parts.push({ task, state: partOf(task, unitId)! });
    }
  }
  return units;
}
