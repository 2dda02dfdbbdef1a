import type { ReturnStatus, Timeliness } from '#domain/unit-return';
import { RETURN_STATUS_LABEL, TIMELINESS_LABEL } from '#contract/unit-return-labels';
import { formatCount } from '../../lib/format';

/** A sign beside the word, so that colour is never alone. */
const SIGN: Record<ReturnStatus, string> = {
  notStarted: '○',
  drafting: '✎',
  submitted: '→',
  returned: '↩',
  accepted: '✓',
};

export const statusSign = (status: ReturnStatus): string => SIGN[status];

export const ReturnStatusTag = ({ status, nil }: { status: ReturnStatus; nil?: boolean }) => (
  <span className={`return-tag return-${status}`}>
    <span aria-hidden="true">{SIGN[status]}</span> {RETURN_STATUS_LABEL[status]}
    {nil && ' · không phát sinh'}
  </span>
);

interface Timed {
  timeliness: Timeliness;
  daysLate: number;
  daysLeft: number | null;
}
/** `Chưa gửi, quá hạn 3 ngày`; `Chưa gửi, còn 7 ngày`. */
export function timelinessText({ timeliness, daysLate, daysLeft }: Timed): string {
  if (daysLate > 0) return `${TIMELINESS_LABEL[timeliness]} ${formatCount(daysLate)} ngày`;
  return daysLeft === null ? TIMELINESS_LABEL[timeliness] : `Chưa gửi, ${daysLeftText(daysLeft)}`;
}
export const daysLeftText = (days: number): string => (days === 0 ? 'hạn là hôm nay' : `còn ${formatCount(days)} ngày`);
