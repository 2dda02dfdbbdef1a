import { Injectable } from '@nestjs/common';
import { addUp, addUpRatio, type AggregateCell } from '#domain/indicator-aggregate';
import type { Said } from '#domain/indicator-figure';
import { addDays, minDate, type Instant, type PlainDate } from '#domain/plain-date';
import { OWING_KINDS } from '#domain/unit-return';
import { levelOfUnit, type IndicatorLevel, type IndicatorView } from '#contract/indicator';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { FigureExemptions } from './figure-exemptions';
import { UnitCellsQueries, type TracedCell } from './unit-cells.queries';

export interface AggregateQuery {
  window: { from: PlainDate; to: PlainDate };
  /** Default every indicator in force in the window. */
  indicatorIds?: readonly number[];
  /** Default every unit; 0 is the province itself. */
  unitIds?: readonly number[];
  knownAt?: Instant;
  /** For comparing: flows may be a cumulative value less its known part (`UnitCellsQueries`). */
  derive?: boolean;
}
/** Total and breakdown as one side states them. */
export interface Stated {
  total: AggregateCell;
  items: { axisItem: string; cell: AggregateCell }[];
  /** Contradicting values are said too, although nothing of them is added. */
  said: Said;
}
/** What every unit and the province itself states, and what it adds up to; which is the number: `TakenFigures`. */
export interface IndicatorAggregate extends Stated {
  indicator: IndicatorView;
  levels: { level: IndicatorLevel; cell: AggregateCell; stated: number; owed: number }[];
  /** Units that owe the indicator on its last day in the window, and those of them that stated it: `87/89 đơn vị`. */
  coverage: { stated: number; owed: number };
  /** Units that owe it and stated nothing; 0 is the province itself. In official order. */
  missing: number[];
  /** Units with values that contradict each other: left out of the total, side by side behind it. */
  contradicted: number[];
  /** What the province itself states: of an indicator that its units state beside the total, never in it. */
  province: Stated;
  /** One per unit and cell; of a ratio those of its numerator and denominator are in `above` and `below`. */
  cells: Cells;
}
export interface Cells {
  own: TracedCell[];
  above: TracedCell[];
  below: TracedCell[];
}
interface OwingUnit {
  id: number;
  level: IndicatorLevel;
  /** False: owes nothing by its kind, or was taken out of the period, and counts only where it has stated something. */
  waitedFor: boolean;
}

/** Aggregates of accepted values over units and levels. */
@Injectable()
export class AggregateQueries {
  constructor(
    private readonly cells: UnitCellsQueries,
    private readonly indicators: IndicatorQueries,
    private readonly units: UnitQueries,
    private readonly exemptions: FigureExemptions,
  ) {}

  /**
   * Per indicator the total, the levels, coverage and who is missing, for any window. Flow and stock by their own rules
   * (`UnitCellsQueries`); ratios from the sums of numerator and denominator. Memory: at most a row per unit and cell.
   */
  async aggregate(query: AggregateQuery): Promise<IndicatorAggregate[]> {
    const { window, indicatorIds } = query;
    const inForce = await this.indicators.inForce(window);
    const asked = indicatorIds ? inForce.filter(({ id }) => indicatorIds.includes(id)) : inForce;
    const byCode = new Map(inForce.map((indicator) => [indicator.code, indicator]));
    const parts = asked.flatMap(({ numeratorCode, denominatorCode }) => [numeratorCode, denominatorCode]);
    const needed = new Set([
      ...asked.map(({ id }) => id),
      ...parts.flatMap((code) => byCode.get(code ?? '')?.id ?? []),
    ]);
    const cells = groupedByIndicator(await this.cells.cells({ ...query, indicatorIds: [...needed] }));
    const owing = await this.owingUnits(query, asked);
    return asked.map((indicator) => {
      const own = cells.get(indicator.id) ?? [];
      const above = cells.get(byCode.get(indicator.numeratorCode ?? '')?.id ?? 0) ?? [];
      const below = cells.get(byCode.get(indicator.denominatorCode ?? '')?.id ?? 0) ?? [];
      return fold(indicator, { own, above, below }, owing.get(lastDay(window, indicator))!);
    });
  }

  /** Who exists on the last day of each indicator within the window; districts owe theirs on 30/6/2025. */
  private async owingUnits(
    { window, unitIds, knownAt }: AggregateQuery,
    indicators: readonly IndicatorView[],
  ): Promise<Map<PlainDate, OwingUnit[]>> {
    const exempt = await this.exemptions.of(window, knownAt);
    const found = new Map<PlainDate, OwingUnit[]>();
    for (const day of new Set(indicators.map((indicator) => lastDay(window, indicator)))) {
      const { items } = await this.units.list({ on: day, page: 1, pageSize: EVERY_UNIT }, day);
      const units = items
        .filter(({ kind }) => kind !== 'province')
        .map(({ id, kind }) => ({
          id,
          level: levelOfUnit(kind),
          waitedFor: OWING_KINDS.includes(kind) && !exempt.has(id),
        }));
      const all = [{ id: PROVINCE, level: 'province' as const, waitedFor: true }, ...units];
      found.set(day, unitIds ? all.filter(({ id }) => unitIds.includes(id)) : all);
    }
    return found;
  }
}

/** The province itself, where units go by their id. */
export const PROVINCE = 0;
const EVERY_UNIT = 100_000;

const lastDay = ({ to }: { to: PlainDate }, { validTo }: IndicatorView): PlainDate =>
  validTo === null ? to : minDate(to, addDays(validTo, -1));

function fold(indicator: IndicatorView, cells: Cells, owing: OwingUnit[]): IndicatorAggregate {
  const { own, above, below } = cells;
  const ratio = indicator.valueType === 'ratio';
  const within = (level: string) => indicator.levels.includes(level as IndicatorLevel);
  const statedBy = new Set(ratio ? pairedUnits(totals(above), totals(below)) : totals(own).map(({ unitId }) => unitId));
  const contradicted = [
    ...new Set((ratio ? [...above, ...below] : own).filter((cell) => cell.contradicted).map(({ unitId }) => unitId)),
  ];
  const due = owing.filter(({ id, level, waitedFor }) => within(level) && (waitedFor || statedBy.has(id)));
  const coverage = (units: OwingUnit[]) => ({
    stated: units.filter(({ id }) => statedBy.has(id)).length,
    owed: units.length,
  });
  return {
    indicator,
    ...statedOf(indicator, cells, ({ level }) => within(level)),
    levels: indicator.levels.map((level) => ({
      level,
      cell: added(indicator, cells, (cell) => cell.level === level),
      ...coverage(due.filter((unit) => unit.level === level)),
    })),
    coverage: coverage(due),
    missing: due.filter(({ id }) => !statedBy.has(id)).map(({ id }) => id),
    contradicted,
    province: statedOf(indicator, cells, ({ unitId }) => unitId === PROVINCE),
    cells,
  };
}

const totals = (cells: readonly TracedCell[]) => cells.filter(({ axisItem }) => axisItem === null);

function added(indicator: IndicatorView, { own, above, below }: Cells, of: (cell: TracedCell) => boolean) {
  return indicator.valueType === 'ratio'
    ? addUpRatio(totals(above).filter(of), totals(below).filter(of))
    : addUp(indicator.valueType, totals(own).filter(of));
}

function statedOf(indicator: IndicatorView, cells: Cells, of: (cell: TracedCell) => boolean): Stated {
  const total = added(indicator, cells, of);
  const items = indicator.axes
    .flatMap((axis) => axis.items)
    .map(({ code }) => ({
      axisItem: code,
      cell: addUp(
        indicator.valueType,
        cells.own.filter((cell) => cell.axisItem === code && of(cell)),
      ),
    }));
  const own = cells.own.filter(of);
  const said =
    total.units > 0 || own.some(({ axisItem }) => axisItem === null) ? 'total' : own.length > 0 ? 'items' : 'nothing';
  return { total, items, said };
}

function pairedUnits(above: TracedCell[], below: TracedCell[]): number[] {
  const base = new Set(below.map(({ unitId }) => unitId));
  return above.map(({ unitId }) => unitId).filter((id) => base.has(id));
}

function groupedByIndicator(cells: TracedCell[]): Map<number, TracedCell[]> {
  const found = new Map<number, TracedCell[]>();
  for (const cell of cells) {
    const group = found.get(cell.indicatorId);
    if (group) group.push(cell);
    else found.set(cell.indicatorId, [cell]);
  }
  return found;
}
