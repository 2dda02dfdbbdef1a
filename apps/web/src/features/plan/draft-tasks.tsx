import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PlanView } from '#contract/plan';
import type { TaskView } from '#contract/task';
import { formatDate, formatQuantity, NOTHING } from '../../lib/format';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { QueryState } from '../../ui/query-state';
import { LeadNames } from '../../ui/lead-names';
import { UnitNames } from '../../ui/unit-names';
import { planTasksQuery } from './get-plans';
import { TaskDrawer } from './task-drawer';

interface Props {
  plan: PlanView;
  /** Whether this person writes plans at all; others only read the draft. */
  manages: boolean;
  onChanged: (message: string) => void;
}

/** The lines of a draft plan. They have no schedule yet: nothing is assigned before the plan is issued. */
export function DraftTasks({ plan, manages, onChanged }: Props) {
  const { page } = useUrlQuery(200);
  const tasks = useQuery(planTasksQuery(plan.id, page));
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const mayEdit = manages && (actionOf(plan.allowedActions, 'addTask')?.allowed ?? false);
  return (
    <section aria-labelledby="draft-tasks-title">
      <div className="plan-tasks-head">
        <h2 id="draft-tasks-title">Nhiệm vụ của dự thảo ({plan.taskCount})</h2>
        {manages && (
          <AllowedButton action={actionOf(plan.allowedActions, 'addTask')} onClick={() => setOpen('new')}>
            Thêm nhiệm vụ
          </AllowedButton>
        )}
      </div>
      <QueryState query={tasks}>
        {(list) => (
          <DataTable
            caption="Nhiệm vụ của dự thảo kế hoạch"
            hideCaption
            columns={columnsFor(mayEdit ? setOpen : null)}
            rows={list.items}
            rowKey="id"
            pagination={{ total: list.total, defaultPageSize: 200 }}
            empty={
              mayEdit
                ? 'Dự thảo chưa có nhiệm vụ nào. Bấm “Thêm nhiệm vụ” để bắt đầu.'
                : 'Dự thảo chưa có nhiệm vụ nào.'
            }
          />
        )}
      </QueryState>
      {mayEdit && <TaskDrawer plan={plan} open={open} onClose={() => setOpen(null)} onChanged={onChanged} />}
    </section>
  );
}

function Coordination({ task: { coordinatingUnits, coordinatingGroups = [] } }: { task: TaskView }) {
  if (coordinatingUnits.length + coordinatingGroups.length === 0) return null;
  return (
    <div className="secondary">
      Phối hợp: {coordinatingGroups.map(({ name }) => name).join('; ')}
      {coordinatingGroups.length > 0 && coordinatingUnits.length > 0 && '; '}
      {coordinatingUnits.length > 0 && <UnitNames units={coordinatingUnits} />}
    </div>
  );
}

function columnsFor(onEdit: ((taskId: number) => void) | null): DataColumns<TaskView> {
  const columns: DataColumns<TaskView> = [
    { title: 'Mã', dataIndex: 'code', key: 'code', width: 80 },
    {
      title: 'Nhiệm vụ',
      key: 'title',
      render: (_, task) => (
        <>
          <Link to={paths.task(task.id)}>{task.title}</Link>
          <div className="secondary">{task.area.name}</div>
        </>
      ),
    },
    { title: 'Sản phẩm, kết quả', key: 'product', width: 200, render: (_, task) => task.expectedProduct || NOTHING },
    {
      title: 'Cơ quan chủ trì',
      key: 'lead',
      width: 200,
      render: (_, task) => (
        <>
          <LeadNames task={task} expanded={false} />
          <Coordination task={task} />
        </>
      ),
    },
    {
      title: 'Thời hạn',
      key: 'due',
      width: 140,
      render: (_, task) => (
        <>
          {task.deadlineText || NOTHING}
          {task.targetValue !== null && (
            <div className="secondary">
              chỉ tiêu {formatQuantity(task.targetValue)} {task.unitOfMeasure}
            </div>
          )}
          <div className="secondary">{task.dueOn ? `đến hạn ${formatDate(task.dueOn)}` : 'không có thời hạn'}</div>
        </>
      ),
    },
  ];
  if (!onEdit) return columns;
  return [
    ...columns,
    {
      title: <span className="visually-hidden">Thao tác</span>,
      key: 'edit',
      width: 80,
      render: (_, task) => (
        <Button size="small" aria-label={`Sửa nhiệm vụ ${task.code}`} onClick={() => onEdit(task.id)}>
          Sửa
        </Button>
      ),
    },
  ];
}
