import { Form, Input, InputNumber, Select } from 'antd';
import {
  CloseUnitRequest,
  CreateUnitRequest,
  RenameUnitRequest,
  type UnitPageView,
  type UnitView,
  UpdateUnitRequest,
} from '#contract/unit';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { SUCCESSION_KIND_LABEL, UNIT_KIND_LABEL } from '#contract/labels';
import { UnitSelect } from '../../ui/unit-select';
import { useUnitCommands } from './get-units';
import { KIND_OPTIONS } from './unit-labels';

/** A rename has its own dialog; what ends a unit is one of these. */
const CLOSING_KINDS = (['merge', 'split', 'dissolve'] as const).map((value) => ({
  value,
  label: SUCCESSION_KIND_LABEL[value],
}));

export function CreateUnitForm({ onDone }: { onDone: (unit: UnitView) => void }) {
  const { create } = useUnitCommands();
  return (
    <ContractForm
      contract={CreateUnitRequest}
      initial={{ orderNo: 1000 }}
      draftKey="unit:create"
      submitLabel="Thêm đơn vị"
      submit={create}
      onDone={onDone}
    >
      <NameFields />
      <Field name="validFrom" label="Ngày thành lập">
        <DateField />
      </Field>
      <CodeFields />
    </ContractForm>
  );
}

interface UnitFormProps {
  unit: UnitPageView;
  onDone: () => void;
}

export function EditUnitForm({ unit, onDone }: UnitFormProps) {
  const { update } = useUnitCommands();
  return (
    <ContractForm
      contract={UpdateUnitRequest}
      initial={{ version: unit.version, agencyCode: unit.agencyCode ?? undefined, orderNo: unit.orderNo }}
      submitLabel="Lưu"
      submit={(request) => update(unit.id, request)}
      onDone={onDone}
    >
      <CodeFields />
    </ContractForm>
  );
}

export function RenameUnitForm({ unit, onDone }: UnitFormProps) {
  const { rename } = useUnitCommands();
  return (
    <ContractForm
      contract={RenameUnitRequest}
      initial={{
        version: unit.version,
        name: unit.name,
        shortName: unit.shortName,
        kind: unit.kind,
        parentId: unit.parent?.id,
      }}
      draftKey={`unit:${unit.id}:rename`}
      submitLabel="Lưu tên mới"
      submit={(request) => rename(unit.id, request)}
      onDone={onDone}
    >
      <p>Tên, loại và đơn vị cấp trên mới có hiệu lực từ ngày dưới đây; báo cáo của thời gian trước vẫn in tên cũ.</p>
      <NameFields />
      <Field name="validFrom" label="Ngày có hiệu lực">
        <DateField />
      </Field>
      <Field
        name="basis"
        label="Căn cứ"
        help="Số, ký hiệu và ngày của văn bản, ví dụ: Nghị quyết số 12/NQ-HĐND ngày 15/02/2025."
      >
        <Input />
      </Field>
    </ContractForm>
  );
}

export function CloseUnitForm({ unit, onDone }: UnitFormProps) {
  const { close } = useUnitCommands();
  return (
    <ContractForm
      contract={CloseUnitRequest}
      initial={{ version: unit.version }}
      draftKey={`unit:${unit.id}:close`}
      submitLabel="Kết thúc hoạt động"
      submit={(request) =>
        close(unit.id, request.kind === 'dissolve' ? { ...request, successorId: undefined } : request)
      }
      onDone={onDone}
    >
      <p>
        Đơn vị không bị xóa: số liệu, báo cáo và tên cũ vẫn còn. Phần việc chưa hoàn thành phải được bàn giao trước khi
        kết thúc.
      </p>
      <Field name="closesOn" label="Ngày kết thúc hoạt động" help="Từ ngày này đơn vị không còn hoạt động.">
        <DateField min={unit.validFrom} />
      </Field>
      <Field name="kind" label="Hình thức" format={(kind) => SUCCESSION_KIND_LABEL[kind as 'merge']}>
        <Select options={CLOSING_KINDS} virtual={false} placeholder="Chọn hình thức" />
      </Field>
      <SuccessorField />
      <Field name="decision" label="Văn bản căn cứ">
        <Input placeholder="Ví dụ: Nghị quyết số 12/NQ-HĐND ngày 15/02/2025" />
      </Field>
    </ContractForm>
  );
}

/** A dissolved unit has no successor; every other ending has one. */
function SuccessorField() {
  const kind = Form.useWatch<string>('kind', Form.useFormInstance());
  if (kind === 'dissolve') return null;
  return (
    <Field name="successorId" label="Đơn vị kế thừa" required>
      <UnitSelect />
    </Field>
  );
}

function NameFields() {
  return (
    <>
      <Field name="name" label="Tên đơn vị">
        <Input />
      </Field>
      <Field name="shortName" label="Tên viết tắt">
        <Input />
      </Field>
      <Field name="kind" label="Loại đơn vị" format={(kind) => UNIT_KIND_LABEL[kind as 'office']}>
        <Select options={KIND_OPTIONS} virtual={false} placeholder="Chọn loại đơn vị" />
      </Field>
      <Field name="parentId" label="Đơn vị cấp trên">
        <UnitSelect />
      </Field>
    </>
  );
}

function CodeFields() {
  return (
    <>
      <Field name="agencyCode" label="Mã định danh" help="Mã định danh điện tử của cơ quan, nếu có.">
        <Input />
      </Field>
      <Field name="orderNo" label="Thứ tự trong danh sách" help="Số nhỏ đứng trước.">
        <InputNumber min={0} max={100_000} precision={0} />
      </Field>
    </>
  );
}
