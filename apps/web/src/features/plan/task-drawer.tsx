import { useQuery } from '@tanstack/react-query';
import { Alert, Drawer } from 'antd';
import { useState } from 'react';
import type { PlanView } from '#contract/plan';
import { TaskRequest, UpdateTaskRequest, type TaskPageView } from '#contract/task';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { QueryState } from '../../ui/query-state';
import { planTaskQuery, usePlanCommands } from './get-plans';
import { TaskForm, taskValues } from './task-form';

interface Props {
  plan: PlanView;
  /** The task edited, or `new`; null closes the drawer. */
  open: number | 'new' | null;
  onClose: () => void;
  onChanged: (message: string) => void;
}

/** Adds and changes lines of a draft without leaving the list. */
export function TaskDrawer({ plan, open, onClose, onChanged }: Props) {
  return (
    <Drawer
      open={open !== null}
      onClose={onClose}
      size="min(760px, 100vw)"
      title={open === 'new' ? 'Thêm nhiệm vụ' : 'Sửa nhiệm vụ'}
      closable={{ 'aria-label': 'Đóng' }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {open === 'new' && <NewTask plan={plan} onClose={onClose} onChanged={onChanged} />}
      {typeof open === 'number' && <EditTask plan={plan} taskId={open} onClose={onClose} onChanged={onChanged} />}
    </Drawer>
  );
}

/** Stays open after each line: a plan has some seventy of them. The area is kept, because lines come area by area. */
function NewTask({ plan, onClose, onChanged }: Omit<Props, 'open'>) {
  const commands = usePlanCommands();
  const [added, setAdded] = useState<TaskRequest[]>([]);
  const last = added.at(-1);
  return (
    <>
      {last && (
        <Alert
          className="form-notice"
          type="success"
          showIcon
          role="status"
          title={`Đã thêm nhiệm vụ ${last.code}. Nhập tiếp hoặc đóng.`}
        />
      )}
      <TaskForm<TaskRequest, unknown>
        key={added.length}
        plan={plan}
        contract={TaskRequest}
        initial={{ coordinatingUnitIds: [], areaId: last?.areaId }}
        submit={(request) => commands.addTask(plan.id, request)}
        onDone={(_, request) => {
          setAdded([...added, request]);
          onChanged(`Đã thêm nhiệm vụ ${request.code}.`);
        }}
        submitLabel="Thêm nhiệm vụ"
        draftKey={`plan:${plan.id}:task:new`}
        onCancel={onClose}
      />
    </>
  );
}

function EditTask({ plan, taskId, onClose, onChanged }: Omit<Props, 'open'> & { taskId: number }) {
  const commands = usePlanCommands();
  const task = useQuery(planTaskQuery(taskId));
  return (
    <QueryState query={task}>
      {(data) => (
        <>
          <TaskForm<UpdateTaskRequest, unknown>
            plan={plan}
            contract={UpdateTaskRequest}
            initial={taskValues(data, plan)}
            submit={(request) => commands.updateTask(taskId, request)}
            onDone={(_, request) => {
              onClose();
              onChanged(`Đã lưu nhiệm vụ ${request.code}.`);
            }}
            submitLabel="Lưu nhiệm vụ"
            draftKey={`task:${taskId}`}
            onCancel={onClose}
          />
          <DeleteTask
            task={data}
            onDeleted={() => {
              onClose();
              onChanged(`Đã xóa nhiệm vụ ${data.code} khỏi dự thảo.`);
            }}
          />
        </>
      )}
    </QueryState>
  );
}

function DeleteTask({ task, onDeleted }: { task: TaskPageView; onDeleted: () => void }) {
  const commands = usePlanCommands();
  const [asking, setAsking] = useState(false);
  return (
    <div className="plan-commands">
      <AllowedButton action={actionOf(task.allowedActions, 'delete')} danger onClick={() => setAsking(true)}>
        Xóa nhiệm vụ khỏi dự thảo
      </AllowedButton>
      <ConfirmDialog
        open={asking}
        title={`Xóa nhiệm vụ ${task.code}?`}
        okLabel="Xóa nhiệm vụ"
        danger
        onConfirm={async () => {
          await commands.deleteTask(task.id, task.version);
          onDeleted();
        }}
        onClose={() => setAsking(false)}
      >
        “{task.title}” bị xóa khỏi dự thảo kế hoạch. Việc xóa được ghi trong nhật ký.
      </ConfirmDialog>
    </div>
  );
}
