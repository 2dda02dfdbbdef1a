import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { MeView } from '#contract/auth';
import type { SubmissionView } from '#contract/submission';
import type { TaskView } from '#contract/task';
import type { ReturnWorkLine } from '#contract/unit-return';
import type { WorkView } from '#contract/work';
import { formatCount, formatDate, formatInstant, formatTimeLeft } from '../../lib/format';
import { hasRole, mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { SCHEDULE_LABEL, SUBMISSION_KIND_LABEL } from '#contract/labels';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { submissionAnchor } from '../../ui/submission/submission-words';
import { workQuery } from './get-work';
import './work.css';

/** "Việc của tôi": nothing but what waits for this person, each line leading to where it is done. */
export function WorkPage() {
  const work = useQuery(workQuery());
  return (
    <Page title="Việc của tôi">
      <QueryState query={work}>{(data) => <Groups work={data} />}</QueryState>
    </Page>
  );
}

function Groups({ work }: { work: WorkView }) {
  const me = useMe();
  const unitTasks = (schedule: 'openOverdue' | 'dueSoon' | 'open'): ListLink => ({
    to: paths.tasks({ unitId: me.unit?.id, schedule }),
    text: `Mở danh sách nhiệm vụ của đơn vị: ${SCHEDULE_LABEL[schedule].toLocaleLowerCase('vi')}`,
  });
  const groups = [
    work.returned.length > 0 && (
      <Group key="returned" title="Bị trả lại, cần bổ sung" count={work.returned.length}>
        {work.returned.map((submission) => (
          <SubmissionLine
            key={submission.id}
            submission={submission}
            note={`Lý do: ${submission.decisionReason ?? 'không ghi'}`}
          />
        ))}
      </Group>
    ),
    work.drafts.length > 0 && (
      <Group key="drafts" title={draftsTitle(me)} count={work.drafts.length}>
        {work.drafts.map((submission) => (
          <SubmissionLine
            key={submission.id}
            submission={submission}
            note={`${submission.author.name} soạn, sửa lúc ${formatInstant(submission.updatedAt)}`}
          />
        ))}
      </Group>
    ),
    work.toConfirm.length > 0 && (
      <Group
        key="toConfirm"
        title="Chờ xác nhận"
        count={work.toConfirm.length}
        all={{ to: paths.confirmQueue(), text: 'Mở hàng chờ xác nhận' }}
      >
        {work.toConfirm.map((submission) => (
          <SubmissionLine
            key={submission.id}
            submission={submission}
            to={`${paths.confirmQueue()}?submissionId=${submission.id}`}
            note={`gửi ngày ${formatDate(submission.submittedOn)}`}
          />
        ))}
      </Group>
    ),
    work.returns.length > 0 && (
      <Group
        key="returns"
        title="Báo cáo định kỳ của đơn vị"
        count={work.returns.length}
        all={{ to: paths.unitReturns(), text: 'Mở bảng theo dõi báo cáo của các đơn vị' }}
      >
        {work.returns.map((line) => (
          <ReturnLine key={line.returnId} line={line} today={me.today} />
        ))}
      </Group>
    ),
    work.overdue.length > 0 && (
      <TaskGroup
        key="overdue"
        title="Đã quá hạn"
        tasks={work.overdue}
        all={unitTasks('openOverdue')}
        today={me.today}
      />
    ),
    work.dueSoon.length > 0 && (
      <TaskGroup key="dueSoon" title="Sắp đến hạn" tasks={work.dueSoon} all={unitTasks('dueSoon')} today={me.today} />
    ),
    work.open.length > 0 && (
      <TaskGroup key="open" title="Đang thực hiện" tasks={work.open} all={unitTasks('open')} today={me.today} />
    ),
  ].filter(Boolean);
  return groups.length > 0 ? <div className="work">{groups}</div> : <NothingToDo me={me} />;
}

/** The officer's drafts wait for the head, the head's list is what the officers prepared. */
const draftsTitle = (me: MeView) => (hasRole(me, 'unitHead') ? 'Bản nháp chờ gửi' : 'Bản nháp chưa gửi');

function NothingToDo({ me }: { me: MeView }) {
  return (
    <div className="empty-state">
      <p>Hiện không có việc nào chờ bạn xử lý.</p>
      <p>
        {mayTry(me, 'submission.write') && me.unit ? (
          <Link to={paths.tasks({ unitId: me.unit.id })}>Xem nhiệm vụ do {me.unit.name} chủ trì</Link>
        ) : (
          <Link to={paths.tasks({ schedule: 'openOverdue' })}>
            Xem các nhiệm vụ đang thực hiện quá hạn của toàn tỉnh
          </Link>
        )}
      </p>
    </div>
  );
}

/** The list screen with the matching filter. */
interface ListLink {
  to: string;
  text: string;
}

function Group({ title, count, all, children }: { title: string; count: number; all?: ListLink; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="count">({formatCount(count)})</span>
      </h2>
      <ul>{children}</ul>
      {all && (
        <p>
          <Link to={all.to}>{all.text}</Link>
        </p>
      )}
    </section>
  );
}

/** So many lines are read at a glance; the rest is folded. */
const SHOWN = 10;

function TaskGroup({
  title,
  tasks,
  all,
  today,
}: {
  title: string;
  tasks: readonly TaskView[];
  all: ListLink;
  today: string;
}) {
  const line = (task: TaskView) => (
    <li key={task.id}>
      <Link to={paths.task(task.id)}>
        {task.code}. {task.title}
      </Link>
      <p>
        {task.dueOn
          ? `Đến hạn ${formatDate(task.dueOn)}, ${formatTimeLeft(task.dueOn, today)}`
          : task.deadlineText || 'Không ghi thời hạn'}
      </p>
    </li>
  );
  const rest = tasks.slice(SHOWN);
  return (
    <Group title={title} count={tasks.length} all={all}>
      {tasks.slice(0, SHOWN).map(line)}
      {rest.length > 0 && (
        <li>
          <details>
            <summary>Xem thêm {rest.length} nhiệm vụ</summary>
            <ul>{rest.map(line)}</ul>
          </details>
        </li>
      )}
    </Group>
  );
}

const NEXT_STEP: Record<ReturnWorkLine['next'], string> = {
  write: 'cần nhập',
  handIn: 'xem lại và gửi',
  decide: 'chờ tiếp nhận',
};

function ReturnLine({ line, today }: { line: ReturnWorkLine; today: string }) {
  const { returnId, periodTitle, unit, next, dueOn, status, returnReason } = line;
  const due = next === 'decide' ? '' : ` · hạn ${formatDate(dueOn)}, ${formatTimeLeft(dueOn, today)}`;
  return (
    <li>
      <Link to={paths.unitReturn(returnId)}>
        {periodTitle}: {unit.name}
      </Link>
      <p>
        {status === 'returned' ? `bị trả lại: ${returnReason ?? ''}` : NEXT_STEP[next]}
        {due}
      </p>
    </li>
  );
}

function SubmissionLine({ submission, note, to }: { submission: SubmissionView; note: string; to?: string }) {
  const { id, kind, assignment } = submission;
  return (
    <li>
      <Link to={to ?? `${paths.task(assignment.taskId)}${submissionAnchor(id)}`}>
        {assignment.taskCode}. {assignment.taskTitle}
      </Link>
      <p>
        {SUBMISSION_KIND_LABEL[kind]} · {assignment.unit.name}
        {assignment.dueOn && ` · đến hạn ${formatDate(assignment.dueOn)}`} · {note}
      </p>
    </li>
  );
}
