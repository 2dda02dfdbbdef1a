import { Input, Select } from 'antd';
import { InspectionRequest, UpdateInspectionRequest, type InspectionView } from '#contract/inspection';
import { INSPECTION_MODE_LABEL, INSPECTOR_LEVEL_LABEL } from '#domain/inspection';
import { useMe } from '../../lib/session';
import { AreaSelect } from '../../ui/area-select';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { useRegisterCommands } from '../../ui/register-commands';
import { optionsOf } from '../../ui/list-filters';
import { UnitSelect } from '../../ui/unit-select';

interface Props {
  inspection?: InspectionView;
  onDone: (id?: number) => void;
}

export function InspectionForm({ inspection, onDone }: Props) {
  const { create, change } = useRegisterCommands('inspections');
  if (!inspection)
    return (
      <ContractForm
        contract={InspectionRequest}
        initial={{ mode: 'periodic', level: 'province', unitIds: [] }}
        draftKey="inspection:create"
        submitLabel="Thêm cuộc kiểm tra"
        submit={create}
        onDone={({ id }) => onDone(id)}
      >
        <Fields />
      </ContractForm>
    );
  const { id, version, title, mode, level, inspector, units, startedOn, area } = inspection;
  const left = (value: string | null) => value ?? undefined;
  return (
    <ContractForm
      contract={UpdateInspectionRequest}
      initial={{
        version,
        title,
        mode,
        level,
        inspector,
        unitIds: units.map((unit) => unit.id),
        otherPlaces: left(inspection.otherPlaces),
        startedOn,
        endedOn: left(inspection.endedOn),
        areaId: area?.id,
        basis: left(inspection.basis),
        resultNumber: left(inspection.resultNumber),
        resultOn: left(inspection.resultOn),
        summary: left(inspection.summary),
        source: left(inspection.source),
      }}
      submitLabel="Lưu"
      submit={(request) => change(id, request)}
      onDone={() => onDone()}
    >
      <Fields />
    </ContractForm>
  );
}

function Fields() {
  const year = Number(useMe().today.slice(0, 4));
  return (
    <>
      <Field name="title" label="Tên cuộc kiểm tra">
        <Input />
      </Field>
      <div className="field-pair">
        <Field name="mode" label="Hình thức kiểm tra">
          <Select options={optionsOf(INSPECTION_MODE_LABEL)} virtual={false} />
        </Field>
        <Field name="level" label="Cấp kiểm tra">
          <Select options={optionsOf(INSPECTOR_LEVEL_LABEL)} virtual={false} />
        </Field>
      </div>
      <Field name="inspector" label="Đoàn, người kiểm tra">
        <Input />
      </Field>
      <Field name="unitIds" label="Đơn vị được kiểm tra">
        <UnitSelect multiple />
      </Field>
      <Field name="otherPlaces" label="Nơi được kiểm tra khác" help="Nơi không phải là đơn vị trong danh mục.">
        <Input />
      </Field>
      <div className="field-pair">
        <Field name="startedOn" label="Ngày bắt đầu">
          <DateField />
        </Field>
        <Field name="endedOn" label="Ngày kết thúc">
          <DateField />
        </Field>
      </div>
      <div className="field-pair">
        <Field name="areaId" label="Lĩnh vực">
          <AreaSelect year={year} />
        </Field>
        <Field name="basis" label="Căn cứ" help="Quyết định, kế hoạch kiểm tra.">
          <Input />
        </Field>
      </div>
      <div className="field-pair">
        <Field name="resultNumber" label="Số thông báo, kết luận kiểm tra">
          <Input autoComplete="off" />
        </Field>
        <Field name="resultOn" label="Ngày thông báo, kết luận">
          <DateField />
        </Field>
      </div>
      <Field name="summary" label="Kết quả chính">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Field>
      <Field name="source" label="Nguồn">
        <Input />
      </Field>
    </>
  );
}
