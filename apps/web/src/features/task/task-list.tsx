import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { TaskList, TaskQuery, TaskView } from '#contract/task';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate, formatInstant, NOTHING } from '../../lib/format';
import { useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { ScheduleTag } from '../../ui/schedule-tag';
import { UnitNames } from '../../ui/unit-names';
import { tasksQuery } from './get-tasks';
import { FilterChips, TaskFilters, taskQueryOf } from './task-filters';
import { TaskStyle } from './task.style';

/** The list behind every number: the address holds all filters, so any view can be sent to a colleague. */
export function TaskListPage() {
  const url = useUrlQuery();
  const query = taskQueryOf(url);
  const tasks = useQuery(tasksQuery(query));
  return (
    <Page title="Nhiệm vụ" actions={<a href={exportUrl(query)}>Xuất Excel</a>}>
      <TaskStyle />
      <TaskFilters />
      <FilterChips />
      <QueryState query={tasks}>
        {(list) => (
          <>
            <p className="result-line" role="status">
              <strong>{formatCount(list.total)} nhiệm vụ</strong> · Số liệu đến ngày {formatDate(list.asOf)}, ghi nhận
              đến {formatInstant(list.knownAt)}
            </p>
            <Rows list={list} query={query} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

/** The whole list under the same filters, not only the page shown. */
const exportUrl = (query: TaskQuery) => `/api/tasks/export.xlsx${queryText({ ...query, page: undefined, pageSize: undefined })}`;

function Rows({ list, query }: { list: TaskList; query: TaskQuery }) {
  const { marking } = useMe();
  // The date travels along only when it was asked for: a task opened from today's list stays a task of today.
  const columns: DataColumns<TaskView> = [
    { title: 'Mã', dataIndex: 'code', key: 'code', width: 90 },
    {
      title: 'Nhiệm vụ',
      key: 'title',
      render: (_, task) => (
        <>
          <Link to={paths.task(task.id, { asOf: query.asOf })}>{task.title}</Link>
          {task.illustrative && !marking && <span className="secondary"> (dữ liệu minh họa)</span>}
          <div className="secondary">{task.area.name}</div>
        </>
      ),
    },
    { title: 'Cơ quan chủ trì', key: 'lead', width: 220, render: (_, task) => <UnitNames units={task.leadUnits} /> },
    {
      title: 'Thời hạn',
      key: 'due',
      width: 150,
      render: (_, task) => (
        <>
          {task.deadlineText || NOTHING}
          {task.dueOn && <div className="secondary">đến hạn {formatDate(task.dueOn)}</div>}
        </>
      ),
    },
    {
      title: 'Tình trạng',
      key: 'schedule',
      width: 240,
      render: (_, task) => (
        <>
          <ScheduleTag cell={task.schedule} dueSoon={task.dueSoon} awaiting={task.awaitingConfirmation} />
          {task.completedOn && <div className="secondary">ngày {formatDate(task.completedOn)}</div>}
          {task.suspended && <div className="secondary">đang tạm dừng</div>}
          {task.hasLatePart && <div className="secondary">có phần hoàn thành quá hạn</div>}
        </>
      ),
    },
    {
      title: 'Phần việc hoàn thành',
      key: 'parts',
      width: 100,
      render: (_, task) => `${task.partsCompleted}/${task.parts}`,
    },
  ];
  return (
    <DataTable
      caption="Danh sách nhiệm vụ"
      hideCaption
      columns={columns}
      rows={list.items}
      rowKey="id"
      pagination={{ total: list.total }}
      empty={
        <>
          <p>Không có nhiệm vụ nào khớp với bộ lọc.</p>
          <p>
            <Link to={paths.tasks()}>Bỏ tất cả bộ lọc</Link> hoặc chọn kế hoạch, đơn vị, tình trạng khác ở trên.
          </p>
        </>
      }
    />
  );
}
