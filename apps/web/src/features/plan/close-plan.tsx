import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { ClosePlanRequest, TASK_OUTCOMES, type PlanView, type TaskOutcome } from '#contract/plan';
import type { TaskView } from '#contract/task';
import { ApiError } from '../../lib/api-client';
import { formatNames } from '../../lib/format';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { QueryState } from '../../ui/query-state';
import { openTasksQuery, usePlanCommands } from './get-plans';

const OUTCOME_LABEL: Record<TaskOutcome, string> = {
  carriedOver: 'Chuyển sang kế hoạch sau',
  dropped: 'Đưa ra khỏi kế hoạch',
  leftOpen: 'Giữ nguyên, chưa hoàn thành',
};
const OUTCOMES = TASK_OUTCOMES.map((value) => ({ value, label: OUTCOME_LABEL[value] }));

interface Props {
  plan: PlanView;
  open: boolean;
  onClose: () => void;
  onClosed: (plan: PlanView) => void;
}

/** Ends a plan on a date and says what becomes of each task that is still open (figures.md §5). */
export function ClosePlanDrawer({ plan, open, onClose, onClosed }: Props) {
  const tasks = useQuery({ ...openTasksQuery(plan.id), enabled: open });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size="min(860px, 100vw)"
      title="Kết thúc kế hoạch"
      closable={{ 'aria-label': 'Đóng' }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <QueryState query={tasks}>
        {(items) => <CloseForm plan={plan} tasks={items} onClose={onClose} onClosed={onClosed} />}
      </QueryState>
    </Drawer>
  );
}

function CloseForm({ plan, tasks, onClose, onClosed }: Omit<Props, 'open'> & { tasks: readonly TaskView[] }) {
  const me = useMe();
  const commands = usePlanCommands();
  return (
    <ContractForm<ClosePlanRequest, PlanView>
      contract={ClosePlanRequest}
      initial={{
        version: plan.version,
        closedOn: me.today,
        openTasks: tasks.map(({ id }) => ({ taskId: id })) as ClosePlanRequest['openTasks'],
      }}
      submit={async (request) => {
        assertBases(request);
        return commands.close(plan.id, request);
      }}
      onDone={onClosed}
      submitLabel="Kết thúc kế hoạch"
      // With the tasks in the key: decisions typed for other open tasks must not come back.
      draftKey={`plan:${plan.id}:close:${tasks.map(({ id }) => id).join('.')}`}
      extraActions={<Button onClick={onClose}>Không, quay lại</Button>}
    >
      <Field
        name="closedOn"
        label="Ngày kết thúc kế hoạch"
        help="Kế hoạch đã kết thúc không nhắc việc, không nhận báo cáo; số liệu giữ nguyên."
      >
        <DateField min={plan.issuedOn ?? undefined} max={me.today} />
      </Field>
      <h3>Nhiệm vụ chưa hoàn thành ({tasks.length})</h3>
      {tasks.length === 0 ? <p>Mọi nhiệm vụ đã hoàn thành.</p> : <OutcomeRows tasks={tasks} />}
    </ContractForm>
  );
}

function OutcomeRows({ tasks }: { tasks: readonly TaskView[] }) {
  const form = Form.useFormInstance();
  const forAll = (outcome: TaskOutcome) =>
    tasks.forEach((_, index) => form.setFieldValue(['openTasks', index, 'outcome'], outcome));
  return (
    <>
      <div className="plan-commands">
        Cách xử lý cho tất cả:
        {OUTCOMES.map(({ value, label }) => (
          <Button key={value} size="small" onClick={() => forAll(value)}>
            {label}
          </Button>
        ))}
      </div>
      <ul className="close-tasks">
        {tasks.map((task, index) => (
          <li key={task.id}>
            <fieldset className="close-task">
              <legend>
                {task.code}. {task.title}
              </legend>
              <p className="secondary">{formatNames(task.leadUnits)}</p>
              <div className="field-pair">
                <Field name={['openTasks', index, 'outcome']} label="Cách xử lý" required>
                  <Select options={OUTCOMES} placeholder="Chọn cách xử lý" />
                </Field>
                <BasisField index={index} />
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Only a dropped task needs a basis. */
function BasisField({ index }: { index: number }) {
  const outcome = Form.useWatch<TaskOutcome | undefined>(['openTasks', index, 'outcome'], Form.useFormInstance());
  if (outcome !== 'dropped') return null;
  return (
    <Field name={['openTasks', index, 'basis']} label="Căn cứ đưa ra khỏi kế hoạch" required>
      <Input placeholder="Số, ngày, cơ quan ban hành văn bản" />
    </Field>
  );
}

/** @throws ApiError with the fields at fault, as the server would. */
function assertBases(request: ClosePlanRequest): void {
  const details = request.openTasks.flatMap(({ outcome, basis }, index) =>
    outcome === 'dropped' && !basis
      ? [{ field: `openTasks.${index}.basis`, message: 'Nêu căn cứ đưa nhiệm vụ ra khỏi kế hoạch' }]
      : [],
  );
  if (details.length === 0) return;
  throw new ApiError(422, { code: 'INVALID', message: 'Chưa gửi được: cần nêu căn cứ', details, requestId: '' });
}
