import { daysBetween, type PlainDate } from './plain-date';
import type { ScheduleState } from './schedule';

/** How long overdue work has been so, in whole days after the due date; together they cover every overdue task once. */
export const OVERDUE_AGES = ['1-30', '31-60', '61-90', '91-'] as const;
export type OverdueAge = (typeof OVERDUE_AGES)[number];

/**
 * Days since the due date that passed first; null unless the state is overdue. The day after the due date is 1.
 * @param state that of `asOf`
 */
export function overdueDays(state: ScheduleState, asOf: PlainDate): number | null {
  return state.cell === 'openOverdue' && state.dueOn !== null ? daysBetween(state.dueOn, asOf) : null;
}

/** Whether a state is in the list that the number of this age counts. */
export function isOverdueFor(state: ScheduleState, asOf: PlainDate, age: OverdueAge): boolean {
  const days = overdueDays(state, asOf);
  if (days === null) return false;
  const [from, to] = BOUNDS[age];
  return days >= from && days <= to;
}

const BOUNDS: Record<OverdueAge, readonly [number, number]> = {
  '1-30': [1, 30],
  '31-60': [31, 60],
  '61-90': [61, 90],
  '91-': [91, Infinity],
};
