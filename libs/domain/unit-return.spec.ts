import fc from 'fast-check';
import { addDays } from './plain-date';
import { errorsFirst, isOpen, isWritable, mayReturnBecome, RETURN_STATUSES, timelinessOf } from './unit-return';

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
    [null, '2026-06-16', 'open', 0],
    [null, '2026-06-17', 'overdue', 1],
    ['2026-06-16', '2026-07-30', 'onTime', 0],
    ['2026-06-17', '2026-07-30', 'late', 1],
    ['2026-07-01', '2026-07-30', 'late', 15],
  ] as const)('handed in %s, asked on %s: %s by %i days', (firstSubmittedOn, today, timeliness, daysLate) => {
    expect(timelinessOf({ firstSubmittedOn, dueOn: DUE }, today)).toEqual({ timeliness, daysLate });
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
