import { Injectable } from '@nestjs/common';
import type { StatedValue } from '#domain/indicator-rules';
import type { TypedValue, ValueType } from '#domain/indicator-value';
import type { Instant, PlainDate } from '#domain/plain-date';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { readRows, truth } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { AggregateQueries, type IndicatorAggregate } from './aggregate.queries';
import { heldAt } from './held-at';
import { provinceAsNull } from './province-unit';
import { typedValue, type ValueRow } from './typed-value';
import { UnitCellsQueries } from './unit-cells.queries';

/** A value as it stands. */
export interface HeldValue {
  indicatorId: number;
  indicatorCode: string;
  axisItem: string | null;
  value: TypedValue;
  asStated: string | null;
  provisional: boolean;
  conflictGroup: string | null;
}

export interface PeriodAggregateQuery {
  periodId: number;
  /** Default every indicator in force in the period. */
  indicatorIds?: readonly number[];
  /** Default every unit; 0 is the province itself. */
  unitIds?: readonly number[];
  knownAt?: Instant;
}

/** Read model of accepted values. */
@Injectable()
export class StatisticsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reference: ReferenceQueries,
    private readonly aggregates: AggregateQueries,
    private readonly indicators: IndicatorQueries,
    private readonly cells: UnitCellsQueries,
  ) {}

  /**
   * Totals, levels, coverage and who is missing in a period (`AggregateQueries.aggregate` for any window).
   * @throws DomainError NOT_FOUND for an unknown period
   */
  async aggregate({ periodId, ...query }: PeriodAggregateQuery): Promise<IndicatorAggregate[]> {
    const period = await this.reference.periodById(periodId);
    if (!period) throw notFound('kỳ báo cáo');
    return this.aggregates.aggregate({ ...query, window: { from: period.from, to: period.to } });
  }

  /**
   * What one unit (or the province itself) has stated for a period, as known at an instant (default now). A cell with
   * contradictions answers several rows of one `conflictGroup`.
   */
  async valuesOf(periodId: number, unit: number | 'province', knownAt?: Instant): Promise<HeldValue[]> {
    const manager = this.unitOfWork.manager;
    const unitId = unit === 'province' ? null : await provinceAsNull(manager, unit);
    const rows = await readRows<ValueRow & Omit<HeldValue, 'value'> & { valueType: ValueType }>(
      manager,
      `select v.indicator_id as "indicatorId", i.code as "indicatorCode", i.value_type as "valueType", v.axis_item as "axisItem",
              v.amount as "amount", v.decimals as "decimals", v.low as "low", v.high as "high", v.choice as "choice", v.text as "text",
              v.approximate as "approximate", v.as_stated as "asStated", v.provisional as "provisional", v.conflict_group as "conflictGroup"
         from indicator_value v join indicator i on i.id = v.indicator_id
        where v.period_id = :periodId and ${unitId === null ? 'v.unit_id is null' : 'v.unit_id = :unitId'} and ${heldAt(knownAt)}
        order by i.order_no, i.id, v.axis_item, v.id`,
      { periodId, unitId, knownAt },
    );
    return rows.flatMap((row) => {
      const value = typedValue(row, row.valueType);
      const { indicatorId, indicatorCode, axisItem, asStated, conflictGroup } = row;
      return value
        ? [
            {
              indicatorId,
              indicatorCode,
              axisItem,
              value,
              asStated,
              provisional: truth(row.provisional),
              conflictGroup,
            },
          ]
        : [];
    });
  }

  /** The same for the rules of the catalogue; of contradicting values none is taken. */
  async statedValues(periodId: number, unit: number | 'province'): Promise<StatedValue[]> {
    const held = await this.valuesOf(periodId, unit);
    return held
      .filter(({ conflictGroup }) => conflictGroup === null)
      .map(({ indicatorCode, axisItem, value }) => ({ indicatorCode, axisItem, value }));
  }

  /**
   * What a unit states of a window that need be no period: the values of the period of just this window, and of flows that
   * were not stated so what its other periods add up to, or leave over, exactly (`UnitCellsQueries`). To compare with.
   */
  async statedWithin(window: { from: PlainDate; to: PlainDate }, unitId: number): Promise<StatedValue[]> {
    const periods = await this.reference.periodsWithin(window.from, window.to);
    const exact = periods.find(({ from, to }) => from === window.from && to === window.to);
    const stated = exact ? await this.statedValues(exact.id, unitId) : [];
    const known = new Set(stated.map(({ indicatorCode, axisItem }) => `${indicatorCode} ${axisItem ?? ''}`));
    const flows = [...(await this.indicators.byIds()).values()].filter(
      ({ accumulation, valueType }) => accumulation === 'flow' && (valueType === 'count' || valueType === 'money'),
    );
    const byId = new Map(flows.map((indicator) => [indicator.id, indicator]));
    const cells = await this.cells.cells({ window, indicatorIds: [...byId.keys()], unitIds: [unitId], derive: true });
    const added = cells.flatMap(({ indicatorId, axisItem, amount, contradicted }): StatedValue[] => {
      const { code, decimals } = byId.get(indicatorId)!;
      if (contradicted || amount === null || known.has(`${code} ${axisItem ?? ''}`)) return [];
      return [{ indicatorCode: code, axisItem, value: { kind: 'number', amount, decimals, approximate: null } }];
    });
    return [...stated, ...added];
  }
}
