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

export function timelinessText(timeliness: Timeliness, daysLate: number): string {
  return daysLate > 0 ? `${TIMELINESS_LABEL[timeliness]} ${formatCount(daysLate)} ngày` : TIMELINESS_LABEL[timeliness];
}
