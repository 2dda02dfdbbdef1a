import { addDays } from './plain-date';
import { isOverdueFor, OVERDUE_AGES, overdueDays } from './overdue-age';
import type { ScheduleState } from './schedule';

const overdue = (dueOn: string): ScheduleState => ({ cell: 'openOverdue', dueOn, completedOn: null, dueSoon: false, awaitingConfirmation: false, suspended: false, hasLatePart: false });

describe('overdue by age', () => {
  it.each([
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91-'],
    [3650, '91-'],
  ])('%i days after the due date is of age %s and of no other', (days, age) => {
    const asOf = addDays('2026-01-31', days);
    expect(overdueDays(overdue('2026-01-31'), asOf)).toBe(days);
    expect(OVERDUE_AGES.filter((one) => isOverdueFor(overdue('2026-01-31'), asOf, one))).toEqual([age]);
  });

  it.each(['openWithinTerm', 'openNoDeadline', 'completedLate', 'completedOnTime'] as const)('%s has no age', (cell) => {
    const state = { ...overdue('2026-01-31'), cell };
    expect(overdueDays(state, '2026-06-30')).toBeNull();
    expect(OVERDUE_AGES.filter((age) => isOverdueFor(state, '2026-06-30', age))).toEqual([]);
  });
});
