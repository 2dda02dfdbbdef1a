import { useQuery } from '@tanstack/react-query';
import type { HTMLAttributes } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TaskList, TaskQuery, TaskView } from '#contract/task';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate, formatInstant } from '../../lib/format';
import { useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { ColumnChoice, useTaskColumns } from './column-choice';
import { tasksQuery } from './get-tasks';
import { FilterChips, TaskFilters, taskQueryOf } from './task-filters';
import { SavedViews } from './saved-views';
import { taskColumns } from './task-columns';
import { TaskStyle } from './task.style';

/** The list behind every number: the address holds all filters, so any view can be sent to a colleague. */
export function TaskListPage() {
  const url = useUrlQuery();
  const query = taskQueryOf(url);
  const tasks = useQuery(tasksQuery(query));
  return (
    <Page title="Nhiệm vụ" actions={<DownloadLink path={exportPath(query)}>Xuất Excel</DownloadLink>}>
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
const exportPath = (query: TaskQuery) =>
  `tasks/export.xlsx${queryText({ ...query, page: undefined, pageSize: undefined })}`;

function Rows({ list, query }: { list: TaskList; query: TaskQuery }) {
  const { marking } = useMe();
  const navigate = useNavigate();
  const { columns, choose } = useTaskColumns();
  const open = ({ id }: TaskView) => void navigate(paths.task(id, { asOf: query.asOf }));
  return (
    <>
      <div className="list-tools">
        <ColumnChoice columns={columns} onChoose={choose} />
        <SavedViews />
      </div>
      <DataTable
        caption="Danh sách nhiệm vụ"
        hideCaption
        columns={taskColumns(columns, query, Boolean(marking))}
        table={{ onRow: (task, index) => rowByKeyboard(index === 0, () => open(task)) }}
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
    </>
  );
}

/** One stop in the tab order; arrows go from row to row, Enter opens the task. */
function rowByKeyboard(first: boolean, open: () => void): HTMLAttributes<HTMLTableRowElement> {
  return {
    tabIndex: first ? 0 : -1,
    onKeyDown(event) {
      // The links inside a row keep their own keys.
      if (event.target !== event.currentTarget) return;
      const row = event.currentTarget;
      const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
      if (event.key === 'Enter') open();
      else if (next instanceof HTMLElement && next.tabIndex !== undefined) next.focus();
      else return;
      event.preventDefault();
    },
  };
}
