import { Injectable } from '@nestjs/common';
import { hasPermission, type Actor } from '#domain/permissions';
import { maxDate, formatDate, type PlainDate } from '#domain/plain-date';
import type { FieldError } from '#contract/errors';
import type { SubmissionRequest, SubmissionView, UpdateSubmissionRequest } from '#contract/submission';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { insertRow } from '#api/platform/database/insert-row';
import { findRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { updateRows } from '#api/platform/database/update-rows';
import { assertFresh, DomainError, InvalidRequest } from '#api/platform/errors';
import { InboxService } from '#api/inbox/inbox.service';
import { completionSubmitted } from '#api/inbox/notices';
import { AssignmentLog } from '#api/task/assignment-log';
import { EvidenceQueries } from './evidence.queries';
import { EvidenceService } from './evidence.service';
import { EvidenceEntity, SubmissionAuthorEntity, SubmissionEntity } from './submission.entity';
import { SubmissionQueries } from './submission.queries';
import { completionRefusal, subjectOf, type WorkContext } from './work-context';

/** What a unit writes: an officer drafts, the head submits (figures.md §2). Deciding is in submission-decision.service. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: SubmissionQueries,
    private readonly evidence: EvidenceService,
    private readonly evidenceQueries: EvidenceQueries,
    private readonly log: AssignmentLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly inbox: InboxService,
  ) {}

  create(actor: Actor, assignmentId: number, request: SubmissionRequest): Promise<SubmissionView> {
    return this.unitOfWork.run(async () => {
      const context = await this.queries.context(assignmentId);
      assertCan(actor, 'submission.write', subjectOf(context));
      if (!request.asDraft) assertMaySubmit(actor, context);
      this.assertOpen(context);
      if (request.kind === 'completion') await this.assertOnlyOpenCompletion(assignmentId);
      this.assertContents(request, context, request.asDraft === true);
      const now = this.clock.now();
      const written = contents(request);
      const handedIn = request.asDraft
        ? { status: 'draft' as const }
        : await this.handedIn(actor, { kind: request.kind, ...written, version: 1 });
      const id = await insertRow(this.unitOfWork.manager, SubmissionEntity, {
        assignmentId,
        unitId: context.unitId,
        kind: request.kind,
        ...written,
        ...handedIn,
        completedOn: null,
        authorId: actor.userId,
        createdAt: now,
        updatedAt: now,
        updatedById: actor.userId,
      });
      await this.evidence.add(actor, id, request.evidence);
      await insertRow(this.unitOfWork.manager, SubmissionAuthorEntity, { submissionId: id, userId: actor.userId });
      await this.audit.append({
        actor,
        action: 'submission.drafted',
        subjectType: 'submission',
        subjectId: id,
        after: { assignmentId, ...request },
      });
      if (handedIn.status !== 'draft') await this.recordHandIn(actor, id, handedIn.status, context, [actor.userId]);
      return this.queries.view(actor, id, context);
    });
  }

  update(actor: Actor, id: number, request: UpdateSubmissionRequest): Promise<SubmissionView> {
    return this.unitOfWork.run(async () => {
      const { submission, context } = await this.draft(actor, id, request.version);
      if (!request.asDraft) assertMaySubmit(actor, context);
      if (request.kind === 'completion') await this.assertOnlyOpenCompletion(submission.assignmentId, id);
      this.assertContents(request, context, request.asDraft === true);
      const manager = this.unitOfWork.manager;
      const before = { ...contents(submission), evidence: await manager.findBy(EvidenceEntity, { submissionId: id }) };
      const change = {
        kind: request.kind,
        ...contents(request),
        updatedAt: this.clock.now(),
        updatedById: actor.userId,
        version: submission.version + 1,
      };
      await updateRows(manager, SubmissionEntity, change, 'id = :id', { id });
      await this.evidence.replace(actor, id, request.evidence);
      await this.addAuthor(id, actor);
      await this.audit.append({
        actor,
        action: 'submission.changed',
        subjectType: 'submission',
        subjectId: id,
        before,
        after: request,
      });
      if (!request.asDraft)
        await this.hand(actor, (await findRows(manager, SubmissionEntity, 'where id = :id', { id }))[0]!, context);
      return this.queries.view(actor, id, context);
    });
  }

  submit(actor: Actor, id: number, version: number): Promise<SubmissionView> {
    return this.unitOfWork.run(async () => {
      const { submission, context } = await this.draft(actor, id, version);
      assertMaySubmit(actor, context);
      const evidence = await this.unitOfWork.manager.findBy(EvidenceEntity, { submissionId: id });
      this.assertContents(
        {
          ...submission,
          completedOn: submission.statedCompletedOn ?? undefined,
          evidence: evidence.map((e) => ({ issuedOn: e.issuedOn })),
        },
        context,
        false,
      );
      await this.addAuthor(id, actor);
      await this.hand(actor, submission, context);
      return this.queries.view(actor, id, context);
    });
  }

  discard(actor: Actor, id: number, version: number): Promise<SubmissionView> {
    return this.unitOfWork.run(async () => {
      const { submission } = await this.draft(actor, id, version);
      const view = await this.queries.view(actor, id);
      await updateRows(
        this.unitOfWork.manager,
        SubmissionEntity,
        { status: 'discarded', version: submission.version + 1 },
        'id = :id',
        { id },
      );
      await this.audit.append({
        actor,
        action: 'submission.discarded',
        subjectType: 'submission',
        subjectId: id,
        before: { status: 'draft' },
        after: { status: 'discarded' },
      });
      return { ...view, status: 'discarded', version: submission.version + 1, allowedActions: [] };
    });
  }

  /** Hands a draft in: progress is recorded at once, completion goes to the confirmer's queue. */
  private async hand(actor: Actor, submission: SubmissionEntity, context: WorkContext): Promise<void> {
    const { id } = submission;
    const handedIn = await this.handedIn(actor, submission);
    await updateRows(this.unitOfWork.manager, SubmissionEntity, handedIn, 'id = :id', { id });
    const authors = await findRows(this.unitOfWork.manager, SubmissionAuthorEntity, 'where submission_id = :id', {
      id,
    });
    await this.recordHandIn(
      actor,
      id,
      handedIn.status,
      context,
      authors.map((a) => a.userId),
    );
  }

  /** What handing in makes of a draft. */
  private async handedIn(
    actor: Actor,
    { kind, statedCompletedOn, version }: Pick<SubmissionEntity, 'kind' | 'statedCompletedOn' | 'version'>,
  ) {
    const completion = kind === 'completion';
    const today = this.clock.today();
    return {
      status: completion ? ('submitted' as const) : ('recorded' as const),
      statedCompletedOn: completion ? (statedCompletedOn ?? today) : null,
      submitterId: actor.userId,
      submittedAt: await this.audit.recordedAt(),
      submittedOn: today,
      version: version + 1,
    };
  }

  /** Told to those who may confirm it: not to whoever had a hand in it (four eyes). */
  private async recordHandIn(
    actor: Actor,
    id: number,
    status: 'submitted' | 'recorded',
    context: WorkContext,
    authorIds: number[],
  ): Promise<void> {
    const completion = status === 'submitted';
    await this.log.append(
      context.assignmentId,
      { type: completion ? 'submitted' : 'progressed', effectiveOn: this.clock.today(), submissionId: id },
      actor,
    );
    await this.audit.append({
      actor,
      action: 'submission.submitted',
      subjectType: 'submission',
      subjectId: id,
      before: { status: 'draft' },
      after: { status },
    });
    if (!completion) return;
    const holders = { unitId: context.confirmingUnitId, action: 'submission.decide' } as const;
    await this.inbox.tell(actor, completionSubmitted(context, id), { holders, except: authorIds });
  }

  private async draft(
    actor: Actor,
    id: number,
    version: number,
  ): Promise<{ submission: SubmissionEntity; context: WorkContext }> {
    const { submission, context } = await this.queries.visible(actor, id);
    assertCan(actor, 'submission.write', subjectOf(context, submission));
    if (submission.status !== 'draft')
      throw new DomainError('ALREADY_DONE', 'Báo cáo này đã gửi hoặc đã bỏ, không sửa được nữa.');
    if (version !== submission.version) await this.refuseStale(submission, version);
    this.assertOpen(context);
    return { submission, context };
  }

  /** Shows the present text under the names of the form's fields, and who wrote it. */
  private async refuseStale(submission: SubmissionEntity, version: number): Promise<void> {
    const evidence = (await this.evidenceQueries.ofSubmissions([submission.id])).get(submission.id)!;
    const { kind, percent, reportedValue, result, difficulties, proposals, statedCompletedOn } = submission;
    assertFresh(version, submission.version, {
      current: {
        kind,
        percent,
        reportedValue,
        result,
        difficulties,
        proposals,
        completedOn: statedCompletedOn,
        evidence: evidence.map(({ id: _, ...written }) => ({ ...written, fileId: written.file?.id })),
      },
      changedBy: await this.queries.personName(submission.updatedById),
      changedAt: submission.updatedAt,
    });
  }

  private assertOpen(context: WorkContext): void {
    if (context.planStatus !== 'issued' || context.historical)
      throw new DomainError('ALREADY_DONE', 'Kế hoạch đã kết thúc, không nhận báo cáo nữa.');
    if (context.withdrawn) throw new DomainError('ALREADY_DONE', 'Phần việc này đã được đưa ra khỏi kế hoạch.');
    if (context.completedOn !== null)
      throw new DomainError(
        'ALREADY_DONE',
        `Phần việc này đã được xác nhận hoàn thành ngày ${formatDate(context.completedOn)}.`,
      );
  }

  private async assertOnlyOpenCompletion(assignmentId: number, except = 0): Promise<void> {
    const underWay = `where assignment_id = :assignmentId and kind = 'completion' and status in ('draft', 'submitted') and id <> :except`;
    const [open] = await findRows(this.unitOfWork.manager, SubmissionEntity, underWay, { assignmentId, except });
    if (!open) return;
    const state = open.status === 'draft' ? 'bản nháp' : 'đang chờ xác nhận';
    throw new DomainError(
      'DUPLICATE',
      `Phần việc này đã có một đề nghị xác nhận hoàn thành (${state}). Hãy tiếp tục trên đề nghị đó.`,
      { id: open.id, status: open.status },
    );
  }

  /** Bounds of figures.md §2: assigned date ≤ completedOn ≤ submission day; evidence names its document. */
  private assertContents(
    request: Pick<SubmissionRequest, 'kind' | 'completedOn'> & { evidence: { issuedOn: PlainDate }[] },
    context: WorkContext,
    asDraft: boolean,
  ): void {
    const today = this.clock.today();
    const { completedOn } = request;
    const errors: FieldError[] = [];
    request.evidence.forEach((e, i) => {
      if (e.issuedOn > today)
        errors.push({ field: `evidence.${i}.issuedOn`, message: 'Ngày văn bản không được sau hôm nay' });
    });
    if (request.kind === 'progress') {
      if (request.completedOn !== undefined)
        errors.push({ field: 'completedOn', message: 'Báo cáo tiến độ không có ngày hoàn thành' });
    } else {
      const tooEarly = {
        kind: completionRefusal(context, today),
        completedOn: completedOn === undefined ? null : completionRefusal(context, completedOn),
      };
      for (const [field, message] of Object.entries(tooEarly))
        if (message) throw new InvalidRequest([{ field, message }]);
      const earliest = context.reopenedOn ? maxDate(context.assignedOn, context.reopenedOn) : context.assignedOn;
      if (completedOn !== undefined && (completedOn < earliest || completedOn > today)) {
        errors.push({
          field: 'completedOn',
          message: `Ngày hoàn thành phải từ ${formatDate(earliest)} (ngày giao) đến ${formatDate(today)} (hôm nay)`,
        });
      }
      if (!asDraft && request.evidence.length === 0)
        errors.push({ field: 'evidence', message: 'Đề nghị xác nhận hoàn thành cần ít nhất một tài liệu kiểm chứng' });
    }
    if (errors.length > 0) throw new InvalidRequest(errors);
  }

  private async addAuthor(submissionId: number, actor: Actor): Promise<void> {
    const author = { submissionId, userId: actor.userId };
    const known = await findRows(
      this.unitOfWork.manager,
      SubmissionAuthorEntity,
      'where submission_id = :submissionId and user_id = :userId',
      author,
    );
    if (known.length === 0) await insertRow(this.unitOfWork.manager, SubmissionAuthorEntity, author);
  }
}

function assertMaySubmit(actor: Actor, context: WorkContext): void {
  if (!hasPermission(actor, 'submission.submit')) {
    throw new DomainError('FORBIDDEN', 'Chuyên viên lưu nháp để thủ trưởng đơn vị gửi; hãy chọn lưu nháp.');
  }
  assertCan(actor, 'submission.submit', subjectOf(context));
}

const contents = (r: {
  percent?: number | null;
  reportedValue?: number | null;
  result: string;
  difficulties?: string | null;
  proposals?: string | null;
  completedOn?: string | null;
}) => ({
  percent: r.percent ?? null,
  reportedValue: r.reportedValue ?? null,
  result: r.result,
  difficulties: r.difficulties ?? null,
  proposals: r.proposals ?? null,
  statedCompletedOn: r.completedOn ?? null,
});
