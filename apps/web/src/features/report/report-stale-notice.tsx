import { Alert } from 'antd';
import type { AllowedAction } from '#contract/paging';
import type { ReportPageView } from '#contract/report';
import { changedFigures } from '#domain/report-figures';
import { formatInstant } from '../../lib/format';
import { AllowedButton } from '../../ui/allowed-button';

interface NoticeProps {
  report: ReportPageView;
  action: AllowedAction | undefined;
  onRefresh: () => void;
}

/** Facts were recorded since the figures were taken: says from what to what, and never changes a number by itself. */
export function StaleNotice({ report, action, onRefresh }: NoticeProps) {
  if (report.status !== 'draft' || !report.stale) return null;
  const changes = report.currentFigures ? changedFigures(report.figures, report.currentFigures) : [];
  const first = changes.find(({ figure }) => figure === 'completed') ?? changes[0];
  return (
    <Alert
      type="warning"
      showIcon
      className="form-notice"
      title={
        first
          ? `Số liệu đã thay đổi: ${first.taken} → ${first.now} từ khi lấy số liệu (${first.label}).`
          : 'Có diễn biến mới được ghi nhận từ khi lấy số liệu; các số đếm không đổi, danh mục có thể khác.'
      }
      description={
        <>
          {changes.length > 1 && (
            <ul style={{ margin: '0 0 8px', paddingInlineStart: 20 }}>
              {changes.map(({ figure, label, taken, now }) => (
                <li key={figure}>
                  {label}: {taken} → {now}
                </li>
              ))}
            </ul>
          )}
          <p style={{ margin: '0 0 8px' }}>Báo cáo vẫn giữ số liệu đã lấy lúc {formatInstant(report.knownAt)}.</p>
          <AllowedButton action={action} onClick={onRefresh}>
            Lấy lại số liệu
          </AllowedButton>
        </>
      }
    />
  );
}
