import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid } from '#api/platform/errors';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitEntity } from '#api/unit/unit.entity';
import { UnitQueries } from '#api/unit/unit.queries';
import type { NewAssignment } from './assignment-log';
import { TaskAttributesEntity, TaskGroupEntity, TaskUnitEntity } from './task.entity';

/** SQLite limits the number of parameters of one statement. */
const ROWS_AT_ONCE = 100;

/** From what a task names to what single units hand in: groups expand on the day, occurrences too (figures.md §4). */
@Injectable()
export class TaskParts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly groups: UnitGroupService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts a task that is valid from no day yet into force on `on`, and answers the parts that its lead units get then.
   * Call inside `unitOfWork.run`. @throws InvalidRequest for field `issuedOn`, naming the task.
   */
  async begin(taskId: number, on: PlainDate): Promise<NewAssignment[]> {
    const manager = this.unitOfWork.manager;
    const recordedAt = await this.audit.recordedAt();
    const dated = { validFrom: on, recordedAt };
    const attributes = await manager.findOneByOrFail(TaskAttributesEntity, { taskId, supersededAt: IsNull() });
    const early = attributes.occurrences.find((o) => o.dueOn < on);
    if (early) throw invalid('issuedOn', `Nhiệm vụ ${attributes.code} có hạn ${formatDate(early.dueOn)}, trước ngày ban hành (${formatDate(on)}).`);
    const units = await this.leadUnits(taskId, on, attributes.code);
    await this.expandCoordination(taskId, on, recordedAt);
    await manager.update(TaskGroupEntity, { taskId, supersededAt: IsNull() }, dated);
    await manager.update(TaskAttributesEntity, { id: attributes.id }, dated);
    await manager.update(TaskUnitEntity, { taskId, supersededAt: IsNull() }, dated);
    return units.flatMap((unitId) => partsOf(attributes, unitId, on));
  }

  /** Named units and the members of named groups on the day of the issue, each once (figures.md §4). */
  private async leadUnits(taskId: number, on: string, code: string): Promise<number[]> {
    const manager = this.unitOfWork.manager;
    const named = await manager.find(TaskUnitEntity, { where: { taskId, role: 'lead', supersededAt: IsNull() }, order: { id: 'ASC' } });
    for (const { unitId } of named) await this.assertUnitExists(unitId, on, code);
    const groups = await manager.findBy(TaskGroupEntity, { taskId, role: 'lead', supersededAt: IsNull() });
    const members = await this.groups.membersOn(on);
    for (const { groupId } of groups) {
      if (!members.has(groupId)) throw invalid('issuedOn', `Nhóm "${(await this.groups.names()).get(groupId) ?? ''}" (chủ trì nhiệm vụ ${code}) không có đơn vị nào vào ngày ${formatDate(on)}.`);
    }
    return [...new Set([...named.map((u) => u.unitId), ...groups.flatMap((g) => members.get(g.groupId) ?? [])])];
  }

  /** A coordinating group becomes its members of the day, except those that lead. */
  private async expandCoordination(taskId: number, on: string, recordedAt: string): Promise<void> {
    const manager = this.unitOfWork.manager;
    const groups = await manager.findBy(TaskGroupEntity, { taskId, role: 'coordinating', supersededAt: IsNull() });
    if (groups.length === 0) return;
    const named = await manager.findBy(TaskUnitEntity, { taskId, supersededAt: IsNull() });
    const leadGroups = await manager.findBy(TaskGroupEntity, { taskId, role: 'lead', supersededAt: IsNull() });
    const members = await this.groups.membersOn(on);
    const involved = new Set([...named.map((u) => u.unitId), ...leadGroups.flatMap((g) => members.get(g.groupId) ?? [])]);
    const joining = [...new Set(groups.flatMap((g) => members.get(g.groupId) ?? []))].filter((unitId) => !involved.has(unitId));
    const dated = { role: 'coordinating' as const, validFrom: on, validTo: null, recordedAt, supersededAt: null };
    for (let i = 0; i < joining.length; i += ROWS_AT_ONCE) await manager.insert(TaskUnitEntity, joining.slice(i, i + ROWS_AT_ONCE).map((unitId) => ({ taskId, unitId, ...dated })));
  }

  private async assertUnitExists(unitId: number, on: string, code: string): Promise<void> {
    const unit = await this.unitOfWork.manager.findOneByOrFail(UnitEntity, { id: unitId });
    if (unit.validFrom <= on && (unit.validTo === null || unit.validTo > on)) return;
    const name = (await this.units.namesOn(on)).get(unitId)?.name ?? '';
    throw invalid('issuedOn', `${name} (chủ trì nhiệm vụ ${code}) không hoạt động vào ngày ${formatDate(on)}.`);
  }
}

/** What one unit has to hand in: once, or once for each time the task is due. */
export function partsOf(attributes: TaskAttributesEntity, unitId: number, assignedOn: string): NewAssignment[] {
  const { taskId, occurrences, dueOn: only } = attributes;
  if (occurrences.length === 0) return [{ taskId, unitId, assignedOn, dueOn: only }];
  return occurrences.map(({ code, label, opensOn, dueOn }) => ({
    taskId,
    unitId,
    assignedOn,
    dueOn,
    occurrence: code,
    occurrenceLabel: code === '' ? null : label,
    opensOn: code === '' ? null : opensOn,
  }));
}
