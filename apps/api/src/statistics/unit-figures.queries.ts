import { Injectable } from '@nestjs/common';
import { addUp, addUpRatio, aggregateText, type AggregateCell } from '#domain/indicator-aggregate';
import { INDICATOR_LEVELS, type IndicatorLevel, type IndicatorView } from '#contract/indicator';
import type { IndicatorFiguresView, UnitFigureView, UnitValuesQuery } from '#contract/statistics';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { PROVINCE, type IndicatorAggregate } from './aggregate.queries';
import { compared, FiguresQueries } from './figures.queries';
import { NOTHING, type TakenFigure } from './taken-figures.queries';
import type { TracedCell } from './unit-cells.queries';
import { ValueSources } from './value-sources.queries';

interface UnitCells {
  /** Of a ratio first the numerator, then the denominator. */
  cells: (TracedCell | undefined)[];
  folded: AggregateCell;
}

/** What lies behind an aggregated number: each unit's value with its source, and who stated nothing. */
@Injectable()
export class UnitFiguresQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly figures: FiguresQueries,
    private readonly sources: ValueSources,
    private readonly indicators: IndicatorQueries,
    private readonly reference: ReferenceQueries,
    private readonly units: UnitQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError NOT_FOUND for an unknown period, and for an indicator that is not collected in it */
  behind(indicatorId: number, { periodId, knownAt: asked }: UnitValuesQuery): Promise<IndicatorFiguresView> {
    return this.unitOfWork.read(async () => {
      const period = await this.figures.period(periodId);
      const knownAt = await this.audit.knownAt(asked);
      const [found] = await this.figures.rows(period, knownAt, [indicatorId]);
      if (!found) throw notFound('chỉ tiêu này trong kỳ');
      const { row, taken, earlier } = found;
      const { aggregate } = taken;
      const { indicator, cells } = aggregate;
      const now = byUnit(indicator, aggregate);
      const previous = byUnit(indicator, earlier.previous?.aggregate);
      const lastYear = byUnit(indicator, earlier.lastYear?.aggregate);
      const used = new Set(
        [...cells.own, ...cells.above, ...cells.below].flatMap(({ from }) => from.map(({ id }) => id)),
      );
      const parts = await this.partsOf(indicator, period);
      const values = await this.sources.valuesOf(parts, [...used], knownAt);
      const titles = new Map(
        (await this.reference.periodsWithin(period.from, period.to)).map(({ id, title }) => [id, title]),
      );
      const names = await this.units.namesOn(period.to);
      const order = [...names.values()]
        .sort((a, b) => a.orderNo - b.orderNo || (a.sortKey < b.sortKey ? -1 : 1))
        .map(({ id }) => id);
      const concerned = [PROVINCE, ...order].filter((id) => now.has(id) || aggregate.missing.includes(id));
      // A source may state the parts of a number and not the number.
      const onlyParts = (id: number) => id === PROVINCE && values.has(id);
      const units = concerned.map((id): UnitFigureView => {
        const own = now.get(id);
        const state =
          !own || own.folded.units === 0
            ? aggregate.contradicted.includes(id)
              ? 'contradicted'
              : onlyParts(id)
                ? 'stated'
                : 'missing'
            : 'stated';
        const addedFrom = own?.cells.find((cell) => (cell?.from.length ?? 0) > 1)?.from ?? [];
        const printed = (cell: AggregateCell) => ({ cell, text: aggregateText(cell, indicator) });
        const before = [previous, lastYear].map((units) => printed(units.get(id)?.folded ?? NOTHING));
        return {
          unit: id === PROVINCE ? null : { id, name: names.get(id)?.name ?? '' },
          level: levelOf(id, own, aggregate),
          state,
          owes: owes(id, own, aggregate),
          text: id === PROVINCE ? provinceText(taken) : own ? aggregateText(own.folded, indicator) : '–',
          provisional: (own?.folded.provisional ?? 0) > 0,
          addedFrom: addedFrom.map((part) => titles.get(part.id) ?? ''),
          ...compared(printed(own?.folded ?? NOTHING), { previous: before[0], lastYear: before[1] }, indicator),
          values: values.get(id) ?? [],
        };
      });
      const exempt = await this.figures.exempt(period, knownAt);
      return { period, row, guide: indicator.guide, knownAt, units, exempt };
    });
  }

  /** A ratio is looked at through its numerator and denominator. */
  private async partsOf(
    { id, valueType, numeratorCode, denominatorCode }: IndicatorView,
    period: { from: string; to: string },
  ): Promise<number[]> {
    if (valueType !== 'ratio') return [id];
    const inForce = await this.indicators.inForce(period);
    return [numeratorCode, denominatorCode].flatMap((code) => inForce.find((other) => other.code === code)?.id ?? []);
  }
}

function byUnit(indicator: IndicatorView, aggregate: IndicatorAggregate | undefined): Map<number, UnitCells> {
  if (!aggregate) return new Map();
  const { own, above, below } = aggregate.cells;
  const sides = (indicator.valueType === 'ratio' ? [above, below] : [own]).map(
    (cells) => new Map(cells.filter(({ axisItem }) => axisItem === null).map((cell) => [cell.unitId, cell])),
  );
  const found = new Map<number, UnitCells>();
  for (const unitId of new Set(sides.flatMap((side) => [...side.keys()]))) {
    const cells = sides.map((side) => side.get(unitId));
    const [first, second] = cells.map((cell) => (cell ? [cell] : []));
    const folded = second ? addUpRatio(first!, second) : addUp(indicator.valueType, first!);
    found.set(unitId, { cells, folded });
  }
  return found;
}

/** As the province states it, also where the number taken is that of its units. */
const provinceText = ({ source, total, beside }: TakenFigure): string =>
  source === 'province' ? total.text : beside?.source === 'province' ? beside.total.text : '–';

function levelOf(id: number, own: UnitCells | undefined, { indicator }: IndicatorAggregate): IndicatorLevel {
  if (id === PROVINCE) return 'province';
  const level = own?.cells.find((cell) => cell !== undefined)?.level;
  return INDICATOR_LEVELS.find((known) => known === level) ?? indicator.levels[0]!;
}

function owes(id: number, own: UnitCells | undefined, aggregate: IndicatorAggregate): boolean {
  return aggregate.missing.includes(id) || aggregate.indicator.levels.includes(levelOf(id, own, aggregate));
}
