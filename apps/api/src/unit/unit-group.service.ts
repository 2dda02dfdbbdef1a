import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { maxDate, type PlainDate } from '#domain/plain-date';
import type { UnitGroupList, UnitGroupRequest, UnitGroupView, UpdateUnitGroupRequest } from '#contract/unit-group';
import { allowedAction, assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { findRows, readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, invalid, notFound } from '#api/platform/errors';
import { UnitGroupEntity, UnitGroupMemberEntity } from './unit-group.entity';
import { UnitQueries } from './unit.queries';

/** Named groups, kept by the administrator. */
@Injectable()
export class UnitGroupService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** All groups with the members of today, in official order. */
  async list(actor: Actor): Promise<UnitGroupList> {
    const today = this.clock.today();
    const groups = await this.unitOfWork.manager.find(UnitGroupEntity, { order: { orderNo: 'ASC', id: 'ASC' } });
    const members = await this.membersOn(today);
    const names = await this.units.namesOn(today);
    const items = groups.map((g): UnitGroupView => {
      const ids = members.get(g.id) ?? [];
      return {
        ...g,
        members: ids.map((id) => ({ id, name: names.get(id)?.name ?? '' })),
        allowedActions: [allowedAction('edit', actor, 'unit.manage')],
      };
    });
    return { items, total: items.length };
  }

  /** Unit ids of every group on a date, in official order; a unit that no longer exists then is left out. */
  async membersOn(on: PlainDate): Promise<Map<number, number[]>> {
    const rows = await readRows<{ groupId: number; unitId: number }>(
      this.unitOfWork.manager,
      `select m.group_id as "groupId", m.unit_id as "unitId" from unit_group_member m join unit u on u.id = m.unit_id
        where m.valid_from <= :on and (m.valid_to is null or m.valid_to > :on)
          and u.valid_from <= :on and (u.valid_to is null or u.valid_to > :on)
        order by u.order_no, u.id`,
      { on },
    );
    const groups = new Map<number, number[]>();
    for (const { groupId, unitId } of rows) groups.set(groupId, [...(groups.get(groupId) ?? []), unitId]);
    return groups;
  }

  async names(): Promise<Map<number, string>> {
    return new Map((await findRows(this.unitOfWork.manager, UnitGroupEntity, 'order by id')).map((g) => [g.id, g.name]));
  }

  /** Actor null: the system (seeds). Answers the id. */
  create(actor: Actor | null, request: UnitGroupRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'unit.manage');
      await this.assertName(request.name, 0);
      const { name, shortName, orderNo } = request;
      const { id } = await this.unitOfWork.manager.save(UnitGroupEntity, { name, shortName, orderNo });
      for (const unitId of await this.existing(request.unitIds)) {
        await this.unitOfWork.manager.insert(UnitGroupMemberEntity, { groupId: id, unitId, validFrom: this.validFrom(request), validTo: null });
      }
      await this.audit.append({ actor, action: 'unitGroup.created', subjectType: 'unitGroup', subjectId: id, after: request });
      return id;
    });
  }

  update(actor: Actor, id: number, request: UpdateUnitGroupRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'unit.manage');
      const manager = this.unitOfWork.manager;
      const group = await manager.findOneBy(UnitGroupEntity, { id });
      if (!group) throw notFound('nhóm đơn vị');
      const from = this.validFrom(request);
      const present = await manager.findBy(UnitGroupMemberEntity, { groupId: id, validTo: IsNull() });
      const { version, unitIds, name, shortName, orderNo } = request;
      const before = { name: group.name, shortName: group.shortName, orderNo: group.orderNo, unitIds: present.map((m) => m.unitId) };
      assertFresh(version, group.version, { current: before, ...(await this.audit.lastChange('unitGroup', id)) });
      await this.assertName(name, id);
      const wanted = new Set(await this.existing(unitIds));
      for (const member of present) {
        if (!wanted.delete(member.unitId)) await manager.update(UnitGroupMemberEntity, { id: member.id }, { validTo: maxDate(from, member.validFrom) });
      }
      for (const unitId of wanted) await manager.insert(UnitGroupMemberEntity, { groupId: id, unitId, validFrom: from, validTo: null });
      await manager.update(UnitGroupEntity, { id }, { name, shortName, orderNo, version: version + 1 });
      await this.audit.append({ actor, action: 'unitGroup.changed', subjectType: 'unitGroup', subjectId: id, before, after: request });
    });
  }

  private validFrom(request: UnitGroupRequest): PlainDate {
    const today = this.clock.today();
    const from = request.validFrom ?? today;
    if (from > today) throw invalid('validFrom', 'Ngày có hiệu lực không được sau hôm nay.');
    return from;
  }

  private async assertName(name: string, except: number): Promise<void> {
    const other = await this.unitOfWork.manager.findOneBy(UnitGroupEntity, { name });
    if (other && other.id !== except) throw invalid('name', `Đã có nhóm tên “${name}”.`);
  }

  private async existing(unitIds: readonly number[]): Promise<number[]> {
    const names = await this.units.namesOn(this.clock.today());
    const unknown = unitIds.find((id) => !names.has(id));
    if (unknown !== undefined) throw invalid('unitIds', 'Có đơn vị không có trong danh mục.');
    return [...new Set(unitIds)];
  }
}
