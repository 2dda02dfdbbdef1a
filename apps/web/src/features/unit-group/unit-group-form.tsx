import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { UNIT_KINDS, type UnitView } from '#contract/unit';
import { UnitGroupRequest, UpdateUnitGroupRequest, type UnitGroupView } from '#contract/unit-group';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { UNIT_KIND_LABEL } from '#contract/labels';
import { allUnitsQuery, UnitSelect } from '../../ui/unit-select';
import { useUnitGroupCommands } from './unit-group-commands';

interface Props {
  /** The group that is changed; null for a new one. */
  group: UnitGroupView | null;
  onDone: (message: string) => void;
  onCancel: () => void;
}

/** Name and members of a group. Whoever joins or leaves does so from a day on; issued plans keep what they handed out. */
export function UnitGroupForm({ group, onDone, onCancel }: Props) {
  const me = useMe();
  const commands = useUnitGroupCommands();
  const units = useQuery(allUnitsQuery);
  const known = units.data?.items ?? [];
  const unitNames = (ids: unknown) =>
    [ids]
      .flat()
      .map((id) => known.find((unit) => unit.id === id)?.name ?? '')
      .join('; ');
  return (
    <ContractForm<UpdateUnitGroupRequest>
      contract={group ? UpdateUnitGroupRequest : (UnitGroupRequest as typeof UpdateUnitGroupRequest)}
      initial={group ? valuesOf(group) : { orderNo: 100, unitIds: [] }}
      draftKey={group ? `unit-group:${group.id}` : 'unit-group:new'}
      submitLabel={group ? 'Lưu nhóm' : 'Thêm nhóm'}
      submit={(request) => (group ? commands.update(group.id, request) : commands.create(request))}
      onDone={(_, { name }) => onDone(group ? `Đã lưu nhóm “${name}”.` : `Đã thêm nhóm “${name}”.`)}
      extraActions={<Button onClick={onCancel}>Đóng</Button>}
    >
      <Field name="name" label="Tên nhóm" help="Như kế hoạch vẫn ghi, ví dụ: Các sở, ban, ngành; UBND các xã, phường.">
        <Input autoComplete="off" />
      </Field>
      <Field name="shortName" label="Tên gọi tắt">
        <Input autoComplete="off" />
      </Field>
      <Field name="unitIds" label="Đơn vị thành viên" format={unitNames} required>
        <UnitSelect multiple placeholder="Gõ một phần tên để tìm" />
      </Field>
      <AddByKind units={known} />
      <Field
        name="validFrom"
        label="Có hiệu lực từ ngày"
        help="Thành viên vào nhóm hoặc rời nhóm tính từ ngày này; để trống là hôm nay. Kế hoạch đã ban hành không thay đổi."
      >
        <DateField max={me.today} />
      </Field>
      <Field name="orderNo" label="Thứ tự trong danh sách" help="Số nhỏ đứng trước.">
        <InputNumber min={0} max={100_000} precision={0} />
      </Field>
    </ContractForm>
  );
}

/** Seventy-five communes one by one are nobody's work: all units of a kind join at once, and single ones leave again. */
function AddByKind({ units }: { units: readonly UnitView[] }) {
  const form = Form.useFormInstance();
  const members = Form.useWatch<number[] | undefined>('unitIds', form) ?? [];
  const kinds = UNIT_KINDS.map((kind) => ({
    kind,
    ids: units.filter((unit) => unit.kind === kind).map(({ id }) => id),
  }));
  return (
    <div className="form-notice">
      <Select
        aria-label="Thêm tất cả đơn vị cùng loại"
        placeholder="Thêm tất cả đơn vị cùng loại…"
        value={null}
        style={{ width: '100%' }}
        virtual={false}
        options={kinds
          .filter(({ ids }) => ids.length > 0)
          .map(({ kind, ids }) => ({ value: kind, label: `${UNIT_KIND_LABEL[kind]} (${ids.length} đơn vị)` }))}
        onChange={(chosen: string | null) => {
          const ids = kinds.find(({ kind }) => kind === chosen)?.ids ?? [];
          form.setFieldValue('unitIds', [...new Set([...members, ...ids])]);
        }}
      />
      <p className="secondary" role="status">
        Đã chọn {members.length} đơn vị.
      </p>
    </div>
  );
}

const valuesOf = ({ version, name, shortName, orderNo, members }: UnitGroupView): Partial<UpdateUnitGroupRequest> => ({
  version,
  name,
  shortName,
  orderNo,
  unitIds: members.map(({ id }) => id),
});
