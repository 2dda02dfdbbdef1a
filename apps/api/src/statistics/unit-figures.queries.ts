import { Injectable } from '@nestjs/common';
import { addUp, addUpRatio, aggregateText, type AggregateCell } from '#domain/indicator-aggregate';
import { windowBefore, yearBefore } from '#domain/reporting-period';
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
import { UnitCellsQueries, type TracedCell } from './unit-cells.queries';
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
    private readonly unitCells: UnitCellsQueries,
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
      const { row, indicator, aggregate } = found;
      const parts = await this.partsOf(indicator, period);
      const of = async (window: { from: string; to: string }) =>
        byUnit(indicator, parts, await this.unitCells.cells({ window, knownAt, indicatorIds: parts }));
      const now = await of({ from: period.from, to: period.to });
      const [previous, lastYear] = [await of(windowBefore(period)), await of(yearBefore(period))];
      const used = [
        ...new Set(
          [...now.values()].flatMap(({ cells }) => cells.flatMap((cell) => cell?.from.map(({ id }) => id) ?? [])),
        ),
      ];
      const values = await this.sources.valuesOf(parts, used, knownAt);
      const titles = new Map(
        (await this.reference.periodsWithin(period.from, period.to)).map(({ id, title }) => [id, title]),
      );
      const names = await this.units.namesOn(period.to);
      const order = [...names.values()]
        .sort((a, b) => a.orderNo - b.orderNo || (a.sortKey < b.sortKey ? -1 : 1))
        .map(({ id }) => id);
      const concerned = [PROVINCE, ...order].filter((id) => now.has(id) || aggregate.missing.includes(id));
      const units = concerned.map((id): UnitFigureView => {
        const own = now.get(id);
        const state =
          !own || own.folded.units === 0
            ? aggregate.contradicted.includes(id)
              ? 'contradicted'
              : 'missing'
            : 'stated';
        const addedFrom = own?.cells.find((cell) => (cell?.from.length ?? 0) > 1)?.from ?? [];
        const earlier = { previous: previous.get(id)?.folded, lastYear: lastYear.get(id)?.folded };
        return {
          unit: id === PROVINCE ? null : { id, name: names.get(id)?.name ?? '' },
          level: levelOf(id, own, aggregate),
          state,
          owes: owes(id, own, aggregate),
          text: own ? aggregateText(own.folded, indicator) : '–',
          provisional: (own?.folded.provisional ?? 0) > 0,
          addedFrom: addedFrom.map((part) => titles.get(part.id) ?? ''),
          ...compared(own?.folded ?? NOTHING, earlier, indicator),
          values: values.get(id) ?? [],
        };
      });
      return { period, row, guide: indicator.guide, knownAt, units };
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

const NOTHING = addUp('text', []);

function byUnit(indicator: IndicatorView, parts: number[], cells: TracedCell[]): Map<number, UnitCells> {
  const totals = cells.filter(({ axisItem }) => axisItem === null);
  const found = new Map<number, UnitCells>();
  for (const unitId of new Set(totals.map((cell) => cell.unitId))) {
    const own = parts.map((part) => totals.find((cell) => cell.unitId === unitId && cell.indicatorId === part));
    const present = own.filter((cell) => cell !== undefined);
    const folded =
      indicator.valueType === 'ratio'
        ? addUpRatio(
            present.filter((cell) => cell.indicatorId === parts[0]),
            present.filter((cell) => cell.indicatorId === parts[1]),
          )
        : addUp(indicator.valueType, present);
    found.set(unitId, { cells: own, folded });
  }
  return found;
}

function levelOf(id: number, own: UnitCells | undefined, { indicator }: IndicatorAggregate): IndicatorLevel {
  if (id === PROVINCE) return 'province';
  const level = own?.cells.find((cell) => cell !== undefined)?.level;
  return INDICATOR_LEVELS.find((known) => known === level) ?? indicator.levels[0]!;
}

function owes(id: number, own: UnitCells | undefined, aggregate: IndicatorAggregate): boolean {
  return aggregate.missing.includes(id) || aggregate.indicator.levels.includes(levelOf(id, own, aggregate));
}
