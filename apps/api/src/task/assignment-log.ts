import { Injectable } from '@nestjs/common';
import {
  spansOf,
  stateOfSpans,
  type AssignmentEvent,
  type AssignmentEventType,
  type Span,
} from '#domain/assignment-history';
import type { Actor } from '#domain/permissions';
import type { Instant, PlainDate } from '#domain/plain-date';
import { personId } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { insertRow } from '#api/platform/database/insert-row';
import { findRows } from '#api/platform/database/sql';
import { ONE_MORE, updateRows } from '#api/platform/database/update-rows';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError } from '#api/platform/errors';
import { AssignmentEntity, AssignmentEventEntity, AssignmentSpanEntity } from './assignment.entity';

export interface NewEvent {
  type: AssignmentEventType;
  /** The date from which it counts, never after today. */
  effectiveOn: PlainDate;
  unitId?: number;
  dueOn?: PlainDate | null;
  completedOn?: PlainDate;
  annulsSequence?: number;
  submissionId?: number;
  reason?: string | null;
}
export interface NewAssignment {
  taskId: number;
  unitId: number;
  assignedOn: PlainDate;
  dueOn: PlainDate | null;
  /** Which of several, and from when the unit sees it (figures.md §4). */
  occurrence?: string;
  occurrenceLabel?: string | null;
  opensOn?: PlainDate | null;
  reason?: string;
}

/**
 * The only writer of events. Spans (for past dates) and the columns of the assignment (for today) are projections that
 * it brings up to date in the same transaction.
 */
@Injectable()
export class AssignmentLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Records one event of an assignment. Call inside `unitOfWork.run`. */
  async append(assignmentId: number, event: NewEvent, actor: Actor | null): Promise<void> {
    const today = this.clock.today();
    if (event.effectiveOn > today) throw new DomainError('INVALID', 'Ngày hiệu lực không được sau hôm nay.');
    const manager = this.unitOfWork.manager;
    const recordedAt = await this.audit.recordedAt();
    await insertRow(manager, AssignmentEventEntity, this.row(assignmentId, event, actor, recordedAt));
    const events = await findRows(manager, AssignmentEventEntity, 'where assignment_id = :assignmentId order by id', {
      assignmentId,
    });
    const spans = spansOf(events.map(domainEvent));
    await this.replaceSpans(assignmentId, spans, recordedAt);
    const state = stateOfSpans(spans, today);
    if (state.unitId === null) throw new Error(`assignment ${assignmentId} is held by nobody`);
    const reopened = events
      .filter((e) => e.type === 'reopened')
      .map((e) => e.effectiveOn)
      .sort();
    const { unitId, dueOn, completedOn, dueOnAtCompletion, suspended, withdrawn, awaitingConfirmation } = state;
    await updateRows(
      manager,
      AssignmentEntity,
      {
        unitId,
        dueOn,
        completedOn,
        dueOnAtCompletion,
        suspended,
        withdrawn,
        awaitingConfirmation,
        reopenedOn: reopened.at(-1) ?? null,
        version: ONE_MORE,
      },
      'id = :assignmentId',
      { assignmentId },
    );
  }

  /** Hands out many assignments at once (a plan's issue). Call inside `unitOfWork.run`. */
  async assign(assignments: readonly NewAssignment[], actor: Actor | null): Promise<void> {
    const manager = this.unitOfWork.manager;
    const recordedAt = await this.audit.recordedAt();
    for (const batch of batches(assignments, 200)) {
      const events: Partial<AssignmentEventEntity>[] = [];
      const spans: Partial<AssignmentSpanEntity>[] = [];
      for (const given of batch) {
        const { reason, ...row } = given;
        const assignment = await manager.insert(AssignmentEntity, {
          occurrence: '',
          originalDueOn: given.dueOn,
          ...row,
        });
        const assignmentId = (assignment.identifiers[0] as { id: number }).id;
        const event: NewEvent = {
          type: 'assigned',
          effectiveOn: given.assignedOn,
          unitId: given.unitId,
          dueOn: given.dueOn,
          reason: reason ?? null,
        };
        events.push(this.row(assignmentId, event, actor, recordedAt));
        const meant = spansOf([{ sequence: 1, recordedAt, ...event }]);
        spans.push(...meant.map((span) => spanRow(assignmentId, span, recordedAt)));
      }
      await manager.insert(AssignmentEventEntity, events);
      await manager.insert(AssignmentSpanEntity, spans);
    }
  }

  private row(
    assignmentId: number,
    event: NewEvent,
    actor: Actor | null,
    recordedAt: Instant,
  ): Partial<AssignmentEventEntity> {
    return {
      assignmentId,
      type: event.type,
      effectiveOn: event.effectiveOn,
      recordedAt,
      actorId: personId(actor),
      actorName: actor?.fullName ?? 'Hệ thống',
      unitId: event.unitId ?? null,
      dueOn: event.dueOn ?? null,
      completedOn: event.completedOn ?? null,
      annulsSequence: event.annulsSequence ?? null,
      submissionId: event.submissionId ?? null,
      reason: event.reason ?? null,
    };
  }

  /** Rows that no longer hold are marked as superseded, never changed: a question about what was known stays answerable. */
  private async replaceSpans(assignmentId: number, spans: readonly Span[], recordedAt: Instant): Promise<void> {
    const manager = this.unitOfWork.manager;
    const known = await findRows(
      manager,
      AssignmentSpanEntity,
      'where assignment_id = :assignmentId and superseded_at is null',
      { assignmentId },
    );
    const wanted = new Map(spans.map((span) => [spanKey(spanRow(assignmentId, span, recordedAt)), span]));
    for (const row of known) {
      if (!wanted.delete(spanKey(row)))
        await updateRows(manager, AssignmentSpanEntity, { supersededAt: recordedAt }, 'id = :id', { id: row.id });
    }
    for (const span of wanted.values())
      await insertRow(manager, AssignmentSpanEntity, spanRow(assignmentId, span, recordedAt));
  }
}

/** A stored event as the counting rules read it. */
export const domainEvent = (e: AssignmentEventEntity): AssignmentEvent => ({ ...e, sequence: e.id });

function spanRow(assignmentId: number, span: Span, recordedAt: Instant): Partial<AssignmentSpanEntity> {
  return {
    assignmentId,
    kind: span.kind,
    validFrom: span.from,
    validTo: span.to,
    unitId: span.kind === 'held' ? span.unitId : null,
    dueOn: span.kind === 'due' ? span.dueOn : null,
    recordedAt,
    supersededAt: null,
  };
}
const spanKey = (s: Partial<AssignmentSpanEntity>) => [s.kind, s.validFrom, s.validTo, s.unitId, s.dueOn].join('|');

function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
