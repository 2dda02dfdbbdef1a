import fc from 'fast-check';
import { type AssignmentEvent, type AssignmentState, stateAt } from './assignment-history';
import { addDays, dateInProvince, type PlainDate } from './plain-date';
import { DEFAULT_PLAN_RULES, type PlanRules } from './plan-rules';
import {
  foldSchedule,
  isCompleted,
  matchesSchedule,
  SCHEDULE_CELLS,
  SCHEDULE_FILTERS,
  type ScheduleCell,
  scheduleOf,
  type ScheduleState,
} from './schedule';

const RULES = DEFAULT_PLAN_RULES;
const ORIGINAL: PlanRules = { ...RULES, headlineDue: 'original' };
const DUE = '2026-06-30';

/** An open assignment due on 30/6, changed by `fields`. */
const open = (fields: Partial<AssignmentState> = {}): AssignmentState => ({
  unitId: 7,
  dueOn: DUE,
  originalDueOn: DUE,
  completedOn: null,
  dueOnAtCompletion: null,
  suspended: false,
  withdrawn: false,
  awaitingConfirmation: false,
  ...fields,
});
const completed = (completedOn: PlainDate, dueOn: PlainDate | null = DUE): AssignmentState =>
  open({ completedOn, dueOn, dueOnAtCompletion: dueOn, originalDueOn: dueOn });

describe('the cell of one assignment (figures.md §3)', () => {
  it.each<[string, AssignmentState, PlainDate, ScheduleCell]>([
    ['completed before the due date', completed('2026-06-01'), '2026-07-15', 'completedOnTime'],
    ['completed on the due date', completed(DUE), '2026-07-15', 'completedOnTime'],
    ['completed the day after', completed('2026-07-01'), '2026-07-15', 'completedLate'],
    ['completed without a due date', completed('2026-12-15', null), '2026-12-31', 'completedOnTime'],
    ['completed while suspended', { ...completed('2026-07-01'), suspended: true }, '2026-07-15', 'completedLate'],
    ['open well before the due date', open(), '2026-01-05', 'openWithinTerm'],
    ['open on the due date', open(), DUE, 'openWithinTerm'],
    ['open the day after', open(), '2026-07-01', 'openOverdue'],
    ['open without a due date (vector 12)', open({ dueOn: null, originalDueOn: null }), '2026-06-14', 'openNoDeadline'],
    ['suspended before the due date', open({ suspended: true }), '2026-06-14', 'openNoDeadline'],
    ['suspended past the due date', open({ suspended: true }), '2026-07-14', 'openNoDeadline'],
    ['handed in, waiting, past the due date', open({ awaitingConfirmation: true }), '2026-07-01', 'openOverdue'],
    ['due "Quý II", cut-off 14/6 (vector 8)', open(), '2026-06-14', 'openWithinTerm'],
    ['due on a Sunday: the day is kept', open({ dueOn: '2026-05-31' }), '2026-06-01', 'openOverdue'],
  ])('%s', (_, state, asOf, cell) => {
    expect(scheduleOf(state, asOf, RULES).cell).toBe(cell);
  });

  it.each<[string, AssignmentState, PlainDate, ScheduleCell, ScheduleCell]>([
    ['extended and open', open({ dueOn: '2026-07-31' }), '2026-07-15', 'openWithinTerm', 'openOverdue'],
    [
      'extended and done in between (vector 11)',
      open({ dueOn: '2026-07-31', completedOn: '2026-07-20', dueOnAtCompletion: '2026-07-31' }),
      '2026-12-31',
      'completedOnTime',
      'completedLate',
    ],
    [
      'done late, then extended: measured on the day of completion',
      open({ dueOn: '2026-09-30', completedOn: '2026-07-20', dueOnAtCompletion: DUE }),
      '2026-12-31',
      'completedLate',
      'completedLate',
    ],
    [
      'a date set where there was none',
      open({ dueOn: DUE, originalDueOn: null }),
      '2026-07-15',
      'openOverdue',
      'openNoDeadline',
    ],
  ])('%s: both readings are available', (_, state, asOf, current, original) => {
    expect([scheduleOf(state, asOf, RULES).cell, scheduleOf(state, asOf, ORIGINAL).cell]).toEqual([current, original]);
  });

  it('names the date it was measured against', () => {
    const extended = open({ dueOn: '2026-07-31', completedOn: '2026-07-20', dueOnAtCompletion: '2026-07-10' });
    expect(scheduleOf(extended, '2026-12-31', RULES)).toMatchObject({ dueOn: '2026-07-10', completedOn: '2026-07-20' });
    expect(scheduleOf(extended, '2026-12-31', ORIGINAL).dueOn).toBe(DUE);
    expect(scheduleOf(open({ dueOn: '2026-07-31' }), DUE, RULES)).toMatchObject({
      dueOn: '2026-07-31',
      completedOn: null,
    });
  });

  it.each([
    ['2026-06-22', false],
    ['2026-06-23', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('due on 30/6 is due soon on %s with 7 days’ notice: %s', (asOf, soon) => {
    expect(scheduleOf(open(), asOf, RULES).dueSoon).toBe(soon);
  });

  it('is due soon by the number of days of the plan, and never when suspended or completed', () => {
    expect(scheduleOf(open(), '2026-06-27', { ...RULES, dueSoonDays: 3 }).dueSoon).toBe(true);
    expect(scheduleOf(open(), '2026-06-26', { ...RULES, dueSoonDays: 3 }).dueSoon).toBe(false);
    expect(scheduleOf(open({ suspended: true }), DUE, RULES)).toMatchObject({ dueSoon: false, suspended: true });
    expect(scheduleOf(completed('2026-06-29'), DUE, RULES).dueSoon).toBe(false);
  });

  it('shows waiting and suspension on open ones only', () => {
    expect(scheduleOf(open({ awaitingConfirmation: true }), DUE, RULES).awaitingConfirmation).toBe(true);
    const done = { ...completed('2026-06-29'), awaitingConfirmation: true, suspended: true };
    expect(scheduleOf(done, DUE, RULES)).toMatchObject({ awaitingConfirmation: false, suspended: false });
  });
});

describe('test vectors of the field (domain.md §12)', () => {
  const log = (...lines: Omit<AssignmentEvent, 'sequence' | 'recordedAt'>[]): AssignmentEvent[] =>
    [{ type: 'assigned' as const, effectiveOn: '2026-01-05', unitId: 7, dueOn: DUE }, ...lines].map((e, i) => ({
      ...e,
      sequence: i + 1,
      recordedAt: `${e.effectiveOn}T03:00:00.000Z`,
    }));
  const cellAt = (events: AssignmentEvent[], asOf: PlainDate, rules = RULES) =>
    scheduleOf(stateAt(events, asOf, '2027-01-01T00:00:00.000Z'), asOf, rules).cell;

  it('8: due "Quý II" is within term at the cut-off 14/6 and overdue from 1/7', () => {
    expect(['2026-06-14', '2026-06-30', '2026-07-01'].map((d) => cellAt(log(), d))).toEqual([
      'openWithinTerm',
      'openWithinTerm',
      'openOverdue',
    ]);
  });

  it.each([
    ['30/6 23:59', '2026-06-30T16:59:59.999Z', 'completedOnTime'],
    ['1/7 00:00', '2026-06-30T17:00:00.000Z', 'completedLate'],
  ])('9: due 30/6, submitted %s on the province’s clock', (_, instant, cell) => {
    const day = dateInProvince(instant);
    const events = log(
      { type: 'submitted', effectiveOn: day },
      { type: 'confirmed', effectiveOn: '2026-07-06', completedOn: day },
    );
    expect(cellAt(events, '2026-07-31')).toBe(cell);
  });

  it('10: submitted 28/6, returned 30/6, submitted again 3/7 is completed late', () => {
    const events = log(
      { type: 'submitted', effectiveOn: '2026-06-28' },
      { type: 'returned', effectiveOn: '2026-06-30' },
      { type: 'submitted', effectiveOn: '2026-07-03' },
      { type: 'confirmed', effectiveOn: '2026-07-06', completedOn: '2026-07-03' },
    );
    expect(['2026-06-29', '2026-07-01', '2026-07-03', '2026-07-31'].map((d) => cellAt(events, d))).toEqual([
      'openWithinTerm',
      'openOverdue',
      'completedLate',
      'completedLate',
    ]);
  });

  it('11: due 30/6, extended to 31/7, done 20/7: on time by the current date, late by the original', () => {
    const events = log(
      { type: 'extensionGranted', effectiveOn: '2026-06-25', dueOn: '2026-07-31' },
      { type: 'submitted', effectiveOn: '2026-07-20' },
      { type: 'confirmed', effectiveOn: '2026-07-22', completedOn: '2026-07-20' },
    );
    expect(cellAt(events, '2026-12-31')).toBe('completedOnTime');
    expect(cellAt(events, '2026-12-31', ORIGINAL)).toBe('completedLate');
  });
});

describe('several assignments as one task (figures.md §4)', () => {
  const ASOF = '2026-07-15';
  const part = (state: AssignmentState) => scheduleOf(state, ASOF, RULES);
  const onTime = part(completed('2026-06-20'));
  const late = part(completed('2026-07-10'));
  const overdue = part(open());
  const within = part(open({ dueOn: '2026-09-30' }));
  const noDeadline = part(open({ dueOn: null }));
  const suspended = part(open({ suspended: true }));

  it.each<[string, ScheduleState[], ScheduleCell]>([
    ['all on time', [onTime, onTime], 'completedOnTime'],
    ['one late', [onTime, late], 'completedLate'],
    ['all late', [late, late], 'completedLate'],
    ['one still open, within term', [onTime, within], 'openWithinTerm'],
    ['one still open, overdue', [onTime, overdue], 'openOverdue'],
    ['one still open, no deadline', [late, noDeadline], 'openNoDeadline'],
    ['overdue beats within term', [within, overdue], 'openOverdue'],
    ['overdue beats no deadline', [noDeadline, overdue], 'openOverdue'],
    ['within term beats no deadline', [noDeadline, within], 'openWithinTerm'],
    ['a suspended part has no deadline', [suspended, within], 'openWithinTerm'],
    ['only suspended parts', [suspended, suspended], 'openNoDeadline'],
    ['late and open within term: the lateness is a badge', [late, within], 'openWithinTerm'],
    ['four occurrences, two done', [onTime, late, within, within], 'openWithinTerm'],
  ])('%s', (_, parts, cell) => {
    expect(foldSchedule(parts).cell).toBe(cell);
    expect(foldSchedule([...parts].reverse()).cell).toBe(cell);
  });

  it('each part meets its own due date: done on 10/7 is on time for a part due on 30/9', () => {
    expect(foldSchedule([onTime, part(completed('2026-07-10', '2026-09-30'))])).toMatchObject({
      cell: 'completedOnTime',
      completedOn: '2026-07-10',
      dueOn: '2026-09-30',
    });
  });

  it('is completed on the latest date, and on none while a part is open', () => {
    expect(foldSchedule([late, onTime]).completedOn).toBe('2026-07-10');
    expect(foldSchedule([late, within]).completedOn).toBeNull();
  });

  it('completed, is due on the latest date, whichever parts have none', () => {
    expect(foldSchedule([part(completed('2026-06-20', null)), onTime]).dueOn).toBe(DUE);
  });

  it('is due on the earliest open date; done, suspended and undated parts are looked past', () => {
    const later = part(open({ dueOn: '2026-12-31' }));
    expect(foldSchedule([later, within]).dueOn).toBe('2026-09-30');
    expect(foldSchedule([onTime, suspended, noDeadline, later]).dueOn).toBe('2026-12-31');
    expect(foldSchedule([onTime, noDeadline]).dueOn).toBeNull();
    expect(foldSchedule([suspended, part(open({ suspended: true, dueOn: '2026-08-01' }))]).dueOn).toBe(DUE);
  });

  it('carries the badge of a late part only while the whole is open', () => {
    expect(foldSchedule([late, within]).hasLatePart).toBe(true);
    expect(foldSchedule([onTime, within]).hasLatePart).toBe(false);
    expect(foldSchedule([late, onTime]).hasLatePart).toBe(false);
  });

  it('waits, is due soon or suspended by its open parts', () => {
    const waiting = part(open({ awaitingConfirmation: true, dueOn: '2026-07-20' }));
    expect(foldSchedule([onTime, waiting])).toMatchObject({
      awaitingConfirmation: true,
      dueSoon: true,
      suspended: false,
    });
    expect(foldSchedule([overdue, waiting])).toMatchObject({ awaitingConfirmation: true, dueSoon: false });
    expect(foldSchedule([within, waiting])).toMatchObject({ dueSoon: true, awaitingConfirmation: true });
    expect(foldSchedule([onTime, suspended]).suspended).toBe(true);
    expect(foldSchedule([within, suspended]).suspended).toBe(false);
  });

  it('refuses a task without an assignment', () => {
    expect(() => foldSchedule([])).toThrow(new RangeError('a task without assignments has no schedule'));
  });

  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-06-01', n));
  const state: fc.Arbitrary<AssignmentState> = fc.record({
    unitId: fc.constant(7),
    dueOn: fc.option(day),
    originalDueOn: fc.option(day),
    completedOn: fc.option(day),
    dueOnAtCompletion: fc.option(day),
    suspended: fc.boolean(),
    withdrawn: fc.constant(false),
    awaitingConfirmation: fc.boolean(),
  });
  const schedules = fc
    .tuple(fc.array(state, { minLength: 1, maxLength: 6 }), day, fc.constantFrom(RULES, ORIGINAL))
    .map(([states, asOf, rules]) => states.map((s) => scheduleOf(s, asOf, rules)));

  it('is completed iff all parts are, late iff one is late then, and its overlays lie inside their cells', () => {
    fc.assert(
      fc.property(schedules, (parts) => {
        const whole = foldSchedule(parts);
        const done = parts.every((p) => isCompleted(p.cell));
        expect(isCompleted(whole.cell)).toBe(done);
        expect(whole.completedOn !== null).toBe(done);
        expect(whole.cell === 'completedLate').toBe(done && parts.some((p) => p.cell === 'completedLate'));
        expect(whole.cell === 'openOverdue').toBe(parts.some((p) => p.cell === 'openOverdue'));
        if (whole.dueSoon) expect(whole.cell).toBe('openWithinTerm');
        if (whole.awaitingConfirmation || whole.suspended || whole.hasLatePart) expect(done).toBe(false);
      }),
    );
  });

  it('is the same folded group by group, in any order, and with a part named twice', () => {
    fc.assert(
      fc.property(schedules, schedules, (a, b) => {
        const whole = foldSchedule([...a, ...b]);
        expect(foldSchedule([foldSchedule(a), foldSchedule(b)])).toEqual(whole);
        expect(foldSchedule([...b, ...a])).toEqual(whole);
        expect(foldSchedule([a[0]!, a[0]!])).toEqual({ ...a[0]!, hasLatePart: false });
      }),
    );
  });
});

describe('the list behind a number', () => {
  const inCell = (cell: ScheduleCell, overlay: Partial<ScheduleState> = {}): ScheduleState => ({
    cell,
    completedOn: null,
    dueOn: null,
    dueSoon: false,
    awaitingConfirmation: false,
    suspended: false,
    hasLatePart: false,
    ...overlay,
  });

  it.each<[ScheduleCell, string[]]>([
    ['completedOnTime', ['completedOnTime', 'completed']],
    ['completedLate', ['completedLate', 'completed']],
    ['openWithinTerm', ['openWithinTerm', 'open']],
    ['openOverdue', ['openOverdue', 'open']],
    ['openNoDeadline', ['openNoDeadline', 'open']],
  ])('%s is in exactly the lists %j', (cell, lists) => {
    expect(SCHEDULE_FILTERS.filter((f) => matchesSchedule(inCell(cell), f)).sort()).toEqual([...lists].sort());
  });

  it('adds the overlays', () => {
    const marked = inCell('openWithinTerm', { dueSoon: true, awaitingConfirmation: true });
    expect(SCHEDULE_FILTERS.filter((f) => matchesSchedule(marked, f)).sort()).toEqual(
      ['awaitingConfirmation', 'dueSoon', 'open', 'openWithinTerm'].sort(),
    );
  });

  it('knows the five cells of figures.md §3', () => {
    expect([...SCHEDULE_CELLS]).toEqual([
      'completedOnTime',
      'completedLate',
      'openWithinTerm',
      'openOverdue',
      'openNoDeadline',
    ]);
  });
});
