import { Injectable } from '@nestjs/common';
import { aggregateText, comparable, type AggregateCell } from '#domain/indicator-aggregate';
import type { FigureSource } from '#domain/indicator-figure';
import { outlierHint } from '#domain/indicator-rules';
import { changeText } from '#domain/indicator-value';
import { windowBefore, yearBefore } from '#domain/reporting-period';
import { searchKey } from '#domain/vietnamese-text';
import type { IndicatorView } from '#contract/indicator';
import type { NamedRef } from '#contract/paging';
import type { CalendarPeriodView } from '#contract/reference';
import type {
  AggregateView,
  ComparisonView,
  ExemptUnitView,
  ItemFigureView,
  StatisticsQuery,
  StatisticsRowView,
  StatisticsView,
} from '#contract/statistics';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { FigureExemptions } from './figure-exemptions';
import { PROVINCE } from './aggregate.queries';
import { TakenFigures, type FigureCell, type TakenFigure } from './taken-figures.queries';

/** Named in a row; all of them are behind its number. */
const MISSING_SHOWN = 3;

/** The screen "Số liệu thống kê": every indicator of a period with what it is compared with. */
@Injectable()
export class FiguresQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly taken: TakenFigures,
    private readonly exemptions: FigureExemptions,
    private readonly reference: ReferenceQueries,
    private readonly units: UnitQueries,
    private readonly audit: AuditLog,
  ) {}

  /** All of one moment. @throws DomainError NOT_FOUND for an unknown period */
  figures(query: StatisticsQuery): Promise<StatisticsView> {
    return this.unitOfWork.read(async () => {
      const period = await this.period(query.periodId);
      const knownAt = await this.audit.knownAt(query.knownAt);
      const all = await this.rows(period, knownAt);
      const sought = searchKey(query.q ?? '');
      const found = all.filter(
        ({ row, taken: { aggregate } }) =>
          (!query.areaCode || row.areaCode === query.areaCode) &&
          (!query.level || aggregate.indicator.levels.includes(query.level)) &&
          searchKey(`${row.code} ${row.name}`).includes(sought),
      );
      const rows = found
        .map(({ row }) => row)
        .filter((row) => !query.incomplete || row.missingCount + row.contradictedCount > 0)
        .filter((row) => !query.stated || row.source !== null || row.items.length + row.contradictedCount > 0);
      const windows = { previousWindow: windowBefore(period), lastYearWindow: yearBefore(period) };
      const exempt = await this.exempt(period, knownAt);
      return { period, ...windows, knownAt, rows, indicators: found.length, exempt };
    });
  }

  /** @throws DomainError NOT_FOUND */
  async period(id: number): Promise<CalendarPeriodView> {
    const period = await this.reference.calendarPeriod(id);
    if (!period) throw notFound('kỳ báo cáo');
    return period;
  }

  /** Units of which nothing is waited for in the period, in official order. */
  async exempt(period: CalendarPeriodView, knownAt: string): Promise<ExemptUnitView[]> {
    const reasons = await this.exemptions.of(period, knownAt);
    if (reasons.size === 0) return [];
    const names = await this.units.namesOn(period.to, [...reasons.keys()]);
    return [...names.values()]
      .sort((a, b) => a.orderNo - b.orderNo || (a.sortKey < b.sortKey ? -1 : 1))
      .map(({ id, name }) => ({ unit: { id, name }, reason: reasons.get(id)! }));
  }

  /** The rows of a period, or of some of its indicators, with what they are compared with. */
  async rows(
    period: CalendarPeriodView,
    knownAt: string,
    indicatorIds?: readonly number[],
  ): Promise<{ row: StatisticsRowView; taken: TakenFigure; earlier: EarlierFigures }[]> {
    const of = async (window: { from: string; to: string }, derive: boolean) => {
      const asked = { window, knownAt, derive, ...(indicatorIds ? { indicatorIds } : {}) };
      return new Map((await this.taken.of(asked)).map((taken) => [taken.aggregate.indicator.id, taken]));
    };
    const now = await of({ from: period.from, to: period.to }, false);
    const [before, aYearAgo] = [windowBefore(period), yearBefore(period)];
    const previous = await of(before, true);
    // Before a year lies the year before.
    const lastYear = before.from === aYearAgo.from && before.to === aYearAgo.to ? previous : await of(aYearAgo, true);
    const names = await this.units.namesOn(period.to);
    const named = (id: number): NamedRef => ({ id, name: id === PROVINCE ? 'Tỉnh' : (names.get(id)?.name ?? '') });
    return [...now.values()].map((taken) => {
      const { id } = taken.aggregate.indicator;
      const earlier = { previous: previous.get(id), lastYear: lastYear.get(id) };
      return { row: rowView(taken, earlier, named), taken, earlier };
    });
  }
}

/** The same indicator in the windows it is compared with. */
export interface EarlierFigures {
  previous: TakenFigure | undefined;
  lastYear: TakenFigure | undefined;
}

function rowView(taken: TakenFigure, earlier: EarlierFigures, named: (id: number) => NamedRef): StatisticsRowView {
  const { aggregate, total, items, source, beside } = taken;
  const { indicator, levels, coverage, missing, contradicted } = aggregate;
  const { id, code, name, areaCode, unitOfMeasure, valueType } = indicator;
  const alone = indicator.levels.every((level) => level === 'province');
  const itemViews = (figures: readonly FigureCell[]) => figures.flatMap((figure) => itemView(indicator, figure));
  return {
    indicatorId: id,
    ...{ code, name, areaCode, unitOfMeasure, valueType },
    total: figureView(total),
    source,
    beside: beside && {
      source: beside.source,
      figure: figureView(beside.total),
      items: itemViews(beside.items),
      difference: beside.difference,
    },
    levels: levels.map(({ level, cell, stated, owed }) => ({
      level,
      figure: alone ? figureView(total) : aggregateView(cell, indicator),
      stated,
      owed,
    })),
    items: itemViews(items),
    ...coverage,
    missing: missing.slice(0, MISSING_SHOWN).map(named),
    missingCount: missing.length,
    contradictedCount: contradicted.length,
    ...compared(total, { previous: printedOf(earlier.previous), lastYear: printedOf(earlier.lastYear) }, indicator),
  };
}

function itemView({ axes }: IndicatorView, figure: FigureCell): ItemFigureView[] {
  if (figure.cell.units === 0 && figure.values.length === 0) return [];
  const axis = axes.find(({ items }) => items.some(({ code }) => code === figure.axisItem))!;
  const item = axis.items.find(({ code }) => code === figure.axisItem)!;
  return [{ axis: axis.name, item: item.name, subset: item.kind === 'subset', figure: figureView(figure) }];
}

interface Earlier {
  previous?: Printed | undefined;
  lastYear?: Printed | undefined;
}
/** A number with its words. */
type Printed = Pick<FigureCell, 'cell' | 'text'> & { source?: FigureSource | null };

const printedOf = (taken: TakenFigure | undefined): Printed | undefined =>
  taken && { ...taken.total, source: taken.source };

/** Against the window before and the same window of last year, with a hint when both are far off. */
export function compared(
  { cell }: Printed,
  { previous, lastYear }: Earlier,
  indicator: IndicatorView,
): { previous: ComparisonView; lastYear: ComparisonView; hint: string | null } {
  const amountOf = (other: Printed | undefined) => (other ? comparable(other.cell, indicator.valueType) : null);
  const now = amountOf({ cell, text: '' });
  const against = (other: Printed | undefined): ComparisonView => ({
    text: other ? other.text : '–',
    change: changeText(now, amountOf(other)),
    units: other?.cell.units ?? 0,
    derived: other?.cell.derived ?? 0,
    source: other?.source ?? null,
  });
  // Rates have their own scale: half or double says little there.
  const odd = indicator.valueType === 'ratio' ? null : outlierHint(now, amountOf(previous), amountOf(lastYear));
  return { previous: against(previous), lastYear: against(lastYear), hint: odd };
}

const figureView = ({ cell, text }: Printed): AggregateView => {
  const { amount, numerator, denominator, units, provisional, approximate, recomputed } = cell;
  return { text, amount, numerator, denominator, units, provisional, approximate, recomputed };
};
const aggregateView = (cell: AggregateCell, indicator: IndicatorView): AggregateView =>
  figureView({ cell, text: aggregateText(cell, indicator) });
