import { Injectable } from '@nestjs/common';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { editDistance, type Nameable } from '#domain/unit-name-match';
import { searchKey } from '#domain/vietnamese-text';
import type { AreaView } from '#contract/reference';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { UnitGroupEntity } from '#api/unit/unit-group.entity';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitQueries } from '#api/unit/unit.queries';

/** Everything a workbook may name, as of one day. */
export interface Vocabulary {
  areas: AreaView[];
  nameables: Nameable[];
  /** Groups nobody belongs to. */
  emptyGroups: Set<number>;
  /** What became of a closed unit, in words; by unit id. */
  successors: Map<number, string>;
}

@Injectable()
export class ImportVocabulary {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reference: ReferenceQueries,
    private readonly units: UnitQueries,
    private readonly groups: UnitGroupService,
  ) {}

  async on(programmeId: number, today: PlainDate): Promise<Vocabulary> {
    const manager = this.unitOfWork.manager;
    const names = await readRows<{ id: number; name: string; shortName: string; agencyCode: string | null; validTo: string | null }>(
      manager,
      `select u.id as "id", n.name as "name", n.short_name as "shortName", u.agency_code as "agencyCode", u.valid_to as "validTo"
         from unit u join unit_name n on n.unit_id = u.id order by u.order_no, u.id, n.valid_from desc`,
    );
    const present = await this.units.namesOn(today);
    const units = new Map<number, Nameable & { otherNames: string[] }>();
    for (const row of names) {
      const unit = units.get(row.id) ?? {
        kind: 'unit' as const,
        id: row.id,
        name: present.get(row.id)?.name ?? row.name,
        otherNames: row.agencyCode ? [row.agencyCode] : [],
        closedOn: row.validTo !== null && row.validTo <= today ? row.validTo : null,
      };
      unit.otherNames.push(row.name, row.shortName);
      units.set(row.id, unit);
    }
    const groups = await manager.find(UnitGroupEntity, { order: { orderNo: 'ASC', id: 'ASC' } });
    const members = await this.groups.membersOn(today);
    return {
      areas: await this.reference.areas(programmeId),
      nameables: [
        ...groups.map((g): Nameable => ({ kind: 'group', id: g.id, name: g.name, otherNames: [g.shortName], closedOn: null })),
        ...units.values(),
      ],
      emptyGroups: new Set(groups.filter((g) => !members.has(g.id)).map((g) => g.id)),
      successors: await this.successors(present),
    };
  }

  private async successors(names: Map<number, { name: string }>): Promise<Map<number, string>> {
    const rows = await readRows<{ fromId: number; toId: number | null }>(
      this.unitOfWork.manager,
      `select from_id as "fromId", to_id as "toId" from unit_succession order by effective_on, id`,
    );
    const successors = new Map<number, string>();
    for (const { fromId, toId } of rows) {
      const name = toId === null || toId === fromId ? undefined : names.get(toId)?.name;
      if (name) successors.set(fromId, [successors.get(fromId), name].filter(Boolean).join('; '));
    }
    return successors;
  }
}

/** "Sở Kế hoạch và Đầu tư đã kết thúc hoạt động từ ngày 01/03/2025." */
export const closedSentence = (unit: Nameable) => `${unit.name} đã kết thúc hoạt động từ ngày ${formatDate(unit.closedOn!)}.`;

const areaKey = (text: string) =>
  searchKey(text.replace(/\([^)]*\)/g, ' '))
    .replace(/^(?:[ivx]+|[a-z]|\d+)\s*[.):\-–]\s*/, '')
    .replace(/^(?:linh vuc|nhiem vu|cong tac|ve)\s+/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The area that a heading or a cell names by name, short name or alias; null when none does. */
export function areaNamed(text: string, areas: readonly AreaView[]): AreaView | null {
  const key = areaKey(text);
  if (key === '') return null;
  return areas.find((a) => [a.name, a.shortName, ...a.aliases].some((name) => areaKey(name) === key)) ?? null;
}

/** The area whose name is nearest, as a suggestion. */
export function nearestArea(text: string, areas: readonly AreaView[]): AreaView | null {
  const key = areaKey(text);
  const ranked = areas
    .map((area) => ({ area, distance: Math.min(...[area.name, area.shortName, ...area.aliases].map((name) => editDistance(key, areaKey(name)))) }))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0] && ranked[0].distance <= key.length * 0.5 ? ranked[0].area : null;
}
