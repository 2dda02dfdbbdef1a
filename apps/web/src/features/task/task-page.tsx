import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { TaskPageView, TimelineEntry } from '#contract/task';
import { formatDate, formatInstant, formatNames, formatTimeLeft, NOTHING } from '../../lib/format';
import { useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { ScheduleTag } from '../../ui/schedule-tag';
import { AssignmentPart } from './assignment-part';
import { taskQuery } from './get-tasks';
import { TaskStyle } from './task.style';

/** One task: what it is ("5 rõ"), how far each unit is, what I may do, and everything that happened. */
export function TaskPage() {
  const id = Number(useParams()['id']);
  const asOf = useUrlQuery().date('asOf');
  const task = useQuery(taskQuery(id, asOf));
  const title = task.data ? `${task.data.code}. ${task.data.title}` : 'Nhiệm vụ';
  return (
    <Page
      title={title}
      breadcrumb={[
        { title: 'Nhiệm vụ', to: paths.tasks() },
        ...(task.data ? [{ title: task.data.plan.name, to: paths.plan(task.data.plan.id) }] : []),
      ]}
    >
      <TaskStyle />
      <QueryState query={task}>{(data) => <Content task={data} />}</QueryState>
    </Page>
  );
}

function Content({ task }: { task: TaskPageView }) {
  const { today } = useMe();
  useScrollToHash();
  return (
    <div className="task-page">
      {task.asOf !== today && (
        <Alert
          type="info"
          showIcon
          title={`Đang xem tình trạng tính đến ngày ${formatDate(task.asOf)}.`}
          action={<Link to={paths.task(task.id)}>Xem tình trạng mới nhất</Link>}
        />
      )}
      <div>
        <ScheduleTag cell={task.schedule} dueSoon={task.dueSoon} awaiting={task.awaitingConfirmation} />
        {task.hasLatePart && ' Có phần việc hoàn thành quá hạn.'}
        {task.suspended && ' Đang tạm dừng.'}
        {task.illustrative && ' Dữ liệu minh họa.'}
      </div>
      <FiveClear task={task} today={today} />
      <section aria-labelledby="parts-title">
        <h2 id="parts-title">
          Phần việc của các đơn vị ({task.partsCompleted}/{task.parts} hoàn thành)
        </h2>
        {task.assignments.length === 0 && (
          <p>Chưa giao cho đơn vị nào. Nhiệm vụ được giao khi kế hoạch được ban hành.</p>
        )}
        {task.assignments.map((assignment) => (
          <AssignmentPart key={assignment.id} task={task} assignment={assignment} />
        ))}
      </section>
      <Timeline entries={task.timeline} />
    </div>
  );
}

/** The five things a task must make clear: người, việc, thời gian, kết quả, trách nhiệm. */
function FiveClear({ task, today }: { task: TaskPageView; today: string }) {
  const open = task.completedOn === null;
  return (
    <section aria-labelledby="five-clear-title">
      <h2 id="five-clear-title">Nội dung nhiệm vụ (5 rõ)</h2>
      <dl className="five-clear">
        <dt>Rõ người</dt>
        <dd>Chủ trì: {formatNames(task.leadUnits)}</dd>
        <dt>Rõ việc</dt>
        <dd>
          {task.title} <span className="secondary">({task.area.name})</span>
        </dd>
        <dt>Rõ thời gian</dt>
        <dd>
          {task.deadlineText || 'Không ghi thời hạn'}
          {task.dueOn && ` – đến hạn ${formatDate(task.dueOn)}`}
          {task.dueOn && open && task.asOf === today && ` (${formatTimeLeft(task.dueOn, today)})`}
          {task.completedOn && ` – hoàn thành ngày ${formatDate(task.completedOn)}`}
        </dd>
        <dt>Rõ kết quả</dt>
        <dd>{task.expectedProduct || NOTHING}</dd>
        <dt>Rõ trách nhiệm</dt>
        <dd>
          Cơ quan chủ trì báo cáo kết quả kèm tài liệu kiểm chứng; {task.confirmingUnit.name} xác nhận hoàn thành. Phối
          hợp: {formatNames(task.coordinatingUnits)}.
        </dd>
      </dl>
    </section>
  );
}

function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">Diễn biến</h2>
      {entries.length === 0 ? (
        <p>Chưa có diễn biến nào.</p>
      ) : (
        <ol className="timeline">
          {entries.map((entry) => (
            <li key={entry.id}>
              <p>
                <strong>{formatDate(entry.effectiveOn)}</strong> · {entry.unit.name}
              </p>
              <p className="typed-text">{entry.text}</p>
              <p className="secondary">
                {entry.actorName}, ghi lúc {formatInstant(entry.recordedAt)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** A link to one report (`#bao-cao-12`) arrives before the report is there. */
function useScrollToHash() {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [hash]);
}
