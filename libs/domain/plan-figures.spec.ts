import fc from 'fast-check';
import { countFigures, furtherRates } from './plan-figures';
import {
  foldSchedule,
  matchesSchedule,
  SCHEDULE_CELLS,
  SCHEDULE_FILTERS,
  type ScheduleCell,
  type ScheduleState,
} from './schedule';

const state = (cell: ScheduleCell, overlay: Partial<ScheduleState> = {}): ScheduleState => ({
  cell,
  completedOn: cell.startsWith('completed') ? '2026-06-20' : null,
  dueOn: null,
  dueSoon: false,
  awaitingConfirmation: false,
  suspended: false,
  hasLatePart: false,
  ...overlay,
});
/** `n` tasks in each of the five cells, in their order. */
const plan = (...counts: [number, number, number, number, number]): ScheduleState[] =>
  counts.flatMap((n, i) => Array.from({ length: n }, () => state(SCHEDULE_CELLS[i]!)));

describe('countFigures (figures.md §5, §6)', () => {
  it('counts the 71 tasks of a plan, each in one cell, and truncates the rate as the source prints it', () => {
    expect(countFigures(plan(30, 5, 20, 10, 6), 'truncate')).toEqual({
      total: 71,
      completed: 35,
      completedOnTime: 30,
      completedLate: 5,
      openWithinTerm: 20,
      openOverdue: 10,
      openNoDeadline: 6,
      awaitingConfirmation: 0,
      dueSoon: 0,
      rate: { numerator: 35, denominator: 71, text: '49,29%' },
    });
    expect(countFigures(plan(30, 5, 20, 10, 6), 'half-up').rate.text).toBe('49,30%');
  });

  it.each<[string, ScheduleState[], 'truncate' | 'half-up', string]>([
    ['vector 6: no task, or before the plan’s issue', [], 'truncate', '–'],
    ['none completed', plan(0, 0, 3, 0, 0), 'truncate', '0%'],
    ['vector 2: all completed, one late', plan(65, 1, 0, 0, 0), 'truncate', '100%'],
    ['vector 7: 70 of 71 is never 100%', plan(70, 0, 1, 0, 0), 'half-up', '98,59%'],
  ])('%s', (_, states, rounding, text) => {
    const f = countFigures(states, rounding);
    expect(f.total).toBe(states.length);
    expect(f.rate.text).toBe(text);
  });

  it('counts overlays inside their cells, and waiting only on open tasks', () => {
    const f = countFigures(
      [
        state('openWithinTerm', { dueSoon: true, awaitingConfirmation: true }),
        state('openOverdue', { awaitingConfirmation: true }),
        state('completedLate', { awaitingConfirmation: true }),
      ],
      'truncate',
    );
    expect(f).toMatchObject({ total: 3, dueSoon: 1, awaitingConfirmation: 2 });
  });

  it('keeps tasks without a deadline in the denominator', () => {
    expect(countFigures(plan(1, 0, 0, 0, 1), 'truncate').rate.text).toBe('50,00%');
  });

  it('by unit counts tasks: the sum over units may exceed the total, and a unit may be done before the task is', () => {
    // One task led by two units, the first with two occurrences; another task of the second unit alone.
    const first = [state('completedOnTime'), state('completedLate')];
    const second = [state('openOverdue')];
    const alone = [state('openWithinTerm')];
    const total = countFigures([foldSchedule([...first, ...second]), foldSchedule(alone)], 'truncate');
    const unitOne = countFigures([foldSchedule(first)], 'truncate');
    const unitTwo = countFigures([foldSchedule(second), foldSchedule(alone)], 'truncate');
    expect(total).toMatchObject({ total: 2, completed: 0, openOverdue: 1, openWithinTerm: 1 });
    expect(unitOne).toMatchObject({ total: 1, completed: 1, completedLate: 1 });
    expect(unitTwo).toMatchObject({ total: 2, completed: 0, openOverdue: 1 });
    expect(unitOne.total + unitTwo.total).toBeGreaterThan(total.total);
  });

  const anyState = fc
    .record({ cell: fc.constantFrom(...SCHEDULE_CELLS), soon: fc.boolean(), waiting: fc.boolean() })
    .map(({ cell, soon, waiting }) =>
      state(cell, {
        dueSoon: soon && cell === 'openWithinTerm',
        awaitingConfirmation: waiting && cell.startsWith('open'),
      }),
    );

  it('sums to the total, area by area too, and every number equals the length of the list it opens', () => {
    fc.assert(
      fc.property(fc.array(anyState), fc.nat(100), (states, cut) => {
        const f = countFigures(states, 'truncate');
        expect(SCHEDULE_CELLS.reduce((sum, cell) => sum + f[cell], 0)).toBe(f.total);
        for (const filter of SCHEDULE_FILTERS) {
          const listed = states.filter((s) => matchesSchedule(s, filter)).length;
          expect(filter === 'open' ? f.total - f.completed : f[filter]).toBe(listed);
        }
        const [a, b] = [states.slice(0, cut), states.slice(cut)].map((area) => countFigures(area, 'truncate'));
        for (const cell of SCHEDULE_CELLS) expect(a![cell] + b![cell]).toBe(f[cell]);
      }),
    );
  });

  it('prints 100% only when nothing is missing', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1 }), fc.constantFrom('truncate', 'half-up'), (states, rounding) => {
        const f = countFigures(states, rounding);
        expect(f.rate.text === '100%').toBe(f.completed === f.total);
      }),
    );
  });
});

describe('furtherRates (figures.md §6)', () => {
  it('M2 completed ÷ (completed + overdue), M3 on time ÷ completed, M4 overdue ÷ total', () => {
    // The Government's task force in 2017: 21.914 tasks, 14.068 + 1.983 done, 223 overdue (domain.md §5.1, §10.3).
    const f = countFigures(plan(14_068, 1_983, 5_640, 223, 0), 'truncate');
    expect(f.rate.text).toBe('73,24%');
    expect(furtherRates(f, 'truncate')).toEqual({
      dueRate: { numerator: 16_051, denominator: 16_274, text: '98,62%' },
      onTimeRate: { numerator: 14_068, denominator: 16_051, text: '87,64%' },
      overdueRate: { numerator: 223, denominator: 21_914, text: '1,01%' },
    });
    expect(furtherRates(f, 'half-up').dueRate.text).toBe('98,63%');
  });

  it('prints a dash where there is nothing to divide by', () => {
    const none = furtherRates(countFigures([], 'truncate'), 'truncate');
    expect(Object.values(none).map((r) => r.text)).toEqual(['–', '–', '–']);
    const within = furtherRates(countFigures(plan(0, 0, 3, 0, 0), 'truncate'), 'truncate');
    expect(Object.values(within).map((r) => r.text)).toEqual(['–', '–', '0%']);
  });
});
