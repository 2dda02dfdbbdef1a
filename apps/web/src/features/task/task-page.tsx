import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { TaskPageView } from '#contract/task';
import { formatDate, formatNames, formatTimeLeft, NOTHING } from '../../lib/format';
import { useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { ConclusionOrigin } from '../../ui/conclusion-origin';
import { LeadNames } from '../../ui/lead-names';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { ScheduleTag } from '../../ui/schedule-tag';
import { UnitNames } from '../../ui/unit-names';
import { taskQuery } from './get-tasks';
import { MeasuredValues } from './measured-values';
import { TaskDiscussion } from './task-discussion';
import { TaskParts } from './task-parts';
import { TaskTimeline } from './task-timeline';
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
      <ConclusionOrigin task={task} />
      <FiveClear task={task} today={today} />
      <MeasuredValues task={task} />
      <TaskParts task={task} />
      <TaskDiscussion task={task} />
      <TaskTimeline entries={task.timeline} />
    </div>
  );
}

/** More stand below with their parts: named here they would push everything else off the screen. */
const NAMED_UNITS = 12;

/** Units by name, unless they are many or the plan itself names a group. */
function Leads({ task }: { task: TaskPageView }) {
  if (task.leadGroups.length === 0)
    return task.leadUnits.length <= NAMED_UNITS ? (
      <>{formatNames(task.leadUnits)}</>
    ) : (
      <UnitNames units={task.leadUnits} />
    );
  return <LeadNames task={task} expanded={task.planStatus !== 'draft'} />;
}

/** The five things a task must make clear: người, việc, thời gian, kết quả, trách nhiệm. */
function FiveClear({ task, today }: { task: TaskPageView; today: string }) {
  const open = task.completedOn === null;
  const coordination = [...(task.coordinatingGroups ?? []), ...task.coordinatingUnits];
  return (
    <section aria-labelledby="five-clear-title">
      <h2 id="five-clear-title">Nội dung nhiệm vụ (5 rõ)</h2>
      <dl className="five-clear">
        <dt>Rõ người</dt>
        <dd>
          Chủ trì: <Leads task={task} />
        </dd>
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
          {coordination.length > 0 ? (
            <>
              Phối hợp: <UnitNames units={coordination} />.
            </>
          ) : (
            'Không có cơ quan phối hợp.'
          )}
        </dd>
      </dl>
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
