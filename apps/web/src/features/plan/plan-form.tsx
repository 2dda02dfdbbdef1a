import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import type { ClassConstructor } from 'class-transformer';
import type { PlanRequest, PlanView } from '#contract/plan';
import { ContractForm, Field } from '../../ui/contract-form';
import { PlanRulesFields } from '../../ui/plan-rules/rules-fields';
import { referenceQuery } from './get-plans';
import { PlanStyle } from './plan.style';

interface Props<T extends PlanRequest> {
  contract: ClassConstructor<T>;
  initial: Partial<T>;
  submit: (request: T) => Promise<PlanView>;
  onDone: (plan: PlanView) => void;
  submitLabel: string;
  draftKey: string;
  onCancel: () => void;
}

/** The heading of a plan and what a province may decide differently; once it is issued a change of the rules has a day and a reason. */
export function PlanForm<T extends PlanRequest>({ onCancel, ...form }: Props<T>) {
  const reference = useQuery(referenceQuery());
  const programmes = reference.data?.programmes.map(({ id, name, fromYear, toYear }) => ({
    value: id,
    label: `${name} (${fromYear}–${toYear})`,
  }));
  const nameOf = (id: unknown) => programmes?.find(({ value }) => value === id)?.label ?? '';
  return (
    <div className="plan-form">
      <PlanStyle />
      <ContractForm<T, PlanView> {...form} extraActions={<Button onClick={onCancel}>Quay lại</Button>}>
        <Field name="title" label="Tên kế hoạch">
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 5 }}
            placeholder="Kế hoạch cải cách hành chính nhà nước của tỉnh năm …"
          />
        </Field>
        <div className="field-pair">
          <Field name="year" label="Năm">
            <InputNumber min={2000} max={2100} />
          </Field>
          <Field name="programmeId" label="Chương trình tổng thể" format={nameOf}>
            <Select options={programmes} loading={reference.isPending} placeholder="Chọn chương trình" />
          </Field>
        </div>
        <Field name="theme" label="Chủ đề năm">
          <Input />
        </Field>
        <h2>Quy tắc tính của kế hoạch</h2>
        <p>
          Áp dụng cho mọi số liệu của kế hoạch này. Sau khi ban hành chỉ đổi được từ một ngày trở đi, có lý do; số liệu
          của những ngày đã qua không đổi.
        </p>
        <PlanRulesFields />
      </ContractForm>
    </div>
  );
}
