import { Injectable } from '@nestjs/common';
import { stateOfSpans } from '#domain/assignment-history';
import type { Instant, PlainDate } from '#domain/plain-date';
import { isContinuous, type PlanRules } from '#domain/plan-rules';
import { foldSchedule, scheduleOf, type ScheduleState } from '#domain/schedule';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { TaskFactsReader, type PlanFacts, type TaskFacts } from './task-facts';

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

/** What is kept over all answers, in tasks and their parts: some seventy of a province's plan, or two of ten thousand lines. */
const MOST_KEPT = 45_000;

interface Answer {
  facts: PlanFacts;
  /** The state that each task's facts mean; null when it is not in the plan then. */
  ofTask: Map<TaskFacts, TaskState | null>;
  states: TaskState[];
  size: number;
}

/**
 * The one read model behind every figure and every list of tasks: dashboard, list and report evaluate the same states
 * with the rules of #domain/schedule, so they cannot differ (figures.md §3–§5).
 */
@Injectable()
export class TaskStates {
  /** By plan, date and rules, the one asked longest ago first. A state follows from its facts alone, so it serves until they change. */
  private readonly answers = new Map<string, Answer>();
  private kept = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: TaskFactsReader,
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
    const { facts, rules, key, before } = await this.asked(plan, asOf, knownAt);
    if (before?.facts === facts) return before.states;
    const answer = evaluate(plan.id, facts, asOf, rules, before?.ofTask);
    // A write transaction may still be rolled back: its answers are nobody else's.
    if (!this.unitOfWork.writing) this.keep(key, answer);
    return answer.states;
  }

  /**
   * The same states for who looks at a few tasks of a large plan, in any order; those that are not in the plan then are left
   * out. Call as `of`.
   */
  async some(plan: PlanEntity, taskIds: Iterable<number>, asOf: PlainDate, knownAt: Instant): Promise<TaskState[]> {
    const { facts, rules, before } = await this.asked(plan, asOf, knownAt);
    return [...taskIds].flatMap((id) => {
      const task = facts.get(id);
      if (!task) return [];
      const known = before?.ofTask.get(task);
      return (known === undefined ? stateOf(plan.id, task, asOf, rules) : known) ?? [];
    });
  }

  private async asked(plan: PlanEntity, asOf: PlainDate, knownAt: Instant) {
    const facts = await this.facts.of(plan.id, knownAt);
    const { rules } = await this.rules.inForce(plan, asOf, knownAt);
    const key = `${plan.id}|${asOf}|${JSON.stringify(rules)}`;
    return { facts, rules, key, before: this.answers.get(key) };
  }

  private keep(key: string, answer: Answer): void {
    this.forget(key);
    this.answers.set(key, answer);
    this.kept += answer.size;
    for (const oldest of this.answers.keys()) {
      if (this.kept <= MOST_KEPT || oldest === key) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.kept -= this.answers.get(key)?.size ?? 0;
    this.answers.delete(key);
  }
}

/** @param before states of the same date and rules: facts that are still the same mean the same. */
function evaluate(
  planId: number,
  facts: PlanFacts,
  asOf: PlainDate,
  rules: PlanRules,
  before: Answer['ofTask'] = new Map(),
): Answer {
  const ofTask: Answer['ofTask'] = new Map();
  const states: TaskState[] = [];
  let size = facts.size;
  for (const task of facts.values()) {
    const known = before.get(task);
    const state = known === undefined ? stateOf(planId, task, asOf, rules) : known;
    ofTask.set(task, state);
    if (state === null) continue;
    states.push(state);
    size += state.parts.length;
  }
  // Sort keys are plain letters and digits, so their order is that of both databases.
  states.sort((a, b) => (a.codeSortKey < b.codeSortKey ? -1 : a.codeSortKey > b.codeSortKey ? 1 : a.id - b.id));
  return { facts, ofTask, states, size };
}

/** The line as it stood on `asOf`; null when it was not in the plan then, or nobody held a part of it. */
function stateOf(planId: number, task: TaskFacts, asOf: PlainDate, rules: PlanRules): TaskState | null {
  const holds = ({ from, to }: { from: PlainDate; to: PlainDate | null }) => from <= asOf && (to === null || asOf < to);
  const says = task.inPlan.some(holds) ? task.says.find(holds) : undefined;
  if (!says) return null;
  const parts: TaskPart[] = [];
  for (const { assignmentId, occurrence, occurrenceLabel, opensOn, originalDueOn, spans } of task.parts) {
    const state = { ...stateOfSpans(spans, asOf), originalDueOn };
    if (state.unitId === null || state.withdrawn) continue;
    parts.push({
      assignmentId,
      unitId: state.unitId,
      occurrence,
      occurrenceLabel,
      opensOn,
      schedule: scheduleOf(state, asOf, rules),
    });
  }
  if (parts.length === 0) return null;
  const leading = new Set(parts.map(({ unitId }) => unitId));
  return {
    id: task.id,
    planId,
    code: says.code,
    codeSortKey: says.codeSortKey,
    title: says.title,
    areaId: says.areaId,
    expectedProduct: says.expectedProduct,
    deadlineText: says.deadlineText,
    targetValue: says.targetValue,
    unitOfMeasure: says.unitOfMeasure,
    searchKey: says.searchKey,
    illustrative: task.illustrative,
    counted: rules.continuousCounted || !isContinuous(says.deadlineKind, says.dueOn),
    parts,
    coordinatingUnitIds: coordinatingOnly(task.coordinating.filter(holds), leading),
    leadGroupIds: task.leadGroups.filter(holds).map(({ groupId }) => groupId),
    schedule: foldSchedule(parts.map((part) => part.schedule)),
  };
}

/**
 * A unit's part of a task: its own assignments folded; null when it leads none of it (figures.md §5).
 * @param openedBy only what the unit has to do by then: an occurrence is hidden until its time (figures.md §4).
 */
export function partOf(task: TaskState, unitId: number, openedBy?: PlainDate): ScheduleState | null {
  const own = task.parts.filter(
    (p) => p.unitId === unitId && (openedBy === undefined || p.opensOn === null || p.opensOn <= openedBy),
  );
  return own.length === 0 ? null : foldSchedule(own.map((p) => p.schedule));
}

/**
 * Named as coordinating and yet leading, as a member of the leading group or having entered later: it leads. The list of
 * the facts serves as it is where nobody does both; some name every commune, and each date would copy it.
 */
function coordinatingOnly(named: readonly { unitIds: number[] }[], leading: ReadonlySet<number>): number[] {
  const unitIds = named.length === 1 ? named[0]!.unitIds : named.flatMap((row) => row.unitIds);
  return unitIds.some((unitId) => leading.has(unitId)) ? unitIds.filter((unitId) => !leading.has(unitId)) : unitIds;
}
