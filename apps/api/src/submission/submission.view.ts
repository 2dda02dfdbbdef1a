import { hasPermission, type Actor } from '#domain/permissions';
import type { AllowedAction } from '#contract/paging';
import type { EvidenceView, SubmissionView } from '#contract/submission';
import { allowedAction } from '#api/platform/access';
import type { SubmissionEntity } from './submission.entity';
import { subjectOf, type WorkContext } from './work-context';

interface Parts {
  submission: SubmissionEntity;
  context: WorkContext;
  people: { authorIds: number[]; author: string; submitter: string | null; decider: string | null };
  evidence: EvidenceView[];
  actor: Actor;
}

/** The date that the plan's rule takes as the day of completion (figures.md §2); null while it is not submitted. */
export function ruleDate(submission: SubmissionEntity, context: WorkContext): string | null {
  if (submission.kind !== 'completion') return null;
  return context.planRules.completionDate === 'stated' ? submission.statedCompletedOn : submission.submittedOn;
}

export function submissionView({ submission: s, context, people, evidence, actor }: Parts): SubmissionView {
  const person = (id: number | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });
  return {
    id: s.id,
    version: s.version,
    assignment: {
      id: context.assignmentId,
      taskId: context.taskId,
      taskCode: context.taskCode,
      taskTitle: context.taskTitle,
      planId: context.planId,
      unit: { id: context.unitId, name: context.unitName },
      occurrence: context.occurrence,
      dueOn: context.dueOn,
      assignedOn: context.assignedOn,
      targetValue: context.targetValue,
      unitOfMeasure: context.unitOfMeasure,
    },
    kind: s.kind,
    status: s.status,
    percent: s.percent,
    reportedValue: s.reportedValue,
    result: s.result,
    difficulties: s.difficulties,
    proposals: s.proposals,
    statedCompletedOn: s.statedCompletedOn,
    completedOn: s.completedOn,
    proposedCompletedOn: ruleDate(s, context),
    evidence,
    author: { id: s.authorId, name: people.author },
    createdAt: s.createdAt,
    updatedAt: s.updatedAt,
    submitter: person(s.submitterId, people.submitter),
    submittedAt: s.submittedAt,
    submittedOn: s.submittedOn,
    decider: person(s.deciderId, people.decider),
    decidedAt: s.decidedAt,
    decisionReason: s.decisionReason,
    allowedActions: actionsOn(s, context, people.authorIds, actor),
  };
}

/** Only actions that fit the submission's status are named at all; of those, why one is refused. */
function actionsOn(s: SubmissionEntity, context: WorkContext, authorIds: number[], actor: Actor): AllowedAction[] {
  const subject = subjectOf(context, s, authorIds);
  const closed = context.planStatus === 'issued' ? null : 'Kế hoạch đã kết thúc.';
  if (s.status === 'draft') {
    const mustBeHead = hasPermission(actor, 'submission.submit') ? closed : 'Thủ trưởng đơn vị là người gửi báo cáo.';
    return [
      allowedAction('edit', actor, 'submission.write', subject, closed),
      hasPermission(actor, 'submission.submit')
        ? allowedAction('submit', actor, 'submission.submit', subject, mustBeHead)
        : { action: 'submit', allowed: false, reason: mustBeHead },
      allowedAction('discard', actor, 'submission.write', subject, closed),
    ];
  }
  if (s.status === 'submitted') {
    return [
      allowedAction('confirm', actor, 'submission.decide', subject, closed),
      allowedAction('return', actor, 'submission.decide', subject, closed),
    ];
  }
  if (s.status === 'confirmed') return [allowedAction('annul', actor, 'submission.decide', subject, closed)];
  return [];
}
