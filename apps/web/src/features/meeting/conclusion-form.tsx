import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { ConclusionRequest, UpdateConclusionRequest, type ConclusionView } from '#contract/conclusion';
import type { MeetingPageView } from '#contract/meeting';
import { readDeadline } from '#domain/deadline';
import { formatDate } from '../../lib/format';
import { AreaSelect, useAreas } from '../../ui/area-select';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { unitGroupsQuery } from '../../ui/unit-groups';
import { UnitSelect } from '../../ui/unit-select';
import { useMeetingCommands } from './get-meetings';

interface Props {
  meeting: MeetingPageView;
  conclusion: ConclusionView | null;
  onDone: () => void;
}

/** The wording stays as it was said; below it the tasks it hands out, or why it hands out none. */
export function ConclusionForm({ meeting, conclusion, onDone }: Props) {
  const { addConclusion, updateConclusion } = useMeetingCommands();
  const year = Number(meeting.heldOn.slice(0, 4));
  return conclusion ? (
    <ContractForm
      contract={UpdateConclusionRequest}
      initial={conclusionValues(conclusion)}
      draftKey={`conclusion:${conclusion.id}`}
      submitLabel="Lưu kết luận"
      submit={(request) => updateConclusion(conclusion.id, request)}
      onDone={onDone}
    >
      <ConclusionFields year={year} on={meeting.heldOn} />
    </ContractForm>
  ) : (
    <ContractForm
      contract={ConclusionRequest}
      initial={{ inconsistent: false, citedDocuments: [], tasks: [] }}
      draftKey={`meeting:${meeting.id}:conclusion`}
      submitLabel="Thêm kết luận"
      submit={(request) => addConclusion(meeting.id, request)}
      onDone={onDone}
    >
      <ConclusionFields year={year} on={meeting.heldOn} />
    </ContractForm>
  );
}

/** What is stored, as the form sends it back. */
const conclusionValues = (c: ConclusionView): UpdateConclusionRequest => ({
  version: c.version,
  number: c.number,
  text: c.text,
  speaker: c.speaker,
  areaId: c.area?.id,
  citedDocuments: c.citedDocuments,
  inconsistent: c.inconsistent,
  inconsistencyNote: c.inconsistencyNote ?? undefined,
  noTaskReason: c.noTaskReason ?? undefined,
  tasks: c.tasks.map((t) => ({
    title: t.title,
    expectedProduct: t.expectedProduct,
    areaId: t.areaId ?? undefined,
    leadUnitIds: t.leadUnits.map(({ id }) => id),
    leadGroupIds: t.leadGroups.map(({ id }) => id),
    coordinatingUnitIds: t.coordinatingUnits.map(({ id }) => id),
    coordinatingGroupIds: t.coordinatingGroups.map(({ id }) => id),
    deadlineText: t.deadlineText || undefined,
    dueOn: t.givenDueOn ?? undefined,
    noDeadline: t.noDeadline || undefined,
    confirmingUnitId: t.confirmingUnitId ?? undefined,
    planId: t.planId ?? undefined,
  })),
});

function ConclusionFields({ year, on }: { year: number; on: string }) {
  const inconsistent = Form.useWatch<boolean | undefined>('inconsistent', Form.useFormInstance());
  const areas = useAreas(year);
  return (
    <>
      <Field name="text" label="Nội dung kết luận" help="Ghi nguyên văn.">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} />
      </Field>
      <div className="field-pair">
        <Field
          name="areaId"
          label="Lĩnh vực"
          help="Nhiệm vụ của kết luận thuộc lĩnh vực này."
          format={(id) => areas.find((area) => area.id === id)?.name ?? ''}
        >
          <AreaSelect year={year} />
        </Field>
        <Field name="number" label="Số thứ tự" help="Để trống: số tiếp theo.">
          <InputNumber min={1} max={999} />
        </Field>
      </div>
      <Field name="speaker" label="Người kết luận" help="Để trống: người chủ trì.">
        <Input />
      </Field>
      <CitedDocuments />
      <Field name="inconsistent" label="Mâu thuẫn trong nguồn" valuePropName="checked" required={false}>
        <Checkbox>Văn bản nguồn tự mâu thuẫn; giữ nguyên và đánh dấu</Checkbox>
      </Field>
      {inconsistent && (
        <Field name="inconsistencyNote" label="Mâu thuẫn ở đâu" required>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
        </Field>
      )}
      <h3>Nhiệm vụ giao từ kết luận</h3>
      <Form.List name="tasks">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <fieldset key={key}>
                <legend>Nhiệm vụ {name + 1}</legend>
                <TaskFields at={name} year={year} on={on} />
                <p>
                  <Button danger size="small" onClick={() => remove(name)}>
                    Bỏ nhiệm vụ {name + 1}
                  </Button>
                </p>
              </fieldset>
            ))}
            <p>
              <Button onClick={() => add({ leadUnitIds: [], coordinatingUnitIds: [] })}>Thêm nhiệm vụ</Button>
            </p>
          </>
        )}
      </Form.List>
      <Field
        name="noTaskReason"
        label="Không phát sinh nhiệm vụ: lý do"
        help="Chỉ ghi khi kết luận không giao việc cho ai."
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
    </>
  );
}

function TaskFields({ at, year, on }: { at: number; year: number; on: string }) {
  const groups = useQuery(unitGroupsQuery);
  const path = (field: string) => `tasks.${at}.${field}`;
  const groupOptions = groups.data?.items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Field name={[at, 'title']} path={path('title')} label="Tên nhiệm vụ" required>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
      </Field>
      <Field name={[at, 'expectedProduct']} path={path('expectedProduct')} label="Sản phẩm, kết quả">
        <Input placeholder="Báo cáo kết quả thực hiện" />
      </Field>
      <div className="field-pair">
        <Field name={[at, 'leadUnitIds']} path={path('leadUnitIds')} label="Cơ quan chủ trì" required={false}>
          <UnitSelect multiple on={on} />
        </Field>
        <Field name={[at, 'leadGroupIds']} path={path('leadGroupIds')} label="Nhóm cơ quan chủ trì" required={false}>
          <Select mode="multiple" options={groupOptions} loading={groups.isPending} virtual={false} />
        </Field>
      </div>
      <Field
        name={[at, 'coordinatingUnitIds']}
        path={path('coordinatingUnitIds')}
        label="Cơ quan phối hợp"
        required={false}
      >
        <UnitSelect multiple on={on} />
      </Field>
      <Field
        name={[at, 'coordinatingGroupIds']}
        path={path('coordinatingGroupIds')}
        label="Nhóm cơ quan phối hợp"
        required={false}
      >
        <Select mode="multiple" options={groupOptions} loading={groups.isPending} virtual={false} />
      </Field>
      <div className="field-pair">
        <Field
          name={[at, 'deadlineText']}
          path={path('deadlineText')}
          label="Thời hạn như đã nói"
          help={<Reading at={at} year={year} />}
        >
          <Input autoComplete="off" placeholder="trước ngày 30/9, Quý III, Thường xuyên …" />
        </Field>
        <Field name={[at, 'dueOn']} path={path('dueOn')} label="Ngày đến hạn" help="Chỉ chọn khi khác với cách đọc.">
          <DateField />
        </Field>
      </div>
      <Field name={[at, 'noDeadline']} path={path('noDeadline')} label="Không ấn định thời hạn" valuePropName="checked">
        <Checkbox>Không có thời hạn</Checkbox>
      </Field>
    </>
  );
}

/** Documents as the sentence names them; nothing is put right. */
function CitedDocuments() {
  return (
    <Form.List name="citedDocuments">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <fieldset key={key}>
              <legend>Văn bản viện dẫn {name + 1}</legend>
              <div className="field-pair">
                <Field
                  name={[name, 'number']}
                  path={`citedDocuments.${name}.number`}
                  label="Số, ký hiệu như văn bản ghi"
                  required
                >
                  <Input autoComplete="off" />
                </Field>
                <Field
                  name={[name, 'statedDate']}
                  path={`citedDocuments.${name}.statedDate`}
                  label="Ngày như văn bản ghi"
                >
                  <Input autoComplete="off" />
                </Field>
              </div>
              <p>
                <Button danger size="small" onClick={() => remove(name)}>
                  Bỏ văn bản {name + 1}
                </Button>
              </p>
            </fieldset>
          ))}
          <p>
            <Button size="small" onClick={() => add({})}>
              Thêm văn bản viện dẫn
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

/** How the words are read, before anything is saved: never guessed silently. */
function Reading({ at, year }: { at: number; year: number }) {
  const text = Form.useWatch<string | undefined>(['tasks', at, 'deadlineText'], Form.useFormInstance());
  if (!text?.trim()) return null;
  const reading = readDeadline(text, year);
  if ('error' in reading) return reading.error;
  return reading.dueOn ? `Đọc là: đến hạn ngày ${formatDate(reading.dueOn)}.` : 'Đọc là: không có ngày đến hạn.';
}
