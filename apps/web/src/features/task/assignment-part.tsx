import { Alert } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { MeView } from '#contract/auth';
import type { SubmissionKind, SubmissionView } from '#contract/submission';
import type { AssignmentView, TaskPageView, TimelineEntry } from '#contract/task';
import type { AssignmentEventType } from '#domain/assignment-history';
import { can } from '#domain/permissions';
import { formatDate, formatTimeLeft } from '../../lib/format';
import { useMe } from '../../lib/session';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { SUBMISSION_KIND_LABEL } from '../../ui/labels';
import { ScheduleTag } from '../../ui/schedule-tag';
import { SubmissionCard } from '../../ui/submission/submission-card';
import { SubmissionForm } from '../../ui/submission/submission-form';
import { savedMessage, submissionAnchor } from '../../ui/submission/submission-words';

interface Props {
  task: TaskPageView;
  assignment: AssignmentView;
}

/** So many parts are read one under the other. */
const FEW = 3;

/** What one unit must hand in: the three truths apart, its reports, and what I may do about it. */
export function AssignmentPart({ task, assignment }: Props) {
  const me = useMe();
  const { hash } = useLocation();
  const [writing, setWriting] = useState<SubmissionKind | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const { unit, submissions, allowedActions } = assignment;
  const newest = submissions.find(({ kind }) => kind === 'completion');
  const own = me.memberships.some((membership) => membership.unit?.id === unit.id);
  // The other units' parts would show everybody twenty dead buttons; at one's own a refusal says what to do.
  const action = (name: string) => [actionOf(allowedActions, name)].find((found) => found?.allowed || own);
  const titleId = `assignment-${assignment.id}`;
  // A task of all communes is an overview first; what is to be read or done now lies open.
  const unfolded = (submission: SubmissionView, index: number) =>
    hash === submissionAnchor(submission.id) ||
    ((own || task.assignments.length <= FEW) &&
      (index === 0 || submission.status === 'draft' || submission.status === 'submitted'));
  return (
    <article className="assignment" aria-labelledby={titleId}>
      <div className="assignment-head">
        <h3 id={titleId}>{unit.name}</h3>
        {assignment.withdrawn && <span>(đã rút, không tính vào số liệu)</span>}
      </div>
      {notice && (
        <Alert type="success" showIcon role="status" title={notice} closable={{ onClose: () => setNotice(null) }} />
      )}
      <ThreeTruths task={task} assignment={assignment} today={me.today} />
      {writing ? (
        <div className="new-report">
          <h4>{SUBMISSION_KIND_LABEL[writing]}</h4>
          <SubmissionForm
            kind={writing}
            assignment={{ id: assignment.id, unit }}
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
        </div>
      )}
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

/** Reported, confirmed and due are three facts from three sources; none is ever inferred from another. */
function ThreeTruths({ task, assignment, today }: Props & { today: string }) {
  const { dueOn, originalDueOn, completedOn } = assignment;
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
          {originalDueOn !== dueOn && <p>Hạn ban đầu: {formatDate(originalDueOn)}</p>}
          {assignment.suspended && <p>Đang tạm dừng</p>}
        </dd>
      </div>
    </dl>
  );
}

/** The newest report that was handed in; a draft is not yet what the unit says. */
function reported(task: TaskPageView, { unit, submissions }: AssignmentView): string {
  const newest = submissions.find(({ status }) => status !== 'draft' && status !== 'discarded');
  if (newest) {
    const percent = newest.percent === null ? '' : ` ${newest.percent}%`;
    return `${SUBMISSION_KIND_LABEL[newest.kind]}${percent}, ngày ${formatDate(newest.submittedOn)}`;
  }
  // Who may not read the report still sees in the history that there is one.
  const event = newestEvent(task, unit.id, ['progressed', 'submitted']);
  if (!event) return 'Chưa có báo cáo';
  return `${SUBMISSION_KIND_LABEL[event.type === 'submitted' ? 'completion' : 'progress']}, ngày ${formatDate(event.effectiveOn)}`;
}

function confirmed(task: TaskPageView, { unit, awaitingConfirmation, completedOn }: AssignmentView): string {
  if (completedOn !== null) return `Đã xác nhận hoàn thành ngày ${formatDate(completedOn)}`;
  if (awaitingConfirmation) return 'Đang chờ xác nhận';
  const returned = newestEvent(task, unit.id, ['submitted', 'returned', 'confirmed'])?.type === 'returned';
  return returned ? 'Đã trả lại, chờ đơn vị bổ sung' : 'Chưa có đề nghị nào để xác nhận';
}

function newestEvent(task: TaskPageView, unitId: number, types: AssignmentEventType[]): TimelineEntry | undefined {
  return task.timeline
    .filter((entry) => entry.unit.id === unitId && types.includes(entry.type))
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt, 'en') || b.id - a.id)[0];
}

/** Whether the person sees what this unit reports (figures.md §8); the API sends nothing otherwise. */
export function mayRead(me: MeView, task: TaskPageView, assignment: AssignmentView): boolean {
  const actor = {
    userId: me.id,
    fullName: me.name,
    roles: me.memberships.map(({ role, unit }) => ({ role, unitId: unit?.id ?? null })),
  };
  const subject = {
    leadUnitIds: [assignment.unit.id],
    coordinatingUnitIds: task.coordinatingUnits.map(({ id }) => id),
    confirmingUnitId: task.confirmingUnit.id,
  };
  return can(actor, 'submission.read', subject).allowed;
}
