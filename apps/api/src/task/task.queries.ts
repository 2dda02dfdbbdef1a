import { Injectable } from '@nestjs/common';
import { isCalledFor, isDueWithin } from '#domain/due-window';
import { isOverdueFor } from '#domain/overdue-age';
import type { Instant, PlainDate } from '#domain/plain-date';
import { isCompleted, matchesSchedule, type ScheduleState } from '#domain/schedule';
import { searchKey } from '#domain/vietnamese-text';
import type { TaskList, TaskQuery, TaskView } from '#contract/task';
import { AuditLog } from '#api/platform/audit-log';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanQueries } from '#api/plan/plan.queries';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitQueries } from '#api/unit/unit.queries';
import { DraftTasks } from './draft-tasks';
import { areaRef, namedGroups, namedUnits, type TaskNames } from './task-names';
import { partOf, TaskStates, type TaskState } from './task-states';

/** On which names are kept at once. */
const MOST_DAYS = 40;

/** Lists of tasks: the same states that figures count, narrowed by the same filters (figures.md §5). */
@Injectable()
export class TaskQueries {
  private kept = { head: '', names: new Map<PlainDate, TaskNames>() };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: TaskStates,
    private readonly drafts: DraftTasks,
    private readonly plans: PlanQueries,
    private readonly units: UnitQueries,
    private readonly groups: UnitGroupService,
    private readonly reference: ReferenceQueries,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Exactly the tasks that the number with these filters counts. With `unitId` a task is seen as that unit's part.
   * Without `planId`: over all plans under way. A draft plan answers with its lines, which no figure counts.
   */
  list(query: TaskQuery): Promise<TaskList> {
    return this.unitOfWork.read(async () => {
      const plan = query.planId === undefined ? null : await this.plans.get(query.planId);
      const asOf = this.plans.asOf(plan, query.asOf);
      const knownAt = await this.audit.knownAt(query.knownAt);
      const names = await this.names(asOf);
      if (plan?.status === 'draft') {
        const lines = await this.drafts.lines(plan.id, names);
        return { items: pageOf(lines, query), total: lines.length, asOf, knownAt };
      }
      const plans = plan ? [plan] : await this.plans.underWay();
      const found: { task: TaskState; seen: ScheduleState }[] = [];
      for (const p of plans) found.push(...narrow(await this.asked(p, asOf, knownAt, query), query, asOf));
      const items = pageOf(exactFirst(found, query.q), query).map(({ task, seen }) => this.view(task, seen, names, query));
      return { items, total: found.length, asOf, knownAt };
    });
  }

  /** All lines of a plan on a date, as views; for reports and work lists. Call inside `unitOfWork.read`. */
  async lines(plan: PlanEntity, asOf: PlainDate, knownAt: Instant): Promise<{ task: TaskState; view: TaskView }[]> {
    const names = await this.names(asOf);
    return (await this.states.of(plan, asOf, knownAt)).map((task) => ({ task, view: this.view(task, task.schedule, names) }));
  }

  /** One line of a plan on a date; null when the task is not in it. Call inside `unitOfWork.read`. */
  async line(plan: PlanEntity, taskId: number, asOf: PlainDate, knownAt: Instant, names: TaskNames): Promise<TaskView | null> {
    const [task] = await this.states.some(plan, [taskId], asOf, knownAt);
    return task ? this.view(task, task.schedule, names) : null;
  }

  /** What the figures count, or on demand what the plan's rules leave out of them. */
  private async asked(plan: PlanEntity, asOf: PlainDate, knownAt: Instant, { counted }: TaskQuery): Promise<TaskState[]> {
    if (counted !== false) return this.states.of(plan, asOf, knownAt);
    return (await this.states.all(plan, asOf, knownAt)).filter((task) => !task.counted);
  }

  /** What changes names is in the audit chain, so they are kept as long as its head stays. */
  async names(on: PlainDate): Promise<TaskNames> {
    if (this.unitOfWork.writing) return this.readNames(on);
    const head = (await this.audit.head())?.hash ?? '';
    if (this.kept.head !== head || this.kept.names.size >= MOST_DAYS) this.kept = { head, names: new Map() };
    const known = this.kept.names.get(on);
    if (known) return known;
    const names = await this.readNames(on);
    if (this.kept.head === head) this.kept.names.set(on, names);
    return names;
  }

  private async readNames(on: PlainDate): Promise<TaskNames> {
    const areas = (await this.reference.programmes()).flatMap((p) => p.areas);
    return { units: await this.units.namesOn(on), groups: await this.groups.names(), areas: new Map(areas.map((a) => [a.id, { id: a.id, code: a.code, name: a.name }])) };
  }

  /** Where a task stands: the plan of its line that is in force, or the last one. */
  async planIdOf(taskId: number): Promise<number | null> {
    const rows = await readRows<{ planId: number }>(
      this.unitOfWork.manager,
      `select plan_id as "planId" from plan_task where task_id = :taskId and superseded_at is null order by valid_from desc, id desc`,
      { taskId },
    );
    return rows[0]?.planId ?? null;
  }

  view(task: TaskState, seen: ScheduleState, names: TaskNames, query?: TaskQuery): TaskView {
    const own = ownParts(task, query);
    return {
      id: task.id,
      planId: task.planId,
      code: task.code,
      title: task.title,
      area: areaRef(task.areaId, names.areas),
      expectedProduct: task.expectedProduct,
      deadlineText: task.deadlineText,
      targetValue: task.targetValue,
      unitOfMeasure: task.unitOfMeasure,
      leadUnits: namedUnits(task.parts.map((p) => p.unitId), names.units),
      coordinatingUnits: namedUnits(task.coordinatingUnitIds, names.units),
      leadGroups: namedGroups(task.leadGroupIds, names.groups),
      schedule: seen.cell,
      dueOn: seen.dueOn,
      completedOn: seen.completedOn,
      dueSoon: seen.dueSoon,
      awaitingConfirmation: seen.awaitingConfirmation,
      suspended: seen.suspended,
      hasLatePart: seen.hasLatePart,
      parts: own.length,
      partsCompleted: own.filter((p) => isCompleted(p.schedule.cell)).length,
      illustrative: task.illustrative,
    };
  }
}

function narrow(tasks: readonly TaskState[], query: TaskQuery, asOf: PlainDate): { task: TaskState; seen: ScheduleState }[] {
  const q = query.q ? searchKey(query.q) : null;
  return tasks.flatMap((task) => {
    const seen = seenBy(task, query);
    if (!seen) return [];
    if (query.areaId !== undefined && task.areaId !== query.areaId) return [];
    if (query.schedule !== undefined && !matchesSchedule(seen, query.schedule)) return [];
    if (query.overdueDays !== undefined && !isOverdueFor(seen, asOf, query.overdueDays)) return [];
    if (query.dueWithin !== undefined && !isDueWithin(seen, asOf, query.dueWithin)) return [];
    if (query.calledFor !== undefined && isCalledFor(ownParts(task, query).map((p) => p.schedule), asOf) !== query.calledFor) return [];
    if (q !== null && !task.searchKey.includes(q)) return [];
    return [{ task, seen }];
  });
}
/** The parts a list looks at: those of the unit as lead, else all. */
const ownParts = (task: TaskState, query: TaskQuery | undefined) =>
  query?.unitId !== undefined && query.unitRole !== 'coordinating' ? task.parts.filter((p) => p.unitId === query.unitId) : task.parts;

function seenBy(task: TaskState, query: TaskQuery): ScheduleState | null {
  if (query.unitId === undefined) return task.schedule;
  if (query.unitRole === 'coordinating') return task.coordinatingUnitIds.includes(query.unitId) ? task.schedule : null;
  return partOf(task, query.unitId);
}

/** What carries the accents as typed comes before what only matches without them. */
function exactFirst<T extends { task: TaskState }>(found: T[], q: string | undefined): T[] {
  const typed = q?.normalize('NFC').toLowerCase();
  if (!typed || searchKey(typed) === typed) return found;
  const exact = (f: T) => (f.task.title.toLowerCase().includes(typed) ? 0 : 1);
  return [...found].sort((a, b) => exact(a) - exact(b));
}
const pageOf = <T>(items: readonly T[], query: TaskQuery): T[] => items.slice((query.page - 1) * query.pageSize, query.page * query.pageSize);
