import { Injectable } from '@nestjs/common';
import type { FactDefinition, ReportFact } from '#domain/report-fact';
import type { IndicatorView } from '#contract/indicator';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { AggregateQueries, PROVINCE } from '#api/statistics/aggregate.queries';
import { ProvinceValuesQueries } from '#api/statistics/province-values.queries';
import { UnitCellsQueries, type TracedCell } from '#api/statistics/unit-cells.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import type { FactProvider, FactQuestion } from './fact-provider';
import { cellsOf, definitionsOf } from './indicator-cells';
import { provinceFacts, provinceRatioFacts } from './indicator-province-facts';
import { unitFacts } from './indicator-unit-facts';

/**
 * Indicators of the period: what the province itself states of one, and where it states nothing, what its units' accepted
 * values add up to. `indicator.3.11` is the value as printed, `indicator.2.52.chiThi` an item of a breakdown, `….fraction`
 * what a share is of (`105/184`), `….note` what a reader must know: a provisional number, values that contradict each
 * other, who said it, which units are missing.
 */
@Injectable()
export class IndicatorFacts implements FactProvider {
  constructor(
    private readonly indicators: IndicatorQueries,
    private readonly values: ProvinceValuesQueries,
    private readonly aggregates: AggregateQueries,
    private readonly unitCells: UnitCellsQueries,
    private readonly units: UnitQueries,
  ) {}

  /** One set of keys for a code, whatever its editions: a template outlives them. */
  async definitions(): Promise<FactDefinition[]> {
    const byCode = new Map(
      [...(await this.indicators.byIds()).values()].map((indicator) => [indicator.code, indicator]),
    );
    return [...byCode.values()].flatMap((indicator) =>
      cellsOf(indicator).flatMap((cell) => definitionsOf(indicator, cell)),
    );
  }

  async take(question: FactQuestion): Promise<ReportFact[]> {
    const stated = await this.values.of(question.period.id, question.knownAt);
    const inForce = newestEditions(await this.indicators.inForce(question.period));
    const ofUnits = await this.ofUnits(question, inForce);
    return inForce.flatMap((indicator) => {
      const own =
        indicator.valueType === 'ratio'
          ? provinceRatioFacts(indicator, inForce, stated)
          : cellsOf(indicator).flatMap((cell) => {
              const values = stated.filter((v) => v.indicatorId === indicator.id && v.axisItem === cell.item);
              return values.length === 0 ? [] : provinceFacts(indicator, cell, values);
            });
      return own.length > 0 ? own : (ofUnits.get(indicator.id) ?? []);
    });
  }

  private async ofUnits(
    { period, knownAt }: FactQuestion,
    inForce: readonly IndicatorView[],
  ): Promise<Map<number, ReportFact[]>> {
    const ids = inForce.filter(({ levels }) => levels.some((level) => level !== 'province')).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const window = { from: period.from, to: period.to };
    const aggregates = await this.aggregates.aggregate({ window, indicatorIds: ids, knownAt });
    if (aggregates.every(({ total }) => total.units === 0)) return new Map();
    const cells = new Map<number, TracedCell[]>(ids.map((id) => [id, []]));
    for (const cell of await this.unitCells.cells({ window, indicatorIds: ids, knownAt }))
      cells.get(cell.indicatorId)!.push(cell);
    const names = await this.units.namesOn(period.to);
    const nameOf = (id: number) => (id === PROVINCE ? 'Tỉnh' : (names.get(id)?.name ?? '–'));
    return new Map(
      aggregates.map((aggregate) => [
        aggregate.indicator.id,
        unitFacts(aggregate, cells.get(aggregate.indicator.id) ?? [], nameOf),
      ]),
    );
  }
}

/** A code has one answer: of editions that follow each other within the period, that of its end. */
function newestEditions(indicators: readonly IndicatorView[]): IndicatorView[] {
  const newest = new Map<string, IndicatorView>();
  for (const indicator of indicators) {
    const other = newest.get(indicator.code);
    if (!other || other.validFrom <= indicator.validFrom) newest.set(indicator.code, indicator);
  }
  return indicators.filter((indicator) => newest.get(indicator.code) === indicator);
}
