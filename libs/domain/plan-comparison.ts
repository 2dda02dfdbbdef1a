import type { ScheduleCell } from './schedule';

/** A task as far as a comparison of two dates looks at it. */
export interface ComparedTask {
  id: number;
  schedule: { cell: ScheduleCell };
}
export interface Comparison<T> {
  /** In another cell than before. */
  changed: { before: T; after: T }[];
  added: T[];
  removed: T[];
}

/**
 * What became of the tasks of a plan between two dates. Whoever was in a cell and is not, left it in one of the three
 * lists: so the figures of the first date and the lists give those of the second, cell by cell.
 * Changed and added tasks come in the order of `after`, removed ones in that of `before`.
 */
export function compareTasks<T extends ComparedTask>(before: readonly T[], after: readonly T[]): Comparison<T> {
  const earlier = new Map(before.map((task) => [task.id, task]));
  const later = new Set(after.map((task) => task.id));
  return {
    changed: after.flatMap((task) => {
      const was = earlier.get(task.id);
      return was && was.schedule.cell !== task.schedule.cell ? [{ before: was, after: task }] : [];
    }),
    added: after.filter((task) => !earlier.has(task.id)),
    removed: before.filter((task) => !later.has(task.id)),
  };
}
