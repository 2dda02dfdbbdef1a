import fc from 'fast-check';
import { addDays } from './plain-date';
import {
  errorsFirst,
  isOpen,
  isWritable,
  mayReturnBecome,
  RETURN_STATUSES,
  timelinessOf,
  warningDay,
} from './unit-return';

const DUE = '2026-06-16';

describe('states of a return', () => {
  it('only the listed steps are taken', () => {
    const steps = RETURN_STATUSES.flatMap((from) =>
      RETURN_STATUSES.filter((to) => mayReturnBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(steps).toEqual([
      'notStarted → drafting',
      'drafting → submitted',
      'submitted → returned',
      'submitted → accepted',
      'returned → submitted',
      'accepted → drafting',
    ]);
    expect(RETURN_STATUSES.filter(isWritable)).toEqual(['notStarted', 'drafting', 'returned']);
  });
});

describe('lateness is computed', () => {
  it.each([
    [null, '2026-06-09', 'open', 0, 7],
    [null, '2026-06-16', 'open', 0, 0],
    [null, '2026-06-17', 'overdue', 1, null],
    ['2026-06-16', '2026-07-30', 'onTime', 0, null],
    ['2026-06-17', '2026-07-30', 'late', 1, null],
    ['2026-07-01', '2026-07-30', 'late', 15, null],
  ] as const)('handed in %s, asked on %s: %s by %i days', (firstSubmittedOn, today, timeliness, daysLate, daysLeft) => {
    expect(timelinessOf({ firstSubmittedOn, dueOn: DUE }, today)).toEqual({ timeliness, daysLate, daysLeft });
  });

  it('what was handed in stays as late as it was, whenever one asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.nat(400), fc.nat(400), (offset, one, other) => {
        const firstSubmittedOn = addDays(DUE, offset);
        const asked = (after: number) =>
          timelinessOf({ firstSubmittedOn, dueOn: DUE }, addDays(firstSubmittedOn, after));
        expect(asked(one)).toEqual(asked(other));
        expect(asked(one).daysLate).toBe(Math.max(0, offset));
      }),
    );
  });
});

describe('warnings before the due date', () => {
  const plan = { dueOn: DUE, openedOn: '2026-05-10', daysBefore: [7, 21, 14] };
  it.each([
    ['2026-05-25', plan, null],
    ['2026-05-26', plan, '2026-05-26'],
    // The server stood still on 2/6: the warning of that day is made up for.
    ['2026-06-03', plan, '2026-06-02'],
    ['2026-06-09', plan, '2026-06-09'],
    ['2026-06-16', plan, '2026-06-09'],
    ['2026-06-17', plan, null],
    // Opened between two of them, or on one: what lies before was said with the opening.
    ['2026-06-03', { ...plan, openedOn: '2026-06-02' }, null],
    ['2026-06-09', { ...plan, openedOn: '2026-06-02' }, '2026-06-09'],
    ['2026-06-09', { ...plan, daysBefore: [] }, null],
  ])('on %s of %o: %s', (today, of, expected) => {
    expect(warningDay(of, today)).toBe(expected);
  });
});

describe('the lock of a period', () => {
  it.each([
    [null, null, '2027-01-01', true],
    ['2026-06-20', null, '2026-06-20', true],
    ['2026-06-20', null, '2026-06-21', false],
    ['2026-06-20', '2026-06-25', '2026-06-25', true],
    ['2026-06-20', '2026-06-25', '2026-06-26', false],
  ])('locked after %s, reopened until %s, asked on %s: %s', (lockOn, reopenedUntil, today, open) => {
    expect(isOpen({ lockOn, reopenedUntil }, today)).toBe(open);
  });
});

it('errors come before warnings, warnings before notes, each in their order', () => {
  const gaps = ['note', 'warning', 'error', 'warning', 'error'].map((severity, id) => ({ severity, id }) as never);
  expect(errorsFirst<{ severity: 'error'; id: number }>(gaps).map(({ id }) => id)).toEqual([2, 4, 1, 3, 0]);
});
