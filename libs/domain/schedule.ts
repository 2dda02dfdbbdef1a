import { addDays, type PlainDate } from './plain-date';
import type { AssignmentState } from './assignment-history';
import type { PlanRules } from './plan-rules';

/** The five cells of the schedule; computed, never chosen by a person; they always sum to the total (figures.md §3). */
export const SCHEDULE_CELLS = [
  'completedOnTime',
  'completedLate',
  'openWithinTerm',
  'openOverdue',
  'openNoDeadline',
] as const;
export type ScheduleCell = (typeof SCHEDULE_CELLS)[number];

/** What a list can be narrowed to: a cell, a group of cells, or an overlay. */
export const SCHEDULE_FILTERS = [...SCHEDULE_CELLS, 'completed', 'open', 'dueSoon', 'awaitingConfirmation'] as const;
export type ScheduleFilter = (typeof SCHEDULE_FILTERS)[number];

/** One assignment, or one unit's part of a task, or a whole task, seen on one date. */
export interface ScheduleState {
  cell: ScheduleCell;
  /** The latest date on which a part was completed; null while open. */
  completedOn: PlainDate | null;
  /**
   * The date to look at: of an open one the earliest due date that is running, of a completed one the latest.
   * A suspended part's date is looked at only while every open part is suspended.
   */
  dueOn: PlainDate | null;
  dueSoon: boolean;
  awaitingConfirmation: boolean;
  suspended: boolean;
  /** A part completed after its due date while the whole is open: a badge, not a cell (figures.md §4). */
  hasLatePart: boolean;
}

/** The cell of one assignment on `asOf` (figures.md §3). Pure; the state must be that of `asOf`. */
export function scheduleOf(state: AssignmentState, asOf: PlainDate, rules: PlanRules): ScheduleState {
  const original = rules.headlineDue === 'original';
  const completed = state.completedOn !== null;
  const dueOn = original ? state.originalDueOn : completed ? state.dueOnAtCompletion : state.dueOn;
  const cell = cellOf(state, dueOn, asOf);
  return {
    cell,
    completedOn: state.completedOn,
    dueOn,
    dueSoon: cell === 'openWithinTerm' && dueOn !== null && dueOn <= addDays(asOf, rules.dueSoonDays),
    awaitingConfirmation: !completed && state.awaitingConfirmation,
    suspended: !completed && state.suspended,
    hasLatePart: false,
  };
}

function cellOf(state: AssignmentState, dueOn: PlainDate | null, asOf: PlainDate): ScheduleCell {
  if (state.completedOn !== null)
    return dueOn === null || state.completedOn <= dueOn ? 'completedOnTime' : 'completedLate';
  if (dueOn === null || state.suspended) return 'openNoDeadline';
  return asOf <= dueOn ? 'openWithinTerm' : 'openOverdue';
}

/**
 * Several assignments as one: a task over all of them, or a unit's part over its own (figures.md §4, §5).
 * Completed if all are, late if one was late; else overdue when an open one is past due, else within term when an open
 * one has a due date, else no deadline. Withdrawn and unassigned parts are left out by the caller. Folding unit by unit
 * and then the units gives the same as folding all at once.
 * @throws RangeError for an empty list: a task without an assignment is in no figure.
 */
export function foldSchedule(parts: readonly ScheduleState[]): ScheduleState {
  const first = parts[0];
  if (!first) throw new RangeError('a task without assignments has no schedule');
  if (parts.length === 1) return first;
  const open = parts.filter((p) => !isCompleted(p.cell));
  const some = (cell: ScheduleCell) => parts.some((p) => p.cell === cell);
  const dates = (list: readonly ScheduleState[], pick: 'completedOn' | 'dueOn') =>
    list
      .map((p) => p[pick])
      .filter((d): d is PlainDate => d !== null)
      .sort();
  if (open.length === 0) {
    return {
      ...first,
      cell: some('completedLate') ? 'completedLate' : 'completedOnTime',
      completedOn: dates(parts, 'completedOn').at(-1) ?? null,
      dueOn: dates(parts, 'dueOn').at(-1) ?? null,
    };
  }
  const suspended = open.every((p) => p.suspended);
  const cell = some('openOverdue') ? 'openOverdue' : some('openWithinTerm') ? 'openWithinTerm' : 'openNoDeadline';
  return {
    cell,
    completedOn: null,
    dueOn: dates(suspended ? open : open.filter((p) => !p.suspended), 'dueOn')[0] ?? null,
    dueSoon: cell === 'openWithinTerm' && open.some((p) => p.dueSoon),
    awaitingConfirmation: open.some((p) => p.awaitingConfirmation),
    suspended,
    hasLatePart: parts.some((p) => p.cell === 'completedLate' || p.hasLatePart),
  };
}

export const isCompleted = (cell: ScheduleCell): boolean => cell === 'completedOnTime' || cell === 'completedLate';

/** Whether a state is in the list that a number of this name counts. */
export function matchesSchedule(state: ScheduleState, filter: ScheduleFilter): boolean {
  switch (filter) {
    case 'completed':
      return isCompleted(state.cell);
    case 'open':
      return !isCompleted(state.cell);
    case 'dueSoon':
      return state.dueSoon;
    case 'awaitingConfirmation':
      return state.awaitingConfirmation;
    case 'completedOnTime':
    case 'completedLate':
    case 'openWithinTerm':
    case 'openOverdue':
    case 'openNoDeadline':
      return state.cell === filter;
  }
}
