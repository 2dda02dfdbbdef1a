import { Alert, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { IssueReportRequest, type ReportPageView } from '#contract/report';
import { ApiError } from '../../lib/api-client';
import { formatInstant } from '../../lib/format';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { useReportCommands } from './get-reports';
import { PrintedFormFields } from './printed-form-fields';
import { useTaking, WorkProgress } from './report-under-way';

interface Props {
  report: ReportPageView;
  /** Sections with typed text that is not saved: it would not be in the issued report. */
  unsaved: readonly string[];
  open: boolean;
  onClose: () => void;
}

/** Issuing cannot be taken back, so the dialog says what will be fixed and asks for everything that is printed. */
export function IssueDialog({ report, unsaved, open, onClose }: Props) {
  return (
    <Modal
      open={open}
      title="Ban hành báo cáo"
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <IssueForm report={report} unsaved={unsaved} onClose={onClose} />
    </Modal>
  );
}

function IssueForm({ report, unsaved, onClose }: Omit<Props, 'open'>) {
  const { issue, reread } = useReportCommands();
  const { today } = useMe();
  const { taking, during } = useTaking();
  const [acceptStale, setAcceptStale] = useState(false);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="form-notice"
        title="Không thể hoàn tác"
        description="Sau khi ban hành, số liệu, danh mục, nội dung và tệp .docx của báo cáo được giữ nguyên vĩnh viễn, không ai sửa được."
      />
      <ContractForm
        contract={IssueReportRequest}
        initial={{ version: report.version, issuedOn: today }}
        submitLabel="Ban hành"
        draftKey={`report:${report.id}:issue`}
        refusal={refusal(report, unsaved, acceptStale)}
        submit={async (request) => {
          try {
            return await during(() => issue(report.id, report.stale ? { ...request, acceptStale } : request));
          } catch (error) {
            // The figures may have moved since the page was read: the question about them must then appear.
            if (error instanceof ApiError) await reread();
            throw error;
          }
        }}
        onDone={onClose}
      >
        <Field name="number" label="Số báo cáo" help="Số đã đăng ký tại văn thư, ví dụ 05.">
          <Input style={{ maxWidth: 160 }} />
        </Field>
        <Field name="issuedOn" label="Ngày ban hành">
          <DateField min={report.asOf} max={today} />
        </Field>
        <PrintedFormFields />
        <WorkProgress taking={taking} kind="issue" reportId={report.id} />
        {report.stale && (
          <p>
            <Checkbox checked={acceptStale} onChange={(event) => setAcceptStale(event.target.checked)}>
              Phát hành với số liệu đã lấy lúc {formatInstant(report.knownAt)}
            </Checkbox>
          </p>
        )}
      </ContractForm>
    </>
  );
}

function refusal(report: ReportPageView, unsaved: readonly string[], acceptStale: boolean): string | null {
  if (unsaved.length > 0)
    return `Còn nội dung chưa lưu ở mục ${unsaved.join(', ')}. Đóng hộp này, lưu hoặc bỏ thay đổi rồi ban hành.`;
  if (report.stale && !acceptStale)
    return 'Số liệu đã thay đổi từ khi lấy. Lấy lại số liệu, hoặc đánh dấu vào ô trên để phát hành với số liệu đã lấy.';
  return null;
}
