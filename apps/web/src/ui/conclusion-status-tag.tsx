import type { ConclusionView } from '#contract/conclusion';
import { CONCLUSION_STATUS_LABEL, type ConclusionStatus } from '#domain/conclusion-status';
import type { ScheduleCell } from '#domain/schedule';

/** The colours of the schedule, which people know already; the words say it. */
const LOOK: Record<ConclusionStatus, ScheduleCell> = {
  unassigned: 'completedLate',
  inProgress: 'openWithinTerm',
  overdue: 'openOverdue',
  completed: 'completedOnTime',
  noTask: 'openNoDeadline',
};

/** What became of a conclusion, with how late it is. */
export const ConclusionStatusTag = ({
  conclusion: { status, late, daysOverdue },
}: {
  conclusion: Pick<ConclusionView, 'status' | 'late' | 'daysOverdue'>;
}) => (
  <span className={`tag tag-${LOOK[status]}`}>
    {CONCLUSION_STATUS_LABEL[status]}
    {status === 'overdue' && ` ${daysOverdue} ngày`}
    {status === 'completed' && late && ' quá hạn'}
  </span>
);
