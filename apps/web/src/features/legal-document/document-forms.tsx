import { Checkbox, Input, InputNumber, Select } from 'antd';
import {
  LegalDocumentRequest,
  StatedDocumentCountRequest,
  UpdateLegalDocumentRequest,
  UpdateStatedDocumentCountRequest,
  type LegalDocumentView,
  type StatedDocumentCountView,
} from '#contract/legal-document';
import { documentContradiction, LEGAL_DOCUMENT_KIND_LABEL, LEGAL_DOCUMENT_PURPOSE_LABEL } from '#domain/legal-document';
import { useMe } from '../../lib/session';
import { AreaSelect } from '../../ui/area-select';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { useRegisterCommands } from '../../ui/register-commands';
import { optionsOf } from '../../ui/list-filters';

interface DocumentFormProps {
  document?: LegalDocumentView;
  onDone: () => void;
}

export function DocumentForm({ document, onDone }: DocumentFormProps) {
  const { create, change } = useRegisterCommands('legal-documents');
  if (!document)
    return (
      <ContractForm
        contract={LegalDocumentRequest}
        initial={{ purpose: 'steering' }}
        draftKey="legal-document:create"
        submitLabel="Thêm văn bản"
        submit={create}
        onDone={onDone}
      >
        <DocumentFields />
      </ContractForm>
    );
  const { id, version, purpose, kind, number, issuedOn, issuer, subject, area, asStated, contradiction, note, source } =
    document;
  const left = <T,>(value: T | null) => value ?? undefined;
  // What the rules found is found anew; only words that somebody wrote stand in the field.
  const written = contradiction === documentContradiction(number, issuedOn) ? null : contradiction;
  return (
    <ContractForm
      contract={UpdateLegalDocumentRequest}
      initial={{
        version,
        purpose,
        kind,
        number: left(number),
        issuedOn: left(issuedOn),
        issuer: left(issuer),
        subject,
        areaId: area?.id,
        asStated: left(asStated),
        contradiction: left(written),
        note: left(note),
        source: left(source),
      }}
      submitLabel="Lưu"
      submit={(request) => change(id, request)}
      onDone={onDone}
    >
      <DocumentFields />
    </ContractForm>
  );
}

function DocumentFields() {
  const year = Number(useMe().today.slice(0, 4));
  return (
    <>
      <div className="field-pair">
        <Field name="kind" label="Loại văn bản">
          <Select options={optionsOf(LEGAL_DOCUMENT_KIND_LABEL)} virtual={false} />
        </Field>
        <Field name="purpose" label="Mục đích" help="Chỉ văn bản chỉ đạo, điều hành của tỉnh được đếm trong báo cáo.">
          <Select options={optionsOf(LEGAL_DOCUMENT_PURPOSE_LABEL)} virtual={false} popupMatchSelectWidth={false} />
        </Field>
      </div>
      <div className="field-pair">
        <Field name="number" label="Số, ký hiệu" help="Như nguồn ghi; để trống nếu không rõ.">
          <Input autoComplete="off" placeholder="03/CT-UBND" />
        </Field>
        <Field name="issuedOn" label="Ngày văn bản" help="Văn bản chưa rõ ngày không được đếm theo kỳ.">
          <DateField />
        </Field>
      </div>
      <Field name="issuer" label="Cơ quan ban hành">
        <Input />
      </Field>
      <Field name="subject" label="Trích yếu">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Field>
      <div className="field-pair">
        <Field name="areaId" label="Lĩnh vực">
          <AreaSelect year={year} />
        </Field>
        <Field name="source" label="Nguồn">
          <Input />
        </Field>
      </div>
      <Field
        name="asStated"
        label="Nguyên văn nguồn"
        help="Khi nguồn ghi khác thường, ví dụ: NQ 52/2015/NQ-HĐND ngày 11.12.2016."
      >
        <Input />
      </Field>
      <Field
        name="contradiction"
        label="Mâu thuẫn trong nguồn"
        help="Số và ngày trái nhau được đánh dấu tự động, không sửa lại nguồn."
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
      <Field name="note" label="Ghi chú">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
    </>
  );
}

interface StatedFormProps {
  stated?: StatedDocumentCountView;
  onDone: () => void;
}

export function StatedCountForm({ stated, onDone }: StatedFormProps) {
  const { create, change } = useRegisterCommands('stated-document-counts');
  if (!stated)
    return (
      <ContractForm
        contract={StatedDocumentCountRequest}
        initial={{ approximate: false }}
        submitLabel="Thêm số liệu"
        submit={create}
        onDone={onDone}
      >
        <StatedFields />
      </ContractForm>
    );
  const { id, version, fromOn, toOn, count, approximate, asStated, source } = stated;
  return (
    <ContractForm
      contract={UpdateStatedDocumentCountRequest}
      initial={{ version, fromOn, toOn, count, approximate, asStated, source }}
      submitLabel="Lưu"
      submit={(request) => change(id, request)}
      onDone={onDone}
    >
      <StatedFields />
    </ContractForm>
  );
}

const StatedFields = () => (
  <>
    <div className="field-pair">
      <Field name="fromOn" label="Từ ngày">
        <DateField />
      </Field>
      <Field name="toOn" label="Đến ngày" help="“Đến nay”: ngày của nguồn.">
        <DateField />
      </Field>
    </div>
    <Field name="count" label="Số văn bản">
      <InputNumber style={{ width: '100%' }} />
    </Field>
    <Field name="approximate" label="Mức chính xác" valuePropName="checked">
      <Checkbox>Số gần đúng (“trên”, “hơn”, “khoảng”)</Checkbox>
    </Field>
    <Field name="asStated" label="Nguyên văn nguồn">
      <Input />
    </Field>
    <Field name="source" label="Nguồn">
      <Input />
    </Field>
  </>
);
