import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import {
  ACCUMULATION_LABEL,
  CloseIndicatorRequest,
  CreateIndicatorRequest,
  INDICATOR_LEVELS,
  INDICATOR_LEVEL_LABEL,
  UpdateIndicatorRequest,
  VALUE_TYPE_LABEL,
  type IndicatorPageView,
} from '#contract/indicator';
import { ACCUMULATIONS, MAX_DECIMALS, VALUE_TYPES, type ValueType } from '#domain/indicator-value';
import { useMe } from '../../lib/session';
import { useAreas } from '../../ui/area-select';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { useIndicatorCommands, indicatorsQuery } from './get-indicators';
import { AxisRows, ChoiceRows, RuleRows } from './indicator-parts';

export function CreateIndicatorForm({ onDone }: { onDone: (indicator: IndicatorPageView) => void }) {
  const { create } = useIndicatorCommands();
  const { today } = useMe();
  return (
    <ContractForm<CreateIndicatorRequest, IndicatorPageView>
      contract={CreateIndicatorRequest}
      initial={{
        decimals: 0,
        orderNo: 1000,
        accumulation: 'flow',
        valueType: 'count',
        validFrom: today,
        axes: [],
        rules: [],
        choices: [],
      }}
      submitLabel="Thêm chỉ tiêu"
      submit={create}
      onDone={onDone}
      draftKey="indicator:new"
    >
      <Field
        name="code"
        label="Mã chỉ tiêu"
        help="Như trong biểu mẫu, ví dụ 3.11. Mã đã đóng dùng lại được từ ngày sau đó."
      >
        <Input autoComplete="off" />
      </Field>
      <IndicatorFieldsOfForm />
    </ContractForm>
  );
}

/** What values stand on is refused by the API once there are any; the form says so beforehand. */
export function EditIndicatorForm({ indicator, onDone }: { indicator: IndicatorPageView; onDone: () => void }) {
  const { update } = useIndicatorCommands();
  const {
    numeratorCode,
    denominatorCode,
    allowedActions: _,
    editions: __,
    id,
    code: ___,
    validTo: ____,
    ...fields
  } = indicator;
  return (
    <ContractForm<UpdateIndicatorRequest, IndicatorPageView>
      contract={UpdateIndicatorRequest}
      initial={{ ...fields, numeratorCode: numeratorCode ?? undefined, denominatorCode: denominatorCode ?? undefined }}
      submitLabel="Lưu chỉ tiêu"
      submit={(request) => update(id, request)}
      onDone={onDone}
      draftKey={`indicator:${id}`}
    >
      <p>
        Tên, thứ tự, giải thích, cấp báo cáo và quy tắc sửa được bất cứ lúc nào. Khi đã có số liệu, kiểu giá trị, đơn vị
        tính, cách cộng dồn, phân tổ và ngày áp dụng giữ nguyên: hãy thôi thu thập chỉ tiêu này và thêm chỉ tiêu mới
        cùng mã.
      </p>
      <IndicatorFieldsOfForm />
    </ContractForm>
  );
}

export function CloseIndicatorForm({ indicator, onDone }: { indicator: IndicatorPageView; onDone: () => void }) {
  const { close } = useIndicatorCommands();
  return (
    <ContractForm<CloseIndicatorRequest, IndicatorPageView>
      contract={CloseIndicatorRequest}
      initial={{ version: indicator.version }}
      submitLabel="Thôi thu thập"
      submit={(request) => close(indicator.id, request)}
      onDone={onDone}
    >
      <p>Số liệu đã có vẫn còn. Kỳ báo cáo bắt đầu trước ngày dưới đây vẫn thu thập chỉ tiêu này.</p>
      <Field name="closesOn" label="Ngày thôi thu thập" help="Từ ngày này chỉ tiêu không còn được thu thập.">
        <DateField min={indicator.validFrom} />
      </Field>
    </ContractForm>
  );
}

function IndicatorFieldsOfForm() {
  const form = Form.useFormInstance();
  const valueType = Form.useWatch<ValueType | undefined>('valueType', form);
  const areas = useAreas(Number(useMe().today.slice(0, 4)));
  return (
    <>
      <Field name="name" label="Tên chỉ tiêu">
        <Input />
      </Field>
      <div className="field-pair">
        <Field name="areaCode" label="Lĩnh vực">
          <Select
            virtual={false}
            placeholder="Chọn lĩnh vực"
            options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Field>
        <Field name="levels" label="Cấp báo cáo" help="Chỉ chọn Tỉnh khi Sở Nội vụ tự nhập số liệu của tỉnh.">
          <Select
            mode="multiple"
            virtual={false}
            placeholder="Chọn cấp"
            options={INDICATOR_LEVELS.map((value) => ({ value, label: INDICATOR_LEVEL_LABEL[value] }))}
          />
        </Field>
        <Field name="valueType" label="Kiểu giá trị">
          <Select virtual={false} options={VALUE_TYPES.map((value) => ({ value, label: VALUE_TYPE_LABEL[value] }))} />
        </Field>
        <Field name="accumulation" label="Cách cộng dồn">
          <Select
            virtual={false}
            options={ACCUMULATIONS.map((value) => ({ value, label: ACCUMULATION_LABEL[value] }))}
          />
        </Field>
        <Field name="unitOfMeasure" label="Đơn vị tính" help="Ví dụ hồ sơ, người, triệu đồng; tỷ lệ luôn tính bằng %.">
          <Input />
        </Field>
        <Field name="decimals" label="Số chữ số thập phân">
          <InputNumber min={0} max={MAX_DECIMALS} precision={0} />
        </Field>
        {valueType === 'ratio' && <RatioFields />}
        <Field name="validFrom" label="Áp dụng từ ngày">
          <DateField />
        </Field>
        <Field name="orderNo" label="Thứ tự trong danh mục" help="Số nhỏ đứng trước.">
          <InputNumber min={0} max={100_000} precision={0} />
        </Field>
      </div>
      <Field name="guide" label="Giải thích, cách tính">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Field>
      {valueType === 'choice' && <ChoiceRows />}
      {(valueType === 'count' || valueType === 'money' || valueType === 'percent') && <AxisRows />}
      <RuleRows options={useIndicatorOptions()} />
    </>
  );
}

function RatioFields() {
  const options = useIndicatorOptions();
  return (
    <>
      <Field name="numeratorCode" label="Tử số" required>
        <Select
          virtual={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          placeholder="Chọn chỉ tiêu"
        />
      </Field>
      <Field name="denominatorCode" label="Mẫu số" required>
        <Select
          virtual={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          placeholder="Chọn chỉ tiêu"
        />
      </Field>
    </>
  );
}

/** The catalogue for choosing, by code. */
function useIndicatorOptions(): { value: string; label: string }[] {
  const { data } = useQuery(indicatorsQuery({ page: 1, pageSize: 200 }));
  return (data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
}
