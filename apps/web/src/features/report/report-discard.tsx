import { Alert, InputNumber, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { DiscardReportRequest, type ReportPageView } from '#contract/report';
import { paths } from '../../paths';
import { ContractForm, Field } from '../../ui/contract-form';
import { useReportCommands } from './get-reports';

interface Props {
  report: ReportPageView;
  /** Sections with typed text that is not saved: it is nowhere else. */
  unsaved: readonly string[];
  open: boolean;
  onClose: () => void;
}

/** Gives up a draft. Where people have written in it, how much they wrote has to be typed: it may be others' work. */
export function DiscardDialog({ report, unsaved, open, onClose }: Props) {
  return (
    <Modal
      open={open}
      title={report.versionNo > 1 ? 'Bỏ dự thảo bản đính chính' : 'Bỏ dự thảo báo cáo'}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <DiscardForm report={report} unsaved={unsaved} />
    </Modal>
  );
}

function DiscardForm({ report, unsaved }: Pick<Props, 'report' | 'unsaved'>) {
  const { discard, rereadLists } = useReportCommands();
  const navigate = useNavigate();
  const texts = report.sections.filter(({ text }) => text.trim() !== '');
  const people = [...new Set(texts.flatMap(({ updatedBy }) => updatedBy ?? []))];
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="form-notice"
        title="Không thể hoàn tác"
        description={
          report.versionNo > 1
            ? 'Báo cáo đã ban hành không thay đổi; sau khi bỏ có thể mở bản đính chính khác.'
            : 'Số liệu, phân công và góp ý của dự thảo bị xóa; sau khi bỏ có thể lập dự thảo khác cho kỳ này.'
        }
      />
      {texts.length > 0 && (
        <p>
          Dự thảo có <strong>{texts.length}</strong> mục đã soạn{people.length > 0 && ` (${people.join(', ')})`}. Nội
          dung các mục này vẫn đọc được trong nhật ký.
        </p>
      )}
      <ContractForm
        contract={DiscardReportRequest}
        initial={{ version: report.version, ...(texts.length === 0 && { texts: 0 }) }}
        submitLabel="Bỏ dự thảo"
        refusal={
          unsaved.length > 0
            ? `Còn nội dung chưa lưu ở mục ${unsaved.join(', ')}. Đóng hộp này, lưu hoặc bỏ thay đổi trước.`
            : null
        }
        submit={(request) => discard(report.id, request)}
        onDone={() => {
          void navigate(paths.reports());
          void rereadLists();
        }}
      >
        {texts.length > 0 && (
          <Field name="texts" label="Số mục đã soạn" help={`Nhập số ${texts.length} để xác nhận bỏ các mục này.`}>
            <InputNumber min={0} style={{ width: 120 }} />
          </Field>
        )}
      </ContractForm>
    </>
  );
}
