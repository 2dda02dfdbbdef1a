import { Injectable } from '@nestjs/common';
import { DUE_WINDOWS, isCalledFor, isDueWithin } from '#domain/due-window';
import { isOverdueFor, OVERDUE_AGES, overdueDays } from '#domain/overdue-age';
import { compareTasks } from '#domain/plan-comparison';
import { countFigures, furtherRates } from '#domain/plan-figures';
import { formatDate, type Instant, type PlainDate } from '#domain/plain-date';
import type { ScheduleState } from '#domain/schedule';
import { trendDates } from '#domain/trend-dates';
import type { Rounding } from '#domain/vietnamese-number';
import type { AsOfQuery } from '#contract/plan';
import type { ComparisonQuery, OldestOverdueView, PlanAnalysisView, PlanComparisonView, PlanTrendView, TrendPointView, UnitAnalysisRow } from '#contract/progress';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid } from '#api/platform/errors';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { PlanQueries } from '#api/plan/plan.queries';
import { TaskStates, type TaskState } from '#api/task/task-states';
import { UnitQueries } from '#api/unit/unit.queries';
import { partsByUnit } from './unit-parts';

/** Of each list of changed tasks: more than anybody reads, and an answer of bounded size. */
const MOST_LISTED = 200;

/**
 * What the leader's page asks beyond the figures. Each number is counted over the same states as the figures and has
 * its filter in `tasks`; each answer is of one snapshot.
 */
@Injectable()
export class AnalysisQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly rules: PlanRulesQueries,
    private readonly states: TaskStates,
    private readonly units: UnitQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError NOT_FOUND; INVALID for a date after today or after the plan's source. */
  analysis(planId: number, query: AsOfQuery): Promise<PlanAnalysisView> {
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.get(planId);
      const asOf = this.plans.asOf(plan, query.asOf);
      const knownAt = await this.audit.knownAt(query.knownAt);
      const tasks = await this.states.of(plan, asOf, knownAt);
      const count = (counted: (state: ScheduleState) => boolean) => tasks.filter((task) => counted(task.schedule)).length;
      return {
        planId,
        asOf,
        knownAt,
        overdueByAge: OVERDUE_AGES.map((age) => ({ age, count: count((state) => isOverdueFor(state, asOf, age)) })),
        dueWithin: DUE_WINDOWS.map((days) => ({ days, count: count((state) => isDueWithin(state, asOf, days)) })),
        oldestOverdue: oldestOverdue(tasks.map((task) => ({ task, state: task.schedule })), asOf),
        byUnit: await this.byUnit(tasks, asOf, await this.rounding(plan, asOf, knownAt)),
      };
    });
  }

  /** Each point is the answer of the figures at its date. @throws as `analysis` */
  trend(planId: number, query: AsOfQuery): Promise<PlanTrendView> {
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.get(planId);
      const asOf = this.plans.asOf(plan, query.asOf);
      const knownAt = await this.audit.knownAt(query.knownAt);
      const points: TrendPointView[] = [];
      for (const date of plan.issuedOn === null ? [] : trendDates(plan.issuedOn, asOf)) points.push(await this.point(plan, date, knownAt));
      return { planId, asOf, knownAt, points };
    });
  }

  /** @throws as `analysis`; INVALID when `from` is after `to`. */
  comparison(planId: number, query: ComparisonQuery): Promise<PlanComparisonView> {
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.get(planId);
      const to = this.plans.asOf(plan, query.to);
      if (query.from > to) throw invalid('from', `Ngày so sánh phải trước ngày số liệu (${formatDate(to)}).`);
      const knownAt = await this.audit.knownAt(query.knownAt);
      const [allBefore, allAfter] = [await this.states.all(plan, query.from, knownAt), await this.states.all(plan, to, knownAt)];
      const [before, after] = [allBefore, allAfter].map((tasks) => tasks.filter((task) => task.counted)) as [TaskState[], TaskState[]];
      const { changed, added, removed } = compareTasks(before, after);
      const figures = async (tasks: readonly TaskState[], asOf: PlainDate) => countFigures(tasks.map((task) => task.schedule), await this.rounding(plan, asOf, knownAt));
      const [idsBefore, idsAfter] = [new Set(allBefore.map(({ id }) => id)), new Set(allAfter.map(({ id }) => id))];
      const inPlanThroughout = ({ id }: TaskState) => idsBefore.has(id) && idsAfter.has(id);
      const line = (task: TaskState) => ({ id: task.id, code: task.code, title: task.title, inPlanThroughout: inPlanThroughout(task) });
      return {
        planId,
        knownAt,
        from: { asOf: query.from, ...(await figures(before, query.from)) },
        to: { asOf: to, ...(await figures(after, to)) },
        changedCount: changed.length,
        addedCount: added.length,
        removedCount: removed.length,
        takenInCount: added.filter(inPlanThroughout).length,
        leftOutCount: removed.filter(inPlanThroughout).length,
        changed: changed.slice(0, MOST_LISTED).map((task) => ({ ...line(task.after), fromCell: task.before.schedule.cell, toCell: task.after.schedule.cell })),
        added: added.slice(0, MOST_LISTED).map((task) => ({ ...line(task), fromCell: null, toCell: task.schedule.cell })),
        removed: removed.slice(0, MOST_LISTED).map((task) => ({ ...line(task), fromCell: task.schedule.cell, toCell: null })),
      };
    });
  }

  private async point(plan: PlanEntity, asOf: PlainDate, knownAt: Instant): Promise<TrendPointView> {
    const tasks = await this.states.of(plan, asOf, knownAt);
    const { total, completed, openOverdue, rate } = countFigures(tasks.map((task) => task.schedule), await this.rounding(plan, asOf, knownAt));
    const calledFor = tasks.filter((task) => isCalledFor(task.parts.map((part) => part.schedule), asOf)).length;
    return { asOf, total, completed, openOverdue, calledFor, rate };
  }

  private async rounding(plan: PlanEntity, asOf: PlainDate, knownAt: Instant): Promise<Rounding> {
    return (await this.rules.inForce(plan, asOf, knownAt)).rules.rounding;
  }

  private async byUnit(tasks: readonly TaskState[], asOf: PlainDate, rounding: Rounding): Promise<UnitAnalysisRow[]> {
    const names = await this.units.namesOn(asOf);
    const order = (id: number) => names.get(id)?.orderNo ?? Number.MAX_SAFE_INTEGER;
    return [...partsByUnit(tasks)]
      .sort(([a], [b]) => order(a) - order(b) || a - b)
      .map(([id, parts]) => {
        const figures = countFigures(parts.map((part) => part.state), rounding);
        const { onTimeRate } = furtherRates(figures, rounding);
        return { id, name: names.get(id)?.name ?? '', onTimeRate, oldestOverdue: oldestOverdue(parts, asOf) };
      });
  }
}

/** Of several that fell due on the same day the first in the order of the plan. */
function oldestOverdue(seen: readonly { task: TaskState; state: ScheduleState }[], asOf: PlainDate): OldestOverdueView | null {
  let oldest: OldestOverdueView | null = null;
  for (const { task, state } of seen) {
    const days = overdueDays(state, asOf);
    if (days !== null && days > (oldest?.days ?? 0)) oldest = { taskId: task.id, code: task.code, title: task.title, days };
  }
  return oldest;
}
