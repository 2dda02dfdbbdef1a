import type { INestApplicationContext } from '@nestjs/common';
import { searchKey, sortKey } from '#domain/vietnamese-text';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { InstallationEntity } from '#api/settings/setting.entity';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitEntity, UnitNameEntity } from '#api/unit/unit.entity';
import { DEPARTMENT_KEYS, type SourceData } from '../sources/source-data';
import type { UnitIds } from './load-province';

/** "Các sở, ngành" as sources say it. */
export const SOURCE_GROUP = 'Các sở, ban, ngành của tỉnh';
const MARKING = 'Số liệu theo nguồn báo chí; phần soạn thêm là dữ liệu minh họa';
/** Stands for "before the data starts". */
const BEGINNING = '2011-01-01';

/** The units that a source's plans and conclusions need, and what the installation is. */
export async function loadSourceUnits(app: INestApplicationContext, { province, units }: SourceData): Promise<UnitIds> {
  const unitOfWork = app.get(UnitOfWork);
  return unitOfWork.run(async () => {
    const manager = unitOfWork.manager;
    const ids = new Map<string, number>();
    for (const [orderNo, { key, kind, name, shortName }] of units.entries()) {
      const { id: unitId } = await manager.save(UnitEntity, {
        agencyCode: null,
        validFrom: BEGINNING,
        validTo: null,
        orderNo,
      });
      const parentId = ids.get('ubndtinh') ?? null;
      const said = {
        name,
        shortName,
        kind,
        parentId,
        searchKey: searchKey(`${name} ${shortName}`),
        sortKey: sortKey(name),
      };
      await manager.insert(UnitNameEntity, { unitId, ...said, validFrom: BEGINNING, validTo: null, basis: null });
      ids.set(key, unitId);
    }
    await manager.insert(InstallationEntity, {
      id: 1,
      version: 1,
      provinceName: province.name,
      place: province.place,
      issuingAgency: `ỦY BAN NHÂN DÂN\nTỈNH ${province.name.toLocaleUpperCase('vi')}`,
      standingAgencyId: ids.get('snv')!,
      marking: MARKING,
    });
    const unitIds = DEPARTMENT_KEYS.map((key) => ids.get(key)!);
    await app
      .get(UnitGroupService)
      .create(null, { name: SOURCE_GROUP, shortName: 'Các sở', orderNo: 10, validFrom: BEGINNING, unitIds });
    await app.get(AuditLog).append({
      actor: null,
      action: 'seed.province',
      subjectType: 'settings',
      subjectId: 1,
      after: { units: units.length },
    });
    return ids;
  });
}
