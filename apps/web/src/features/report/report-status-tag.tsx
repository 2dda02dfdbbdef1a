import type { ReportView } from '#contract/report';
import { REPORT_STATUS_LABEL } from '#contract/labels';

/** Draft or issued, in words. */
export function ReportStatusTag({ report }: { report: Pick<ReportView, 'status'> }) {
  const look = report.status === 'issued' ? 'tag-completedOnTime' : 'tag-dueSoon';
  return (
    <span className={`tag ${look}`} style={{ whiteSpace: 'nowrap' }}>
      {REPORT_STATUS_LABEL[report.status]}
    </span>
  );
}
