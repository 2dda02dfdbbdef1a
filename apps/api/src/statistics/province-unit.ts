import type { EntityManager } from 'typeorm';
import { readRows } from '#api/platform/database/sql';

/** The province's own values stand without a unit, whether they were entered for nobody or for its People's Committee. */
export async function provinceAsNull(manager: EntityManager, unitId: number | null): Promise<number | null> {
  if (unitId === null) return null;
  const rows = await readRows(
    manager,
    `select 1 from unit_name where unit_id = :unitId and kind = 'province' limit 1`,
    { unitId },
  );
  return rows.length > 0 ? null : unitId;
}
