import type { EntityManager } from 'typeorm';
import { readRows } from '#api/platform/database/sql';
import { plus } from './plan-days';

/**
 * What figures.md says of a plan, worked out a second time: from the log of events and the dated rows of tasks, in SQL,
 * and folded by a few lines that follow the text. It reads no span and no projected column and uses none of the
 * product's rules, so that a mistake of theirs is not made here too.
 */
export interface Question {
  planId: number;
  asOf: string;
  knownAt: string;
}
export const CELLS = ['completedOnTime', 'completedLate', 'openWithinTerm', 'openOverdue', 'openNoDeadline'] as const;
export type Cell = (typeof CELLS)[number];

export interface Seen {
  cell: Cell;
  dueSoon: boolean;
  awaiting: boolean;
  completedOn: string | null;
}
export interface Part extends Seen {
  taskId: number;
  unitId: number;
  /** What it is measured against; of an open one the date in force. */
  dueOn: string | null;
  /** In force on the day asked for, whether or not it is what counts. */
  dueNow: string | null;
}
export interface ExpectedTask {
  id: number;
  code: string;
  title: string;
  areaId: number;
  parts: Part[];
  coordinating: number[];
  whole: Seen;
}
export interface Expected {
  /** In the figures. */
  tasks: ExpectedTask[];
  /** Continuous work that the plan's rules leave out of them. */
  uncounted: ExpectedTask[];
  rounding: 'truncate' | 'half-up';
  /** The last due date that is soon. */
  soon: string;
}

/** An event that was known and not taken back. */
const stands = (e: string) => `${e}.assignment_id = a.id and ${e}.recorded_at <= :knownAt and not exists (
  select 1 from assignment_event m where m.assignment_id = ${e}.assignment_id and m.type = 'annulled'
     and m.annuls_sequence = ${e}.id and m.recorded_at <= :knownAt)`;
/** Of the events of these types up to a day the last one, by date and then by sequence. */
const last = (column: string, types: string, day: string) => `(select e.${column} from assignment_event e
  where ${stands('e')} and e.type in (${types}) and e.effective_on <= ${day} order by e.effective_on desc, e.id desc limit 1)`;
const row = (x: string) =>
  `${x}.recorded_at <= :knownAt and (${x}.superseded_at is null or ${x}.superseded_at > :knownAt)
   and ${x}.valid_from <= :asOf and (${x}.valid_to is null or ${x}.valid_to > :asOf)`;

/** Each part of each task in the plan that somebody holds and that was not withdrawn, with its cell (§1, §3). */
const PARTS = `
  with member as (select pt.task_id from plan_task pt where pt.plan_id = :planId and ${row('pt')}),
  state as (
    select a.id, a.task_id,
      ${last('unit_id', "'assigned', 'transferred'", ':asOf')} as unit_id,
      ${last('due_on', "'assigned', 'extensionGranted'", ':asOf')} as due_on,
      ${last('type', "'suspended', 'resumed'", ':asOf')} as pause,
      (select e.due_on from assignment_event e where ${stands('e')} and e.type = 'assigned') as original_due_on,
      (select count(*) from assignment_event e where ${stands('e')} and e.type = 'withdrawn' and e.effective_on <= :asOf) as withdrawals,
      (select max(c.completed_on) from assignment_event c where ${stands('c')} and c.type = 'confirmed' and c.completed_on <= :asOf
          and not exists (select 1 from assignment_event r where ${stands('r')} and r.type = 'reopened' and r.id > c.id and r.effective_on <= :asOf)) as completed_on,
      (select e.type from assignment_event e where ${stands('e')} and e.type in ('submitted', 'returned', 'confirmed')
          and e.effective_on <= :asOf order by e.id desc limit 1) as dialogue
    from assignment a where a.task_id in (select task_id from member)),
  measured as (
    select a.*, case when :headline = 'original' then a.original_due_on when a.completed_on is null then a.due_on
      else ${last('due_on', "'assigned', 'extensionGranted'", 'a.completed_on')} end as against
    from state a where a.unit_id is not null and a.withdrawals = 0)
  select id as "id", task_id as "taskId", unit_id as "unitId", completed_on as "completedOn", against as "dueOn", due_on as "dueNow",
    case when completed_on is not null then case when against is null or completed_on <= against then 'completedOnTime' else 'completedLate' end
      when against is null or coalesce(pause, '') = 'suspended' then 'openNoDeadline'
      when :asOf <= against then 'openWithinTerm' else 'openOverdue' end as "cell",
    case when completed_on is null and coalesce(dialogue, '') = 'submitted' then 1 else 0 end as "awaiting"
  from measured order by id`;
const TASKS = `select x.task_id as "id", x.code as "code", x.title as "title", x.area_id as "areaId", x.deadline_kind as "kind", x.due_on as "dueOn"
  from plan_task pt join task_attributes x on x.task_id = pt.task_id and ${row('x')} where pt.plan_id = :planId and ${row('pt')} order by x.task_id`;
const COORDINATING = `select u.task_id as "taskId", u.unit_id as "unitId" from plan_task pt join task_unit u on u.task_id = pt.task_id and ${row('u')}
  where pt.plan_id = :planId and ${row('pt')} and u.role = 'coordinating' order by u.id`;
const CHANGED_RULES = `select rules as "rules" from plan_rules where plan_id = :planId and valid_from <= :asOf and recorded_at <= :knownAt
  and (superseded_at is null or superseded_at > :knownAt) order by valid_from desc, id desc limit 1`;

interface StoredRules {
  rounding: 'truncate' | 'half-up';
  headlineDue: 'current' | 'original';
  dueSoonDays: number;
  continuousCounted: boolean;
}

export async function expectedOf(manager: EntityManager, question: Question): Promise<Expected> {
  const ask = <T>(sql: string, more: object = {}) => readRows<T>(manager, sql, { ...question, ...more });
  const [changed] = await ask<{ rules: string }>(CHANGED_RULES);
  const [first] = await ask<{ rules: string }>('select rules as "rules" from plan where id = :planId');
  const rules = JSON.parse((changed ?? first)!.rules) as StoredRules;
  const soon = plus(question.asOf, rules.dueSoonDays);
  const parts = (await ask<Part & { awaiting: unknown }>(PARTS, { headline: rules.headlineDue })).map((part) => ({
    ...part,
    awaiting: Number(part.awaiting) === 1,
    dueSoon: part.cell === 'openWithinTerm' && part.dueOn! <= soon,
  }));
  const coordinating = await ask<{ taskId: number; unitId: number }>(COORDINATING);
  const said = await ask<Omit<ExpectedTask, 'parts'> & { kind: string; dueOn: string | null }>(TASKS);
  const found = said.flatMap(({ kind, dueOn, ...task }) => {
    const own = parts.filter(({ taskId }) => taskId === task.id);
    if (own.length === 0) return [];
    const helping = coordinating.filter((u) => u.taskId === task.id && own.every(({ unitId }) => unitId !== u.unitId));
    const counted = rules.continuousCounted || kind !== 'continuous' || dueOn !== null;
    return [{ ...task, counted, parts: own, coordinating: helping.map(({ unitId }) => unitId), whole: fold(own) }];
  });
  return {
    tasks: found.filter(({ counted }) => counted),
    uncounted: found.filter(({ counted }) => !counted),
    rounding: rules.rounding,
    soon,
  };
}

/** Several parts as one (§4): of a task all of them, of a unit its own. */
export function fold(parts: readonly Seen[]): Seen {
  const open = parts.filter(({ completedOn }) => completedOn === null);
  if (open.length === 0) {
    const late = parts.some(({ cell }) => cell === 'completedLate');
    const completedOn = parts.map((part) => part.completedOn!).reduce((a, b) => (a > b ? a : b));
    return { cell: late ? 'completedLate' : 'completedOnTime', completedOn, dueSoon: false, awaiting: false };
  }
  const is = (wanted: Cell) => open.some(({ cell }) => cell === wanted);
  const cell = is('openOverdue') ? 'openOverdue' : is('openWithinTerm') ? 'openWithinTerm' : 'openNoDeadline';
  const dueSoon = cell === 'openWithinTerm' && open.some((part) => part.dueSoon);
  return { cell, completedOn: null, dueSoon, awaiting: open.some((part) => part.awaiting) };
}

/** The task as a unit's part: its own assignments; null when it leads none (§5). */
export function partOfUnit({ parts }: ExpectedTask, unitId: number): Seen | null {
  const own = parts.filter((part) => part.unitId === unitId);
  return own.length === 0 ? null : fold(own);
}

/** Which of them a filter of the list shows. */
export function shows(filter: string, seen: Seen): boolean {
  if (filter === 'completed') return seen.completedOn !== null;
  if (filter === 'open') return seen.completedOn === null;
  if (filter === 'dueSoon') return seen.dueSoon;
  if (filter === 'awaitingConfirmation') return seen.awaiting;
  return seen.cell === filter;
}

/** The counts of some tasks, each as one, with the rate M1 as printed (§5, §6). */
export function countsOf(seen: readonly Seen[], rounding: 'truncate' | 'half-up') {
  const of = (filter: string) => seen.filter((one) => shows(filter, one)).length;
  return {
    total: seen.length,
    completed: of('completed'),
    completedOnTime: of('completedOnTime'),
    completedLate: of('completedLate'),
    openWithinTerm: of('openWithinTerm'),
    openOverdue: of('openOverdue'),
    openNoDeadline: of('openNoDeadline'),
    awaitingConfirmation: of('awaitingConfirmation'),
    dueSoon: of('dueSoon'),
    rate: rateOf(of('completed'), seen.length, rounding),
  };
}
export type Counts = ReturnType<typeof countsOf>;

/** §6: integers only, two decimals with a comma, `100%`, `0%`, and a dash over nothing. */
export function rateOf(numerator: number, denominator: number, rounding: 'truncate' | 'half-up') {
  if (denominator === 0) return { numerator, denominator, text: '–' };
  const exact = (numerator * 10_000) / denominator;
  const shown = rounding === 'truncate' ? Math.floor(exact) : Math.floor(exact + 0.5);
  const hundredths = numerator < denominator ? Math.min(shown, 9_999) : shown;
  const text =
    hundredths === 0 ? '0%' : hundredths === 10_000 ? '100%' : `${(hundredths / 100).toFixed(2).replace('.', ',')}%`;
  return { numerator, denominator, text };
}
