import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { NamedRef } from '#contract/paging';
import type { UnitList, UnitNameView, UnitQuery, UnitSuccessionView, UnitView } from '#contract/unit';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { UnitEntity, UnitNameEntity, UnitSuccessionEntity } from './unit.entity';
import { nameView, successionView, unitView, type UnitRow } from './unit.view';

export interface UnitName {
  id: number;
  name: string;
  shortName: string;
  kind: string;
  agencyCode: string | null;
  orderNo: number;
  sortKey: string;
}
type DatedName = UnitName & { validFrom: PlainDate };

/** Read model of units. */
@Injectable()
export class UnitQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * What every unit was called on a date, by id: figures and reports of the past show the names of that time.
   * A unit that did not exist then answers with its nearest name, so that no line is ever nameless. `ids` asks for some only.
   */
  async namesOn(on: PlainDate, ids?: readonly number[]): Promise<Map<number, UnitName>> {
    return pickNames(await this.datedNames(ids), on);
  }

  /**
   * The units that exist on `query.on` (default `today`), by official order, then by dictionary order of their name then.
   * A province has some hundred units, so the ranking happens here: names with the accents as typed come first, which
   * neither database can tell.
   */
  async list(query: UnitQuery, today: PlainDate): Promise<UnitList> {
    const on = query.on ?? today;
    const conditions = [
      ...(query.includeClosed ? [] : ['and (u.valid_to is null or u.valid_to > :on)']),
      ...(query.kind ? ['and n.kind = :kind'] : []),
      ...(query.q ? ["and n.search_key like :pattern escape '\\'"] : []),
    ];
    const rows = await readRows<UnitRow>(
      this.unitOfWork.manager,
      `select u.id as "id", u.version as "version", u.agency_code as "agencyCode", u.valid_from as "validFrom",
              u.valid_to as "validTo", u.order_no as "orderNo", n.name as "name", n.short_name as "shortName",
              n.kind as "kind", n.parent_id as "parentId"
         from unit u
         join unit_name n on n.unit_id = u.id and n.valid_from <= :on and (n.valid_to is null or n.valid_to > :on)
        where 1 = 1 ${conditions.join(' ')}
        order by u.order_no, n.sort_key, u.id`,
      { on, kind: query.kind, pattern: `%${searchKey(query.q ?? '').replace(/[\\%_]/g, '\\$&')}%` },
    );
    const ranked = query.q ? exactFirst(rows, query.q) : rows;
    const names = await this.namesOn(on);
    const from = (query.page - 1) * query.pageSize;
    return {
      items: ranked.slice(from, from + query.pageSize).map((row) => unitView(row, (id) => refTo(names, id))),
      total: rows.length,
    };
  }

  /** A unit with what it is called on a date (or its nearest name); null when there is no such unit. */
  async view(id: number, on: PlainDate): Promise<UnitView | null> {
    const unit = await this.unitOfWork.manager.findOneBy(UnitEntity, { id });
    if (!unit) return null;
    const rows = await this.names(id);
    const current = rows.findLast((n) => n.validFrom <= on) ?? rows[0]!;
    const { name, shortName, kind, parentId } = current;
    const names = await this.namesOn(on);
    return unitView({ ...unit, name, shortName, kind, parentId }, (parent) => refTo(names, parent));
  }

  /** Every name a unit has had, has, or will have, the oldest first; those above it by their name of that time. */
  async nameHistory(unit: UnitView): Promise<UnitNameView[]> {
    const dated = await this.datedNames();
    return (await this.names(unit.id)).map((n) =>
      nameView(n, unit.validTo, (parent) => refTo(pickNames(dated, n.validFrom), parent)),
    );
  }

  /** What the unit came from and what became of it, each unit by its name of that day. */
  async successions(id: number): Promise<UnitSuccessionView[]> {
    const rows = await this.unitOfWork.manager.find(UnitSuccessionEntity, {
      where: [{ fromId: id }, { toId: id }],
      order: { effectiveOn: 'ASC', id: 'ASC' },
    });
    if (rows.length === 0) return [];
    const dated = await this.datedNames();
    return rows.map((row) => successionView(row, (unitId) => refTo(pickNames(dated, row.effectiveOn), unitId)));
  }

  async existsOn(id: number, on: PlainDate): Promise<boolean> {
    const unit = await this.unitOfWork.manager.findOneBy(UnitEntity, { id });
    return unit !== null && unit.validFrom <= on && (unit.validTo === null || unit.validTo > on);
  }

  /** The units that stand directly below another on a date. */
  async below(parentId: number, on: PlainDate): Promise<NamedRef[]> {
    return readRows<NamedRef>(
      this.unitOfWork.manager,
      `select u.id as "id", n.name as "name" from unit u
         join unit_name n on n.unit_id = u.id and n.valid_from <= :on and (n.valid_to is null or n.valid_to > :on)
        where n.parent_id = :parentId and (u.valid_to is null or u.valid_to > :on) order by u.order_no, n.sort_key`,
      { parentId, on },
    );
  }

  /** Every dated name of one unit, the oldest first. */
  names(unitId: number): Promise<UnitNameEntity[]> {
    return this.unitOfWork.manager.find(UnitNameEntity, { where: { unitId }, order: { validFrom: 'ASC' } });
  }

  private datedNames(ids?: readonly number[]): Promise<DatedName[]> {
    if (ids?.length === 0) return Promise.resolve([]);
    return readRows<DatedName>(
      this.unitOfWork.manager,
      `select u.id as "id", n.name as "name", n.short_name as "shortName", n.kind as "kind", u.agency_code as "agencyCode",
              u.order_no as "orderNo", n.sort_key as "sortKey", n.valid_from as "validFrom"
         from unit u join unit_name n on n.unit_id = u.id ${ids ? 'where u.id in (:...ids)' : ''}
        order by n.valid_from`,
      { ids },
    );
  }
}

/** Rows come oldest first: the first name stands until one that is valid by `on` replaces it. */
function pickNames(rows: DatedName[], on: PlainDate): Map<number, UnitName> {
  const names = new Map<number, UnitName>();
  for (const { validFrom, ...name } of rows) {
    if (!names.has(name.id) || validFrom <= on) names.set(name.id, name);
  }
  return names;
}

const refTo = (names: Map<number, UnitName>, id: number): NamedRef => ({ id, name: names.get(id)?.name ?? '' });

/** "sơ" finds Sở too, but what holds the text with exactly these accents (or is exactly this code) comes first. */
function exactFirst(rows: UnitRow[], q: string): UnitRow[] {
  const folded = (text: string) => text.normalize('NFC').toLowerCase();
  const wanted = folded(q);
  const rank = (row: UnitRow) =>
    folded(row.name).includes(wanted) || folded(row.shortName).includes(wanted) || folded(row.agencyCode ?? '') === wanted ? 0 : 1;
  return [...rows].sort((a, b) => rank(a) - rank(b));
}
