import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { IndicatorPageView } from '#contract/indicator';
import type { CalendarPeriodView } from '#contract/reference';
import { RecordValueRequest, type ProvinceValuesView, type StatedValueView } from '#contract/statistics';
import { ContractForm, Field } from '../../ui/contract-form';
import { formatCount } from '../../lib/format';
import { QueryState } from '../../ui/query-state';
import { indicatorOfFiguresQuery, provinceValuesQuery, useRecordValue } from './get-statistics';
import { Sources } from './value-sources';

/** The province's own value of an indicator in a period, entered by the standing agency with its words and its source. */
export function RecordValueSection({ indicatorId, period }: { indicatorId: number; period: CalendarPeriodView }) {
  const indicator = useQuery(indicatorOfFiguresQuery(indicatorId));
  const values = useQuery(provinceValuesQuery(indicatorId));
  return (
    <section aria-labelledby="province-values">
      <h2 id="province-values">Số liệu của tỉnh</h2>
      <QueryState query={indicator}>
        {(known) => (
          <QueryState query={values}>
            {({ items }) => <RecordValue indicator={known} period={period} stated={items} />}
          </QueryState>
        )}
      </QueryState>
    </section>
  );
}

interface Props {
  indicator: IndicatorPageView;
  period: CalendarPeriodView;
  stated: StatedValueView[];
}

function RecordValue({ indicator, period, stated }: Props) {
  const [axisItem, setAxisItem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const items = indicator.axes.flatMap((axis) =>
    axis.items.map((item) => ({ value: item.code, label: `${axis.name}: ${item.name}` })),
  );
  const ofCell = stated.filter((value) => value.periodId === period.id && value.axisItem === axisItem);
  return (
    <>
      {stated.length > 0 ? (
        <div className="recorded-values">
          <Sources values={stated} />
        </div>
      ) : (
        <p>Tỉnh chưa nêu giá trị nào của chỉ tiêu này.</p>
      )}
      <div aria-live="polite">
        {saved && <Alert className="form-notice" type="success" showIcon title="Đã ghi nhận số liệu của tỉnh." />}
      </div>
      {items.length > 0 && (
        <Form layout="vertical" component="div">
          <Form.Item label="Phân tổ" htmlFor="record-axis-item">
            <Select
              id="record-axis-item"
              value={axisItem ?? ''}
              virtual={false}
              options={[{ value: '', label: 'Tổng số' }, ...items]}
              onChange={(item) => setAxisItem(item || null)}
            />
          </Form.Item>
        </Form>
      )}
      {/* Another cell is another form; a newer value of the same cell is taken over by its version. */}
      <CellForm
        key={axisItem ?? ''}
        indicator={indicator}
        period={period}
        axisItem={axisItem}
        standing={ofCell}
        onSaved={() => setSaved(true)}
      />
    </>
  );
}

interface CellProps {
  indicator: IndicatorPageView;
  period: CalendarPeriodView;
  axisItem: string | null;
  standing: StatedValueView[];
  onSaved: () => void;
}

function CellForm({ indicator, period, axisItem, standing, onSaved }: CellProps) {
  const record = useRecordValue();
  const newest = standing.at(-1);
  // Worked out of its two numbers, it follows them again.
  const counted = newest?.asStated === `${typedCount(newest?.numerator)}/${typedCount(newest?.denominator)}`;
  return (
    <ContractForm<RecordValueRequest, ProvinceValuesView>
      contract={RecordValueRequest}
      initial={{
        indicatorId: indicator.id,
        periodId: period.id,
        axisItem: axisItem ?? undefined,
        typed: counted ? '' : (newest?.text ?? ''),
        numerator: typedCount(newest?.numerator),
        denominator: typedCount(newest?.denominator),
        asStated: counted ? undefined : (newest?.asStated ?? undefined),
        provisional: newest?.provisional ?? false,
        speaker: newest?.speaker ?? undefined,
        document: newest?.document ?? undefined,
        sourceFile: newest?.sourceFile ?? undefined,
        note: newest?.note ?? undefined,
        besides: false,
        version: Math.max(0, ...standing.map(({ id }) => id)),
      }}
      submitLabel="Ghi nhận số liệu"
      submit={record}
      onDone={onSaved}
      draftKey={`statistics:${indicator.id}:${period.id}:${axisItem ?? ''}`}
    >
      {(['indicatorId', 'periodId', 'axisItem', 'version'] as const).map((name) => (
        <Field key={name} name={name} label={name} hidden>
          <Input />
        </Field>
      ))}
      <div className="field-pair">
        <Field
          name="typed"
          label={`Giá trị${indicator.unitOfMeasure ? ` (${indicator.unitOfMeasure})` : ''}`}
          help={HELP[indicator.valueType]}
        >
          {indicator.valueType === 'choice' || indicator.valueType === 'yesNo' ? (
            <Select allowClear virtual={false} placeholder="Chọn" options={optionsOf(indicator)} />
          ) : (
            <Input autoComplete="off" inputMode={indicator.valueType === 'text' ? 'text' : 'decimal'} />
          )}
        </Field>
        {indicator.valueType === 'percent' && (
          <>
            <Field name="numerator" label="Tử số" help="Nếu nguồn nêu, ví dụ 105 trong 105/184 xã.">
              <Input autoComplete="off" inputMode="numeric" />
            </Field>
            <Field name="denominator" label="Mẫu số" help="Để trống tỷ lệ thì tỷ lệ được tính từ hai số này.">
              <Input autoComplete="off" inputMode="numeric" />
            </Field>
          </>
        )}
        <Field name="asStated" label="Nguyên văn" help="Câu chữ của nguồn, nếu khác cách ghi ở ô giá trị.">
          <Input />
        </Field>
        <Field name="document" label="Văn bản nguồn" help="Số, ký hiệu, ngày và trích yếu.">
          <Input />
        </Field>
        <Field name="speaker" label="Người nêu số liệu">
          <Input />
        </Field>
        <Field name="sourceFile" label="Tệp nguồn">
          <Input />
        </Field>
        <Field name="note" label="Ghi chú">
          <Input />
        </Field>
      </div>
      <Field name="provisional" label="Mức độ chắc chắn" valuePropName="checked" required={false}>
        <Checkbox>Số sơ bộ</Checkbox>
      </Field>
      {standing.length > 0 && (
        <Field
          name="besides"
          label="Khi khác với giá trị đang có"
          valuePropName="checked"
          required={false}
          help="Hai giá trị mâu thuẫn được nêu cạnh nhau và chưa cộng vào tổng. Bỏ chọn: giá trị mới thay giá trị đang có."
        >
          <Checkbox>Giữ cả hai giá trị</Checkbox>
        </Field>
      )}
    </ContractForm>
  );
}

const typedCount = (count: number | null | undefined) => (typeof count === 'number' ? formatCount(count) : undefined);

const HELP: Partial<Record<IndicatorPageView['valueType'], string>> = {
  count: 'Ví dụ 1.234 hoặc trên 1.200. Để trống rồi ghi nhận là gỡ giá trị đang có.',
  money: 'Ví dụ 1.234,5 hoặc 15 tỷ. Để trống rồi ghi nhận là gỡ giá trị đang có.',
  percent: 'Ví dụ 99,9. Để trống cả ba ô số rồi ghi nhận là gỡ giá trị đang có.',
  range: 'Ví dụ 40–50. Để trống rồi ghi nhận là gỡ giá trị đang có.',
};
const optionsOf = ({ valueType, choices }: IndicatorPageView) =>
  valueType === 'yesNo'
    ? ['Có', 'Không'].map((label) => ({ value: label, label }))
    : choices.map(({ label }) => ({ value: label, label }));
