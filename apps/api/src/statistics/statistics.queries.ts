import { Injectable } from '@nestjs/common';
import type { StatedValue } from '#domain/indicator-rules';
import type { TypedValue, ValueType } from '#domain/indicator-value';
import type { Instant } from '#domain/plain-date';
import { readRows, truth } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { provinceAsNull } from './province-unit';
import { typedValue, type ValueRow } from './typed-value';

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

/** Read model of accepted values. */
@Injectable()
export class StatisticsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

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
}

/** SQL: the row stood at that instant; now when none is given. */
export const heldAt = (knownAt: Instant | undefined): string =>
  knownAt === undefined
    ? 'v.superseded_at is null'
    : 'v.recorded_at <= :knownAt and (v.superseded_at is null or v.superseded_at > :knownAt)';
