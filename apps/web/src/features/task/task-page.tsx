import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { MeView } from '#contract/auth';
import type { NamedRef } from '#contract/paging';
import type { AssignmentView, TaskPageView, TimelineEntry } from '#contract/task';
import { formatDate, formatInstant, formatNames, formatTimeLeft, NOTHING } from '../../lib/format';
import { useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { ScheduleTag } from '../../ui/schedule-tag';
import { UnitNames } from '../../ui/unit-names';
import { AssignmentPart, mayRead } from './assignment-part';
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
  const me = useMe();
  const { today } = me;
  const parts = ownFirst(task.assignments, me);
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
      {task.planStatus === 'draft' ? (
        <p>Kế hoạch còn là dự thảo: nhiệm vụ chưa giao thực hiện và chưa tính vào số liệu.</p>
      ) : (
        <div>
          <ScheduleTag cell={task.schedule} dueSoon={task.dueSoon} awaiting={task.awaitingConfirmation} />
          {task.hasLatePart && ' Có phần việc hoàn thành quá hạn.'}
          {task.suspended && ' Đang tạm dừng.'}
          {task.illustrative && !me.marking && ' Dữ liệu minh họa.'}
        </div>
      )}
      <FiveClear task={task} today={today} />
      <section aria-labelledby="parts-title">
        <h2 id="parts-title">
          Phần việc của các đơn vị
          {task.assignments.length > 0 && ` (${task.partsCompleted}/${task.parts} hoàn thành)`}
        </h2>
        {task.assignments.length === 0 && (
          <p>Chưa giao cho đơn vị nào. Nhiệm vụ được giao khi kế hoạch được ban hành.</p>
        )}
        {parts.some((part) => !mayRead(me, task, part)) && (
          <p className="secondary">
            Nội dung báo cáo của từng đơn vị chỉ hiển thị với đơn vị đó, đơn vị phối hợp, cơ quan xác nhận và lãnh đạo
            tỉnh.
          </p>
        )}
        {parts.map((assignment) => (
          <AssignmentPart key={assignment.id} task={task} assignment={assignment} />
        ))}
      </section>
      <Timeline entries={task.timeline} />
    </div>
  );
}

/** A person of a unit came for that unit's part; the others keep the plan's order. */
function ownFirst(assignments: readonly AssignmentView[], me: MeView): AssignmentView[] {
  const own = ({ unit }: AssignmentView) => me.memberships.some((membership) => membership.unit?.id === unit.id);
  return [...assignments.filter(own), ...assignments.filter((assignment) => !own(assignment))];
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
          Cơ quan chủ trì báo cáo kết quả kèm tài liệu kiểm chứng; {task.confirmingUnit.name} xác nhận hoàn thành.{' '}
          {task.coordinatingUnits.length > 0
            ? `Phối hợp: ${formatNames(task.coordinatingUnits)}.`
            : 'Không có cơ quan phối hợp.'}
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
          {alike(entries).map(({ entry, units }) => (
            <li key={entry.id}>
              <p>
                <strong>{formatDate(entry.effectiveOn)}</strong> · <UnitNames units={units} />
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

/** The same thing said of many units at once (a task handed to all of them) is one line. */
function alike(entries: readonly TimelineEntry[]): { entry: TimelineEntry; units: NamedRef[] }[] {
  const lines: { entry: TimelineEntry; units: NamedRef[] }[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const same =
      last && (['type', 'effectiveOn', 'actorName', 'text'] as const).every((key) => last.entry[key] === entry[key]);
    if (same && !last.units.some(({ id }) => id === entry.unit.id)) last.units.push(entry.unit);
    else lines.push({ entry, units: [entry.unit] });
  }
  return lines;
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
