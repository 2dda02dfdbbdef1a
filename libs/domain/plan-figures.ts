import { rate, type Rate, type Rounding } from './vietnamese-number';
import { isCompleted, type ScheduleCell, type ScheduleState } from './schedule';

/** The counts of a set of tasks on one date; the five cells sum to `total`. Overlays are inside cells, never added. */
export interface Figures {
  total: number;
  completed: number;
  completedOnTime: number;
  completedLate: number;
  openWithinTerm: number;
  openOverdue: number;
  openNoDeadline: number;
  awaitingConfirmation: number;
  dueSoon: number;
  /** M1 = completed ÷ total (figures.md §6). */
  rate: Rate;
}

/** Counts tasks, each as one (figures.md §5). An empty list gives total 0 and the rate "–". */
export function countFigures(states: readonly ScheduleState[], rounding: Rounding): Figures {
  const cells: Record<ScheduleCell, number> = {
    completedOnTime: 0,
    completedLate: 0,
    openWithinTerm: 0,
    openOverdue: 0,
    openNoDeadline: 0,
  };
  let awaitingConfirmation = 0;
  let dueSoon = 0;
  for (const state of states) {
    cells[state.cell] += 1;
    if (state.awaitingConfirmation && !isCompleted(state.cell)) awaitingConfirmation += 1;
    if (state.dueSoon) dueSoon += 1;
  }
  const completed = cells.completedOnTime + cells.completedLate;
  return { total: states.length, completed, ...cells, awaitingConfirmation, dueSoon, rate: rate(completed, states.length, rounding) };
}

/** M2–M4 of figures.md §6, each with the formula that the screen names. */
export function furtherRates(f: Figures, rounding: Rounding): { dueRate: Rate; onTimeRate: Rate; overdueRate: Rate } {
  return {
    dueRate: rate(f.completed, f.completed + f.openOverdue, rounding),
    onTimeRate: rate(f.completedOnTime, f.completed, rounding),
    overdueRate: rate(f.openOverdue, f.total, rounding),
  };
}
