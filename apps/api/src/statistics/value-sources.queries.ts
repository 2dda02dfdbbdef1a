import { Injectable } from '@nestjs/common';
import { formatIndicatorValue, type ValueType } from '#domain/indicator-value';
import { formatDate, type Instant } from '#domain/plain-date';
import type { Axis } from '#domain/indicator-rules';
import type { ChoiceView } from '#contract/indicator';
import type { StatedValueView } from '#contract/statistics';
import { readRows, truth } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { heldAt } from './held-at';
import { typedValue, type ValueRow } from './typed-value';

type SourceRow = ValueRow &
  Omit<StatedValueView, 'text' | 'period' | 'itemName'> & {
    unitId: number | null;
    code: string;
    valueType: ValueType;
    choices: string;
    axes: string;
    periodTitle: string | null;
    fromDate: string | null;
    toDate: string | null;
  };

const COLUMNS = `
  select v.id as "id", v.unit_id as "unitId", i.code as "code", i.value_type as "valueType", i.choices as "choices", i.axes as "axes", v.axis_item as "axisItem",
         v.numerator as "numerator", v.denominator as "denominator", v.conflict_group as "conflictGroup",
         v.amount as "amount", v.decimals as "decimals", v.low as "low", v.high as "high", v.choice as "choice", v.text as "text",
         v.approximate as "approximate", v.as_stated as "asStated", v.provisional as "provisional", v.source_file as "sourceFile",
         v.speaker as "speaker", v.document as "document", v.note as "note", v.recorded_at as "recordedAt", u.full_name as "recordedBy",
         v.period_id as "periodId", p.title as "periodTitle", v.from_date as "fromDate", v.to_date as "toDate", v.as_of as "asOf"
    from indicator_value v
    join indicator i on i.id = v.indicator_id
    left join reporting_period p on p.id = v.period_id
    left join user_account u on u.id = v.recorded_by_id`;

/** Single values with where they come from. */
@Injectable()
export class ValueSources {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of the indicators in the periods, by unit (0: the province itself), as known at an instant. */
  async valuesOf(
    indicatorIds: readonly number[],
    periodIds: readonly number[],
    knownAt: Instant,
  ): Promise<Map<number, StatedValueView[]>> {
    const found = new Map<number, StatedValueView[]>();
    if (indicatorIds.length === 0 || periodIds.length === 0) return found;
    const rows = await readRows<SourceRow>(
      this.unitOfWork.manager,
      `${COLUMNS} where v.indicator_id in (:...indicatorIds) and v.period_id in (:...periodIds) and ${heldAt(knownAt)}
        order by i.order_no, i.id, p.to_date, v.id`,
      { indicatorIds, periodIds, knownAt },
    );
    for (const row of inOrder(rows)) {
      const unitId = row.unitId ?? 0;
      found.set(unitId, [...(found.get(unitId) ?? []), sourceView(row, indicatorIds.length > 1)]);
    }
    return found;
  }

  /** What the province itself has stated of an indicator, of every period and window, the newest window first. */
  async ofProvince(indicatorId: number): Promise<StatedValueView[]> {
    const rows = await readRows<SourceRow>(
      this.unitOfWork.manager,
      `${COLUMNS} where v.indicator_id = :indicatorId and v.unit_id is null and ${heldAt(undefined)}
        order by coalesce(p.to_date, v.to_date, v.as_of) desc, v.axis_item, v.id`,
      { indicatorId },
    );
    return rows.map((row) => sourceView(row, false));
  }
}

/** Items of the indicator's axes, in their order. */
const itemsOf = ({ axes }: SourceRow) =>
  ((typeof axes === 'string' ? JSON.parse(axes) : axes) as Axis[]).flatMap(({ items }) => items);

/** The total first, then the parts in the order of the catalogue; otherwise as they were. */
function inOrder(rows: SourceRow[]): SourceRow[] {
  const place = (row: SourceRow) =>
    row.axisItem === null ? -1 : itemsOf(row).findIndex(({ code }) => code === row.axisItem);
  const places = new Map(rows.map((row) => [row, place(row)]));
  return rows.toSorted((a, b) => places.get(a)! - places.get(b)!);
}

function sourceView(row: SourceRow, several: boolean): StatedValueView {
  const { id, axisItem, asStated, sourceFile, speaker, document, note, recordedAt, recordedBy } = row;
  const { numerator, denominator, asOf, conflictGroup, periodId } = row;
  const choices = (typeof row.choices === 'string' ? JSON.parse(row.choices) : row.choices) as ChoiceView[];
  const item = itemsOf(row).find(({ code }) => code === axisItem);
  const printed = formatIndicatorValue(typedValue(row, row.valueType), { valueType: row.valueType, choices });
  const stated = { axisItem, asStated, provisional: truth(row.provisional), sourceFile, speaker, document, note };
  return {
    id,
    text: several ? `${row.code}: ${printed}` : printed,
    ...stated,
    itemName: item?.name ?? axisItem,
    numerator,
    denominator,
    asOf,
    conflictGroup,
    recordedAt,
    recordedBy,
    periodId,
    period: periodWords(row),
  };
}

function periodWords({ periodTitle, fromDate, toDate, asOf }: SourceRow): string {
  if (periodTitle !== null) return asOf === null ? periodTitle : `${periodTitle}, tại ngày ${formatDate(asOf)}`;
  if (asOf !== null) return `Tại ngày ${formatDate(asOf)}`;
  const from = fromDate === null ? '' : `từ ${formatDate(fromDate)}`;
  const to = toDate === null ? '' : `đến ${formatDate(toDate)}`;
  return [from, to].filter((part) => part !== '').join(' ') || 'Không nêu thời gian';
}
