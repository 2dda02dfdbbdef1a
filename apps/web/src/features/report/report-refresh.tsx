import { Alert, Modal } from 'antd';
import type { AllowedAction } from '#contract/paging';
import { type ReportPageView, RefreshReportRequest } from '#contract/report';
import { changedFigures } from '#domain/report-figures';
import { formatInstant } from '../../lib/format';
import { useMe } from '../../lib/session';
import { AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { useReportCommands } from './get-reports';
import { useTaking, WorkProgress } from './report-under-way';

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

/** Takes the figures again, for the same date or another one; the written sections stay as they are. */
export function RefreshDialog({
  report,
  open,
  onClose,
}: {
  report: ReportPageView;
  open: boolean;
  onClose: () => void;
}) {
  const { refresh } = useReportCommands();
  const { taking, during } = useTaking();
  const { today } = useMe();
  return (
    <Modal
      open={open}
      title="Lấy lại số liệu"
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        Số liệu và danh mục nhiệm vụ của dự thảo được thay bằng số liệu hiện có. Nội dung các mục đã soạn được giữ
        nguyên.
      </p>
      <ContractForm
        contract={RefreshReportRequest}
        initial={{ version: report.version, asOf: report.asOf }}
        submitLabel="Lấy lại số liệu"
        submit={(request) => during(() => refresh(report.id, request))}
        onDone={onClose}
      >
        <Field name="asOf" label="Số liệu tính đến ngày" help="Ngày này được in trong báo cáo.">
          <DateField max={today} />
        </Field>
        <WorkProgress taking={taking} kind="refresh" reportId={report.id} />
      </ContractForm>
    </Modal>
  );
}
