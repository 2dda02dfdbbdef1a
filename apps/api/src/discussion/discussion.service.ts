import { Injectable } from '@nestjs/common';
import { FEW_UNITS, isWithdrawable, speaksFor } from '#domain/discussion';
import { can, hasPermission, type Actor } from '#domain/permissions';
import type { CommentRequest, CommentView } from '#contract/discussion';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, notFound } from '#api/platform/errors';
import { InboxService } from '#api/inbox/inbox.service';
import { taskCommented } from '#api/inbox/notices';
import { CommentEntity } from './comment.entity';
import { CommentQueries, TOO_LATE, type DiscussedTask } from './comment.queries';

/** Trao đổi: what units, the confirming agency and leaders say to each other about a task (domain.md §10.5). */
@Injectable()
export class DiscussionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CommentQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly inbox: InboxService,
  ) {}

  /** @throws DomainError FORBIDDEN for whoever has nothing to do with the task; ALREADY_DONE when its plan is over. */
  write(actor: Actor, taskId: number, { text }: CommentRequest): Promise<CommentView> {
    return this.unitOfWork.run(async () => {
      const task = await this.queries.task(taskId);
      assertCan(actor, 'comment.write', task.writers);
      if (task.closed !== null) throw new DomainError('ALREADY_DONE', task.closed);
      const unitId = speaksFor(actor, task.writers);
      const speakers = await this.queries.speakers(task);
      const comment = { taskId, authorId: actor.userId, unitId, text, writtenOn: this.clock.today(), createdAt: this.clock.now(), withdrawnAt: null };
      const { id } = await this.unitOfWork.manager.save(CommentEntity, comment);
      await this.audit.append({ actor, action: 'comment.written', subjectType: 'comment', subjectId: id, after: { taskId, unitId, text } });
      await this.tell(actor, task, id, unitId, speakers);
      return this.queries.view(actor, id);
    });
  }

  /** The author takes back a slip; the row stays and says so. @throws DomainError NOT_FOUND, FORBIDDEN, ALREADY_DONE */
  withdraw(actor: Actor, id: number): Promise<CommentView> {
    return this.unitOfWork.run(async () => {
      const comment = await this.unitOfWork.manager.findOneBy(CommentEntity, { id });
      if (!comment || !can(actor, 'comment.read', (await this.queries.task(comment.taskId)).readers).allowed) throw notFound('ý kiến này');
      if (comment.authorId !== actor.userId) throw new DomainError('FORBIDDEN', 'Chỉ người viết rút lại được ý kiến của mình.');
      if (comment.withdrawnAt !== null) throw new DomainError('ALREADY_DONE', 'Ý kiến này đã được rút lại.');
      if (!isWithdrawable(comment.createdAt, this.clock.now())) throw new DomainError('ALREADY_DONE', TOO_LATE);
      const withdrawnAt = this.clock.now();
      await this.unitOfWork.manager.update(CommentEntity, { id }, { withdrawnAt });
      await this.audit.append({ actor, action: 'comment.withdrawn', subjectType: 'comment', subjectId: id, before: { withdrawnAt: null }, after: { withdrawnAt } });
      return this.queries.view(actor, id);
    });
  }

  /**
   * The confirming agency and whoever has spoken hear of every comment; the units do too, unless they are many and it
   * is one of them who writes: 204 communes would else write to 204 inboxes.
   */
  private async tell(actor: Actor, task: DiscussedTask, commentId: number, unitId: number | null, speakers: number[]): Promise<void> {
    const { leadUnitIds = [], coordinatingUnitIds = [], confirmingUnitId } = task.writers;
    const units = [...new Set([...leadUnitIds, ...coordinatingUnitIds])];
    const forAll = units.length <= FEW_UNITS || hasPermission(actor, 'submission.decide') || actor.roles.some(({ role }) => role === 'leader');
    const unitIds = [...new Set([...(confirmingUnitId ? [confirmingUnitId] : []), ...(forAll ? units : [])])];
    const notice = taskCommented(task, commentId, { authorName: actor.fullName, unitId });
    await this.inbox.tell(actor, notice, { people: speakers, holdersOf: unitIds.map((id) => ({ unitId: id, action: 'comment.write' as const })) });
  }
}
