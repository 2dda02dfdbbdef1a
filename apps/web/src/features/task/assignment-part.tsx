import { Alert } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { MeView } from '#contract/auth';
import type { SubmissionKind, SubmissionView } from '#contract/submission';
import type { AssignmentView, TaskPageView, TimelineEntry } from '#contract/task';
import type { AssignmentEventType } from '#domain/assignment-history';
import { can } from '#domain/permissions';
import { formatDate, formatInstant, formatQuantity, formatTimeLeft } from '../../lib/format';
import { actorOf, useMe } from '../../lib/session';
import { useNonWorkingNote } from '../../lib/working-calendar';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { SUBMISSION_KIND_LABEL } from '#contract/labels';
import { ScheduleTag } from '../../ui/schedule-tag';
import { SubmissionCard } from '../../ui/submission/submission-card';
import { SubmissionForm } from '../../ui/submission/submission-form';
import { savedMessage, submissionAnchor } from '../../ui/submission/submission-words';
import { WithdrawDialog } from './change-parts';
import { isNotYetOpen, isOwn } from './unit-parts';

interface Props {
  task: TaskPageView;
  assignment: AssignmentView;
}
interface PartProps extends Props {
  /** The heading that names the unit, of its only part; one of several has a heading of its own ("Quý I"). */
  labelledBy?: string;
}

/** So many parts are read one under the other. */
const FEW = 3;

/** What one unit must hand in: the three truths apart, its reports, and what I may do about it. */
export function AssignmentPart({ task, assignment, labelledBy }: PartProps) {
  const me = useMe();
  const { hash } = useLocation();
  const [writing, setWriting] = useState<SubmissionKind | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const { unit, submissions, allowedActions } = assignment;
  const newest = submissions.find(({ kind }) => kind === 'completion');
  const returned = toMend(assignment);
  const own = isOwn(unit, me);
  // The other units' parts would show everybody twenty dead buttons; at one's own a refusal says what to do.
  const action = (name: string) => [actionOf(allowedActions, name)].find((found) => found?.allowed || own);
  const titleId = labelledBy ?? `assignment-${assignment.id}`;
  const early = isNotYetOpen(assignment, task.asOf);
  const withdraw = actionOf(allowedActions, 'withdraw');
  // A task of all communes is an overview first; what is to be read or done now lies open.
  const unfolded = (submission: SubmissionView, index: number) =>
    hash === submissionAnchor(submission.id) ||
    ((own || task.assignments.length <= FEW) &&
      (index === 0 || submission.status === 'draft' || submission.status === 'submitted'));
  return (
    <article className="assignment" aria-labelledby={titleId}>
      {!labelledBy && (
        <div className="assignment-head">
          <h4 id={titleId}>{assignment.occurrence ?? 'Phần việc'}</h4>
          {assignment.withdrawn && <span>(đã rút, không tính vào số liệu)</span>}
          {early && <span className="tag tag-openNoDeadline">Chưa đến kỳ (từ {formatDate(assignment.opensOn)})</span>}
        </div>
      )}
      {notice && (
        <Alert type="success" showIcon role="status" title={notice} closable={{ onClose: () => setNotice(null) }} />
      )}
      {returned && <Returned submission={returned} />}
      <ThreeTruths task={task} assignment={assignment} today={me.today} />
      {writing ? (
        <div className="new-report">
          <h4>{SUBMISSION_KIND_LABEL[writing]}</h4>
          <SubmissionForm
            kind={writing}
            assignment={{ id: assignment.id, unit, targetValue: task.targetValue, unitOfMeasure: task.unitOfMeasure }}
            basedOn={writing === 'completion' && newest?.status === 'returned' ? newest : undefined}
            onDone={(saved) => {
              setWriting(null);
              setNotice(savedMessage(saved));
            }}
            onCancel={() => setWriting(null)}
          />
        </div>
      ) : (
        <div className="submission-buttons">
          <AllowedButton action={action('submission.progress')} onClick={() => setWriting('progress')}>
            Báo cáo tiến độ
          </AllowedButton>
          <AllowedButton
            action={action('submission.completion')}
            type="primary"
            onClick={() => setWriting('completion')}
          >
            Đề nghị xác nhận hoàn thành
          </AllowedButton>
          {/* What is completed or gone stays where it is, and says so above. */}
          <AllowedButton action={withdraw?.allowed ? withdraw : undefined} danger onClick={() => setWithdrawing(true)}>
            Rút phần việc
          </AllowedButton>
        </div>
      )}
      <WithdrawDialog part={assignment} open={withdrawing} onClose={() => setWithdrawing(false)} onDone={setNotice} />
      {submissions.map((submission, index) => (
        <SubmissionCard
          key={submission.id}
          submission={submission}
          unfolded={unfolded(submission, index)}
          onChanged={setNotice}
        />
      ))}
    </article>
  );
}

/** The request that came back and has not been handed in again: whatever progress was reported since. */
function toMend({ submissions, completedOn, withdrawn }: AssignmentView): SubmissionView | undefined {
  if (completedOn !== null || withdrawn) return undefined;
  const last = submissions.find(({ kind, status }) => kind === 'completion' && status !== 'draft');
  return last?.status === 'returned' ? last : undefined;
}

/** Why it came back is the first thing to read, before what was reported since. */
function Returned({ submission: { id, decider, decidedAt, decisionReason } }: { submission: SubmissionView }) {
  const { search } = useLocation();
  return (
    <Alert
      type="warning"
      showIcon
      title={`Đề nghị xác nhận hoàn thành bị trả lại lúc ${formatInstant(decidedAt)}${decider ? ` bởi ${decider.name}` : ''}`}
      description={
        <>
          <p className="typed-text">{decisionReason}</p>
          <Link to={{ search, hash: submissionAnchor(id) }}>Xem đề nghị bị trả lại</Link>
        </>
      }
    />
  );
}

/** Reported, confirmed and due are three facts from three sources; none is ever inferred from another. */
function ThreeTruths({ task, assignment, today }: Props & { today: string }) {
  const { dueOn, originalDueOn, completedOn } = assignment;
  const nonWorking = useNonWorkingNote(dueOn);
  return (
    <dl className="three-truths">
      <div>
        <dt>Đơn vị báo cáo</dt>
        <dd>{reported(task, assignment)}</dd>
      </div>
      <div>
        <dt>{task.confirmingUnit.name} xác nhận</dt>
        <dd>{confirmed(task, assignment)}</dd>
      </div>
      <div>
        <dt>Thời gian</dt>
        <dd>
          <ScheduleTag
            cell={assignment.schedule}
            dueSoon={assignment.dueSoon}
            awaiting={assignment.awaitingConfirmation}
          />
          <p>
            {dueOn ? `Đến hạn ${formatDate(dueOn)}` : 'Không có thời hạn'}
            {dueOn && completedOn === null && task.asOf === today && ` (${formatTimeLeft(dueOn, today)})`}
          </p>
          {nonWorking && <p className="secondary">{nonWorking}</p>}
          {originalDueOn !== dueOn && <p>Hạn ban đầu: {formatDate(originalDueOn)}</p>}
          {assignment.suspended && <p>Đang tạm dừng</p>}
        </dd>
      </div>
    </dl>
  );
}

/** The newest report that was handed in; a draft is not yet what the unit says. */
function reported(task: TaskPageView, { id, submissions }: AssignmentView): string {
  const newest = submissions.find(({ status }) => status !== 'draft' && status !== 'discarded');
  if (newest) {
    const percent = newest.percent === null ? '' : ` ${newest.percent}%`;
    const { reportedValue, assignment } = newest;
    const value =
      reportedValue === null ? '' : `, đạt ${formatQuantity(reportedValue)} ${assignment.unitOfMeasure ?? ''}`;
    return `${SUBMISSION_KIND_LABEL[newest.kind]}${percent}${value}, ngày ${formatDate(newest.submittedOn)}`;
  }
  // Who may not read the report still sees in the history that there is one.
  const event = newestEvent(task, id, ['progressed', 'submitted']);
  if (!event) return 'Chưa có báo cáo';
  return `${SUBMISSION_KIND_LABEL[event.type === 'submitted' ? 'completion' : 'progress']}, ngày ${formatDate(event.effectiveOn)}`;
}

function confirmed(task: TaskPageView, { id, awaitingConfirmation, completedOn }: AssignmentView): string {
  if (completedOn !== null) return `Đã xác nhận hoàn thành ngày ${formatDate(completedOn)}`;
  if (awaitingConfirmation) return 'Đang chờ xác nhận';
  const returned = newestEvent(task, id, ['submitted', 'returned', 'confirmed'])?.type === 'returned';
  return returned ? 'Đã trả lại, chờ đơn vị bổ sung' : 'Chưa có đề nghị nào để xác nhận';
}

function newestEvent(
  task: TaskPageView,
  assignmentId: number,
  types: AssignmentEventType[],
): TimelineEntry | undefined {
  return task.timeline
    .filter((entry) => entry.assignmentId === assignmentId && types.includes(entry.type))
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt, 'en') || b.id - a.id)[0];
}

/** Whether the person sees what this unit reports (figures.md §8); the API sends nothing otherwise. */
export function mayRead(me: MeView, task: TaskPageView, assignment: AssignmentView): boolean {
  const subject = {
    leadUnitIds: [assignment.unit.id],
    coordinatingUnitIds: task.coordinatingUnits.map(({ id }) => id),
    confirmingUnitId: task.confirmingUnit.id,
  };
  return can(actorOf(me), 'submission.read', subject).allowed;
}
