import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '#domain/plain-date';
import { searchKey, sortKey } from '#domain/vietnamese-text';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { InstallationEntity } from '#api/settings/setting.entity';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitEntity, UnitNameEntity, UnitSuccessionEntity } from '#api/unit/unit.entity';
import { GROUPS } from '../reference/sonla-groups';
import { PROVINCE, UNITS, UNIT_SUCCESSIONS } from '../reference/sonla-units';

export const ILLUSTRATIVE = 'Dữ liệu minh họa – không phải số liệu thật của tỉnh';
const STANDING_AGENCY = 'snv';

/** Ids of the units of the province by their key. */
export type UnitIds = ReadonlyMap<string, number>;

/** The units of Sơn La before and after 1/7/2025, and what the installation is. */
export async function loadProvince(app: INestApplicationContext): Promise<UnitIds> {
  const unitOfWork = app.get(UnitOfWork);
  return unitOfWork.run(async () => {
    const manager = unitOfWork.manager;
    const ids = new Map<string, number>();
    for (const unit of UNITS) {
      const validTo = dayAfter(unit.validTo);
      const { id } = await manager.save(UnitEntity, { agencyCode: unit.agencyCode, validFrom: unit.validFrom, validTo, orderNo: unit.orderNo });
      ids.set(unit.key, id);
    }
    for (const unit of UNITS) {
      await manager.insert(UnitNameEntity, {
        unitId: ids.get(unit.key)!,
        name: unit.name,
        shortName: unit.shortName,
        kind: unit.kind,
        parentId: unit.parentKey ? ids.get(unit.parentKey)! : null,
        validFrom: unit.validFrom,
        validTo: null,
        basis: null,
        searchKey: searchKey(`${unit.name} ${unit.shortName} ${unit.agencyCode ?? ''}`),
        sortKey: sortKey(unit.name),
      });
    }
    for (const { fromKey, toKey, ...succession } of UNIT_SUCCESSIONS) {
      await manager.insert(UnitSuccessionEntity, { ...succession, fromId: ids.get(fromKey)!, toId: toKey ? ids.get(toKey)! : null });
    }
    await manager.insert(InstallationEntity, {
      id: 1,
      version: 1,
      provinceName: PROVINCE.name,
      place: PROVINCE.capitalPlace,
      issuingAgency: `ỦY BAN NHÂN DÂN\nTỈNH ${PROVINCE.name.toLocaleUpperCase('vi')}`,
      standingAgencyId: ids.get(STANDING_AGENCY)!,
      marking: ILLUSTRATIVE,
    });
    await loadGroups(app, ids);
    await app.get(AuditLog).append({ actor: null, action: 'seed.province', subjectType: 'settings', subjectId: 1, after: { units: UNITS.length } });
    return ids;
  });
}

/** The groups that plans name; the administrator keeps them from here on. */
async function loadGroups(app: INestApplicationContext, ids: UnitIds): Promise<void> {
  const groups = app.get(UnitGroupService);
  for (const { keys, ...group } of Object.values(GROUPS)) await groups.create(null, { ...group, unitIds: keys.map((key) => ids.get(key)!) });
}

/** Seeds name the last day of a unit; the model keeps the first day without it. */
const dayAfter = (last: string | null): string | null => (last === null ? null : addDays(last, 1));
