import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { readDeadline, type DeadlineReading } from '#domain/deadline';
import type { Actor } from '#domain/permissions';
import { minDate } from '#domain/plain-date';
import { codeSortKey } from '#domain/task-code';
import { searchKey } from '#domain/vietnamese-text';
import type { TaskRequest, UpdateTaskRequest } from '#contract/task';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, invalid, notFound } from '#api/platform/errors';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanService } from '#api/plan/plan.service';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { SettingsService } from '#api/settings/settings.service';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitQueries } from '#api/unit/unit.queries';
import { NOT_YET, PlanTaskEntity, TaskAttributesEntity, TaskEntity, TaskGroupEntity, TaskUnitEntity } from './task.entity';
import { TaskQueries } from './task.queries';

/** Tasks of a draft plan. After the issue only amendments change them. */
@Injectable()
export class TaskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanService,
    private readonly queries: TaskQueries,
    private readonly reference: ReferenceQueries,
    private readonly settings: SettingsService,
    private readonly units: UnitQueries,
    private readonly groups: UnitGroupService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the new task. */
  create(actor: Actor, planId: number, request: TaskRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'task.manage');
      const plan = await this.plans.draft(planId);
      const contents = await this.contents(plan, request, null);
      const manager = this.unitOfWork.manager;
      const { id: taskId } = await manager.save(TaskEntity, { origin: 'plan' as const, confirmingUnitId: await this.confirmingUnit(request), illustrative });
      const dated = { validFrom: NOT_YET, validTo: null, recordedAt: await this.audit.recordedAt(), supersededAt: null };
      await manager.insert(PlanTaskEntity, { ...dated, planId, taskId, basis: null });
      await manager.insert(TaskAttributesEntity, { ...dated, taskId, ...contents });
      await this.setUnits(taskId, request, dated);
      await this.audit.append({ actor, action: 'task.created', subjectType: 'task', subjectId: taskId, after: { planId, ...request } });
      return taskId;
    });
  }

  update(actor: Actor, taskId: number, request: UpdateTaskRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'task.manage');
      const { task, plan, attributes } = await this.draftTask(taskId);
      const { version, ...wanted } = request;
      const units = await this.unitOfWork.manager.findBy(TaskUnitEntity, { taskId, supersededAt: IsNull() });
      const idsOf = (role: 'lead' | 'coordinating') => units.filter((u) => u.role === role).map((u) => u.unitId);
      const groups = await this.unitOfWork.manager.findBy(TaskGroupEntity, { taskId, supersededAt: IsNull() });
      const groupIdsOf = (role: 'lead' | 'coordinating') => groups.filter((g) => g.role === role).map((g) => g.groupId);
      const involved = { leadUnitIds: idsOf('lead'), coordinatingUnitIds: idsOf('coordinating'), leadGroupIds: groupIdsOf('lead'), coordinatingGroupIds: groupIdsOf('coordinating') };
      const before = { ...pick(attributes), ...involved, confirmingUnitId: task.confirmingUnitId };
      assertFresh(version, task.version, { current: before, ...(await this.audit.lastChange('task', taskId)) });
      const manager = this.unitOfWork.manager;
      await manager.update(TaskAttributesEntity, { id: attributes.id }, await this.contents(plan, wanted, taskId));
      await manager.delete(TaskUnitEntity, { taskId });
      await manager.delete(TaskGroupEntity, { taskId });
      await this.setUnits(taskId, wanted, { validFrom: NOT_YET, validTo: null, recordedAt: await this.audit.recordedAt(), supersededAt: null });
      await manager.update(TaskEntity, { id: taskId }, { version: version + 1, confirmingUnitId: await this.confirmingUnit(wanted) });
      await this.audit.append({ actor, action: 'task.changed', subjectType: 'task', subjectId: taskId, before, after: wanted });
    });
  }

  /** Only a task that was never issued can disappear; its content stays in the audit log. */
  remove(actor: Actor, taskId: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'task.manage');
      const { task, attributes } = await this.draftTask(taskId);
      assertFresh(version, task.version, { current: pick(attributes), ...(await this.audit.lastChange('task', taskId)) });
      const manager = this.unitOfWork.manager;
      await manager.delete(TaskUnitEntity, { taskId });
      await manager.delete(TaskGroupEntity, { taskId });
      await manager.delete(TaskAttributesEntity, { taskId });
      await manager.delete(PlanTaskEntity, { taskId });
      await manager.delete(TaskEntity, { id: taskId });
      await this.audit.append({ actor, action: 'task.deleted', subjectType: 'task', subjectId: taskId, before: pick(attributes) });
    });
  }

  private async draftTask(taskId: number): Promise<{ task: TaskEntity; plan: PlanEntity; attributes: TaskAttributesEntity }> {
    const manager = this.unitOfWork.manager;
    const task = await manager.findOneBy(TaskEntity, { id: taskId });
    const planId = await this.queries.planIdOf(taskId);
    if (!task || planId === null) throw notFound('nhiệm vụ');
    const plan = await this.plans.draft(planId);
    return { task, plan, attributes: await manager.findOneByOrFail(TaskAttributesEntity, { taskId, supersededAt: IsNull() }) };
  }

  private async contents(plan: PlanEntity, request: TaskRequest, taskId: number | null): Promise<Omit<TaskAttributesEntity, 'id' | 'taskId' | 'task' | 'area' | 'validFrom' | 'validTo' | 'recordedAt' | 'supersededAt'>> {
    if (request.targetValue !== undefined && request.unitOfMeasure === undefined) throw invalid('unitOfMeasure', 'Nêu đơn vị tính của chỉ tiêu, ví dụ %, hồ sơ, cơ quan.');
    const areas = await this.reference.areas(plan.programmeId);
    if (!areas.some((a) => a.id === request.areaId)) throw invalid('areaId', 'Lĩnh vực không thuộc chương trình tổng thể của kế hoạch.');
    await this.assertCodeIsFree(plan.id, request.code, taskId);
    const deadlineText = request.deadlineText ?? '';
    const { kind, dueOn, occurrences } = deadlineOf(request, plan.year);
    const { code, title, areaId, expectedProduct } = request;
    return {
      code,
      codeSortKey: codeSortKey(code),
      title,
      areaId,
      expectedProduct,
      deadlineText,
      deadlineKind: kind,
      dueOn,
      occurrences,
      targetValue: request.targetValue ?? null,
      unitOfMeasure: request.unitOfMeasure ?? null,
      searchKey: searchKey(`${code} ${title} ${expectedProduct}`),
    };
  }

  private async assertCodeIsFree(planId: number, code: string, taskId: number | null): Promise<void> {
    const others = await this.unitOfWork.manager
      .createQueryBuilder(TaskAttributesEntity, 'x')
      .innerJoin(PlanTaskEntity, 'pt', 'pt.taskId = x.taskId')
      .where('pt.planId = :planId and x.code = :code and x.supersededAt is null and pt.supersededAt is null', { planId, code })
      .getMany();
    if (others.some((o) => o.taskId !== taskId)) throw invalid('code', `Mã ${code} đã dùng cho nhiệm vụ khác của kế hoạch.`);
  }

  private async setUnits(taskId: number, request: TaskRequest, dated: object): Promise<void> {
    const both = request.leadUnitIds.filter((id) => request.coordinatingUnitIds.includes(id));
    const names = await this.units.namesOn(NOT_YET);
    if (both.length > 0) throw invalid('coordinatingUnitIds', `${names.get(both[0]!)?.name ?? 'Đơn vị'} đã là cơ quan chủ trì, không đồng thời phối hợp.`);
    for (const [role, ids, field] of [['lead', request.leadUnitIds, 'leadUnitIds'], ['coordinating', request.coordinatingUnitIds, 'coordinatingUnitIds']] as const) {
      for (const unitId of new Set(ids)) {
        if (!names.has(unitId)) throw invalid(field, 'Đơn vị không có trong danh mục.');
        await this.unitOfWork.manager.insert(TaskUnitEntity, { ...dated, taskId, unitId, role });
      }
    }
    await this.setGroups(taskId, request, dated);
  }

  /** A group with nobody in it would hand the task to nobody. */
  private async setGroups(taskId: number, request: TaskRequest, dated: object): Promise<void> {
    const names = await this.groups.names();
    const members = await this.groups.membersOn(this.clock.today());
    for (const [role, ids, field] of [['lead', request.leadGroupIds ?? [], 'leadGroupIds'], ['coordinating', request.coordinatingGroupIds ?? [], 'coordinatingGroupIds']] as const) {
      for (const groupId of new Set(ids)) {
        const name = names.get(groupId);
        if (name === undefined) throw invalid(field, 'Nhóm đơn vị không có trong danh mục.');
        if (!members.has(groupId)) throw invalid(field, `Nhóm "${name}" chưa có đơn vị nào đang hoạt động.`);
        await this.unitOfWork.manager.insert(TaskGroupEntity, { ...dated, taskId, groupId, role });
      }
    }
  }

  private async confirmingUnit(request: TaskRequest): Promise<number> {
    const id = request.confirmingUnitId ?? (await this.settings.get()).standingAgencyId;
    if (id === null) throw invalid('confirmingUnitId', 'Chưa khai báo cơ quan thường trực. Quản trị viên khai báo tại mục Thiết lập, hoặc chọn cơ quan xác nhận cho nhiệm vụ.');
    if (!(await this.units.namesOn(NOT_YET)).has(id)) throw invalid('confirmingUnitId', 'Cơ quan xác nhận không có trong danh mục.');
    return id;
  }
}

/** The date someone sets stands; otherwise what the text says, never guessed (domain.md §4.3). */
function deadlineOf(request: TaskRequest, year: number): Pick<DeadlineReading, 'kind' | 'dueOn' | 'occurrences'> {
  if (request.noDeadline) {
    if (request.dueOn !== undefined) throw invalid('dueOn', 'Nhiệm vụ không có thời hạn thì không có ngày đến hạn.');
    const reading = readDeadline(request.deadlineText ?? '', year);
    const kind = 'error' in reading || reading.dueOn !== null ? 'none' : reading.kind;
    return { kind, dueOn: null, occurrences: [] };
  }
  if (request.dueOn !== undefined) {
    const opensOn = minDate(request.dueOn, `${year}-01-01`);
    return { kind: 'date', dueOn: request.dueOn, occurrences: [{ code: '', label: '', opensOn, dueOn: request.dueOn }] };
  }
  const reading = readDeadline(request.deadlineText ?? '', year);
  if ('error' in reading) throw invalid('deadlineText', `${reading.error} Hãy sửa lại, chọn ngày đến hạn, hoặc đánh dấu không có thời hạn.`);
  return reading;
}

function pick(x: TaskAttributesEntity): object {
  const { code, title, areaId, expectedProduct, deadlineText, dueOn, targetValue, unitOfMeasure } = x;
  return { code, title, areaId, expectedProduct, deadlineText, dueOn, targetValue, unitOfMeasure };
}
