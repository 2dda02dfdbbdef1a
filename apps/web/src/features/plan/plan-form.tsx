import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import type { ClassConstructor } from 'class-transformer';
import type { PlanRequest, PlanView } from '#contract/plan';
import { ContractForm, Field } from '../../ui/contract-form';
import { referenceQuery } from './get-plans';
import { PlanStyle } from './plan.style';

export const ROUNDING_LABEL = {
  truncate: 'Cắt bỏ phần sau hai chữ số thập phân (35/71 = 49,29%)',
  'half-up': 'Làm tròn đến hai chữ số thập phân (35/71 = 49,30%)',
} as const;
export const COMPLETION_DATE_LABEL = {
  submitted: 'Ngày đơn vị gửi đề nghị xác nhận',
  stated: 'Ngày hoàn thành đơn vị nêu',
} as const;
export const HEADLINE_DUE_LABEL = {
  current: 'Thời hạn hiện hành (sau gia hạn)',
  original: 'Thời hạn ban đầu',
} as const;

interface Props<T extends PlanRequest> {
  contract: ClassConstructor<T>;
  initial: Partial<T>;
  submit: (request: T) => Promise<PlanView>;
  onDone: (plan: PlanView) => void;
  submitLabel: string;
  draftKey: string;
  onCancel: () => void;
}

/** The heading of a plan and what a province may decide differently; both fixed once the plan is issued. */
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
        <p>Áp dụng cho mọi số liệu của kế hoạch này và không đổi sau khi ban hành.</p>
        <Field name="rounding" label="Cách làm tròn tỷ lệ">
          <Select options={optionsOf(ROUNDING_LABEL)} />
        </Field>
        <div className="field-pair">
          <Field name="completionDate" label="Ngày tính hoàn thành">
            <Select options={optionsOf(COMPLETION_DATE_LABEL)} />
          </Field>
          <Field name="headlineDue" label="Thời hạn dùng để đánh giá đúng hạn">
            <Select options={optionsOf(HEADLINE_DUE_LABEL)} />
          </Field>
        </div>
        <Field name="dueSoonDays" label="Báo sắp đến hạn trước (ngày)">
          <InputNumber min={1} max={60} />
        </Field>
      </ContractForm>
    </div>
  );
}

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
