import { Checkbox, Input, Select } from 'antd';
import {
  FindingRequest,
  FindingTaskRequest,
  FixFindingRequest,
  UpdateFindingRequest,
  type FindingView,
} from '#contract/inspection';
import { FINDING_CATEGORY_LABEL } from '#domain/inspection';
import { useMe } from '../../lib/session';
import { AreaSelect } from '../../ui/area-select';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { useRegisterCommands } from '../../ui/register-commands';
import { optionsOf } from '../../ui/list-filters';
import { UnitSelect } from '../../ui/unit-select';

interface FindingFormProps {
  finding?: FindingView;
  /** Of a new one: the inspection it belongs to. */
  given?: Partial<FindingRequest>;
  onDone: () => void;
}

export function FindingForm({ finding, given, onDone }: FindingFormProps) {
  const { create, change } = useRegisterCommands('findings');
  if (!finding)
    return (
      <ContractForm
        contract={FindingRequest}
        initial={given ?? {}}
        draftKey={`finding:create:${given?.inspectionId ?? ''}`}
        submitLabel="Thêm hạn chế"
        submit={create}
        onDone={onDone}
      >
        <FindingFields ofInspection={given?.inspectionId !== undefined} />
      </ContractForm>
    );
  const { id, version, inspection, unit, area, category, text, foundOn, event, source } = finding;
  return (
    <ContractForm
      contract={UpdateFindingRequest}
      initial={{
        version,
        inspectionId: inspection?.id,
        unitId: unit?.id,
        areaId: area?.id,
        category,
        text,
        foundOn,
        event: event ?? undefined,
        source: source ?? undefined,
      }}
      submitLabel="Lưu"
      submit={(request) => change(id, request)}
      onDone={onDone}
    >
      <FindingFields ofInspection={inspection !== null} />
    </ContractForm>
  );
}

function FindingFields({ ofInspection }: { ofInspection: boolean }) {
  const year = Number(useMe().today.slice(0, 4));
  return (
    <>
      <Field name="text" label="Nội dung hạn chế">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Field>
      <div className="field-pair">
        <Field name="category" label="Loại hạn chế">
          <Select options={optionsOf(FINDING_CATEGORY_LABEL)} virtual={false} popupMatchSelectWidth={false} />
        </Field>
        <Field name="foundOn" label="Ngày phát hiện">
          <DateField />
        </Field>
      </div>
      <div className="field-pair">
        <Field name="unitId" label="Đơn vị" help="Để trống khi nguồn không nêu tên (“một số nơi”).">
          <UnitSelect />
        </Field>
        <Field name="areaId" label="Lĩnh vực">
          <AreaSelect year={year} />
        </Field>
      </div>
      {!ofInspection && (
        <Field name="event" label="Nơi phát hiện, nêu ra" help="Hội nghị, báo cáo, văn bản nêu hạn chế này.">
          <Input />
        </Field>
      )}
      <Field name="source" label="Nguồn">
        <Input />
      </Field>
    </>
  );
}

interface StepProps {
  finding: FindingView;
  onDone: () => void;
}

export function FixForm({ finding, onDone }: StepProps) {
  const { step } = useRegisterCommands('findings');
  return (
    <ContractForm
      contract={FixFindingRequest}
      initial={{ version: finding.version, fixedOn: useMe().today }}
      submitLabel="Ghi nhận đã khắc phục"
      submit={(request) => step(finding.id, 'fix', request)}
      onDone={onDone}
    >
      <p>{finding.text}</p>
      <Field name="fixedOn" label="Ngày khắc phục xong">
        <DateField min={finding.foundOn} />
      </Field>
      <Field name="evidence" label="Tài liệu chứng minh" help="Số, ngày, trích yếu của văn bản.">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
      </Field>
    </ContractForm>
  );
}

export function RaiseTaskForm({ finding, onDone }: StepProps) {
  const { step } = useRegisterCommands('findings');
  const { today } = useMe();
  return (
    <ContractForm
      contract={FindingTaskRequest}
      initial={{
        version: finding.version,
        title: `Khắc phục: ${finding.text}`.slice(0, 1000),
        areaId: finding.area?.id,
        leadUnitIds: finding.unit ? [finding.unit.id] : [],
        coordinatingUnitIds: [],
        assignedOn: today,
      }}
      draftKey={`finding:${finding.id}:task`}
      submitLabel="Giao nhiệm vụ"
      submit={(request) => step(finding.id, 'tasks', request)}
      onDone={onDone}
    >
      <p className="register-note">
        Nhiệm vụ nằm ngoài kế hoạch năm, được theo dõi, báo cáo và xác nhận như mọi nhiệm vụ. Hoàn thành hết các nhiệm
        vụ thì hạn chế được tính là đã khắc phục.
      </p>
      <Field name="title" label="Tên nhiệm vụ khắc phục">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
      </Field>
      <Field name="leadUnitIds" label="Cơ quan chủ trì" required>
        <UnitSelect multiple />
      </Field>
      <Field name="coordinatingUnitIds" label="Cơ quan phối hợp">
        <UnitSelect multiple />
      </Field>
      <div className="field-pair">
        <Field name="assignedOn" label="Ngày giao">
          <DateField max={today} />
        </Field>
        <Field name="dueOn" label="Ngày đến hạn">
          <DateField />
        </Field>
      </div>
      <Field name="noDeadline" label="Thời hạn" valuePropName="checked">
        <Checkbox>Không có thời hạn</Checkbox>
      </Field>
      <div className="field-pair">
        <Field name="areaId" label="Lĩnh vực" help="Để trống: công tác chỉ đạo, điều hành.">
          <AreaSelect year={Number(today.slice(0, 4))} />
        </Field>
        <Field name="expectedProduct" label="Sản phẩm, kết quả" help="Để trống: báo cáo kết quả khắc phục.">
          <Input />
        </Field>
      </div>
    </ContractForm>
  );
}
