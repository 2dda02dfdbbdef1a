import { Injectable } from '@nestjs/common';
import type { AssignmentState } from '#domain/assignment-history';
import type { DeadlineKind } from '#domain/deadline';
import type { Instant, PlainDate } from '#domain/plain-date';
import { isContinuous } from '#domain/plan-rules';
import { foldSchedule, scheduleOf, type ScheduleState } from '#domain/schedule';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { readRows, truth } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';

export interface TaskPart {
  assignmentId: number;
  unitId: number;
  /** Which of several ("Q1" …); empty when there is one. */
  occurrence: string;
  occurrenceLabel: string | null;
  opensOn: PlainDate | null;
  schedule: ScheduleState;
}
/** A line of a plan as it stood on a date: what it said, who held it, where it was. */
export interface TaskState {
  id: number;
  planId: number;
  code: string;
  codeSortKey: string;
  title: string;
  areaId: number;
  expectedProduct: string;
  deadlineText: string;
  targetValue: number | null;
  unitOfMeasure: string | null;
  searchKey: string;
  illustrative: boolean;
  /** Whether it is in the plan's figures: continuous work may be left out by the plan's rules. */
  counted: boolean;
  parts: TaskPart[];
  coordinatingUnitIds: number[];
  /** Groups that the plan names as lead. */
  leadGroupIds: number[];
  schedule: ScheduleState;
}

interface AttributeRow extends Omit<TaskState, 'parts' | 'coordinatingUnitIds' | 'leadGroupIds' | 'schedule' | 'illustrative' | 'counted'> {
  illustrative: unknown;
  deadlineKind: DeadlineKind;
  dueOn: PlainDate | null;
}
interface PartRow {
  id: number;
  taskId: number;
  unitId: number;
  occurrence: string;
  occurrenceLabel: string | null;
  opensOn: PlainDate | null;
  dueOn: PlainDate | null;
  originalDueOn: PlainDate | null;
  completedOn: PlainDate | null;
  dueOnAtCompletion: PlainDate | null;
  suspended: unknown;
  awaitingConfirmation: unknown;
}

/** A dated row is in force on `asOf`, as far as was known at `knownAt`. */
const inForce = (alias: string, date = ':asOf') =>
  `${alias}.recorded_at <= :knownAt and (${alias}.superseded_at is null or ${alias}.superseded_at > :knownAt)
   and ${alias}.valid_from <= ${date} and (${alias}.valid_to is null or ${alias}.valid_to > ${date})`;

const ATTRIBUTES = `
  select t.id as "id", pt.plan_id as "planId", x.code as "code", x.code_sort_key as "codeSortKey", x.title as "title", x.area_id as "areaId",
         x.expected_product as "expectedProduct", x.deadline_text as "deadlineText", x.deadline_kind as "deadlineKind", x.due_on as "dueOn",
         x.target_value as "targetValue", x.unit_of_measure as "unitOfMeasure", x.search_key as "searchKey", t.illustrative as "illustrative"
    from plan_task pt
    join task t on t.id = pt.task_id
    join task_attributes x on x.task_id = t.id and ${inForce('x')}
   where pt.plan_id = :planId and ${inForce('pt')}
   order by x.code_sort_key, t.id`;

/** One row per task: some are coordinated by every commune, and a row for each would cost more than all the rest. */
const COORDINATION = {
  sqlite: coordination('group_concat(c.unit_id order by c.id)'),
  postgres: coordination(`string_agg(cast(c.unit_id as text), ',' order by c.id)`),
};
function coordination(unitIds: string): string {
  return `
  select c.task_id as "taskId", ${unitIds} as "unitIds"
    from plan_task pt join task_unit c on c.task_id = pt.task_id and c.role = 'coordinating' and ${inForce('c')}
   where pt.plan_id = :planId and ${inForce('pt')} group by c.task_id`;
}

const GROUPS = `
  select g.task_id as "taskId", g.group_id as "groupId"
    from plan_task pt join task_group g on g.task_id = pt.task_id and g.role = 'lead' and ${inForce('g')}
   where pt.plan_id = :planId and ${inForce('pt')} order by g.id`;

/** Today, as known now: the projected columns. */
const PARTS_NOW = `
  select a.id as "id", a.task_id as "taskId", a.unit_id as "unitId", a.occurrence as "occurrence", a.occurrence_label as "occurrenceLabel", a.opens_on as "opensOn", a.due_on as "dueOn", a.original_due_on as "originalDueOn",
         a.completed_on as "completedOn", a.due_on_at_completion as "dueOnAtCompletion", a.suspended as "suspended",
         a.awaiting_confirmation as "awaitingConfirmation"
    from plan_task pt join assignment a on a.task_id = pt.task_id and not a.withdrawn
   where pt.plan_id = :planId and ${inForce('pt')} order by a.id`;

/** Any other date or knowledge: built from dated facts. */
const PARTS_THEN = `
  select a.id as "id", a.task_id as "taskId", h.unit_id as "unitId", a.occurrence as "occurrence", a.occurrence_label as "occurrenceLabel", a.opens_on as "opensOn", d.due_on as "dueOn", a.original_due_on as "originalDueOn",
         c.valid_from as "completedOn", dc.due_on as "dueOnAtCompletion", s.id is not null as "suspended",
         w.id is not null as "awaitingConfirmation"
    from plan_task pt
    join assignment a on a.task_id = pt.task_id
    join assignment_span h on h.assignment_id = a.id and h.kind = 'held' and ${inForce('h')}
    left join assignment_span d on d.assignment_id = a.id and d.kind = 'due' and ${inForce('d')}
    left join assignment_span c on c.assignment_id = a.id and c.kind = 'completed' and ${inForce('c')}
    left join assignment_span dc on dc.assignment_id = a.id and dc.kind = 'due' and ${inForce('dc', 'c.valid_from')}
    left join assignment_span s on s.assignment_id = a.id and s.kind = 'suspended' and ${inForce('s')}
    left join assignment_span w on w.assignment_id = a.id and w.kind = 'awaiting' and ${inForce('w')}
    left join assignment_span x on x.assignment_id = a.id and x.kind = 'withdrawn' and ${inForce('x')}
   where pt.plan_id = :planId and x.id is null and ${inForce('pt')} order by a.id`;

/** What is kept over all answers, in tasks and their parts: some seventy of a province's plan, or two of ten thousand lines. */
const MOST_KEPT = 45_000;
const sizeOf = (states: readonly TaskState[]) => states.reduce((sum, { parts }) => sum + 1 + parts.length, 0);

/**
 * The one read model behind every figure and every list of tasks: dashboard, list and report evaluate the same states
 * with the rules of #domain/schedule, so they cannot differ (figures.md §3–§5).
 */
@Injectable()
export class TaskStates {
  /** The same question has the same answer for ever, so answers are kept and never invalidated. */
  private readonly answers = new Map<string, TaskState[]>();
  private kept = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly rules: PlanRulesQueries,
  ) {}

  /**
   * The tasks of a plan that count on `asOf` as known at `knownAt`, in the order of their codes; none before its issue.
   * Call inside `unitOfWork.read`, with `knownAt` from `AuditLog.knownAt`.
   */
  async of(plan: PlanEntity, asOf: PlainDate, knownAt: Instant): Promise<TaskState[]> {
    return (await this.all(plan, asOf, knownAt)).filter((task) => task.counted);
  }

  /** Also those that the plan's rules leave out of its figures. Call as `of`. */
  async all(plan: PlanEntity, asOf: PlainDate, knownAt: Instant): Promise<TaskState[]> {
    const key = `${plan.id}|${asOf}|${knownAt}`;
    const kept = this.answers.get(key);
    if (kept) return kept;
    const states = await this.evaluate(plan, asOf, knownAt);
    // A write transaction may still be rolled back: its answers are nobody else's.
    if (!this.unitOfWork.writing) this.keep(key, states);
    return states;
  }

  private async evaluate(plan: PlanEntity, asOf: PlainDate, knownAt: Instant): Promise<TaskState[]> {
    const manager = this.unitOfWork.manager;
    const question = { planId: plan.id, asOf, knownAt };
    const now = asOf === this.clock.today() && (await this.audit.head())?.at === knownAt;
    const attributes = await readRows<AttributeRow>(manager, ATTRIBUTES, question);
    const coordinating = new Map(
      (await readRows<{ taskId: number; unitIds: string }>(manager, COORDINATION[this.unitOfWork.kind], question)).map((r) => [r.taskId, r.unitIds.split(',').map(Number)]),
    );
    const groups = groupBy(await readRows<{ taskId: number; groupId: number }>(manager, GROUPS, question), (r) => r.taskId);
    const parts = groupBy(await readRows<PartRow>(manager, now ? PARTS_NOW : PARTS_THEN, question), (r) => r.taskId);
    const { rules } = await this.rules.inForce(plan, asOf, knownAt);
    return attributes.flatMap(({ deadlineKind, dueOn, ...row }) => {
      const own = (parts.get(row.id) ?? []).map((p) => ({ assignmentId: p.id, unitId: p.unitId, occurrence: p.occurrence, occurrenceLabel: p.occurrenceLabel, opensOn: p.opensOn, schedule: scheduleOf(stateOf(p), asOf, rules) }));
      if (own.length === 0) return [];
      const leading = new Set(own.map(({ unitId }) => unitId));
      return [
        {
          ...row,
          illustrative: truth(row.illustrative),
          counted: rules.continuousCounted || !isContinuous(deadlineKind, dueOn),
          parts: own,
          // Named as coordinating and yet leading, as a member of the leading group or having entered later: it leads.
          coordinatingUnitIds: (coordinating.get(row.id) ?? []).filter((unitId) => !leading.has(unitId)),
          leadGroupIds: (groups.get(row.id) ?? []).map((g) => g.groupId),
          schedule: foldSchedule(own.map((p) => p.schedule)),
        },
      ];
    });
  }

  private keep(key: string, states: TaskState[]): void {
    this.answers.set(key, states);
    this.kept += sizeOf(states);
    for (const [oldest, answer] of this.answers) {
      if (this.kept <= MOST_KEPT || oldest === key) return;
      this.answers.delete(oldest);
      this.kept -= sizeOf(answer);
    }
  }
}

/**
 * A unit's part of a task: its own assignments folded; null when it leads none of it (figures.md §5).
 * @param openedBy only what the unit has to do by then: an occurrence is hidden until its time (figures.md §4).
 */
export function partOf(task: TaskState, unitId: number, openedBy?: PlainDate): ScheduleState | null {
  const own = task.parts.filter((p) => p.unitId === unitId && (openedBy === undefined || p.opensOn === null || p.opensOn <= openedBy));
  return own.length === 0 ? null : foldSchedule(own.map((p) => p.schedule));
}

const stateOf = (p: PartRow): AssignmentState => ({
  unitId: p.unitId,
  dueOn: p.dueOn,
  originalDueOn: p.originalDueOn,
  completedOn: p.completedOn,
  dueOnAtCompletion: p.dueOnAtCompletion,
  suspended: truth(p.suspended),
  withdrawn: false,
  awaitingConfirmation: p.completedOn === null && truth(p.awaitingConfirmation),
});

function groupBy<T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
