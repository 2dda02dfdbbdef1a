import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../contract-form';
import {
  BEFORE_LABEL,
  COMPLETION_DATE_LABEL,
  CONTINUOUS_LABEL,
  dayMonth,
  HEADLINE_DUE_LABEL,
  ROUNDING_LABEL,
} from './rules-words';

const REMINDER_DAYS = [1, 2, 3, 5, 7, 10, 14, 15, 20, 30];

/** The counting settings of a plan as fields of a `ContractForm` whose contract extends `PlanRulesFields`. */
export function PlanRulesFields() {
  return (
    <>
      <Field name="rounding" label="Cách làm tròn tỷ lệ" format={wordsOf(ROUNDING_LABEL)}>
        <Select options={optionsOf(ROUNDING_LABEL)} virtual={false} />
      </Field>
      <div className="field-pair">
        <Field name="completionDate" label="Ngày tính hoàn thành" format={wordsOf(COMPLETION_DATE_LABEL)}>
          <Select options={optionsOf(COMPLETION_DATE_LABEL)} virtual={false} />
        </Field>
        <Field name="headlineDue" label="Thời hạn dùng để đánh giá đúng hạn" format={wordsOf(HEADLINE_DUE_LABEL)}>
          <Select options={optionsOf(HEADLINE_DUE_LABEL)} virtual={false} />
        </Field>
        <Field name="dueSoonDays" label="Báo sắp đến hạn trước (ngày)">
          <InputNumber min={1} max={60} precision={0} />
        </Field>
        <Field
          name="reminderDays"
          label="Nhắc khi còn (ngày)"
          help="Những ngày trước hạn mà hộp thư nhắc việc sắp đến hạn."
          format={(days) => [days].flat().join(', ')}
        >
          <Select
            mode="multiple"
            virtual={false}
            options={REMINDER_DAYS.map((days) => ({ value: days, label: `${days} ngày` }))}
          />
        </Field>
        <Field
          name="continuousFrom"
          label="Nhiệm vụ thường xuyên nhận đề nghị hoàn thành từ ngày"
          help="Ngày và tháng của năm kế hoạch, ví dụ 01/12. Ghi 01/01 nếu nhận trong cả năm."
          required
          format={(value) => (typeof value === 'string' ? dayMonth(value) : '01/01')}
        >
          <MonthDayField />
        </Field>
        <Field name="continuousCounted" label="Nhiệm vụ thường xuyên" format={wordsOf(CONTINUOUS_LABEL)}>
          <Select options={flagOptions(CONTINUOUS_LABEL)} virtual={false} />
        </Field>
        <Field
          name="beforeIsInclusive"
          label="Thời hạn ghi “Trước 15/11”"
          help="Áp dụng khi đọc thời hạn của dòng được viết từ lúc này. Dòng đã có giữ nguyên ngày đến hạn; muốn đổi thì mở dòng đó trong dự thảo, sửa và lưu lại."
          format={wordsOf(BEFORE_LABEL)}
        >
          <Select options={flagOptions(BEFORE_LABEL)} virtual={false} />
        </Field>
      </div>
    </>
  );
}

interface MonthDayProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** A day of every year, typed as 01/12, in and out as `12-01`; anything else goes out as typed, for the contract to refuse. */
function MonthDayField({ value = '', onChange, ...rest }: MonthDayProps) {
  const [typed, setTyped] = useState<{ text: string; value: string } | null>(null);
  const shown = typed?.value === value ? typed.text : /^\d\d-\d\d$/.test(value) ? dayMonth(value) : value;
  return (
    <Input
      {...rest}
      autoComplete="off"
      style={{ maxWidth: 120 }}
      placeholder="ngày/tháng"
      value={shown}
      onChange={({ target: { value: text } }) => {
        const [, day, month] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text) ?? [];
        const next = day && month ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
        setTyped({ text, value: next });
        onChange?.(next);
      }}
    />
  );
}

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const flagOptions = (labels: Record<'true' | 'false', string>) => [
  { value: true, label: labels.true },
  { value: false, label: labels.false },
];
const wordsOf = (labels: Record<string, string>) => (value: unknown) => labels[String(value)] ?? '';
