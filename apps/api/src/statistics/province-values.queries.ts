import { Injectable } from '@nestjs/common';
import type { TypedValue, ValueType } from '#domain/indicator-value';
import type { Instant } from '#domain/plain-date';
import { readRows, truth } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { heldAt } from './held-at';
import { typedValue, type ValueRow } from './typed-value';

/** What the province itself states of one cell, with everything that is known of where it comes from. */
export interface ProvinceValue {
  id: number;
  indicatorId: number;
  periodId: number;
  periodTitle: string;
  axisItem: string | null;
  value: TypedValue;
  /** What a percent was said to be of: 105/184. */
  numerator: number | null;
  denominator: number | null;
  asOf: string | null;
  asStated: string | null;
  provisional: boolean;
  speaker: string | null;
  sourceFile: string | null;
  document: string | null;
  note: string;
  conflictGroup: string | null;
}

/** The province's own values, contradictions side by side. */
@Injectable()
export class ProvinceValuesQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of the catalogue, as known at an instant (default now). Call inside `unitOfWork.read` or `run`. */
  async of(periodIds: readonly number[], knownAt?: Instant): Promise<ProvinceValue[]> {
    if (periodIds.length === 0) return [];
    const rows = await readRows<ValueRow & Omit<ProvinceValue, 'value'> & { valueType: ValueType }>(
      this.unitOfWork.manager,
      `select v.id as "id", v.indicator_id as "indicatorId", v.period_id as "periodId", p.title as "periodTitle", i.value_type as "valueType", v.axis_item as "axisItem", v.amount as "amount",
              v.decimals as "decimals", v.low as "low", v.high as "high", v.choice as "choice", v.text as "text",
              v.approximate as "approximate", v.numerator as "numerator", v.denominator as "denominator", v.as_of as "asOf",
              v.as_stated as "asStated", v.provisional as "provisional", v.speaker as "speaker", v.source_file as "sourceFile",
              v.document as "document", v.note as "note", v.conflict_group as "conflictGroup"
         from indicator_value v join indicator i on i.id = v.indicator_id join reporting_period p on p.id = v.period_id
        where v.period_id in (:...periodIds) and v.unit_id is null and ${heldAt(knownAt)}
        order by i.order_no, i.id, p.from_date, p.id, v.id`,
      { periodIds, knownAt },
    );
    return rows.flatMap(({ valueType, ...row }) => {
      const value = typedValue(row, valueType);
      const { id, indicatorId, periodId, periodTitle, axisItem, numerator, denominator, asOf, asStated } = row;
      const { speaker, sourceFile, document, note, conflictGroup } = row;
      const provisional = truth(row.provisional);
      const origin = { asOf, asStated, provisional, speaker, sourceFile, document, note, conflictGroup };
      return value
        ? [{ id, indicatorId, periodId, periodTitle, axisItem, value, numerator, denominator, ...origin }]
        : [];
    });
  }
}
