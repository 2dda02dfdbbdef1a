import { isCalledFor, isDueWithin } from './due-window';
import type { ScheduleState } from './schedule';

const state = (changes: Partial<ScheduleState>): ScheduleState => ({ cell: 'openWithinTerm', dueOn: '2026-06-30', completedOn: null, dueSoon: false, awaitingConfirmation: false, suspended: false, hasLatePart: false, ...changes });

describe('due windows', () => {
  it.each([
    ['2026-06-30', 7, true],
    ['2026-06-23', 7, true],
    ['2026-06-22', 7, false],
    ['2026-05-31', 30, true],
    ['2026-05-30', 30, false],
  ] as const)('on %s, due on 30/6 is within %i days: %s', (asOf, days, expected) => {
    expect(isDueWithin(state({}), asOf, days)).toBe(expected);
  });

  it('only what is within term', () => {
    expect((['openOverdue', 'openNoDeadline', 'completedOnTime', 'completedLate'] as const).filter((cell) => isDueWithin(state({ cell }), '2026-06-29', 7))).toEqual([]);
  });
});

describe('what the deadlines called for', () => {
  const due = (dueOn: string | null, changes: Partial<ScheduleState> = {}) => state({ dueOn, ...changes });

  it.each([
    ['a date that has come, on the day itself', [due('2026-06-30')], true],
    ['a date still to come', [due('2026-07-01')], false],
    ['completed before its date: not yet called for', [due('2026-07-01', { cell: 'completedOnTime', completedOn: '2026-05-01' })], false],
    ['completed, and its date has come', [due('2026-06-01', { cell: 'completedLate', completedOn: '2026-06-02' })], true],
    ['no date', [due(null, { cell: 'openNoDeadline' })], false],
    ['suspended', [due('2026-06-01', { cell: 'openNoDeadline', suspended: true })], false],
    ['only when the last part is due', [due('2026-03-31'), due('2026-12-31')], false],
    ['all parts due', [due('2026-03-31'), due('2026-06-30')], true],
    ['no part at all', [], false],
  ])('%s', (_, parts, expected) => {
    expect(isCalledFor(parts, '2026-06-30')).toBe(expected);
  });
});
