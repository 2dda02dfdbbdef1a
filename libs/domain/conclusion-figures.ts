import { matchesConclusion, type ConclusionFilter, type ConclusionState } from './conclusion-status';
import { rate, type Rate, type Rounding } from './vietnamese-number';

/** Counts of conclusions on one date; the six cells from `unassigned` to `noTask` sum to `total`. */
export interface ConclusionCounts {
  total: number;
  settled: number;
  unassigned: number;
  inProgress: number;
  overdue: number;
  completedOnTime: number;
  completedLate: number;
  noTask: number;
  /** M5: handed out or marked ÷ all (figures.md §6). */
  settledRate: Rate;
  /** Completed ÷ those handed out. */
  completedRate: Rate;
  /** Completed on time ÷ completed. */
  onTimeRate: Rate;
}

/** Each number is the length of the list that `matchesConclusion` gives for its name. */
export function countConclusions(
  states: readonly ConclusionState[],
  rounding: Rounding = 'truncate',
): ConclusionCounts {
  const count = (filter: ConclusionFilter) => states.filter((state) => matchesConclusion(state, filter)).length;
  const [settled, completed, completedOnTime, noTask] = [
    count('settled'),
    count('completed'),
    count('completedOnTime'),
    count('noTask'),
  ];
  return {
    total: states.length,
    settled,
    unassigned: count('unassigned'),
    inProgress: count('inProgress'),
    overdue: count('overdue'),
    completedOnTime,
    completedLate: count('completedLate'),
    noTask,
    settledRate: rate(settled, states.length, rounding),
    completedRate: rate(completed, settled - noTask, rounding),
    onTimeRate: rate(completedOnTime, completed, rounding),
  };
}
