import { addDays, daysBetween, type PlainDate } from './plain-date';

/**
 * The return that a unit owes for a reporting period (issue 6, domain.md §2). What people do moves it through these
 * states; whether it is late is computed from dates and never chosen.
 */
const TRANSITIONS = {
  notStarted: ['drafting'],
  drafting: ['submitted'],
  submitted: ['accepted', 'returned'],
  // Put right and handed in again: to the same queue.
  returned: ['submitted'],
  // Reopened by the standing agency until a date; what was accepted counts until something else is.
  accepted: ['drafting'],
} as const;
export type ReturnStatus = keyof typeof TRANSITIONS;
export const RETURN_STATUSES = Object.keys(TRANSITIONS) as ReturnStatus[];

export function mayReturnBecome(from: ReturnStatus, to: ReturnStatus): boolean {
  return (TRANSITIONS[from] as readonly ReturnStatus[]).includes(to);
}
/** Whether the unit still writes in it. */
export const isWritable = (status: ReturnStatus): boolean => status !== 'submitted' && status !== 'accepted';

/** Kinds of units that owe a return, and with it their indicators, by themselves; others are taken in by the standing agency. */
export const OWING_KINDS: readonly string[] = ['office', 'department', 'district', 'commune', 'ward'];

/** What a unit writes about each area of reform, in the order of the report (domain.md §1.3). */
export const RETURN_SECTION_KINDS = ['results', 'shortcomings', 'causes', 'proposals'] as const;
export type ReturnSectionKind = (typeof RETURN_SECTION_KINDS)[number];

/** Handed in by its date, handed in after it; not handed in and not yet due, not handed in and due. */
export const TIMELINESS = ['onTime', 'late', 'open', 'overdue'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

export interface ReturnDates {
  /** When the unit first handed in what was accepted in the end; what was sent back counts for nothing (figures.md §2). */
  firstSubmittedOn: PlainDate | null;
  /** Of the unit's level in this period; a reopening moves the lock, never this date. */
  dueOn: PlainDate;
}
export interface TimelinessState {
  timeliness: Timeliness;
  /** Calendar days after the due date, up to the handing in or up to today; 0 while in time. */
  daysLate: number;
  /** Calendar days until the due date while nothing is handed in and it has not passed; null otherwise. */
  daysLeft: number | null;
}

/** Computed on `today`: the due date itself is still in time. */
export function timelinessOf({ firstSubmittedOn, dueOn }: ReturnDates, today: PlainDate): TimelinessState {
  const until = firstSubmittedOn ?? today;
  const late = until > dueOn;
  const daysLate = late ? daysBetween(dueOn, until) : 0;
  if (firstSubmittedOn !== null) return { timeliness: late ? 'late' : 'onTime', daysLate, daysLeft: null };
  return { timeliness: late ? 'overdue' : 'open', daysLate, daysLeft: late ? null : daysBetween(today, dueOn) };
}

/** How many days before the due date who has not handed in is told, unless the settings say otherwise. */
export const RETURN_WARNING_DAYS: readonly number[] = [21, 14, 7];

export interface WarningPlan {
  dueOn: PlainDate;
  /** The day on which units were told of the period: warning days up to it are said with that. */
  openedOn: PlainDate;
  daysBefore: readonly number[];
}
/**
 * The day of warning that is in force on `today`, the latest that has come; null before the first and after the due date.
 * Whoever has been told on or after it is not told again, so a day on which nobody could be told is made up for.
 */
export function warningDay({ dueOn, openedOn, daysBefore }: WarningPlan, today: PlainDate): PlainDate | null {
  if (today > dueOn) return null;
  const come = daysBefore.map((days) => addDays(dueOn, -days)).filter((day) => day > openedOn && day <= today);
  return come.sort().at(-1) ?? null;
}

export interface ReturnLock {
  /** Last day on which returns of the period are taken; null: no lock. */
  lockOn: PlainDate | null;
  /** Last day for this unit alone, as the standing agency opened it again. */
  reopenedUntil: PlainDate | null;
}
/** Whether the unit may write and hand in on `today`. A reopened unit has its own last day. */
export function isOpen({ lockOn, reopenedUntil }: ReturnLock, today: PlainDate): boolean {
  const until = reopenedUntil ?? lockOn;
  return until === null || today <= until;
}

/** What stands in the way of handing in (`error`, `warning`), or is only worth a look (`note`). */
export type GapSeverity = 'error' | 'warning' | 'note';
const SEVERITIES: readonly GapSeverity[] = ['error', 'warning', 'note'];
/** Errors before warnings, else in the order given: warnings never drown errors. */
export function errorsFirst<T extends { severity: GapSeverity }>(gaps: readonly T[]): T[] {
  return SEVERITIES.flatMap((severity) => gaps.filter((gap) => gap.severity === severity));
}
