import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { RULE_KIND_LABEL, SEVERITY_LABEL, type RulePart } from '#contract/indicator';
import { RULE_KINDS, SEVERITIES } from '#domain/indicator-rules';
import { Field } from '../../ui/contract-form';

interface RowsProps {
  name: string | (string | number)[];
  /** What a row is called: "Quy tắc". */
  noun: string;
  blank: object;
  children: (index: number) => ReactNode;
}

function Rows({ name, noun, blank, children }: RowsProps) {
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name: index }) => (
            <fieldset className="indicator-row" key={key}>
              <legend>
                {noun} {index + 1}
              </legend>
              {children(index)}
              <Button size="small" onClick={() => remove(index)}>
                Bỏ {noun.toLocaleLowerCase('vi')} {index + 1}
              </Button>
            </fieldset>
          ))}
          <p>
            <Button size="small" onClick={() => add(blank)}>
              Thêm {noun.toLocaleLowerCase('vi')}
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

export function ChoiceRows() {
  return (
    <Rows name="choices" noun="Giá trị" blank={{}}>
      {(index) => (
        <div className="field-pair">
          <Field name={[index, 'code']} path={`choices.${index}.code`} label="Mã" required>
            <Input />
          </Field>
          <Field name={[index, 'label']} path={`choices.${index}.label`} label="Tên" required>
            <Input />
          </Field>
        </div>
      )}
    </Rows>
  );
}

const ITEM_KINDS = [
  { value: 'part', label: 'Một phần của tổng số' },
  { value: 'subset', label: 'Nằm trong tổng số hoặc trong một phần, không cộng thêm' },
];

export function AxisRows() {
  return (
    <Rows name="axes" noun="Cách phân tổ" blank={{ items: [] }}>
      {(axis) => (
        <>
          <div className="field-pair">
            <Field
              name={[axis, 'code']}
              path={`axes.${axis}.code`}
              label="Mã"
              help="Chữ không dấu, ví dụ hinh-thuc."
              required
            >
              <Input />
            </Field>
            <Field name={[axis, 'name']} path={`axes.${axis}.name`} label="Tên" required>
              <Input />
            </Field>
          </div>
          <Rows name={[axis, 'items']} noun="Mục" blank={{ kind: 'part', of: null }}>
            {(item) => <ItemFields axis={axis} item={item} />}
          </Rows>
        </>
      )}
    </Rows>
  );
}

function ItemFields({ axis, item }: { axis: number; item: number }) {
  const path = (name: string) => `axes.${axis}.items.${item}.${name}`;
  return (
    <div className="field-pair">
      <Field name={[item, 'code']} path={path('code')} label="Mã" required>
        <Input />
      </Field>
      <Field name={[item, 'name']} path={path('name')} label="Tên" required>
        <Input />
      </Field>
      <Field name={[item, 'kind']} path={path('kind')} label="Loại" required>
        <Select virtual={false} options={ITEM_KINDS} />
      </Field>
      <Field
        name={[item, 'of']}
        path={path('of')}
        label="Nằm trong mục (mã)"
        help="Để trống: nằm trong tổng số."
        required={false}
      >
        <Input />
      </Field>
    </div>
  );
}

export function RuleRows({ options }: { options: { value: string; label: string }[] }) {
  return (
    <Rows name="rules" noun="Quy tắc" blank={{ severity: 'error', others: [], low: null, high: null }}>
      {(index) => <RuleFields index={index} options={options} />}
    </Rows>
  );
}

function RuleFields({ index, options }: { index: number; options: { value: string; label: string }[] }) {
  const kind = Form.useWatch<RulePart['kind'] | undefined>(['rules', index, 'kind'], Form.useFormInstance());
  const path = (name: string) => `rules.${index}.${name}`;
  return (
    <div className="field-pair">
      <Field name={[index, 'kind']} path={path('kind')} label="Quy tắc" required>
        <Select
          virtual={false}
          placeholder="Chọn quy tắc"
          options={RULE_KINDS.map((value) => ({ value, label: RULE_KIND_LABEL[value] }))}
        />
      </Field>
      <Field name={[index, 'severity']} path={path('severity')} label="Mức độ" required>
        <Select virtual={false} options={SEVERITIES.map((value) => ({ value, label: SEVERITY_LABEL[value] }))} />
      </Field>
      {(kind === 'notAbove' || kind === 'equalsSum') && (
        <Field name={[index, 'others']} path={path('others')} label="Chỉ tiêu so sánh" required>
          <Select mode="multiple" virtual={false} showSearch={{ optionFilterProp: 'label' }} options={options} />
        </Field>
      )}
      {kind === 'between' && (
        <Field name={[index, 'low']} path={path('low')} label="Giới hạn dưới" required={false}>
          <InputNumber />
        </Field>
      )}
      {(kind === 'between' || kind === 'changeWithin') && (
        <Field
          name={[index, 'high']}
          path={path('high')}
          label={kind === 'between' ? 'Giới hạn trên' : 'Tối đa (%)'}
          required={false}
        >
          <InputNumber />
        </Field>
      )}
    </div>
  );
}
