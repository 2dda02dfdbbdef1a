import { useState } from 'react';
import { Link } from 'react-router';
import type { ComparedTaskView, PlanComparisonView } from '#contract/progress';
import type { ScheduleCell } from '#domain/schedule';
import { formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { ScheduleTag } from '../../ui/schedule-tag';

/** So many are read at a glance; the rest on demand. */
const FIRST_ROWS = 12;

/** The tasks that make the difference between two dates: what was completed first, then what fell overdue, and so on. */
export function ChangedTasks({ comparison }: { comparison: PlanComparisonView }) {
  const [all, setAll] = useState(false);
  const { from, to } = comparison;
  const tasks = ordered([...comparison.changed, ...comparison.added, ...comparison.removed]);
  const total = comparison.changedCount + comparison.addedCount + comparison.removedCount;
  if (total === 0) return <p className="note">Không có nhiệm vụ nào thay đổi tình trạng giữa hai ngày này.</p>;
  const shown = all ? tasks : tasks.slice(0, FIRST_ROWS);
  return (
    <div className="changed-tasks">
      <table className="stacked">
        <caption>Nhiệm vụ thay đổi tình trạng ({total})</caption>
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Đến ngày {formatDate(from.asOf)}</th>
            <th scope="col">Đến ngày {formatDate(to.asOf)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((task) => (
            <tr key={task.id}>
              <td className="number">{task.code}</td>
              <th scope="row">
                <Link to={paths.task(task.id, { asOf: task.toCell ? to.asOf : from.asOf })}>{task.title}</Link>
              </th>
              <td>{task.fromCell ? <ScheduleTag cell={task.fromCell} /> : absent(task, 'Chưa có trong kế hoạch')}</td>
              <td>
                <span aria-hidden="true" className="arrow">
                  →{' '}
                </span>
                {task.toCell ? <ScheduleTag cell={task.toCell} /> : absent(task, 'Không còn trong kế hoạch')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < tasks.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          Xem cả {tasks.length} nhiệm vụ
        </button>
      )}
      {tasks.length < total && (
        <p className="note">
          Hiển thị {tasks.length}/{total} nhiệm vụ. Xem toàn bộ danh sách{' '}
          <Link to={paths.tasks({ planId: comparison.planId, asOf: from.asOf })}>đến ngày {formatDate(from.asOf)}</Link>{' '}
          và <Link to={paths.tasks({ planId: comparison.planId, asOf: to.asOf })}>đến ngày {formatDate(to.asOf)}</Link>.
        </p>
      )}
    </div>
  );
}

/** Why a task has no cell on one of the dates. */
const absent = ({ inPlanThroughout }: ComparedTaskView, notInPlan: string) =>
  inPlanThroughout ? 'Không tính vào số liệu theo quy tắc tính' : notInPlan;

/** By the cell they came to; those that left the plan last; inside, in the order of the plan. */
function ordered(tasks: readonly ComparedTaskView[]): ComparedTaskView[] {
  const rank = ({ toCell }: ComparedTaskView) => (toCell === null ? ORDER.length : ORDER.indexOf(toCell));
  return [...tasks].sort((a, b) => rank(a) - rank(b));
}
const ORDER: ScheduleCell[] = ['completedOnTime', 'completedLate', 'openOverdue', 'openWithinTerm', 'openNoDeadline'];
