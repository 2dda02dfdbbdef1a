import { addDays, type PlainDate } from './plain-date';
import type { ScheduleState } from './schedule';

/** The windows a leader asks for: due in the coming week, due in the coming month (days after the date of the figures). */
export const DUE_WINDOWS = [7, 30] as const;
export type DueWindow = (typeof DUE_WINDOWS)[number];

/** Still within term, and due on one of the `days` days after `asOf` or on `asOf` itself. The state must be that of `asOf`. */
export function isDueWithin(state: ScheduleState, asOf: PlainDate, days: DueWindow): boolean {
  return state.cell === 'openWithinTerm' && state.dueOn !== null && state.dueOn <= addDays(asOf, days);
}

/**
 * Whether the plan's own deadlines called for the whole of a task by `asOf`: each part has a due date that has come,
 * completed or not. A part without a date or suspended is never called for, and so neither is the whole.
 * @param parts states on `asOf`, those that are counted together
 */
export function isCalledFor(parts: readonly ScheduleState[], asOf: PlainDate): boolean {
  return parts.length > 0 && parts.every((part) => !part.suspended && part.dueOn !== null && part.dueOn <= asOf);
}
