import { Injectable } from '@nestjs/common';
import { addUp, aggregateText, type AggregateCell } from '#domain/indicator-aggregate';
import { differenceText, figureSource, type FigureSource } from '#domain/indicator-figure';
import { formatIndicatorValue } from '#domain/indicator-value';
import type { IndicatorView } from '#contract/indicator';
import { AggregateQueries, PROVINCE, type AggregateQuery, type IndicatorAggregate } from './aggregate.queries';
import { ProvinceValuesQueries, type ProvinceValue } from './province-values.queries';

/** A number with how it is printed and, where the province itself states it, the values it stands on. */
export interface FigureCell {
  /** Null is the total. */
  axisItem: string | null;
  cell: AggregateCell;
  /** As it is printed, contradicting values side by side; `–` for nothing. */
  text: string;
  values: ProvinceValue[];
}
/** The one number of an indicator in a window. */
export interface TakenFigure {
  aggregate: IndicatorAggregate;
  /** Null when nobody states anything. */
  source: FigureSource | null;
  total: FigureCell;
  items: FigureCell[];
  /** What the other side states: said with the difference, never silently left out. */
  beside: { source: FigureSource; total: FigureCell; items: FigureCell[]; difference: string | null } | null;
}

/** Where it is decided which number of an indicator is given: screens, workbooks, reports and frozen lists all read it here. */
@Injectable()
export class TakenFigures {
  constructor(
    private readonly aggregates: AggregateQueries,
    private readonly provinceValues: ProvinceValuesQueries,
  ) {}

  /** Call inside `unitOfWork.read` or `run`. */
  async of(query: AggregateQuery): Promise<TakenFigure[]> {
    const aggregates = await this.aggregates.aggregate(query);
    const periodIds = aggregates.flatMap(({ cells: { own, above, below } }) =>
      [...own, ...above, ...below]
        .filter(({ unitId }) => unitId === PROVINCE)
        .flatMap(({ from, less }) => [...from, ...less].map(({ id }) => id)),
    );
    const stated = await this.provinceValues.of([...new Set(periodIds)], query.knownAt);
    return aggregates.map((aggregate) => takenOf(aggregate, stated));
  }
}

function takenOf(aggregate: IndicatorAggregate, stated: readonly ProvinceValue[]): TakenFigure {
  const { indicator, province } = aggregate;
  const source = figureSource(indicator.levels, province.said, aggregate.said);
  const ofProvince = provinceCells(aggregate, stated);
  const ofUnits = unitCells(aggregate);
  const taken = source === 'province' ? ofProvince : ofUnits;
  const apart = !indicator.levels.includes('province');
  const other = source === 'province' ? aggregate.said : province.said;
  if (source === null || !apart || other === 'nothing') return { aggregate, source, ...taken, beside: null };
  const beside = source === 'province' ? ofUnits : ofProvince;
  const difference = differenceText(taken.total.cell, beside.total.cell, indicator);
  return {
    aggregate,
    source,
    ...taken,
    beside: { source: source === 'province' ? 'units' : 'province', ...beside, difference },
  };
}

type Side = Pick<TakenFigure, 'total' | 'items'>;

function unitCells({ indicator, total, items }: IndicatorAggregate): Side {
  const figure = (cell: AggregateCell, axisItem: string | null): FigureCell => ({
    axisItem,
    cell,
    text: aggregateText(cell, indicator),
    values: [],
  });
  return { total: figure(total, null), items: items.map(({ axisItem, cell }) => figure(cell, axisItem)) };
}

/** As stated where it was stated for the window: "trên 100", a text, two values that contradict each other. */
function provinceCells({ indicator, province, cells }: IndicatorAggregate, stated: readonly ProvinceValue[]): Side {
  const figure = (cell: AggregateCell, axisItem: string | null): FigureCell => {
    const own = cells.own.find((one) => one.unitId === PROVINCE && one.axisItem === axisItem);
    const parts = new Set(own ? [...own.from, ...own.less].map(({ id }) => id) : []);
    const values = stated.filter(
      (value) => value.indicatorId === indicator.id && value.axisItem === axisItem && parts.has(value.periodId),
    );
    return { axisItem, cell, text: provinceText(cell, indicator, parts.size, values), values };
  };
  return {
    total: figure(province.total, null),
    items: province.items.map(({ axisItem, cell }) => figure(cell, axisItem)),
  };
}

function provinceText(cell: AggregateCell, indicator: IndicatorView, periods: number, values: ProvinceValue[]): string {
  return periods === 1 && values.length > 0
    ? values.map(({ value }) => formatIndicatorValue(value, indicator)).join('; ')
    : aggregateText(cell, indicator);
}

/** Nothing at all: what is compared with when nobody stated anything. */
export const NOTHING = addUp('text', []);
