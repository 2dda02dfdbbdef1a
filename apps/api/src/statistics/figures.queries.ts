import { Injectable } from '@nestjs/common';
import { aggregateText, comparable, type AggregateCell } from '#domain/indicator-aggregate';
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
  StatisticsQuery,
  StatisticsRowView,
  StatisticsView,
} from '#contract/statistics';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { AggregateQueries, PROVINCE, type IndicatorAggregate } from './aggregate.queries';

/** Named in a row; all of them are behind its number. */
const MISSING_SHOWN = 3;

/** The screen "Số liệu thống kê": every indicator of a period with what it is compared with. */
@Injectable()
export class FiguresQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly aggregates: AggregateQueries,
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
        ({ row, indicator }) =>
          (!query.areaCode || row.areaCode === query.areaCode) &&
          (!query.level || indicator.levels.includes(query.level)) &&
          searchKey(`${row.code} ${row.name}`).includes(sought),
      );
      const rows = found
        .map(({ row }) => row)
        .filter((row) => !query.incomplete || row.missingCount + row.contradictedCount > 0);
      const windows = { previousWindow: windowBefore(period), lastYearWindow: yearBefore(period) };
      return { period, ...windows, knownAt, rows, indicators: found.length };
    });
  }

  /** @throws DomainError NOT_FOUND */
  async period(id: number): Promise<CalendarPeriodView> {
    const period = await this.reference.calendarPeriod(id);
    if (!period) throw notFound('kỳ báo cáo');
    return period;
  }

  /** The rows of a period, or of some of its indicators, with what they are compared with. */
  async rows(
    period: CalendarPeriodView,
    knownAt: string,
    indicatorIds?: readonly number[],
  ): Promise<{ row: StatisticsRowView; indicator: IndicatorView; aggregate: IndicatorAggregate }[]> {
    const of = async (window: { from: string; to: string }) => {
      const found = await this.aggregates.aggregate({ window, knownAt, ...(indicatorIds ? { indicatorIds } : {}) });
      return new Map(found.map((aggregate) => [aggregate.indicator.id, aggregate]));
    };
    const now = await of({ from: period.from, to: period.to });
    const [previous, lastYear] = [await of(windowBefore(period)), await of(yearBefore(period))];
    const names = await this.units.namesOn(period.to);
    const named = (id: number): NamedRef => ({ id, name: id === PROVINCE ? 'Tỉnh' : (names.get(id)?.name ?? '') });
    return [...now.values()].map((aggregate) => {
      const { indicator } = aggregate;
      const earlier = { previous: previous.get(indicator.id)?.total, lastYear: lastYear.get(indicator.id)?.total };
      return { row: rowView(aggregate, earlier, named), indicator, aggregate };
    });
  }
}

interface Earlier {
  previous?: AggregateCell | undefined;
  lastYear?: AggregateCell | undefined;
}

function rowView(aggregate: IndicatorAggregate, earlier: Earlier, named: (id: number) => NamedRef): StatisticsRowView {
  const { indicator, total, levels, items, coverage, missing, contradicted, provinceStated } = aggregate;
  const { id, code, name, areaCode, unitOfMeasure, valueType, axes } = indicator;
  return {
    indicatorId: id,
    ...{ code, name, areaCode, unitOfMeasure, valueType },
    total: aggregateView(total, indicator),
    levels: levels.map(({ level, cell, stated, owed }) => ({
      level,
      figure: aggregateView(cell, indicator),
      stated,
      owed,
    })),
    items: items
      .filter(({ cell }) => cell.units > 0)
      .map(({ axisItem, cell }) => {
        const axis = axes.find((candidate) => candidate.items.some((item) => item.code === axisItem))!;
        const item = axis.items.find((candidate) => candidate.code === axisItem)!;
        return {
          axis: axis.name,
          item: item.name,
          subset: item.kind === 'subset',
          figure: aggregateView(cell, indicator),
        };
      }),
    ...coverage,
    missing: missing.slice(0, MISSING_SHOWN).map(named),
    missingCount: missing.length,
    contradictedCount: contradicted.length,
    provinceStated: provinceStated && aggregateText(provinceStated, indicator),
    ...compared(total, earlier, indicator),
  };
}

/** Against the window before and the same window of last year, with a hint when both are far off. */
export function compared(
  cell: AggregateCell,
  { previous, lastYear }: Earlier,
  indicator: IndicatorView,
): { previous: ComparisonView; lastYear: ComparisonView; hint: string | null } {
  const amountOf = (other: AggregateCell | undefined) => (other ? comparable(other, indicator.valueType) : null);
  const now = amountOf(cell);
  const against = (other: AggregateCell | undefined): ComparisonView => ({
    text: other ? aggregateText(other, indicator) : '–',
    change: changeText(now, amountOf(other)),
  });
  // Rates have their own scale: half or double says little there.
  const odd = indicator.valueType === 'ratio' ? null : outlierHint(now, amountOf(previous), amountOf(lastYear));
  return { previous: against(previous), lastYear: against(lastYear), hint: odd };
}

export function aggregateView(cell: AggregateCell, indicator: IndicatorView): AggregateView {
  const { amount, numerator, denominator, units, provisional, approximate, recomputed } = cell;
  const text = aggregateText(cell, indicator);
  return { text, amount, numerator, denominator, units, provisional, approximate, recomputed };
}
