import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { isCompleted } from '#domain/schedule';
import { AuditLog } from '#api/platform/audit-log';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus, type DomainEvents } from '#api/platform/domain-events';
import { DomainError, invalid, InvalidRequest } from '#api/platform/errors';
import { InboxService } from '#api/inbox/inbox.service';
import { partWithdrawn, planAssigned, planCoordinated } from '#api/inbox/notices';
import { PlanQueries } from '#api/plan/plan.queries';
import { AssignmentLog, type NewAssignment } from './assignment-log';
import { PlanTaskEntity } from './task.entity';
import { TaskParts } from './task-parts';
import { TaskStates } from './task-states';

/** What tasks do when a plan or a unit below them changes; in the same transaction, so they may refuse. */
@Injectable()
export class PlanListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEventBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AssignmentLog,
    private readonly states: TaskStates,
    private readonly plans: PlanQueries,
    private readonly parts: TaskParts,
    private readonly audit: AuditLog,
    private readonly inbox: InboxService,
  ) {}

  onModuleInit(): void {
    this.events.on('planIssued', (event) => this.handOut(event));
    this.events.on('planClosed', (event) => this.settle(event));
    this.events.on('unitClosing', (event) => this.refuseOpenWork(event));
  }

  /** The plan's lines become valid on its date, and every lead unit gets its assignment. */
  private async handOut({ planId, issuedOn, actor }: DomainEvents['planIssued']): Promise<void> {
    const manager = this.unitOfWork.manager;
    const members = await manager.findBy(PlanTaskEntity, { planId, supersededAt: IsNull() });
    if (members.length === 0) throw new DomainError('INVALID', 'Kế hoạch chưa có nhiệm vụ nào; hãy thêm nhiệm vụ trước khi ban hành.');
    const recordedAt = await this.audit.recordedAt();
    const dated = { validFrom: issuedOn, recordedAt };
    const assignments: NewAssignment[] = [];
    for (const { taskId } of members) assignments.push(...(await this.parts.begin(taskId, issuedOn)));
    await manager.update(PlanTaskEntity, { planId, supersededAt: IsNull() }, dated);
    await this.log.assign(assignments, actor);
    await this.tellUnits(planId, assignments, actor);
  }

  /** One entry per unit and person for the whole plan; a source's plan of the past tells nobody. */
  private async tellUnits(planId: number, assignments: readonly NewAssignment[], actor: Actor): Promise<void> {
    const plan = await this.plans.get(planId);
    if (plan.dataUntil !== null) return;
    const tasks = new Map<number, Set<number>>();
    for (const { unitId, taskId } of assignments) tasks.set(unitId, (tasks.get(unitId) ?? new Set()).add(taskId));
    for (const [unitId, own] of tasks) await this.inbox.tell(actor, planAssigned(plan, unitId, own.size), { holders: { unitId, action: 'submission.write' } });
    for (const [unitId, count] of await this.coordination(planId)) {
      await this.inbox.tell(actor, planCoordinated(plan, unitId, count), { holders: { unitId, action: 'submission.write' } });
    }
  }

  /** How many of the plan's tasks each unit coordinates without leading them. */
  private async coordination(planId: number): Promise<[unitId: number, tasks: number][]> {
    const rows = await readRows<{ unitId: number; tasks: number | string }>(
      this.unitOfWork.manager,
      `select c.unit_id as "unitId", count(*) as "tasks" from plan_task pt join task_unit c on c.task_id = pt.task_id
        where pt.plan_id = :planId and pt.superseded_at is null and c.role = 'coordinating' and c.superseded_at is null
          and not exists (select 1 from assignment a where a.task_id = c.task_id and a.unit_id = c.unit_id) group by c.unit_id order by c.unit_id`,
      { planId },
    );
    return rows.map((r) => [r.unitId, Number(r.tasks)]);
  }

  /** Each open task is settled: carried over or left open as it is, or dropped with a basis (figures.md §5). */
  private async settle({ planId, closedOn, outcomes, actor }: DomainEvents['planClosed']): Promise<void> {
    const plan = await this.plans.get(planId);
    const knownAt = await this.audit.knownAt(undefined);
    const open = (await this.states.all(plan, this.plans.asOf(plan, undefined), knownAt)).filter((t) => !isCompleted(t.schedule.cell));
    const decided = new Map(outcomes.map((o) => [o.taskId, o]));
    const missing = open.filter((t) => !decided.has(t.id));
    if (missing.length > 0) {
      throw new InvalidRequest([{ field: 'openTasks', message: `Còn ${missing.length} nhiệm vụ chưa hoàn thành chưa nêu cách xử lý: ${missing.map((t) => t.code).join(', ')}.` }]);
    }
    for (const task of open) {
      const outcome = decided.get(task.id)!;
      if (outcome.outcome !== 'dropped') continue;
      if (!outcome.basis) throw new InvalidRequest([{ field: 'openTasks', message: `Nêu căn cứ đưa nhiệm vụ ${task.code} ra khỏi kế hoạch.` }]);
      for (const part of task.parts.filter((p) => !isCompleted(p.schedule.cell))) {
        await this.log.append(part.assignmentId, { type: 'withdrawn', effectiveOn: closedOn, reason: outcome.basis }, actor);
        const notice = partWithdrawn({ taskId: task.id, taskCode: task.code, taskTitle: task.title, unitId: part.unitId, occurrence: part.occurrenceLabel }, outcome.basis);
        await this.inbox.tell(actor, notice, { holders: { unitId: part.unitId, action: 'submission.write' } });
      }
      await this.leavePlan(planId, task.id, closedOn, outcome.basis);
    }
  }

  /** A removed task leaves from the decision's date on; what was known before stays answerable. */
  private async leavePlan(planId: number, taskId: number, on: string, basis: string): Promise<void> {
    const manager = this.unitOfWork.manager;
    const recordedAt = await this.audit.recordedAt();
    const row = await manager.findOneByOrFail(PlanTaskEntity, { planId, taskId, supersededAt: IsNull() });
    await manager.update(PlanTaskEntity, { id: row.id }, { supersededAt: recordedAt });
    await manager.insert(PlanTaskEntity, { planId, taskId, validFrom: row.validFrom, validTo: on, recordedAt, supersededAt: null, basis });
  }

  private async refuseOpenWork({ unitId }: DomainEvents['unitClosing']): Promise<void> {
    const [row] = await readRows<{ count: number }>(
      this.unitOfWork.manager,
      `select count(*) as "count" from assignment a where a.unit_id = :unitId and a.completed_on is null and not a.withdrawn
          and exists (select 1 from plan_task pt join plan p on p.id = pt.plan_id
                       where pt.task_id = a.task_id and pt.superseded_at is null and p.status = 'issued' and p.data_until is null)`,
      { unitId },
    );
    if (row && row.count > 0) throw invalid('closesOn', `Đơn vị còn ${row.count} phần việc chưa hoàn thành; hãy chuyển giao hoặc hoàn thành trước khi kết thúc đơn vị.`);
  }
}
