import { Injectable } from '@nestjs/common';
import type { FactDefinition, ReportFact } from '#domain/report-fact';
import type { IndicatorView } from '#contract/indicator';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { PROVINCE } from '#api/statistics/aggregate.queries';
import { TakenFigures } from '#api/statistics/taken-figures.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import type { FactProvider, FactQuestion } from './fact-provider';
import { cellsOf, definitionsOf } from './indicator-cells';
import { provinceFacts } from './indicator-province-facts';
import { indicatorTable, TABLE_DEFINITION } from './indicator-table';
import { unitFacts } from './indicator-unit-facts';

/**
 * Indicators of the period: the number that the screen of figures gives too (`TakenFigures`), the province's own or what its
 * units' accepted values add up to, with the other one in the note. `indicator.3.11` is the value as printed, `indicator.2.52.chiThi` an item of a breakdown, `….fraction`
 * what a share is of (`105/184`), `….note` what a reader must know: a provisional number, values that contradict each
 * other, who said it, which units are missing; `indicator.all` is the table of all of them.
 */
@Injectable()
export class IndicatorFacts implements FactProvider {
  constructor(
    private readonly indicators: IndicatorQueries,
    private readonly figures: TakenFigures,
    private readonly units: UnitQueries,
  ) {}

  /** One set of keys for a code, whatever its editions: a template outlives them. */
  async definitions(): Promise<FactDefinition[]> {
    const byCode = new Map(
      [...(await this.indicators.byIds()).values()].map((indicator) => [indicator.code, indicator]),
    );
    const cells = [...byCode.values()].flatMap((indicator) =>
      cellsOf(indicator).flatMap((cell) => definitionsOf(indicator, cell)),
    );
    return [TABLE_DEFINITION, ...cells];
  }

  async take({ period, knownAt }: FactQuestion): Promise<ReportFact[]> {
    const window = { from: period.from, to: period.to };
    const newest = newestEditions(await this.indicators.inForce(period));
    const taken = await this.figures.of({ window, indicatorIds: newest.map(({ id }) => id), knownAt });
    const names = await this.units.namesOn(period.to);
    const nameOf = (id: number) => (id === PROVINCE ? 'Tỉnh' : (names.get(id)?.name ?? '–'));
    const single = taken.flatMap((figure) => {
      if (figure.source === null) return [];
      return figure.source === 'province' ? provinceFacts(figure) : unitFacts(figure, nameOf);
    });
    return [...indicatorTable(taken), ...single];
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
