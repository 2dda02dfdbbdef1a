import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import type { ClassConstructor } from 'class-transformer';
import type { FieldError } from '#contract/errors';
import type { PlanView } from '#contract/plan';
import type { TaskPageView, TaskRequest, UpdateTaskRequest } from '#contract/task';
import { searchKey } from '#domain/vietnamese-text';
import { ApiError } from '../../lib/api-client';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { allUnitsQuery, UnitSelect } from '../../ui/unit-select';
import { DeadlineReading, readFor, type ReadingPlan } from './deadline-reading';
import { referenceQuery } from './get-plans';
import { GROUPS_BESIDE, PartySelect } from './party-select';

interface Props<T extends TaskRequest, R> {
  plan: PlanView;
  contract: ClassConstructor<T>;
  initial: Partial<T>;
  submit: (request: T) => Promise<R>;
  onDone: (result: R, request: T) => void;
  submitLabel: string;
  draftKey: string;
  onCancel: () => void;
}

/** One line of a draft plan: việc, người, thời gian, kết quả. */
export function TaskForm<T extends TaskRequest, R>({ plan, onCancel, submit, ...form }: Props<T, R>) {
  const reference = useQuery(referenceQuery());
  const units = useQuery(allUnitsQuery);
  const areas = reference.data?.programmes
    .find(({ id }) => id === plan.programme.id)
    ?.areas.map(({ id, name }) => ({ value: id, label: name }));
  const areaName = (id: unknown) => areas?.find(({ value }) => value === id)?.label ?? '';
  const unitNames = (ids: unknown) =>
    [ids]
      .flat()
      .map((id) => units.data?.items.find((unit) => unit.id === id)?.name ?? '')
      .join('; ') || '(để trống)';
  return (
    <ContractForm<T, R>
      {...form}
      submit={(request) => submit(request).catch((error: unknown) => Promise.reject(atTheBox(error)))}
      extraActions={<Button onClick={onCancel}>Đóng</Button>}
    >
      <Field name="code" label="Mã nhiệm vụ" help="Theo thứ tự trong kế hoạch, ví dụ I.3.">
        <Input autoComplete="off" />
      </Field>
      <Field name="title" label="Tên nhiệm vụ">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Field>
      <Field name="areaId" label="Lĩnh vực" format={areaName}>
        <Select
          options={areas}
          loading={reference.isPending}
          placeholder="Chọn lĩnh vực"
          showSearch={{ filterOption: (typed, option) => searchKey(String(option?.label)).includes(searchKey(typed)) }}
        />
      </Field>
      <Field name="expectedProduct" label="Sản phẩm, kết quả">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Field>
      <Field
        name="leadUnitIds"
        label="Cơ quan chủ trì"
        help="Mỗi cơ quan chủ trì nhận một phần việc riêng và báo cáo riêng; nhóm thì mỗi thành viên vào ngày ban hành một phần."
        format={unitNames}
      >
        <PartySelect groupsField={GROUPS_BESIDE.leadUnitIds} />
      </Field>
      <Field name="coordinatingUnitIds" label="Cơ quan phối hợp" required={false} format={unitNames}>
        <PartySelect groupsField={GROUPS_BESIDE.coordinatingUnitIds} />
      </Field>
      <div className="field-pair">
        <Field name="deadlineText" label="Thời hạn (ghi như trong kế hoạch)" help={<DeadlineReading plan={plan} />}>
          <Input autoComplete="off" placeholder="30/6, Quý II, Trong năm, Thường xuyên …" />
        </Field>
        <Field name="dueOn" label="Ngày đến hạn" help="Chỉ chọn khi khác với cách đọc thời hạn.">
          <DateField />
        </Field>
      </div>
      <Field
        name="noDeadline"
        label="Không ấn định thời hạn"
        valuePropName="checked"
        help="Đánh dấu khi kế hoạch ghi lời mà không có ngày, ví dụ “Theo hướng dẫn của Trung ương”."
      >
        <Checkbox>Không có thời hạn</Checkbox>
      </Field>
      <div className="field-pair">
        <Field
          name="targetValue"
          label="Chỉ tiêu (nếu đo được)"
          help="Hiển thị cạnh giá trị đơn vị báo cáo; không dùng để tính hoàn thành."
        >
          <InputNumber decimalSeparator="," style={{ width: '100%' }} />
        </Field>
        <Field name="unitOfMeasure" label="Đơn vị tính" help="Ví dụ: %, hồ sơ, cơ quan.">
          <Input autoComplete="off" />
        </Field>
      </div>
      <Field name="confirmingUnitId" label="Cơ quan xác nhận" help="Để trống: cơ quan thường trực." format={unitNames}>
        <UnitSelect />
      </Field>
    </ContractForm>
  );
}

/** The date is only an exception when the text alone would be read otherwise. */
export function taskValues(task: TaskPageView, plan: ReadingPlan): Partial<UpdateTaskRequest> {
  const reading = readFor(plan, task.deadlineText);
  const asRead = 'error' in reading ? undefined : reading.dueOn;
  return {
    version: task.version,
    code: task.code,
    title: task.title,
    areaId: task.area.id,
    expectedProduct: task.expectedProduct,
    leadUnitIds: task.leadUnits.map(({ id }) => id),
    coordinatingUnitIds: task.coordinatingUnits.map(({ id }) => id),
    leadGroupIds: someIds(task.leadGroups),
    coordinatingGroupIds: someIds(task.coordinatingGroups ?? []),
    deadlineText: task.deadlineText || undefined,
    dueOn: task.dueOn !== null && task.dueOn !== asRead ? task.dueOn : undefined,
    // An unread text or one with a date, and yet no date: somebody said so.
    noDeadline: (task.dueOn === null && asRead !== null) || undefined,
    targetValue: task.targetValue ?? undefined,
    unitOfMeasure: task.unitOfMeasure ?? undefined,
    confirmingUnitId: task.confirmingUnit.id,
  };
}

const someIds = (items: readonly { id: number }[]) => (items.length > 0 ? items.map(({ id }) => id) : undefined);

/** Groups and units share a box: what the API says against the groups is said at that box. */
function atTheBox(error: unknown): unknown {
  if (!(error instanceof ApiError) || !Array.isArray(error.details)) return error;
  const box = (field: string) => Object.entries(GROUPS_BESIDE).find(([, groups]) => groups === field)?.[0] ?? field;
  const details = (error.details as FieldError[]).map(({ field, message }) => ({ field: box(field), message }));
  const { status, code, message, requestId } = error;
  return new ApiError(status, { code, message, details, requestId });
}
