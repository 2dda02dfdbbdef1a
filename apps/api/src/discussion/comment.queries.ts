import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { isWithdrawable, WITHDRAWAL_MINUTES } from '#domain/discussion';
import { can, type Actor, type Subject } from '#domain/permissions';
import type { PageQuery } from '#contract/paging';
import type { CommentList, CommentView } from '#contract/discussion';
import { allowedAction } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { PlanQueries } from '#api/plan/plan.queries';
import { AssignmentEntity } from '#api/task/assignment.entity';
import { TaskAttributesEntity, TaskEntity, TaskUnitEntity } from '#api/task/task.entity';
import { TaskQueries } from '#api/task/task.queries';
import { UserQueries } from '#api/user/user.queries';

/** The task that people talk about, and who is concerned. */
export interface DiscussedTask {
  taskId: number;
  taskCode: string;
  taskTitle: string;
  /** Units that hold or held a part read; only who still holds one writes for it. */
  readers: Subject;
  writers: Subject;
  /** Why nobody writes (any more); null while people may. */
  closed: string | null;
}
interface CommentRow extends Omit<CommentView, 'author' | 'unit' | 'allowedActions'> {
  authorId: number;
  authorName: string;
  unitId: number | null;
  unitName: string | null;
}

const COMMENT = `
  select c.id as "id", c.task_id as "taskId", c.author_id as "authorId", u.full_name as "authorName", c.unit_id as "unitId", n.name as "unitName",
         case when c.withdrawn_at is null then c.text else null end as "text", c.created_at as "createdAt", c.withdrawn_at as "withdrawnAt"
    from comment c join user_account u on u.id = c.author_id
    left join unit_name n on n.unit_id = c.unit_id and n.valid_from <= c.written_on and (n.valid_to is null or n.valid_to > c.written_on)`;

/** Read model of the discussion of a task; who is not concerned finds nothing (figures.md §8). */
@Injectable()
export class CommentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskQueries,
    private readonly plans: PlanQueries,
    private readonly users: UserQueries,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws DomainError NOT_FOUND when there is no such task or its discussion is not for this person. */
  list(actor: Actor, taskId: number, { page, pageSize }: PageQuery): Promise<CommentList> {
    return this.unitOfWork.read(async () => {
      const task = await this.task(taskId);
      if (!can(actor, 'comment.read', task.readers).allowed) throw notFound('nội dung trao đổi của nhiệm vụ này');
      const manager = this.unitOfWork.manager;
      const [count] = await readRows<{ total: number | string }>(manager, 'select count(*) as "total" from comment where task_id = :taskId', { taskId });
      const rows = await readRows<CommentRow>(manager, `${COMMENT} where c.task_id = :taskId order by c.id desc limit :limit offset :offset`, {
        taskId,
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      return {
        items: rows.map((row) => this.shown(actor, row)),
        total: Number(count?.total ?? 0),
        allowedActions: [allowedAction('comment', actor, 'comment.write', task.writers, task.closed)],
      };
    });
  }

  /** One comment as this person sees it; whoever asks for it has been checked. */
  async view(actor: Actor, id: number): Promise<CommentView> {
    const [row] = await readRows<CommentRow>(this.unitOfWork.manager, `${COMMENT} where c.id = :id`, { id });
    if (!row) throw notFound('ý kiến này');
    return this.shown(actor, row);
  }

  /** @throws DomainError NOT_FOUND */
  async task(taskId: number): Promise<DiscussedTask> {
    const manager = this.unitOfWork.manager;
    const task = await manager.findOneBy(TaskEntity, { id: taskId });
    const planId = await this.tasks.planIdOf(taskId);
    if (!task || planId === null) throw notFound('nhiệm vụ');
    const plan = await this.plans.get(planId);
    const { code, title } = await manager.findOneByOrFail(TaskAttributesEntity, { taskId, supersededAt: IsNull() });
    const parts = await manager.find(AssignmentEntity, { where: { taskId }, order: { id: 'ASC' } });
    const coordinating = await manager.findBy(TaskUnitEntity, { taskId, role: 'coordinating', supersededAt: IsNull(), validTo: IsNull() });
    const subject = { coordinatingUnitIds: coordinating.map((c) => c.unitId), confirmingUnitId: task.confirmingUnitId };
    const unitsOf = (list: AssignmentEntity[]) => [...new Set(list.map((a) => a.unitId))];
    return {
      taskId,
      taskCode: code,
      taskTitle: title,
      readers: { ...subject, leadUnitIds: unitsOf(parts) },
      writers: { ...subject, leadUnitIds: unitsOf(parts.filter((a) => !a.withdrawn)) },
      closed:
        plan.status === 'draft'
          ? 'Kế hoạch chưa ban hành: trao đổi mở khi nhiệm vụ được giao.'
          : plan.status === 'closed' || plan.dataUntil !== null
            ? 'Kế hoạch đã kết thúc, không trao đổi thêm.'
            : null,
    };
  }

  /** Everybody who has spoken on the task and may still read what is said there. */
  async speakers({ taskId, readers }: DiscussedTask): Promise<number[]> {
    const rows = await readRows<{ authorId: number }>(this.unitOfWork.manager, 'select distinct author_id as "authorId" from comment where task_id = :taskId', { taskId });
    const speakers: number[] = [];
    for (const { authorId } of rows) {
      const person = await this.users.actor(authorId, this.clock.today());
      if (person && can(person.actor, 'comment.read', readers).allowed) speakers.push(authorId);
    }
    return speakers;
  }

  private shown(actor: Actor, { authorId, authorName, unitId, unitName, ...row }: CommentRow): CommentView {
    const late = isWithdrawable(row.createdAt, this.clock.now()) ? null : TOO_LATE;
    return {
      ...row,
      author: { id: authorId, name: authorName },
      unit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
      allowedActions: authorId === actor.userId && row.withdrawnAt === null ? [{ action: 'withdraw', allowed: late === null, reason: late }] : [],
    };
  }
}

export const TOO_LATE = `Chỉ rút lại được trong ${WITHDRAWAL_MINUTES} phút sau khi gửi; hãy viết ý kiến khác để đính chính.`;
