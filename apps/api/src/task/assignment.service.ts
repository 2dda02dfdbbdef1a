import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { EnterTaskRequest, WithdrawRequest } from '#contract/task';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { InboxService } from '#api/inbox/inbox.service';
import { partWithdrawn, taskAssigned } from '#api/inbox/notices';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanQueries } from '#api/plan/plan.queries';
import { UnitEntity } from '#api/unit/unit.entity';
import { AssignmentLog } from './assignment-log';
import { AssignmentEntity } from './assignment.entity';
import { partsOf } from './task-parts';
import { TaskAttributesEntity } from './task.entity';
import { TaskQueries } from './task.queries';

/** Units enter and leave a task under way, with a reason (figures.md §4). */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskQueries,
    private readonly plans: PlanQueries,
    private readonly log: AssignmentLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly inbox: InboxService,
  ) {}

  /** A unit joins: it owes what is still due from that day on, or the one date given. */
  enter(actor: Actor, taskId: number, request: EnterTaskRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'task.manage');
      const { unitId, effectiveOn, dueOn, reason } = request;
      const plan = await this.planUnderWay(taskId);
      this.assertDay(plan, effectiveOn);
      await this.assertUnit(unitId, effectiveOn);
      const manager = this.unitOfWork.manager;
      if (await manager.existsBy(AssignmentEntity, { taskId, unitId, withdrawn: false })) throw new DomainError('DUPLICATE', 'Đơn vị này đang được giao nhiệm vụ rồi.');
      if (dueOn !== undefined && dueOn < effectiveOn) throw invalid('dueOn', `Ngày đến hạn không được trước ngày giao (${formatDate(effectiveOn)}).`);
      const attributes = await manager.findOneByOrFail(TaskAttributesEntity, { taskId, supersededAt: IsNull() });
      const parts = dueOn !== undefined ? [{ taskId, unitId, assignedOn: effectiveOn, dueOn }] : partsOf(attributes, unitId, effectiveOn).filter((p) => p.dueOn === null || p.dueOn >= effectiveOn);
      if (parts.length === 0) throw invalid('dueOn', 'Các kỳ hạn của nhiệm vụ đã qua; hãy ghi ngày đến hạn cho đơn vị này.');
      await this.log.assign(parts.map((part) => ({ ...part, reason })), actor);
      await this.audit.append({ actor, action: 'assignment.entered', subjectType: 'task', subjectId: taskId, after: request });
      const notice = taskAssigned({ taskId, taskCode: attributes.code, taskTitle: attributes.title, unitId }, effectiveOn);
      await this.inbox.tell(actor, notice, { holders: { unitId, action: 'submission.write' } });
    });
  }

  /** An open part leaves the plan; what was completed stays. */
  withdraw(actor: Actor, assignmentId: number, request: WithdrawRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'task.manage');
      const assignment = await this.unitOfWork.manager.findOneBy(AssignmentEntity, { id: assignmentId });
      if (!assignment) throw notFound('phần việc này');
      const plan = await this.planUnderWay(assignment.taskId);
      const { version, effectiveOn, reason } = request;
      const { unitId, dueOn, completedOn, withdrawn } = assignment;
      if (withdrawn) throw new DomainError('ALREADY_DONE', 'Phần việc này đã được đưa ra khỏi kế hoạch.');
      if (completedOn !== null) throw new DomainError('ALREADY_DONE', `Phần việc đã hoàn thành ngày ${formatDate(completedOn)} nên ở lại kế hoạch.`);
      assertFresh(version, assignment.version, { current: { unitId, dueOn, completedOn }, ...(await this.audit.lastChange('assignment', assignmentId)) });
      this.assertDay(plan, effectiveOn);
      if (effectiveOn < assignment.assignedOn) throw invalid('effectiveOn', `Không được trước ngày giao (${formatDate(assignment.assignedOn)}).`);
      await this.log.append(assignmentId, { type: 'withdrawn', effectiveOn, reason }, actor);
      await this.audit.append({ actor, action: 'assignment.withdrawn', subjectType: 'assignment', subjectId: assignmentId, before: { unitId, dueOn }, after: { effectiveOn, reason } });
      const attributes = await this.unitOfWork.manager.findOneByOrFail(TaskAttributesEntity, { taskId: assignment.taskId, supersededAt: IsNull() });
      const notice = partWithdrawn({ taskId: assignment.taskId, taskCode: attributes.code, taskTitle: attributes.title, unitId, occurrence: assignment.occurrenceLabel }, reason);
      await this.inbox.tell(actor, notice, { holders: { unitId, action: 'submission.write' } });
    });
  }

  private async planUnderWay(taskId: number): Promise<PlanEntity> {
    const planId = await this.tasks.planIdOf(taskId);
    if (planId === null) throw notFound('nhiệm vụ');
    const plan = await this.plans.get(planId);
    if (plan.status === 'draft') throw new DomainError('ALREADY_DONE', 'Kế hoạch chưa ban hành: hãy sửa cơ quan chủ trì ngay trong nhiệm vụ.');
    if (plan.status !== 'issued' || plan.dataUntil !== null) throw new DomainError('ALREADY_DONE', 'Kế hoạch đã kết thúc.');
    return plan;
  }

  private assertDay(plan: PlanEntity, on: PlainDate): void {
    const today = this.clock.today();
    if (on > today) throw invalid('effectiveOn', `Không được sau hôm nay (${formatDate(today)}).`);
    if (plan.issuedOn !== null && on < plan.issuedOn) throw invalid('effectiveOn', `Không được trước ngày ban hành kế hoạch (${formatDate(plan.issuedOn)}).`);
  }

  private async assertUnit(unitId: number, on: PlainDate): Promise<void> {
    const unit = await this.unitOfWork.manager.findOneBy(UnitEntity, { id: unitId });
    if (!unit) throw invalid('unitId', 'Đơn vị không có trong danh mục.');
    if (unit.validFrom > on || (unit.validTo !== null && unit.validTo <= on)) throw invalid('unitId', `Đơn vị không hoạt động vào ngày ${formatDate(on)}.`);
  }
}
