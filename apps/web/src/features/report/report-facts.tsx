import { Descriptions } from 'antd';
import { Link } from 'react-router';
import type { ReportPageView } from '#contract/report';
import { formatDate, formatInstant, NOTHING } from '../../lib/format';
import { paths } from '../../paths';
import { ReportStatusTag } from './report-status-tag';

/** What the report is, and once issued what fixes it: number, signer, hash of the file and head of the audit chain. */
export function ReportFacts({ report }: { report: ReportPageView }) {
  const { period } = report;
  const items = [
    {
      label: 'Trạng thái',
      children: (
        <>
          <ReportStatusTag report={report} />{' '}
          {report.illustrative && <span className="tag tag-openNoDeadline">Dữ liệu minh họa</span>}
        </>
      ),
    },
    { label: 'Kỳ', children: `${period.title} (${formatDate(period.from)} – ${formatDate(period.to)})` },
    { label: 'Kế hoạch', children: <Link to={paths.plan(report.plan.id)}>{report.plan.name}</Link> },
    { label: 'Người lập', children: `${report.createdBy}, ${formatInstant(report.createdAt)}` },
  ];
  const issued = [
    { label: 'Số', children: report.number ?? NOTHING },
    { label: 'Ngày ban hành', children: formatDate(report.issuedOn) },
    { label: 'Người ký', children: report.signer ?? NOTHING },
    { label: 'Ghi nhận ban hành lúc', children: formatInstant(report.issuedAt) },
    { label: 'Mã đầu chuỗi nhật ký khi ban hành', children: <Hash text={report.auditHead} />, span: 'filled' as const },
  ];
  const due = { label: 'Hạn gửi Bộ Nội vụ', children: formatDate(period.externalDueOn) };
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 2 }}
      className="form-notice"
      items={report.status === 'issued' ? [...items, ...issued] : [...items, due]}
    />
  );
}

const Hash = ({ text }: { text: string | null }) =>
  text ? <code style={{ overflowWrap: 'anywhere' }}>{text}</code> : NOTHING;
