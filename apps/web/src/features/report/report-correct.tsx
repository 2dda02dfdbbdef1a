import { Alert, Input, Modal, Radio } from 'antd';
import { useNavigate } from 'react-router';
import type { ReportPageView } from '#contract/report';
import { CorrectReportRequest } from '#contract/report-version';
import { paths } from '../../paths';
import { ContractForm, Field } from '../../ui/contract-form';
import { useCorrectReport } from './get-report-versions';
import { useTaking, WorkProgress } from './report-under-way';

interface Props {
  report: ReportPageView;
  open: boolean;
  onClose: () => void;
}

/** Opens the next version. What was issued stays as it is, so the dialog asks why and on what basis. */
export function CorrectDialog({ report, open, onClose }: Props) {
  const correct = useCorrectReport();
  const navigate = useNavigate();
  const { taking, during } = useTaking();
  return (
    <Modal
      open={open}
      title={`Đính chính Báo cáo số ${report.number ?? ''}`}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <Alert
        type="info"
        showIcon
        className="form-notice"
        title={`Mở dự thảo phiên bản ${report.versionNo + 1}`}
        description="Báo cáo đã ban hành và các tệp của báo cáo được giữ nguyên tại địa chỉ cũ. Bản đính chính có số, ngày riêng và in kèm bảng kê những nội dung thay đổi."
      />
      <ContractForm
        contract={CorrectReportRequest}
        initial={{ version: report.version, figures: 'taken' }}
        submitLabel="Mở bản đính chính"
        draftKey={`report:${report.id}:correct`}
        submit={(request) => during(() => correct(report.id, request))}
        onDone={({ id }) => void navigate(paths.report(id))}
      >
        <Field name="reason" label="Lý do đính chính" help="Được in trong bản đính chính.">
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Field>
        <Field
          name="basis"
          label="Căn cứ đính chính"
          help="Văn bản, ý kiến chỉ đạo làm căn cứ, ví dụ Công văn số 812/SNV-CCHC."
        >
          <Input.TextArea autoSize={{ minRows: 1 }} />
        </Field>
        <Field name="figures" label="Số liệu của bản đính chính">
          <Radio.Group
            options={[
              { value: 'taken', label: 'Lấy lại số liệu của cùng ngày, theo những gì đã ghi nhận đến nay' },
              { value: 'kept', label: 'Giữ số liệu đã ban hành, chỉ sửa nội dung' },
            ]}
            style={{ display: 'grid', gap: 8 }}
          />
        </Field>
        <WorkProgress taking={taking} kind="correction" reportId={report.id} />
      </ContractForm>
    </Modal>
  );
}
