import { Tag } from 'antd';
import type { ReportView } from '#contract/report';
import { REPORT_STATUS_LABEL } from '../../ui/labels';

/** Draft or issued, in words. */
export function ReportStatusTag({ report }: { report: Pick<ReportView, 'status'> }) {
  return <Tag color={report.status === 'issued' ? 'green' : 'gold'}>{REPORT_STATUS_LABEL[report.status]}</Tag>;
}
