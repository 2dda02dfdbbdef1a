import { daysBetween, type PlainDate } from './plain-date';
import { isCompleted, type ScheduleState } from './schedule';

/**
 * What became of a conclusion on a date; derived from its tasks, never chosen (domain.md §10.4).
 * `unassigned` chưa giao, `inProgress` đang thực hiện, `overdue` quá hạn, `completed` hoàn thành, `noTask` không phát
 * sinh nhiệm vụ.
 */
export const CONCLUSION_STATUSES = ['unassigned', 'inProgress', 'overdue', 'completed', 'noTask'] as const;
export type ConclusionStatus = (typeof CONCLUSION_STATUSES)[number];
export const CONCLUSION_STATUS_LABEL: Readonly<Record<ConclusionStatus, string>> = {
  unassigned: 'Chưa giao',
  inProgress: 'Đang thực hiện',
  overdue: 'Quá hạn',
  completed: 'Hoàn thành',
  noTask: 'Không phát sinh nhiệm vụ',
};

/** `settled`: handed out or marked, the numerator of M5; `open`: what the next meeting has to look at. */
export const CONCLUSION_FILTERS = [
  ...CONCLUSION_STATUSES,
  'completedOnTime',
  'completedLate',
  'settled',
  'open',
] as const;
export type ConclusionFilter = (typeof CONCLUSION_FILTERS)[number];

export interface ConclusionState {
  status: ConclusionStatus;
  /** Completed, and something of it after its due date. */
  late: boolean;
  /** The earliest due date still open; of a completed one null. */
  dueOn: PlainDate | null;
  daysOverdue: number;
  /** The latest completion, once all is completed. */
  completedOn: PlainDate | null;
}

/**
 * The state of a conclusion on `asOf`. `tasks` are the states of those of its tasks that stand on that day: none before
 * the notice is issued, and none any more when all were withdrawn, so it is unassigned again and stays on the list.
 * `marked`: the issued notice says that it raises no task.
 */
export function conclusionState(marked: boolean, tasks: readonly ScheduleState[], asOf: PlainDate): ConclusionState {
  const none = { late: false, dueOn: null, daysOverdue: 0, completedOn: null };
  if (tasks.length === 0) return { ...none, status: marked ? 'noTask' : 'unassigned' };
  const open = tasks.filter((t) => !isCompleted(t.cell));
  if (open.length === 0) {
    const dates = tasks.flatMap((t) => t.completedOn ?? []).sort();
    return {
      ...none,
      status: 'completed',
      late: tasks.some((t) => t.cell === 'completedLate'),
      completedOn: dates.at(-1) ?? null,
    };
  }
  const dueOn = open.flatMap((t) => t.dueOn ?? []).sort()[0] ?? null;
  const past = open
    .filter((t) => t.cell === 'openOverdue')
    .flatMap((t) => t.dueOn ?? [])
    .sort()[0];
  return {
    ...none,
    status: past === undefined ? 'inProgress' : 'overdue',
    dueOn,
    daysOverdue: past === undefined ? 0 : daysBetween(past, asOf),
  };
}

/** Whether a state is in the list that a number of this name counts. */
export function matchesConclusion(
  { status, late }: Pick<ConclusionState, 'status' | 'late'>,
  filter: ConclusionFilter,
): boolean {
  switch (filter) {
    case 'completedOnTime':
      return status === 'completed' && !late;
    case 'completedLate':
      return status === 'completed' && late;
    case 'settled':
      return status !== 'unassigned';
    case 'open':
      return status === 'unassigned' || status === 'inProgress' || status === 'overdue';
    default:
      return status === filter;
  }
}
