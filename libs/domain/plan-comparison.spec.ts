import fc from 'fast-check';
import { compareTasks } from './plan-comparison';
import { SCHEDULE_CELLS, type ScheduleCell } from './schedule';

const task = (id: number, cell: ScheduleCell) => ({ id, schedule: { cell } });

describe('two dates compared', () => {
  it('tells changed, added and removed apart', () => {
    const answer = compareTasks([task(1, 'openWithinTerm'), task(2, 'openOverdue'), task(3, 'openOverdue')], [task(4, 'openNoDeadline'), task(1, 'openOverdue'), task(2, 'openOverdue')]);
    expect(answer).toEqual({
      changed: [{ before: task(1, 'openWithinTerm'), after: task(1, 'openOverdue') }],
      added: [task(4, 'openNoDeadline')],
      removed: [task(3, 'openOverdue')],
    });
  });

  it('the first date and the lists give the second, for any two plans', () => {
    const plan = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...SCHEDULE_CELLS)), { selector: ([id]) => id }).map((tasks) => tasks.map(([id, cell]) => task(id, cell)));
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const { changed, added, removed } = compareTasks(before, after);
        const count = (tasks: { schedule: { cell: ScheduleCell } }[], cell: ScheduleCell) => tasks.filter((t) => t.schedule.cell === cell).length;
        for (const cell of SCHEDULE_CELLS) {
          const came = count(added, cell) + count(changed.map((c) => c.after), cell);
          const went = count(removed, cell) + count(changed.map((c) => c.before), cell);
          expect(count(before, cell) + came - went).toBe(count(after, cell));
        }
      }),
    );
  });
});
