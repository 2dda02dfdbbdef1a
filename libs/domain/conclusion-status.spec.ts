import fc from 'fast-check';
import { countConclusions } from './conclusion-figures';
import {
  CONCLUSION_FILTERS,
  CONCLUSION_STATUSES,
  conclusionState,
  matchesConclusion,
  type ConclusionStatus,
} from './conclusion-status';
import { addDays } from './plain-date';
import { foldSchedule, SCHEDULE_CELLS, type ScheduleCell, type ScheduleState } from './schedule';

const AS_OF = '2026-06-30';
const task = (cell: ScheduleCell, dates: { dueOn?: string | null; completedOn?: string } = {}): ScheduleState => ({
  cell,
  completedOn: dates.completedOn ?? (cell.startsWith('completed') ? '2026-05-01' : null),
  dueOn: dates.dueOn === undefined ? (cell === 'openOverdue' ? '2026-06-20' : '2026-07-10') : dates.dueOn,
  dueSoon: false,
  awaitingConfirmation: false,
  suspended: false,
  hasLatePart: false,
});

describe('what became of a conclusion', () => {
  it.each<[string, boolean, ScheduleState[], ConclusionStatus, boolean, number, string | null]>([
    ['neither handed out nor marked', false, [], 'unassigned', false, 0, null],
    ['marked as raising no task', true, [], 'noTask', false, 0, null],
    ['under way', false, [task('openWithinTerm')], 'inProgress', false, 0, '2026-07-10'],
    ['without a date', false, [task('openNoDeadline', { dueOn: null })], 'inProgress', false, 0, null],
    ['past its date', false, [task('openOverdue')], 'overdue', false, 10, '2026-06-20'],
    ['done', false, [task('completedOnTime')], 'completed', false, 0, null],
    ['done late', false, [task('completedLate')], 'completed', true, 0, null],
    [
      'one of two done late',
      false,
      [task('completedLate'), task('openWithinTerm')],
      'inProgress',
      false,
      0,
      '2026-07-10',
    ],
    ['all done, one late', false, [task('completedLate'), task('completedOnTime')], 'completed', true, 0, null],
    [
      'one of three past its date',
      false,
      [task('openWithinTerm'), task('openOverdue'), task('completedOnTime')],
      'overdue',
      false,
      10,
      '2026-06-20',
    ],
    [
      'two past their dates',
      false,
      [task('openOverdue', { dueOn: '2026-06-29' }), task('openOverdue', { dueOn: '2026-06-01' })],
      'overdue',
      false,
      29,
      '2026-06-01',
    ],
    [
      'suspended, its date long gone',
      false,
      [task('openNoDeadline', { dueOn: '2026-01-01' })],
      'inProgress',
      false,
      0,
      '2026-01-01',
    ],
  ])('%s', (_, marked, tasks, status, late, daysOverdue, dueOn) => {
    expect(conclusionState(marked, tasks, AS_OF)).toMatchObject({ status, late, daysOverdue, dueOn });
  });

  it('is completed on the day its last task was', () => {
    const tasks = [
      task('completedOnTime', { completedOn: '2026-05-09' }),
      task('completedOnTime', { completedOn: '2026-05-12' }),
    ];
    expect(conclusionState(false, tasks, AS_OF).completedOn).toBe('2026-05-12');
  });
});

const anyTask = fc
  .record({ cell: fc.constantFrom(...SCHEDULE_CELLS), days: fc.integer({ min: 1, max: 90 }) })
  .map(({ cell, days }) =>
    task(cell, { dueOn: cell === 'openNoDeadline' ? null : addDays(AS_OF, cell === 'openOverdue' ? -days : days) }),
  );
const anyState = fc
  .record({ marked: fc.boolean(), tasks: fc.array(anyTask, { maxLength: 5 }) })
  .map(({ marked, tasks }) => conclusionState(marked, tasks, AS_OF));

describe('conclusions, whatever their tasks', () => {
  it('each has one status, and overdue exactly when a day of lateness is shown', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(CONCLUSION_STATUSES.filter((status) => matchesConclusion(state, status))).toEqual([state.status]);
        expect(state.status === 'overdue').toBe(state.daysOverdue > 0);
        expect(state.completedOn !== null).toBe(state.status === 'completed');
        if (state.late) expect(state.status).toBe('completed');
      }),
    );
  });

  it('the order of the tasks does not matter, and folding them as a task agrees on overdue and done', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1, maxLength: 5 }), (tasks) => {
        const state = conclusionState(false, tasks, AS_OF);
        expect(conclusionState(false, [...tasks].reverse(), AS_OF)).toEqual(state);
        const { cell } = foldSchedule(tasks);
        expect([state.status === 'overdue', state.status === 'completed', state.late]).toEqual([
          cell === 'openOverdue',
          cell.startsWith('completed'),
          cell === 'completedLate',
        ]);
      }),
    );
  });

  it('the counts are the lengths of their lists, and the cells sum to the total', () => {
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 20 }), (states) => {
        const counts = countConclusions(states);
        const length = (filter: (typeof CONCLUSION_FILTERS)[number]) =>
          states.filter((s) => matchesConclusion(s, filter)).length;
        const { unassigned, inProgress, overdue, completedOnTime, completedLate, noTask, settled, total } = counts;
        expect(unassigned + inProgress + overdue + completedOnTime + completedLate + noTask).toBe(total);
        expect([settled, total - settled]).toEqual([length('settled'), unassigned]);
        expect([overdue, completedOnTime, completedLate, noTask]).toEqual([
          length('overdue'),
          length('completedOnTime'),
          length('completedLate'),
          length('noTask'),
        ]);
        expect(length('open') + length('completed') + noTask).toBe(total);
      }),
    );
  });

  it('what raises no task is in no rate of what was completed; the last part completes the whole', () => {
    const done = conclusionState(
      false,
      [task('completedOnTime', { completedOn: '2026-06-02' }), task('completedOnTime', { completedOn: '2026-05-30' })],
      AS_OF,
    );
    expect(done.completedOn).toBe('2026-06-02');
    const states = [done, conclusionState(false, [task('openWithinTerm')], AS_OF), conclusionState(true, [], AS_OF)];
    expect(countConclusions(states)).toMatchObject({
      settledRate: { text: '100%' },
      completedRate: { numerator: 1, denominator: 2, text: '50,00%' },
      onTimeRate: { numerator: 1, denominator: 1 },
    });
  });

  it('M5 is truncated, and nothing is a rate of nothing', () => {
    const [open, none] = [conclusionState(false, [task('openWithinTerm')], AS_OF), conclusionState(false, [], AS_OF)];
    expect(countConclusions([open, open, none]).settledRate.text).toBe('66,66%');
    expect(countConclusions([]).settledRate.text).toBe('–');
    expect(countConclusions([none]).onTimeRate.text).toBe('–');
  });
});
