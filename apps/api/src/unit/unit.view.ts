import type { NamedRef } from '#contract/paging';
import type { UnitNameView, UnitSuccessionView, UnitView } from '#contract/unit';
import { levelOf } from '#api/reference/unit-kinds';
import type { UnitEntity, UnitNameEntity, UnitSuccessionEntity } from './unit.entity';

/** A unit with the name that it carries on some date. */
export type UnitRow = Pick<UnitEntity, 'id' | 'version' | 'agencyCode' | 'validFrom' | 'validTo' | 'orderNo'> &
  Pick<UnitNameEntity, 'name' | 'shortName' | 'kind' | 'parentId'>;
type Named = (id: number) => NamedRef;

export function unitView(row: UnitRow, named: Named): UnitView {
  const { id, version, name, shortName, kind, agencyCode, parentId, validFrom, validTo, orderNo } = row;
  const parent = parentId === null ? null : named(parentId);
  return { id, version, name, shortName, kind, level: levelOf(kind), agencyCode, parent, validFrom, validTo, orderNo };
}

/** The last name of a closed unit ends with the unit. */
export function nameView(row: UnitNameEntity, unitValidTo: string | null, named: Named): UnitNameView {
  const { name, shortName, kind, parentId, validFrom, basis } = row;
  return { name, shortName, kind, parent: parentId === null ? null : named(parentId), validFrom, validTo: row.validTo ?? unitValidTo, basis };
}

export function successionView(row: UnitSuccessionEntity, named: Named): UnitSuccessionView {
  const { kind, fromId, toId, decision, decidedOn, effectiveOn } = row;
  return { kind, from: named(fromId), to: toId === null ? null : named(toId), decision, decidedOn, effectiveOn };
}
