import fc from 'fast-check';
import {
  type AssignmentEvent,
  type AssignmentEventType,
  type AssignmentState,
  spansOf,
  stateAt,
  stateOfSpans,
} from './assignment-history';
import { addDays, type Instant, maxDate, minDate, type PlainDate } from './plain-date';
import { countFigures } from './plan-figures';
import { DEFAULT_PLAN_RULES } from './plan-rules';
import { isCompleted, SCHEDULE_CELLS, scheduleOf } from './schedule';

const NOW: Instant = '2027-12-31T16:59:59.999Z';
const START: PlainDate = '2026-01-05';
const DUE: PlainDate = '2026-06-30';

type Fields = Partial<Pick<AssignmentEvent, 'unitId' | 'dueOn' | 'completedOn' | 'annulsSequence' | 'recordedAt'>>;
type Line = [type: AssignmentEventType, effectiveOn: PlainDate, fields?: Fields];

/** A log as it is written: the sequence is the place, recorded at 10:00 of the day unless said otherwise. */
function logOf(...lines: Line[]): AssignmentEvent[] {
  return lines.map(([type, effectiveOn, fields], i) => ({
    sequence: i + 1,
    type,
    effectiveOn,
    recordedAt: `${effectiveOn}T03:00:00.000Z`,
    ...fields,
  }));
}
const assigned: Line = ['assigned', START, { unitId: 7, dueOn: DUE }];
const at = (events: AssignmentEvent[], asOf: PlainDate, knownAt = NOW) => stateAt(events, asOf, knownAt);
const cellAt = (events: AssignmentEvent[], asOf: PlainDate, knownAt = NOW) =>
  scheduleOf(stateAt(events, asOf, knownAt), asOf, DEFAULT_PLAN_RULES).cell;

describe('an assignment from its dated facts', () => {
  it('is in no figure before it is assigned, whatever comes later', () => {
    expect(at(logOf(assigned, ['extensionGranted', '2026-06-01', { dueOn: '2026-09-30' }]), '2026-01-04')).toEqual({
      unitId: null,
      dueOn: null,
      originalDueOn: null,
      completedOn: null,
      dueOnAtCompletion: null,
      suspended: false,
      withdrawn: false,
      awaitingConfirmation: false,
    });
    expect(at(logOf(assigned), START)).toMatchObject({ unitId: 7, dueOn: DUE, originalDueOn: DUE });
  });

  it('changes hands, due date and suspension from the date of each fact, that day included', () => {
    const log = logOf(
      assigned,
      ['transferred', '2026-03-01', { unitId: 8 }],
      ['suspended', '2026-04-01'],
      ['resumed', '2026-05-01'],
      ['extensionGranted', '2026-06-01', { dueOn: '2026-07-31' }],
      ['withdrawn', '2026-07-01'],
    );
    const seen = (d: PlainDate) => {
      const s = at(log, d);
      return [s.unitId, s.dueOn, s.originalDueOn, s.suspended, s.withdrawn];
    };
    expect(seen('2026-02-28')).toEqual([7, DUE, DUE, false, false]);
    expect(seen('2026-03-01')).toEqual([8, DUE, DUE, false, false]);
    expect(seen('2026-04-01')).toEqual([8, DUE, DUE, true, false]);
    expect(seen('2026-04-30')).toEqual([8, DUE, DUE, true, false]);
    expect(seen('2026-05-01')).toEqual([8, DUE, DUE, false, false]);
    expect(seen('2026-06-01')).toEqual([8, '2026-07-31', DUE, false, false]);
    expect(seen('2026-07-01')).toEqual([8, '2026-07-31', DUE, false, true]);
  });

  it('of two decisions of one day the one recorded last holds (figures.md §1)', () => {
    const first: Line = ['extensionGranted', '2026-06-01', { dueOn: '2026-08-31' }];
    const second: Line = ['extensionGranted', '2026-06-01', { dueOn: '2026-07-31' }];
    expect(at(logOf(assigned, first, second), '2026-06-01').dueOn).toBe('2026-07-31');
    expect(at(logOf(assigned, second, first), '2026-06-01').dueOn).toBe('2026-08-31');
    expect(at(logOf(assigned, first, second).reverse(), '2026-06-01').dueOn).toBe('2026-07-31');
  });

  it('without a unit nobody holds it, and what was never completed on any day is no span', () => {
    const spans = (...lines: Line[]) => spansOf(logOf(...lines)).map(({ kind, from, to }) => [kind, from, to]);
    expect(spans(['assigned', START, { dueOn: DUE }], ['transferred', '2026-03-01'])).toEqual([['due', START, null]]);
    // Reopened on a day before the completion that it reopens.
    expect(
      spans(assigned, ['confirmed', '2026-06-20', { completedOn: '2026-06-20' }], ['reopened', '2026-06-15']),
    ).toEqual([
      ['held', START, null],
      ['due', START, null],
    ]);
  });

  it.each<[string, Line[], [PlainDate, PlainDate | null][]]>([
    [
      'entered late, within the time of another',
      [
        ['submitted', '2026-06-10'],
        ['returned', '2026-06-20'],
        ['submitted', '2026-06-15'],
        ['returned', '2026-06-18'],
      ],
      [['2026-06-10', '2026-06-20']],
    ],
    [
      'entered late, and longer',
      [
        ['submitted', '2026-06-10'],
        ['returned', '2026-06-20'],
        ['submitted', '2026-06-15'],
        ['returned', '2026-06-25'],
      ],
      [['2026-06-10', '2026-06-25']],
    ],
    [
      'entered late, and still awaited',
      [
        ['submitted', '2026-06-10'],
        ['returned', '2026-06-20'],
        ['submitted', '2026-06-15'],
      ],
      [['2026-06-10', null]],
    ],
    [
      'entered late, from before, and still awaited',
      [
        ['submitted', '2026-06-15'],
        ['returned', '2026-06-20'],
        ['submitted', '2026-06-10'],
      ],
      [['2026-06-10', null]],
    ],
    [
      'on the day of the decision on another',
      [
        ['submitted', '2026-06-10'],
        ['returned', '2026-06-20'],
        ['submitted', '2026-06-20'],
        ['returned', '2026-06-25'],
      ],
      [
        ['2026-06-10', '2026-06-20'],
        ['2026-06-20', '2026-06-25'],
      ],
    ],
    [
      'after it',
      [
        ['submitted', '2026-06-10'],
        ['returned', '2026-06-12'],
        ['submitted', '2026-06-20'],
        ['returned', '2026-06-25'],
      ],
      [
        ['2026-06-10', '2026-06-12'],
        ['2026-06-20', '2026-06-25'],
      ],
    ],
  ])('a submission %s: no day awaits a decision twice', (_, lines, expected) => {
    const spans = spansOf(logOf(assigned, ...lines));
    const awaiting = spans.filter(({ kind }) => kind === 'awaiting');
    expect(awaiting.map(({ from, to }) => [from, to])).toEqual(expected);
    // What is on the way to a decision stands in no other kind of span, and none twice.
    expect(spans).toHaveLength(2 + awaiting.length);
  });

  it('lets the later decision win although the earlier one is entered last', () => {
    const late = { recordedAt: '2026-06-20T03:00:00.000Z' };
    const log = logOf(
      assigned,
      ['extensionGranted', '2026-06-10', { dueOn: '2026-09-30' }],
      ['extensionGranted', '2026-06-01', { dueOn: '2026-07-31', ...late }],
      ['transferred', '2026-03-01', { unitId: 8, ...late }],
    );
    expect([at(log, '2026-06-05').dueOn, at(log, '2026-06-10').dueOn]).toEqual(['2026-07-31', '2026-09-30']);
    expect([at(log, '2026-02-28').unitId, at(log, '2026-03-01').unitId]).toEqual([7, 8]);
  });

  it('never loses the original date, not even to an extension of the same day', () => {
    const log = logOf(
      assigned,
      ['extensionGranted', START, { dueOn: '2026-09-30' }],
      ['extensionGranted', START, { dueOn: '2026-12-31' }],
    );
    expect(at(log, START)).toMatchObject({ dueOn: '2026-12-31', originalDueOn: DUE });
    expect(stateOfSpans(spansOf(log).reverse(), START)).toEqual(at(log, START));
  });

  it('keeps what was overdue on 2/7 overdue on 2/7 after an extension decided on 5/7 (figures.md §3)', () => {
    const log = logOf(assigned, ['extensionGranted', '2026-07-05', { dueOn: '2026-07-31' }]);
    expect(['2026-07-02', '2026-07-04', '2026-07-05', '2026-07-31', '2026-08-01'].map((d) => cellAt(log, d))).toEqual([
      'openOverdue',
      'openOverdue',
      'openWithinTerm',
      'openWithinTerm',
      'openOverdue',
    ]);
  });

  it('awaits a decision from the submission to the day of the decision', () => {
    const log = logOf(
      assigned,
      ['submitted', '2026-06-10'],
      ['returned', '2026-06-15'],
      ['submitted', '2026-06-20'],
      ['confirmed', '2026-06-25', { completedOn: '2026-06-20' }],
    );
    const awaits = (d: PlainDate, knownAt = NOW) => at(log, d, knownAt).awaitingConfirmation;
    expect(['2026-06-09', '2026-06-10', '2026-06-14', '2026-06-15', '2026-06-19'].map((d) => awaits(d))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    // From 20/6 it was completed, as is known since 25/6; on 24/6 all that was known is that it waited.
    expect(awaits('2026-06-20')).toBe(false);
    expect(at(log, '2026-06-20').completedOn).toBe('2026-06-20');
    expect(awaits('2026-06-20', '2026-06-24T10:00:00.000Z')).toBe(true);
    expect(at(log, '2026-06-20', '2026-06-24T10:00:00.000Z').completedOn).toBeNull();
  });

  it('counts a confirmation without a stated date from its own date', () => {
    expect(
      at(logOf(assigned, ['submitted', '2026-06-10'], ['confirmed', '2026-06-12']), '2026-06-30').completedOn,
    ).toBe('2026-06-12');
  });

  it('measures a completion against the due date in force on that day', () => {
    const log = logOf(
      assigned,
      ['submitted', '2026-07-02'],
      ['extensionGranted', '2026-07-05', { dueOn: '2026-07-31' }],
      ['confirmed', '2026-07-08', { completedOn: '2026-07-02' }],
    );
    expect(at(log, '2026-12-31')).toMatchObject({ dueOn: '2026-07-31', dueOnAtCompletion: DUE });
    expect(cellAt(log, '2026-12-31')).toBe('completedLate');
  });

  it('un-completes from the date of a reopening, and not before', () => {
    const log = logOf(
      assigned,
      ['submitted', '2026-06-10'],
      ['confirmed', '2026-06-12', { completedOn: '2026-06-10' }],
      ['reopened', '2026-07-05'],
    );
    expect(['2026-06-09', '2026-06-10', '2026-07-04', '2026-07-05'].map((d) => at(log, d).completedOn)).toEqual([
      null,
      '2026-06-10',
      '2026-06-10',
      null,
    ]);
    expect(cellAt(log, '2026-07-05')).toBe('openOverdue');
  });

  it('leaves no completion when the reopening is dated on or before the day of completion', () => {
    for (const reopenedOn of ['2026-06-10', '2026-06-08']) {
      const log = logOf(
        assigned,
        ['submitted', '2026-06-10'],
        ['confirmed', '2026-06-12', { completedOn: '2026-06-10' }],
        ['reopened', reopenedOn, { recordedAt: '2026-06-13T03:00:00.000Z' }],
      );
      for (const d of ['2026-06-09', '2026-06-10', '2026-06-12', '2026-12-31'])
        expect(at(log, d).completedOn).toBeNull();
    }
  });

  it('removes an annulled confirmation at every date and shows it to who asks as of before', () => {
    const log = logOf(
      assigned,
      ['submitted', '2026-06-10'],
      ['confirmed', '2026-06-12', { completedOn: '2026-06-10' }],
      ['annulled', '2026-07-01', { annulsSequence: 3 }],
    );
    for (const d of ['2026-06-10', '2026-06-12', '2026-06-30', '2026-07-01']) {
      expect(at(log, d)).toMatchObject({ completedOn: null, awaitingConfirmation: true });
      expect(at(log, d, '2026-07-01T02:59:59.999Z')).toMatchObject({
        completedOn: '2026-06-10',
        awaitingConfirmation: false,
      });
    }
  });

  it('takes a fact recorded at the very instant asked for', () => {
    const log = logOf(assigned, ['submitted', '2026-06-10'], ['confirmed', '2026-06-12']);
    expect(at(log, '2026-06-12', '2026-06-12T03:00:00.000Z').completedOn).toBe('2026-06-12');
    expect(at(log, '2026-06-12', '2026-06-12T02:59:59.999Z').completedOn).toBeNull();
  });

  it('counts a submission confirmed the same day as completed, waiting on no day', () => {
    const log = logOf(
      assigned,
      ['submitted', '2026-06-10'],
      ['confirmed', '2026-06-10', { completedOn: '2026-06-10' }],
    );
    expect(at(log, '2026-06-10')).toMatchObject({ completedOn: '2026-06-10', awaitingConfirmation: false });
    expect(spansOf(log).map((s) => s.kind)).toEqual(['held', 'due', 'completed']);
  });

  it('waits after submit, return and submit on one day; and after confirm, reopen and submit on one day', () => {
    const day = '2026-06-10';
    expect(
      at(logOf(assigned, ['submitted', day], ['returned', day], ['submitted', day]), day).awaitingConfirmation,
    ).toBe(true);
    expect(at(logOf(assigned, ['submitted', day], ['returned', day]), day).awaitingConfirmation).toBe(false);
    const again = logOf(
      assigned,
      ['submitted', '2026-06-01'],
      ['confirmed', day],
      ['reopened', day],
      ['submitted', day],
    );
    expect(at(again, day)).toMatchObject({ completedOn: null, awaitingConfirmation: true });
    expect(at(again, '2026-08-01')).toMatchObject({ completedOn: null, awaitingConfirmation: true });
  });

  it('counts a confirmation after a reopening from the reopening at the earliest', () => {
    // The service refuses a completion stated before the reopening; the replay must not lose the work over it.
    const log = logOf(
      assigned,
      ['submitted', '2026-06-10'],
      ['confirmed', '2026-06-12', { completedOn: '2026-06-10' }],
      ['reopened', '2026-07-01'],
      ['submitted', '2026-07-10'],
      ['confirmed', '2026-07-12', { completedOn: '2026-06-05' }],
    );
    const seen = ['2026-06-05', '2026-06-10', '2026-06-30', '2026-07-01', '2026-12-31'].map(
      (d) => at(log, d).completedOn,
    );
    expect(seen).toEqual([null, '2026-06-10', '2026-06-10', '2026-07-01', '2026-07-01']);
    expect(cellAt(log, '2026-12-31')).toBe('completedLate');
    const knownBetween = at(log, '2026-07-02', '2026-07-11T00:00:00.000Z');
    expect(knownBetween).toMatchObject({ completedOn: null, awaitingConfirmation: false });
  });

  it('keeps the first of two confirmations without a reopening between them', () => {
    const log = logOf(
      assigned,
      ['submitted', '2026-06-10'],
      ['confirmed', '2026-06-12', { completedOn: '2026-06-10' }],
      ['confirmed', '2026-07-12', { completedOn: '2026-07-10' }],
    );
    expect(['2026-07-09', '2026-07-10', '2026-12-31'].map((d) => at(log, d).completedOn)).toEqual(
      Array(3).fill('2026-06-10'),
    );
  });

  it('counts no completion from before the assignment, which would be measured against no due date', () => {
    const log = logOf(
      ['assigned', '2026-07-06', { unitId: 7, dueOn: DUE }],
      ['confirmed', '2026-07-10', { completedOn: '2026-06-01' }],
    );
    expect(at(log, '2026-07-10')).toMatchObject({ completedOn: '2026-07-06', dueOnAtCompletion: DUE });
    expect(cellAt(log, '2026-07-10')).toBe('completedLate');
  });
});

/** One turn of a random history: which of the legal moves, how many days later, how far back dated, and a number. */
interface Turn {
  pick: number;
  gap: number;
  back: number;
  value: number;
}
const turn = fc.record({ pick: fc.nat(99), gap: fc.nat(8), back: fc.nat(12), value: fc.nat(60) });

/** Plays the turns in legal order: what the services let pass, late entries included. */
function play(turns: readonly Turn[]): AssignmentEvent[] {
  const log: AssignmentEvent[] = [];
  let today = START;
  let submittedOn: PlainDate | null = null;
  let confirmation: { sequence: number; submittedOn: PlainDate; completedOn: PlainDate } | null = null;
  let suspended = false;
  let suspensionChangedOn = START;
  let completionFrom = START;
  let withdrawn = false;
  const record = (type: AssignmentEventType, effectiveOn: PlainDate, fields: Fields = {}) => {
    // Pairs of events share an instant, as those of one transaction do.
    const ms = String(log.length >> 1).padStart(3, '0');
    log.push({ sequence: log.length + 1, type, effectiveOn, recordedAt: `${today}T03:00:00.${ms}Z`, ...fields });
  };
  const move = ({ pick, back, value }: Turn) => {
    const backdated = (earliest: PlainDate) => maxDate(earliest, addDays(today, -back));
    const submission = submittedOn;
    const standing = confirmation;
    const legal: (() => void)[] = [
      () => record((['accepted', 'progressed', 'extensionAsked', 'extensionRefused'] as const)[value % 4]!, today),
      () => record('transferred', backdated(START), { unitId: 10 + (value % 3) }),
    ];
    if (submission) {
      legal.push(
        () => {
          record('returned', today);
          submittedOn = null;
        },
        () => {
          const completedOn = maxDate(completionFrom, addDays(submission, -(value % 10)));
          record('confirmed', backdated(submission), { completedOn });
          confirmation = { sequence: log.length, submittedOn: submission, completedOn };
          submittedOn = null;
        },
      );
    }
    if (standing) {
      legal.push(
        () => {
          record('annulled', today, { annulsSequence: standing.sequence });
          submittedOn = standing.submittedOn;
          confirmation = null;
        },
        () => {
          completionFrom = backdated(standing.completedOn);
          record('reopened', completionFrom);
          confirmation = null;
        },
      );
    } else {
      legal.push(() => {
        const on = backdated(START);
        record('extensionGranted', on, { dueOn: value === 0 ? null : addDays(on, value) });
      });
      if (!suspended) {
        legal.push(() => {
          suspensionChangedOn = backdated(suspensionChangedOn);
          record('suspended', suspensionChangedOn);
          suspended = true;
        });
      }
      if (!submission) {
        legal.push(() => {
          record('submitted', today);
          submittedOn = today;
        });
      }
      if (value > 50) {
        legal.push(() => {
          record('withdrawn', backdated(START));
          withdrawn = true;
        });
      }
    }
    if (suspended) {
      legal.push(() => {
        suspensionChangedOn = backdated(suspensionChangedOn);
        record('resumed', suspensionChangedOn);
        suspended = false;
      });
    }
    legal[pick % legal.length]!();
  };
  const first = turns[0]?.value ?? 30;
  record('assigned', START, { unitId: 7, dueOn: first % 5 === 0 ? null : addDays(START, first) });
  for (const t of turns) {
    if (withdrawn) break;
    today = addDays(today, t.gap);
    move(t);
  }
  return log;
}
const history = fc.array(turn, { maxLength: 30 }).map(play);
const asOfDate = fc.integer({ min: -3, max: 260 }).map((n) => addDays(START, n));
const knownAtInstant = asOfDate.chain((d) => fc.nat(16).map((ms) => `${d}T03:00:00.${String(ms).padStart(3, '0')}Z`));

/**
 * The same question answered the slow way: live through every day from the start, apply what counts from that day in
 * the order of recording, and write down the due date at the end of it. Holds for legal histories only.
 */
function dayByDay(log: readonly AssignmentEvent[], asOf: PlainDate, knownAt: Instant): AssignmentState {
  const known = log.filter((e) => e.recordedAt <= knownAt);
  const facts = known.filter((e) => !known.some((a) => a.type === 'annulled' && a.annulsSequence === e.sequence));
  let [unitId, dueOn, originalDueOn, completedOn]: [number | null, ...(PlainDate | null)[]] = [null, null, null, null];
  let [suspended, withdrawn, waiting] = [false, false, false];
  const dueAtTheEndOf: Record<PlainDate, PlainDate | null> = {};
  for (let day = START; day <= asOf; day = addDays(day, 1)) {
    for (const fact of facts) {
      if (fact.type === 'confirmed' && fact.completedOn === day) completedOn = day;
      if (fact.effectiveOn !== day) continue;
      if (fact.type === 'assigned' || fact.type === 'transferred') unitId = fact.unitId!;
      if (fact.type === 'assigned') originalDueOn = fact.dueOn!;
      if (fact.type === 'assigned' || fact.type === 'extensionGranted') dueOn = fact.dueOn!;
      if (fact.type === 'suspended' || fact.type === 'resumed') suspended = fact.type === 'suspended';
      if (fact.type === 'withdrawn') withdrawn = true;
      if (fact.type === 'submitted') waiting = true;
      if (fact.type === 'returned' || fact.type === 'confirmed') waiting = false;
      if (fact.type === 'reopened') completedOn = null;
    }
    dueAtTheEndOf[day] = dueOn ?? null;
  }
  return {
    unitId,
    dueOn: dueOn ?? null,
    originalDueOn: originalDueOn ?? null,
    completedOn: completedOn ?? null,
    dueOnAtCompletion: completedOn ? dueAtTheEndOf[completedOn]! : null,
    suspended,
    withdrawn,
    awaitingConfirmation: waiting && !completedOn,
  };
}

/** The first date on which an event may change anything; an annulment reaches every date. */
const touchesFrom = (e: AssignmentEvent): PlainDate =>
  e.type === 'annulled' ? '1900-01-01' : minDate(e.effectiveOn, e.completedOn ?? e.effectiveOn);

describe('any legal history (figures.md §1)', () => {
  it('the generator reaches every kind of event and every cell', () => {
    const logs = fc.sample(history, { numRuns: 400, seed: 20261122 });
    expect(new Set(logs.flat().map((e) => e.type)).size).toBe(15);
    const cells = logs.map((log) => cellAt(log, log.at(-1)!.effectiveOn));
    expect(new Set(cells)).toEqual(new Set(SCHEDULE_CELLS));
  });

  it('equals the day-by-day replay at every date and instant', () => {
    fc.assert(
      fc.property(history, asOfDate, knownAtInstant, (log, asOf, knownAt) => {
        const known = log.filter((e) => e.recordedAt <= knownAt);
        expect(stateOfSpans(spansOf(known), asOf)).toEqual(dayByDay(log, asOf, knownAt));
        expect(stateAt(log, asOf, NOW)).toEqual(dayByDay(log, asOf, NOW));
      }),
      { numRuns: 600 },
    );
  });

  it('does not depend on the order of events or of spans', () => {
    const shuffled = history.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
    );
    fc.assert(
      fc.property(shuffled, asOfDate, ([log, mixed], asOf) => {
        expect(spansOf(mixed)).toEqual(spansOf(log));
        expect(stateOfSpans(spansOf(log).reverse(), asOf)).toEqual(stateOfSpans(spansOf(log), asOf));
      }),
    );
  });

  it('answers the same for ever: events recorded later change nothing', () => {
    fc.assert(
      fc.property(history, asOfDate, knownAtInstant, (log, asOf, knownAt) => {
        const thatDay = log.filter((e) => e.recordedAt <= knownAt);
        expect(stateAt(log, asOf, knownAt)).toEqual(stateAt(thatDay, asOf, NOW));
      }),
    );
  });

  it('is untouched by events that count from later dates, together or one by one', () => {
    fc.assert(
      fc.property(history, asOfDate, (log, asOf) => {
        expect(
          stateAt(
            log.filter((e) => touchesFrom(e) <= asOf),
            asOf,
            NOW,
          ),
        ).toEqual(stateAt(log, asOf, NOW));
        log.forEach((event, i) => {
          if (touchesFrom(event) <= asOf) return;
          expect(stateAt(log.slice(0, i + 1), asOf, NOW)).toEqual(stateAt(log.slice(0, i), asOf, NOW));
        });
      }),
    );
  });

  it('un-completes only on the date of a reopening, or by an annulment', () => {
    fc.assert(
      fc.property(history, (log) => {
        for (let day = START; day <= '2026-09-30'; day = addDays(day, 1)) {
          const before = at(log, day).completedOn;
          const after = at(log, addDays(day, 1)).completedOn;
          if (before === null || before === after) continue;
          expect(log.some((e) => e.type === 'reopened' && e.effectiveOn === addDays(day, 1))).toBe(true);
        }
        log.forEach((event, i) => {
          const asOf = event.effectiveOn;
          const before = at(log.slice(0, i), asOf).completedOn;
          if (before === null || before === at(log.slice(0, i + 1), asOf).completedOn) return;
          expect(['reopened', 'annulled']).toContain(event.type);
        });
      }),
    );
  });

  it('reopening leaves every earlier date as it was; annulling takes the confirmation off every date', () => {
    fc.assert(
      fc.property(history, asOfDate, (log, asOf) => {
        log.forEach((event, i) => {
          const before = log.slice(0, i);
          const state = at([...before, event], asOf);
          if (event.type === 'reopened') {
            if (asOf < event.effectiveOn) expect(state).toEqual(at(before, asOf));
            else expect(state.completedOn).toBeNull();
          }
          if (event.type === 'annulled') {
            expect(state).toEqual(
              at(
                before.filter((e) => e.sequence !== event.annulsSequence),
                asOf,
              ),
            );
            const confirmed = log.find((e) => e.sequence === event.annulsSequence)!;
            expect(at(before, confirmed.completedOn!).completedOn).toBe(confirmed.completedOn);
          }
        });
      }),
    );
  });

  it('the five cells sum to the total, for every date, instant and reading', () => {
    fc.assert(
      fc.property(
        fc.array(history, { maxLength: 10 }),
        asOfDate,
        knownAtInstant,
        fc.constantFrom('current' as const, 'original' as const),
        (logs, asOf, knownAt, headlineDue) => {
          const states = logs
            .map((log) => stateAt(log, asOf, knownAt))
            .filter((s) => s.unitId !== null && !s.withdrawn)
            .map((s) => scheduleOf(s, asOf, { ...DEFAULT_PLAN_RULES, headlineDue }));
          const f = countFigures(states, 'truncate');
          expect(SCHEDULE_CELLS.reduce((sum, cell) => sum + f[cell], 0)).toBe(f.total);
          expect(f.total).toBe(states.length);
          expect(f.completed).toBe(states.filter((s) => isCompleted(s.cell)).length);
        },
      ),
    );
  });

  it('a later extension leaves an earlier date in the cell it was in', () => {
    fc.assert(
      fc.property(history, asOfDate, fc.integer({ min: 1, max: 60 }), (log, asOf, days) => {
        const decidedOn = addDays(asOf, days);
        const extension = logOf(['extensionGranted', decidedOn, { dueOn: addDays(decidedOn, 30), recordedAt: NOW }]);
        const extended = [...log, { ...extension[0]!, sequence: log.length + 1 }];
        expect(cellAt(extended, asOf)).toBe(cellAt(log, asOf));
      }),
    );
  });
});
