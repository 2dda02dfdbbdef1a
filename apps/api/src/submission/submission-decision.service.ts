import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { mayBecome, type SubmissionStatus } from '#domain/transitions';
import type {
  BulkConfirmRequest,
  BulkDecisionView,
  BulkReturnRequest,
  ConfirmRequest,
  DecisionItem,
  DecisionResult,
  ReturnRequest,
  SubmissionView,
} from '#contract/submission';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { findRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { updateRows } from '#api/platform/database/update-rows';
import { assertFresh, DomainError, invalid } from '#api/platform/errors';
import { InboxService } from '#api/inbox/inbox.service';
import { completionConfirmed, completionReturned, completionSubmitted, confirmationAnnulled } from '#api/inbox/notices';
import { AssignmentEventEntity } from '#api/task/assignment.entity';
import { AssignmentLog } from '#api/task/assignment-log';
import { SubmissionEntity } from './submission.entity';
import { SubmissionQueries } from './submission.queries';
import { subjectOf, type WorkContext } from './work-context';
import { ruleDate } from './submission.view';

const ALREADY: Partial<Record<SubmissionStatus, string>> = {
  confirmed: 'Đề nghị này đã được xác nhận trước đó.',
  returned: 'Đề nghị này đã được trả lại trước đó.',
  recorded: 'Báo cáo tiến độ không cần xác nhận.',
  draft: 'Báo cáo còn là bản nháp.',
};

interface Decidable {
  submission: SubmissionEntity;
  context: WorkContext;
}

/** What the confirming unit does with a completion; never by anyone who had a hand in it (four eyes). */
@Injectable()
export class SubmissionDecisionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: SubmissionQueries,
    private readonly log: AssignmentLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly inbox: InboxService,
  ) {}

  /** Only this completes an assignment. */
  confirm(actor: Actor, id: number, request: ConfirmRequest): Promise<SubmissionView> {
    return this.unitOfWork.run(async () => {
      const decidable = await this.decidable(actor, id, 'confirmed', request.version);
      await this.recordConfirmation(
        actor,
        decidable,
        completionDate(decidable.submission, decidable.context, request),
        request.reason ?? null,
      );
      return this.queries.view(actor, id, decidable.context);
    });
  }

  /** The unit hears why; what it hands in next comes back to the same queue. */
  giveBack(actor: Actor, id: number, request: ReturnRequest): Promise<SubmissionView> {
    return this.unitOfWork.run(async () => {
      const decidable = await this.decidable(actor, id, 'returned', request.version);
      await this.recordReturn(actor, decidable, request.reason);
      return this.queries.view(actor, id, decidable.context);
    });
  }

  /** Each on the date of its plan's rule: another date is a decision of its own, with a reason. */
  confirmAll(actor: Actor, { items }: BulkConfirmRequest): Promise<BulkDecisionView> {
    return this.decideEach(actor, items, 'confirmed', (found) =>
      this.recordConfirmation(actor, found, completionDate(found.submission, found.context, {}), null),
    );
  }

  giveBackAll(actor: Actor, { items, reason }: BulkReturnRequest): Promise<BulkDecisionView> {
    return this.decideEach(actor, items, 'returned', (found) => this.recordReturn(actor, found, reason));
  }

  /**
   * One transaction and one result per row (design.md §3.1). A row is refused before anything of it is written, so
   * the others go through; an error while writing undoes all of them.
   */
  private decideEach(
    actor: Actor,
    items: readonly DecisionItem[],
    to: SubmissionStatus,
    write: (found: Decidable) => Promise<void>,
  ): Promise<BulkDecisionView> {
    return this.unitOfWork.run(async () => {
      const results: DecisionResult[] = [];
      for (const { id, version } of items) {
        const found = await refusalOr(() => this.decidable(actor, id, to, version));
        if (found instanceof DomainError) {
          results.push({ id, done: false, code: found.code, message: found.message });
          continue;
        }
        await write(found);
        results.push({ id, done: true, code: null, message: null });
      }
      const done = results.filter((r) => r.done).length;
      return { results, done, refused: results.length - done };
    });
  }

  /** A confirmation made by mistake: as if it had never been, at every date; visible under an earlier knowledge. */
  annul(actor: Actor, id: number, request: ReturnRequest): Promise<SubmissionView> {
    return this.unitOfWork.run(async () => {
      const { submission, context } = await this.decidable(actor, id, 'submitted', request.version);
      const confirmed = `where assignment_id = :assignmentId and submission_id = :id and type = 'confirmed' and completed_on is not null order by id desc limit 1`;
      const [confirmation] = await findRows(this.unitOfWork.manager, AssignmentEventEntity, confirmed, {
        assignmentId: context.assignmentId,
        id,
      });
      await updateRows(
        this.unitOfWork.manager,
        SubmissionEntity,
        {
          status: 'submitted',
          completedOn: null,
          deciderId: null,
          decidedAt: null,
          decisionReason: null,
          version: submission.version + 1,
        },
        'id = :id',
        { id },
      );
      await this.log.append(
        context.assignmentId,
        {
          type: 'annulled',
          effectiveOn: this.clock.today(),
          annulsSequence: confirmation!.id,
          submissionId: id,
          reason: request.reason,
        },
        actor,
      );
      await this.audit.append({
        actor,
        action: 'submission.annulled',
        subjectType: 'submission',
        subjectId: id,
        before: { status: submission.status, completedOn: submission.completedOn },
        after: { status: 'submitted', reason: request.reason },
      });
      await this.inbox.tell(actor, confirmationAnnulled(context, request.reason), {
        people: whoHandedIn(submission),
        holders: { unitId: context.unitId, action: 'submission.submit' },
      });
      return this.queries.view(actor, id, context);
    });
  }

  private async recordConfirmation(
    actor: Actor,
    { submission, context }: Decidable,
    completedOn: PlainDate,
    reason: string | null,
  ): Promise<void> {
    const { id, status } = submission;
    await this.decide(actor, submission, { status: 'confirmed', completedOn, decisionReason: reason });
    await this.log.append(
      context.assignmentId,
      { type: 'confirmed', effectiveOn: this.clock.today(), completedOn, submissionId: id, reason },
      actor,
    );
    await this.audit.append({
      actor,
      action: 'submission.confirmed',
      subjectType: 'submission',
      subjectId: id,
      before: { status },
      after: { status: 'confirmed', completedOn, reason },
    });
    await this.settleRequest(id, context);
    await this.inbox.tell(actor, completionConfirmed(context, completedOn), { people: whoHandedIn(submission) });
  }

  private async recordReturn(actor: Actor, { submission, context }: Decidable, reason: string): Promise<void> {
    const { id, status } = submission;
    await this.decide(actor, submission, { status: 'returned', decisionReason: reason });
    await this.log.append(
      context.assignmentId,
      { type: 'returned', effectiveOn: this.clock.today(), submissionId: id, reason },
      actor,
    );
    await this.audit.append({
      actor,
      action: 'submission.returned',
      subjectType: 'submission',
      subjectId: id,
      before: { status },
      after: { status: 'returned', reason },
    });
    await this.settleRequest(id, context);
    await this.inbox.tell(actor, completionReturned(context, reason), {
      people: whoHandedIn(submission),
      holders: { unitId: context.unitId, action: 'submission.submit' },
    });
  }

  /** Decided by one, it waits for none of the others. */
  private settleRequest(id: number, context: WorkContext): Promise<void> {
    return this.inbox.settle(completionSubmitted(context, id), {
      unitId: context.confirmingUnitId,
      action: 'submission.decide',
    });
  }

  /** Reads and refuses; writes nothing. */
  private async decidable(actor: Actor, id: number, to: SubmissionStatus, version: number): Promise<Decidable> {
    const { submission, context, people } = await this.queries.visible(actor, id);
    assertCan(actor, 'submission.decide', subjectOf(context, submission, people.authorIds));
    if (!mayBecome('submission', submission.status, to)) {
      const decider = submission.deciderId ? ` (${await this.queries.personName(submission.deciderId)})` : '';
      throw new DomainError(
        'ALREADY_DONE',
        `${ALREADY[submission.status] ?? 'Không thực hiện được ở trạng thái hiện tại.'}${decider}`,
        { status: submission.status },
      );
    }
    if (version !== submission.version) {
      const changed = {
        current: await this.queries.view(actor, id),
        changedBy: await this.queries.personName(submission.updatedById),
        changedAt: submission.updatedAt,
      };
      assertFresh(version, submission.version, changed);
    }
    if (context.planStatus !== 'issued' || context.historical)
      throw new DomainError('ALREADY_DONE', 'Kế hoạch đã kết thúc, không xác nhận được nữa.');
    if (context.withdrawn) throw new DomainError('ALREADY_DONE', 'Phần việc này đã được đưa ra khỏi kế hoạch.');
    return { submission, context };
  }

  private async decide(actor: Actor, submission: SubmissionEntity, change: Partial<SubmissionEntity>): Promise<void> {
    const decision = {
      deciderId: actor.userId,
      decidedAt: await this.audit.recordedAt(),
      version: submission.version + 1,
    };
    await updateRows(this.unitOfWork.manager, SubmissionEntity, { ...change, ...decision }, 'id = :id', {
      id: submission.id,
    });
  }
}

const whoHandedIn = (submission: SubmissionEntity) => [submission.authorId, submission.submitterId];

/** The rule's date unless the confirmer takes the other of the two, with a reason (figures.md §2). */
function completionDate(
  submission: SubmissionEntity,
  context: WorkContext,
  request: Pick<ConfirmRequest, 'completedOn' | 'reason'>,
): PlainDate {
  const byRule = ruleDate(submission, context)!;
  const wanted = request.completedOn ?? byRule;
  const choices = [submission.submittedOn!, submission.statedCompletedOn!];
  if (!choices.includes(wanted)) {
    throw invalid(
      'completedOn',
      `Ngày hoàn thành chỉ có thể là ngày gửi (${formatDate(choices[0]!)}) hoặc ngày đơn vị nêu (${formatDate(choices[1]!)}).`,
    );
  }
  if (wanted !== byRule && !request.reason)
    throw invalid('reason', 'Nêu lý do khi lấy ngày hoàn thành khác với quy tắc của kế hoạch.');
  return wanted;
}

/** What a rule says against a row, as a value: nothing was written, so the transaction is as it was. */
async function refusalOr<T>(check: () => Promise<T>): Promise<T | DomainError> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
