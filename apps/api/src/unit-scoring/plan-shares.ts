import { Injectable } from '@nestjs/common';
import { minDate, type PlainDate } from '#domain/plain-date';
import { isCompleted } from '#domain/schedule';
import { nextStep, pointsOf, type ScoreRule, type Share } from '#domain/score-rule';
import { rate } from '#domain/vietnamese-number';
import type { PlanShareView } from '#contract/unit-scoring';
import { AuditLog } from '#api/platform/audit-log';
import { PlanQueries } from '#api/plan/plan.queries';
import { partOf, TaskStates, type TaskState } from '#api/task/task-states';
import type { ScoringRoundEntity } from './unit-scoring.entity';

/** The plan's tasks as every figure counts them, at the end of the round's year or today while it lasts. */
export interface PlanTasks {
  asOf: PlainDate;
  tasks: TaskState[];
}

/** How much of the plan each unit has completed: its parts as lead, the same states as on every page. */
@Injectable()
export class PlanShares {
  constructor(
    private readonly plans: PlanQueries,
    private readonly states: TaskStates,
    private readonly audit: AuditLog,
  ) {}

  /** Null where the round takes no plan. Call inside `unitOfWork.read` or `run`. */
  async tasksOf({ planId, year }: ScoringRoundEntity): Promise<PlanTasks | null> {
    if (planId === null) return null;
    const plan = await this.plans.get(planId);
    const asOf = minDate(this.plans.asOf(plan, undefined), `${year}-12-31`);
    return { asOf, tasks: await this.states.of(plan, asOf, await this.audit.knownAt(undefined)) };
  }
}

export function shareOf({ tasks }: PlanTasks, unitId: number): Share {
  const parts = tasks.flatMap((task) => partOf(task, unitId) ?? []);
  return { done: parts.filter(({ cell }) => isCompleted(cell)).length, all: parts.length };
}

/** With the tasks that keep the unit from the next step. `frozen`: as taken when the score was made final. */
export function shareView(
  plan: PlanTasks,
  unitId: number,
  rule: ScoreRule,
  max: number,
  frozen: Share | null,
): PlanShareView {
  const share = frozen ?? shareOf(plan, unitId);
  const points = pointsOf(rule, share, max);
  const next = nextStep(rule, share, max);
  const blocking = plan.tasks.flatMap((task) => {
    const part = partOf(task, unitId);
    return part && !isCompleted(part.cell)
      ? [{ id: task.id, code: task.code, title: task.title, schedule: part.cell, dueOn: part.dueOn }]
      : [];
  });
  return {
    ...share,
    rate: rate(share.done, share.all).text,
    asOf: plan.asOf,
    points: points === null ? null : points / 100,
    nextPoints: next ? next.points / 100 : null,
    missing: next?.missing ?? null,
    blocking: next ? blocking : [],
  };
}
