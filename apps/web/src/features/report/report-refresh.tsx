import { Modal } from 'antd';
import { type ReportPageView, RefreshReportRequest } from '#contract/report';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { useReportCommands } from './get-reports';
import { useTaking, WorkProgress } from './report-under-way';

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
