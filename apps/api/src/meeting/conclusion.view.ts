import type { ConclusionState } from '#domain/conclusion-status';
import { documentNumber } from '#domain/document-format';
import type { Actor } from '#domain/permissions';
import { isCompleted } from '#domain/schedule';
import type { ConclusionTaskView, ConclusionView } from '#contract/conclusion';
import type { NoticeView } from '#contract/meeting';
import { allowedAction } from '#api/platform/access';
import { areaRef, namedGroups, namedUnits, type TaskNames } from '#api/task/task-names';
import type { TaskState } from '#api/task/task-states';
import type { ConclusionFact } from './conclusion-states';
import type { ConclusionTaskEntity, NoticeEntity } from './conclusion.entity';
import { lockedMessage, type SeenMeeting } from './meeting-access';

export const noticeView = (n: NoticeEntity): NoticeView => ({
  id: n.id,
  kind: n.kind,
  number: n.number,
  fullNumber: documentNumber(n.number, n.symbol),
  symbol: n.symbol,
  issuedOn: n.issuedOn,
  signer: n.signer,
  signerTitle: n.signerTitle,
  subject: n.subject,
  text: n.text,
});

/** `state` is that of the whole, or of the unit the list asks about. */
export function conclusionView(fact: ConclusionFact, state: ConclusionState, seen: SeenMeeting, names: TaskNames, actor: Actor): ConclusionView {
  const { conclusion: c, meeting, notice } = fact;
  const locked = meeting.status === 'issued' ? lockedMessage(meeting) : null;
  return {
    id: c.id,
    version: c.version,
    number: c.number,
    text: c.text,
    speaker: c.speaker,
    area: c.areaId === null ? null : areaRef(c.areaId, names.areas),
    citedDocuments: c.citedDocuments,
    inconsistent: c.inconsistent,
    inconsistencyNote: c.inconsistencyNote,
    noTaskReason: c.noTaskReason,
    meeting: {
      id: meeting.id,
      title: meeting.title,
      heldOn: meeting.heldOn,
      committee: { id: seen.committee.id, name: seen.committee.name },
      noticeNumber: notice ? documentNumber(notice.number, notice.symbol) : null,
      noticeOn: notice?.issuedOn ?? null,
    },
    pointId: c.pointId,
    tasks: fact.rows.map((row) => taskView(row, fact.tasks.find((t) => t.id === row.taskId), names)),
    ...state,
    illustrative: meeting.illustrative,
    allowedActions: seen.access === 'write' ? [allowedAction('edit', actor, 'meeting.write', seen.subject, locked), allowedAction('delete', actor, 'meeting.write', seen.subject, locked)] : [],
  };
}

function taskView(row: ConclusionTaskEntity, task: TaskState | undefined, names: TaskNames): ConclusionTaskView {
  return {
    taskId: row.taskId,
    code: task?.code ?? null,
    title: task?.title ?? row.title,
    expectedProduct: task?.expectedProduct ?? row.expectedProduct,
    areaId: task?.areaId ?? row.areaId,
    leadUnits: namedUnits(task ? task.parts.map((p) => p.unitId) : row.leadUnitIds, names.units),
    leadGroups: namedGroups(row.leadGroupIds, names.groups),
    coordinatingUnits: namedUnits(task?.coordinatingUnitIds ?? row.coordinatingUnitIds, names.units),
    coordinatingGroups: namedGroups(row.coordinatingGroupIds, names.groups),
    deadlineText: row.deadlineText,
    givenDueOn: row.dueOn,
    noDeadline: row.noDeadline,
    confirmingUnitId: row.confirmingUnitId,
    planId: row.planId,
    schedule: task?.schedule.cell ?? null,
    dueOn: task?.schedule.dueOn ?? null,
    completedOn: task?.schedule.completedOn ?? null,
    awaitingConfirmation: task?.schedule.awaitingConfirmation ?? false,
    parts: task?.parts.length ?? 0,
    partsCompleted: task?.parts.filter((p) => isCompleted(p.schedule.cell)).length ?? 0,
  };
}
