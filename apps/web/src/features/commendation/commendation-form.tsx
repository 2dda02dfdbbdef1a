import { Input, Select } from 'antd';
import { CommendationRequest, UpdateCommendationRequest, type CommendationView } from '#contract/commendation';
import {
  COMMENDATION_FORM_LABEL,
  COMMENDATION_LEVEL_LABEL,
  COMMENDATION_POLARITY_LABEL,
  CRITICISM_FORMS,
  PRAISE_FORMS,
} from '#domain/commendation';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { useRegisterCommands } from '../../ui/register-commands';
import { optionsOf } from '../../ui/list-filters';
import { UnitSelect } from '../../ui/unit-select';

const FORMS = [
  { label: COMMENDATION_POLARITY_LABEL.praise, options: optionsOf(COMMENDATION_FORM_LABEL, PRAISE_FORMS) },
  { label: COMMENDATION_POLARITY_LABEL.criticism, options: optionsOf(COMMENDATION_FORM_LABEL, CRITICISM_FORMS) },
];

interface Props {
  commendation?: CommendationView;
  onDone: () => void;
}

export function CommendationForm({ commendation, onDone }: Props) {
  const { create, change } = useRegisterCommands('commendations');
  if (!commendation)
    return (
      <ContractForm
        contract={CommendationRequest}
        initial={{ level: 'province' }}
        draftKey="commendation:create"
        submitLabel="Thêm"
        submit={create}
        onDone={onDone}
      >
        <Fields />
      </ContractForm>
    );
  const { id, version, form, level, unit, occasion } = commendation;
  const left = (value: string | null) => value ?? undefined;
  return (
    <ContractForm
      contract={UpdateCommendationRequest}
      initial={{
        version,
        form,
        level,
        unitId: unit?.id,
        recipient: left(commendation.recipient),
        recipientTitle: left(commendation.recipientTitle),
        occasion,
        decidedOn: left(commendation.decidedOn),
        decisionNumber: left(commendation.decisionNumber),
        decidedBy: left(commendation.decidedBy),
        note: left(commendation.note),
        source: left(commendation.source),
      }}
      submitLabel="Lưu"
      submit={(request) => change(id, request)}
      onDone={onDone}
    >
      <Fields />
    </ContractForm>
  );
}

const Fields = () => (
  <>
    <div className="field-pair">
      <Field name="form" label="Hình thức">
        <Select options={FORMS} virtual={false} />
      </Field>
      <Field name="level" label="Cấp">
        <Select options={optionsOf(COMMENDATION_LEVEL_LABEL)} virtual={false} />
      </Field>
    </div>
    <Field name="unitId" label="Đơn vị" help="Đơn vị được khen, phê bình, hoặc đơn vị của cá nhân.">
      <UnitSelect />
    </Field>
    <div className="field-pair">
      <Field name="recipient" label="Cá nhân, tập thể" help="Để trống khi cả đơn vị được khen, phê bình.">
        <Input />
      </Field>
      <Field name="recipientTitle" label="Chức vụ">
        <Input />
      </Field>
    </div>
    <Field name="occasion" label="Dịp, thành tích hoặc nội dung">
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
    </Field>
    <div className="field-pair">
      <Field name="decidedOn" label="Ngày quyết định">
        <DateField />
      </Field>
      <Field name="decisionNumber" label="Số quyết định, văn bản">
        <Input autoComplete="off" />
      </Field>
    </div>
    <Field name="decidedBy" label="Người, cơ quan quyết định">
      <Input />
    </Field>
    <Field name="note" label="Ghi chú">
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
    </Field>
    <Field name="source" label="Nguồn">
      <Input />
    </Field>
  </>
);
