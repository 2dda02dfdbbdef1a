import { Injectable } from '@nestjs/common';
import type { Span, SpanKind } from '#domain/assignment-history';
import type { DeadlineKind } from '#domain/deadline';
import type { Instant, PlainDate } from '#domain/plain-date';
import { readRows, truth } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { NOT_YET } from './task.entity';

/** True on every date d with `from` ≤ d < `to` (`to` null: still). */
interface Dated {
  from: PlainDate;
  to: PlainDate | null;
}
export interface TaskWords {
  code: string;
  codeSortKey: string;
  title: string;
  areaId: number;
  expectedProduct: string;
  deadlineText: string;
  deadlineKind: DeadlineKind;
  dueOn: PlainDate | null;
  targetValue: number | null;
  unitOfMeasure: string | null;
  searchKey: string;
}
export interface PartFacts {
  assignmentId: number;
  /** Which of several ("Q1" …); empty when there is one. */
  occurrence: string;
  occurrenceLabel: string | null;
  opensOn: PlainDate | null;
  originalDueOn: PlainDate | null;
  spans: Span[];
}
/** All that is known of a task at one instant, over all dates. Never changed: what becomes known later makes new facts. */
export interface TaskFacts {
  id: number;
  illustrative: boolean;
  inPlan: Dated[];
  says: (Dated & TaskWords)[];
  coordinating: (Dated & { unitIds: number[] })[];
  leadGroups: (Dated & { groupId: number })[];
  parts: PartFacts[];
}
export type PlanFacts = ReadonlyMap<number, TaskFacts>;

type OfTask<T> = T & { taskId: number };
type SpanRow = Dated & { assignmentId: number; kind: SpanKind; unitId: number | null; dueOn: PlainDate | null };

const DATES = (alias: string) => `${alias}.valid_from as "from", ${alias}.valid_to as "to"`;
const known = (alias: string) =>
  `${alias}.recorded_at <= :knownAt and (${alias}.superseded_at is null or ${alias}.superseded_at > :knownAt)`;
/** A draft's lines are valid from no day yet. */
const dated = (alias: string) => `${known(alias)} and ${alias}.valid_from < '${NOT_YET}'`;

const PLACES = `select pt.task_id as "taskId", t.illustrative as "illustrative", ${DATES('pt')}
  from plan_task pt join task t on t.id = pt.task_id where pt.plan_id = :planId and ${dated('pt')}`;
const WORDS = `select x.task_id as "taskId", x.code as "code", x.code_sort_key as "codeSortKey", x.title as "title", x.area_id as "areaId",
    x.expected_product as "expectedProduct", x.deadline_text as "deadlineText", x.deadline_kind as "deadlineKind", x.due_on as "dueOn",
    x.target_value as "targetValue", x.unit_of_measure as "unitOfMeasure", x.search_key as "searchKey", ${DATES('x')}
  from task_attributes x where ${dated('x')} and x.task_id`;
/** One row per task and period: some tasks are coordinated by every commune, and a row for each would cost more than all the rest. */
const COORDINATION = (unitIds: string) => `select c.task_id as "taskId", ${unitIds} as "unitIds", ${DATES('c')}
  from task_unit c where c.role = 'coordinating' and ${dated('c')} and c.task_id`;
const UNIT_IDS = {
  sqlite: 'group_concat(c.unit_id order by c.id)',
  postgres: `string_agg(cast(c.unit_id as text), ',' order by c.id)`,
};
const GROUPS = `select g.task_id as "taskId", g.group_id as "groupId", ${DATES('g')} from task_group g where g.role = 'lead' and ${dated('g')} and g.task_id`;
const PARTS = `select a.task_id as "taskId", a.id as "assignmentId", a.occurrence as "occurrence", a.occurrence_label as "occurrenceLabel",
    a.opens_on as "opensOn", a.original_due_on as "originalDueOn" from assignment a where a.task_id`;
const SPANS = `select h.assignment_id as "assignmentId", h.kind as "kind", h.unit_id as "unitId", h.due_on as "dueOn", ${DATES('h')}
  from assignment_span h where ${known('h')} and h.assignment_id in (select a.id from assignment a where a.task_id`;

/** The tasks of any plan of which something became known, or ceased to hold, after an instant; a task may come several times. */
const TOUCHED = [
  ...['plan_task', 'task_attributes', 'task_unit', 'task_group'].flatMap((table) =>
    ['recorded_at', 'superseded_at'].map((clock) => `select task_id as "taskId" from ${table} where ${clock} > :since`),
  ),
  ...['recorded_at', 'superseded_at'].map(
    (clock) =>
      `select a.task_id as "taskId" from assignment_span h join assignment a on a.id = h.assignment_id where h.${clock} > :since`,
  ),
].join(' union all ');

/** With more, reading everything is quicker. */
const MOST_TOUCHED = 400;
const MOST_ROWS_TOUCHED = 4_000;
/** What is kept of all plans, in tasks and their parts: a province's plans of many years, or two of ten thousand lines. */
const MOST_KEPT = 45_000;

interface Kept {
  knownAt: Instant;
  facts: PlanFacts;
  size: number;
}

/**
 * The facts of a plan as known at an instant. Of each plan the latest asked are kept; those of another instant differ from
 * them only in the tasks that were touched in between, so a change of one task reads one task anew.
 */
@Injectable()
export class TaskFactsReader {
  /** By plan, the one asked longest ago first. */
  private readonly latest = new Map<number, Kept>();
  /** Of each plan, the facts of an earlier instant that were asked last: a screen asks them for several dates. */
  private readonly earlier = new Map<number, Kept>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Call inside `unitOfWork.read` or `run`. */
  async of(planId: number, knownAt: Instant): Promise<PlanFacts> {
    const kept = this.latest.get(planId);
    // A running transaction sees what it has written itself, and may still be rolled back: what it reads is nobody else's.
    const shared = !this.unitOfWork.writing;
    const found = [kept, this.earlier.get(planId)].find((known) => known?.knownAt === knownAt);
    if (found && shared) return found.facts;
    const facts = (kept && (await this.differing(kept, planId, knownAt))) ?? (await this.read(planId, knownAt));
    if (shared)
      this.keep(kept && kept.knownAt > knownAt ? this.earlier : this.latest, planId, {
        knownAt,
        facts,
        size: sizeOf(facts),
      });
    return facts;
  }

  /** The kept facts with what was touched read anew; null when that is too much. */
  private async differing(kept: Kept, planId: number, knownAt: Instant): Promise<PlanFacts | null> {
    const since = kept.knownAt < knownAt ? kept.knownAt : knownAt;
    const touched = await readRows<{ taskId: number }>(
      this.unitOfWork.manager,
      `select "taskId" from (${TOUCHED}) touched limit ${MOST_ROWS_TOUCHED + 1}`,
      { since },
    );
    if (touched.length > MOST_ROWS_TOUCHED) return null;
    if (touched.length === 0) return kept.facts;
    // Not by the database: to merge what touched them it would read every row in the order of the tasks.
    const ids = [...new Set(touched.map(({ taskId }) => taskId))];
    if (ids.length > MOST_TOUCHED) return null;
    const anew = await this.read(planId, knownAt, ids);
    if (anew.size === 0 && !ids.some((id) => kept.facts.has(id))) return kept.facts;
    const facts = new Map(kept.facts);
    for (const id of ids) facts.delete(id);
    for (const [id, task] of anew) facts.set(id, task);
    return facts;
  }

  private async read(planId: number, knownAt: Instant, only?: readonly number[]): Promise<Map<number, TaskFacts>> {
    const places = await this.rows<Dated & { illustrative: unknown }>(
      only ? `${PLACES} and pt.task_id in (:...only)` : PLACES,
      { planId, knownAt, only },
    );
    const facts = new Map<number, TaskFacts>();
    for (const { taskId, illustrative, from, to } of places) {
      const task = facts.get(taskId) ?? {
        id: taskId,
        illustrative: truth(illustrative),
        inPlan: [],
        says: [],
        coordinating: [],
        leadGroups: [],
        parts: [],
      };
      task.inPlan.push({ from, to });
      facts.set(taskId, task);
    }
    if (facts.size === 0) return facts;
    const ofThese = only ? 'in (:...only)' : 'in (select task_id from plan_task where plan_id = :planId)';
    const question = { planId, knownAt, only: [...facts.keys()] };
    for (const { taskId, ...says } of await this.rows<Dated & TaskWords>(`${WORDS} ${ofThese} order by x.id`, question))
      facts.get(taskId)?.says.push(says);
    const coordination = `${COORDINATION(UNIT_IDS[this.unitOfWork.kind])} ${ofThese} group by c.task_id, c.valid_from, c.valid_to order by min(c.id)`;
    for (const { taskId, unitIds, from, to } of await this.rows<Dated & { unitIds: string }>(coordination, question)) {
      facts.get(taskId)?.coordinating.push({ from, to, unitIds: unitIds.split(',').map(Number) });
    }
    for (const { taskId, ...group } of await this.rows<Dated & { groupId: number }>(
      `${GROUPS} ${ofThese} order by g.id`,
      question,
    ))
      facts.get(taskId)?.leadGroups.push(group);
    const parts = new Map<number, PartFacts>();
    for (const { taskId, ...row } of await this.rows<Omit<PartFacts, 'spans'>>(
      `${PARTS} ${ofThese} order by a.id`,
      question,
    )) {
      const part: PartFacts = { ...row, spans: [] };
      parts.set(part.assignmentId, part);
      facts.get(taskId)?.parts.push(part);
    }
    for (const row of await readRows<SpanRow>(this.unitOfWork.manager, `${SPANS} ${ofThese}) order by h.id`, question))
      parts.get(row.assignmentId)?.spans.push(spanOf(row));
    return facts;
  }

  private rows<T>(sql: string, parameters: Record<string, unknown>): Promise<OfTask<T>[]> {
    return readRows<OfTask<T>>(this.unitOfWork.manager, sql, parameters);
  }

  private keep(where: Map<number, Kept>, planId: number, kept: Kept): void {
    where.delete(planId);
    where.set(planId, kept);
    const sum = (plans: Map<number, Kept>) => [...plans.values()].reduce((size, plan) => size + plan.size, 0);
    let size = sum(this.earlier) + sum(this.latest);
    for (const plans of [this.earlier, this.latest]) {
      for (const [oldest, plan] of plans) {
        if (size <= MOST_KEPT || plan === kept) break;
        plans.delete(oldest);
        size -= plan.size;
      }
    }
  }
}

function spanOf({ kind, from, to, unitId, dueOn }: SpanRow): Span {
  if (kind === 'held') return { kind, from, to, unitId: unitId! };
  return kind === 'due' ? { kind, from, to, dueOn } : { kind, from, to };
}

function sizeOf(facts: PlanFacts): number {
  let size = facts.size;
  for (const { parts } of facts.values()) size += parts.length;
  return size;
}
