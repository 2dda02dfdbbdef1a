import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TaskQuery, TaskView } from '#contract/task';
import { isCompleted } from '#domain/schedule';
import { formatDate, formatQuantity, NOTHING } from '../../lib/format';
import { paths } from '../../paths';
import type { DataColumns } from '../../ui/data-table';
import { LeadNames } from '../../ui/lead-names';
import { ScheduleTag } from '../../ui/schedule-tag';
import { UnitNames } from '../../ui/unit-names';

/** Columns that can be shown or left out, in their order; the task's title always stands there. */
export const TASK_COLUMNS = ['code', 'product', 'lead', 'coordinating', 'due', 'target', 'schedule', 'parts'] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

export const ORDINARY_COLUMNS: readonly TaskColumn[] = ['code', 'lead', 'due', 'schedule', 'parts'];

export const COLUMN_TITLE: Record<TaskColumn, string> = {
  code: 'Mã',
  product: 'Sản phẩm, kết quả',
  lead: 'Cơ quan chủ trì',
  coordinating: 'Cơ quan phối hợp',
  due: 'Thời hạn',
  target: 'Chỉ tiêu',
  schedule: 'Tình trạng',
  parts: 'Phần việc hoàn thành',
};

/** The chosen columns of the task list. `marked`: the page says already that everything is illustrative. */
export function taskColumns(chosen: readonly TaskColumn[], query: TaskQuery, marked: boolean): DataColumns<TaskView> {
  const title: DataColumns<TaskView>[number] = {
    title: 'Nhiệm vụ',
    key: 'title',
    render: (_, task) => (
      <>
        {/* The date travels along only when it was asked for: a task opened from today's list stays a task of today. */}
        <Link to={paths.task(task.id, { asOf: query.asOf })}>{task.title}</Link>
        {task.illustrative && !marked && <span className="secondary"> (dữ liệu minh họa)</span>}
        <div className="secondary">{task.area.name}</div>
      </>
    ),
  };
  const shown = TASK_COLUMNS.filter((column) => chosen.includes(column)).map((column) => ({
    title: COLUMN_TITLE[column],
    key: column,
    width: WIDTH[column],
    render: (_: unknown, task: TaskView) => CELL[column](task, query),
  }));
  const at = chosen.includes('code') ? 1 : 0;
  return [...shown.slice(0, at), title, ...shown.slice(at)];
}

const WIDTH: Record<TaskColumn, number> = {
  code: 90,
  product: 200,
  lead: 220,
  coordinating: 200,
  due: 150,
  target: 110,
  schedule: 240,
  parts: 100,
};

const CELL: Record<TaskColumn, (task: TaskView, query: TaskQuery) => ReactNode> = {
  code: ({ code }) => code,
  product: ({ expectedProduct }) => expectedProduct || NOTHING,
  lead: (task) => <LeadNames task={task} />,
  coordinating: ({ coordinatingUnits }) => <UnitNames units={coordinatingUnits} />,
  due: ({ deadlineText, dueOn }) => (
    <>
      {deadlineText || NOTHING}
      {dueOn && <div className="secondary">đến hạn {formatDate(dueOn)}</div>}
    </>
  ),
  target: ({ targetValue, unitOfMeasure }) =>
    targetValue === null ? NOTHING : `${formatQuantity(targetValue)} ${unitOfMeasure ?? ''}`,
  schedule: (task) => (
    <>
      <ScheduleTag cell={task.schedule} dueSoon={task.dueSoon} awaiting={task.awaitingConfirmation} />
      {task.completedOn && <div className="secondary">ngày {formatDate(task.completedOn)}</div>}
      {task.suspended && <div className="secondary">đang tạm dừng</div>}
      {task.hasLatePart && <div className="secondary">có phần hoàn thành quá hạn</div>}
    </>
  ),
  parts: (task, { asOf }) => {
    const text = `${task.partsCompleted}/${task.parts}`;
    if (task.parts < 2 || isCompleted(task.schedule)) return text;
    return (
      <Link to={paths.task(task.id, { asOf, phan: 'chua' })} aria-label={`${text}, xem đơn vị chưa hoàn thành`}>
        {text}
      </Link>
    );
  },
};
