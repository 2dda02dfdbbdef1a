import { Link } from 'react-router';
import type { ConclusionTaskView, ConclusionView } from '#contract/conclusion';
import { formatDate } from '../lib/format';
import { paths } from '../paths';
import { ScheduleTag } from './schedule-tag';

/** What a conclusion hands out, each with who leads it and how far it is; or why it hands out nothing. */
export function ConclusionTasks({ conclusion }: { conclusion: ConclusionView }) {
  return (
    <>
      {conclusion.noTaskReason && <p>Không phát sinh nhiệm vụ: {conclusion.noTaskReason}</p>}
      {conclusion.tasks.length > 0 && (
        <ul aria-label={`Nhiệm vụ của kết luận số ${conclusion.number}`}>
          {conclusion.tasks.map((task, index) => (
            <li key={task.taskId ?? index}>
              <Task task={task} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Task({ task }: { task: ConclusionTaskView }) {
  const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).join('; ');
  const leads = names([...task.leadGroups, ...(task.leadGroups.length > 0 ? [] : task.leadUnits)]);
  // A sentence of the minutes keeps its full stop in its own list; here one follows.
  const title = task.title.replace(/\.$/, '');
  const coordinating = names([...task.coordinatingUnits, ...task.coordinatingGroups]);
  return (
    <>
      {task.taskId ? (
        <Link to={paths.task(task.taskId)}>
          {task.code} {title}
        </Link>
      ) : (
        title
      )}
      . Chủ trì: {leads || 'chưa giao'}
      {coordinating && `; phối hợp: ${coordinating}`}; thời hạn:{' '}
      {task.deadlineText || (task.dueOn ? formatDate(task.dueOn) : 'không ấn định')}
      {task.parts > 1 && `; ${task.partsCompleted}/${task.parts} đơn vị đã hoàn thành`}{' '}
      {task.schedule && <ScheduleTag cell={task.schedule} awaiting={task.awaitingConfirmation} />}
    </>
  );
}
