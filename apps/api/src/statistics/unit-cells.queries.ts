import { Injectable } from '@nestjs/common';
import type { UnitCell } from '#domain/indicator-aggregate';
import { addDays, type Instant, type PlainDate } from '#domain/plain-date';
import { differences, endingWith, tilings, type PeriodWindow, type Tiling } from '#domain/reporting-period';
import { levelOfUnit } from '#contract/indicator';
import { UNIT_KINDS } from '#contract/unit';
import { readRows, truth } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { heldAt } from './held-at';

export interface CellsQuery {
  window: { from: PlainDate; to: PlainDate };
  indicatorIds: readonly number[];
  /** Default every unit; 0 is the province itself. */
  unitIds?: readonly number[];
  knownAt?: Instant;
  /** Where a flow is not known otherwise, take it as a cumulative value less its known part: for comparing only. */
  derive?: boolean;
}
/** A unit's cell and the periods it is put together of; `less`: those taken away from what they hold. */
export type TracedCell = UnitCell & { from: Tiling; less: Tiling };

type CellRow = Omit<UnitCell, 'contradicted' | 'provisional' | 'approximate' | 'periods' | 'derived'> & {
  accumulation: 'flow' | 'stock';
  rank: number;
  rows: number;
  periods: number;
  provisional: number;
  approximate: number;
};

/**
 * What each unit states of each cell for a window: the ground of every aggregate. The database picks and adds over time, so
 * what travels is at most one row per unit and cell, however many periods there are.
 *
 * Rule: of a flow a unit's value for the window itself counts, and where it has stated none, the sum over the fewest of its
 * periods that cover the window exactly; a cumulative value therefore takes the place of its parts and is never added to
 * them. Of a stock (and of everything that cannot be added) the value of the window's last day counts. A window that is
 * covered only in part gives nothing: the unit is missing. With `derive`, and only where none of these is known, a flow is a
 * cumulative value less its known part (Quý II = six months less Quý I), of exact numbers alone and never below nothing.
 */
@Injectable()
export class UnitCellsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reference: ReferenceQueries,
  ) {}

  async cells({ window, indicatorIds, unitIds, knownAt, derive }: CellsQuery): Promise<TracedCell[]> {
    if (indicatorIds.length === 0 || unitIds?.length === 0) return [];
    const ways = waysTo(window, await this.periodsFor(window, derive === true));
    const rows = wayRows(ways);
    if (rows.length === 0) return [];
    const found = await readRows<CellRow>(this.unitOfWork.manager, cellsSql(rows, knownAt, unitIds), {
      indicatorIds,
      unitIds,
      knownAt,
      to: window.to,
    });
    return found.map(({ accumulation, rank, rows: count, axisItem, ...row }) => {
      const { add, less } = ways[accumulation][rank]!;
      return {
        ...row,
        axisItem: axisItem === '' ? null : axisItem,
        contradicted: Number(count) !== Number(row.periods),
        provisional: truth(row.provisional),
        approximate: truth(row.approximate),
        derived: less.length > 0,
        from: add,
        less,
      };
    });
  }

  /** Those within the window; to derive, also the cumulative ones around it with what lies between. */
  private async periodsFor({ from, to }: CellsQuery['window'], derive: boolean): Promise<PeriodWindow[]> {
    const [first, last] = derive ? [addDays(from, -WIDEST_DAYS), addDays(to, WIDEST_DAYS)] : [from, to];
    return this.withValues(await this.reference.periodsWithin(first, last));
  }

  /** A calendar of months, quarters and halves covers a year in many ways; only what somebody has stated can be one. */
  private async withValues<P extends PeriodWindow>(periods: readonly P[]): Promise<P[]> {
    if (periods.length === 0) return [];
    const stated = await readRows<{ id: number }>(
      this.unitOfWork.manager,
      `select p.id as "id" from reporting_period p
        where p.id in (:...ids) and exists (select 1 from indicator_value v where v.period_id = p.id)`,
      { ids: periods.map(({ id }) => id) },
    );
    const ids = new Set(stated.map(({ id }) => id));
    return periods.filter(({ id }) => ids.has(id));
  }
}

/** A cumulative period holds a year at most; wider ones say nothing of a quarter that anybody would compare. */
const WIDEST_DAYS = 366;

/** A window as periods that are added, less others. */
interface Way {
  add: Tiling;
  less: Tiling;
}
type Ways = Record<'flow' | 'stock', Way[]>;

function waysTo(window: CellsQuery['window'], periods: readonly PeriodWindow[]): Ways {
  return {
    flow: [
      ...tilings(window, periods).map((add) => ({ add, less: [] })),
      ...differences(window, periods).map(({ whole, rest }) => ({ add: [whole], less: rest })),
    ],
    stock: endingWith(window, periods).map((period) => ({ add: [period], less: [] })),
  };
}

interface WayRow {
  accumulation: 'flow' | 'stock';
  rank: number;
  parts: number;
  sign: 1 | -1;
  periodId: number;
}

function wayRows(ways: Ways): WayRow[] {
  return (['flow', 'stock'] as const).flatMap((accumulation) =>
    ways[accumulation].flatMap(({ add, less }, rank) => {
      const way = { accumulation, rank, parts: add.length + less.length };
      return [
        ...add.map(({ id }): WayRow => ({ ...way, sign: 1, periodId: id })),
        ...less.map(({ id }): WayRow => ({ ...way, sign: -1, periodId: id })),
      ];
    }),
  );
}

/** Whole numbers and two words of our own only: nothing in it comes from outside. */
const values = (rows: WayRow[]) =>
  rows
    .map(
      ({ accumulation, rank, parts, sign, periodId }) => `('${accumulation}', ${rank}, ${parts}, ${sign}, ${periodId})`,
    )
    .join(', ');

const levelCase = UNIT_KINDS.map((kind) => `when '${kind}' then '${levelOfUnit(kind)}'`).join(' ');

/**
 * `standing`: a unit that is closed by the window's end no longer has a stock, its successors have; unless the indicator
 * itself ended within the window (districts), when its own last day counts.
 */
function cellsSql(rows: WayRow[], knownAt: Instant | undefined, unitIds: readonly number[] | undefined): string {
  return `
    with way(accumulation, rank_no, parts, sign, period_id) as (values ${values(rows)}),
    standing as (
      select u.id, u.valid_to,
             case (select n.kind from unit_name n where n.unit_id = u.id
                    order by case when n.valid_from <= :to then 0 else 1 end,
                             case when n.valid_from <= :to then n.valid_from end desc, n.valid_from limit 1)
               ${levelCase} end as level
        from unit u${unitIds ? ' where u.id in (:...unitIds)' : ''}),
    of_unit as (
      select v.indicator_id, coalesce(v.unit_id, 0) as unit_id, coalesce(s.level, 'province') as level,
             coalesce(v.axis_item, '') as axis_item, t.accumulation, t.rank_no, count(*) as row_count,
             count(distinct v.period_id) as periods, cast(sum(t.sign * v.amount) as bigint) as amount, min(v.low) as low, max(v.high) as high,
             cast(sum(v.numerator) as bigint) as numerator, cast(sum(v.denominator) as bigint) as denominator, max(v.choice) as choice,
             max(case when v.provisional then 1 else 0 end) as provisional,
             max(case when v.approximate is null then 0 else 1 end) as approximate
        from indicator_value v
        join indicator i on i.id = v.indicator_id
        join way t on t.period_id = v.period_id
         and t.accumulation = case when i.accumulation = 'flow' and i.value_type in ('count', 'money') then 'flow' else 'stock' end
        left join standing s on s.id = v.unit_id
       where v.indicator_id in (:...indicatorIds) and ${heldAt(knownAt)}
         ${unitIds ? `and (v.unit_id in (:...unitIds)${unitIds.includes(0) ? ' or v.unit_id is null' : ''})` : ''}
         and (t.accumulation = 'flow' or s.valid_to is null or s.valid_to > :to or (i.valid_to <= :to and s.valid_to >= i.valid_to))
       group by v.indicator_id, coalesce(v.unit_id, 0), coalesce(s.level, 'province'), coalesce(v.axis_item, ''),
                t.accumulation, t.rank_no, t.parts
      having count(distinct v.period_id) = t.parts
         and (min(t.sign) > 0 or (count(*) = t.parts and max(case when v.approximate is null then 0 else 1 end) = 0
                                  and sum(t.sign * v.amount) >= 0))),
    best as (
      select o.*, row_number() over (partition by o.indicator_id, o.unit_id, o.axis_item order by o.rank_no) as place
        from of_unit o)
    select indicator_id as "indicatorId", unit_id as "unitId", level as "level", axis_item as "axisItem", accumulation as "accumulation",
           rank_no as "rank", row_count as "rows", periods as "periods", amount as "amount", low as "low", high as "high",
           numerator as "numerator", denominator as "denominator", choice as "choice", provisional as "provisional",
           approximate as "approximate"
      from best where place = 1`;
}
