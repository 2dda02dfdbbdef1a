import { Type } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import type { FigureSource } from '#domain/indicator-figure';
import { MAX_TEXT, type ValueType } from '#domain/indicator-value';
import { INDICATOR_LEVELS, type IndicatorLevel } from './indicator';
import { NamedRef } from './paging';
import { CalendarPeriodView } from './reference';
import { Flag, Id, InstantField, OneOf, OptionalDate, OptionalId, OptionalText, QueryFlag, Version } from './rules';

/** Figures of one period. */
export class StatisticsQuery {
  @Type(() => Number)
  @Id('Kỳ báo cáo')
  periodId!: number;

  @IsOptional()
  @Matches(/^[0-6]$/, { message: 'Lĩnh vực không hợp lệ' })
  areaCode?: string;

  @IsOptional()
  @OneOf('Cấp', INDICATOR_LEVELS)
  level?: IndicatorLevel;

  /** Code or name, with or without accents. */
  @OptionalText('Từ khóa', 200)
  q?: string;

  /** Only indicators of which a unit is missing or contradicts itself. */
  @IsOptional()
  @QueryFlag()
  @Flag('Chỉ chỉ tiêu còn thiếu')
  incomplete?: boolean;

  /** Only indicators of which anything is stated: a total, a part, values that contradict each other. */
  @IsOptional()
  @QueryFlag()
  @Flag('Chỉ chỉ tiêu đã có số liệu')
  stated?: boolean;

  /** As known at this moment; default now. */
  @IsOptional()
  @InstantField('Thời điểm ghi nhận')
  knownAt?: string;
}
/** A period that holds accepted values. */
export class HeldPeriodView {
  id!: number;
  year!: number;
  title!: string;
  to!: string;
  /** Of how many indicators. */
  indicators!: number;
}
export class HeldPeriodList {
  items!: HeldPeriodView[];
}

export class UnitValuesQuery {
  @Type(() => Number)
  @Id('Kỳ báo cáo')
  periodId!: number;

  @IsOptional()
  @InstantField('Thời điểm ghi nhận')
  knownAt?: string;
}

/** An aggregated number in words and figures. */
export class AggregateView {
  /** As it is printed; `–` for nothing. */
  text!: string;
  /** Whole number of 10^-decimals of the indicator; null where values cannot be added. */
  amount!: number | null;
  numerator!: number | null;
  denominator!: number | null;
  units!: number;
  /** How many of the units gave a provisional, an approximate value; of how many it is added up from shorter periods. */
  provisional!: number;
  approximate!: number;
  recomputed!: number;
}
export class LevelFigureView {
  level!: IndicatorLevel;
  figure!: AggregateView;
  stated!: number;
  owed!: number;
}
export class ItemFigureView {
  axis!: string;
  item!: string;
  /** Counted inside the total or another item, never added. */
  subset!: boolean;
  figure!: AggregateView;
}
/** Against another window; text `–` where there is nothing to compare with. */
export class ComparisonView {
  text!: string;
  change!: string;
  /** Of how many units that number is, and of how many of them it is a cumulative value less a part of it. */
  units!: number;
  derived!: number;
  /** Whose number it is, of an indicator as a whole; null of a single unit. */
  source!: FigureSource | null;
}
/** What the other side states of the same indicator: the units where the province's own number is taken, and the reverse. */
export class BesideView {
  source!: FigureSource;
  figure!: AggregateView;
  items!: ItemFigureView[];
  /** What it is more (+) or less (-) than the number taken; `0` when they agree, null when they cannot be subtracted. */
  difference!: string | null;
}
export class StatisticsRowView {
  indicatorId!: number;
  code!: string;
  name!: string;
  areaCode!: string;
  unitOfMeasure!: string;
  valueType!: ValueType;
  /** The number that is given everywhere: on screens, in workbooks, in reports and the lists frozen with them. */
  total!: AggregateView;
  /** Whose number it is; null when nobody states anything. */
  source!: FigureSource | null;
  beside!: BesideView | null;
  levels!: LevelFigureView[];
  items!: ItemFigureView[];
  stated!: number;
  owed!: number;
  /** The first of those missing; the rest is behind the number. */
  missing!: NamedRef[];
  missingCount!: number;
  contradictedCount!: number;
  previous!: ComparisonView;
  lastYear!: ComparisonView;
  /** What looks odd; null when nothing does. */
  hint!: string | null;
}
export class WindowView {
  from!: string;
  to!: string;
}
/** A unit that was taken out of the period's returns. */
export class ExemptUnitView {
  unit!: NamedRef;
  reason!: string;
}
export class StatisticsView {
  period!: CalendarPeriodView;
  previousWindow!: WindowView;
  lastYearWindow!: WindowView;
  knownAt!: string;
  rows!: StatisticsRowView[];
  /** Indicators before the filter `incomplete`. */
  indicators!: number;
  /** Nothing is waited for from these, so they are not missing. */
  exempt!: ExemptUnitView[];
}

/** One stated value with where it comes from. */
export class StatedValueView {
  id!: number;
  text!: string;
  axisItem!: string | null;
  /** The axis' item in words; null for the total. */
  itemName!: string | null;
  /** What a share was said to be of: 105/184. */
  numerator!: number | null;
  denominator!: number | null;
  /** How things stand on that day. */
  asOf!: string | null;
  /** Values that share it contradict each other. */
  conflictGroup!: string | null;
  asStated!: string | null;
  provisional!: boolean;
  sourceFile!: string | null;
  speaker!: string | null;
  document!: string | null;
  note!: string;
  recordedAt!: string;
  recordedBy!: string | null;
  /** Null for a value with a window of its own. */
  periodId!: number | null;
  /** `Quý II năm 2026`, or the value's own window. */
  period!: string;
}
export const UNIT_VALUE_STATES = ['stated', 'missing', 'contradicted'] as const;
export type UnitValueState = (typeof UNIT_VALUE_STATES)[number];

export class UnitFigureView {
  /** Null: the province itself. */
  unit!: NamedRef | null;
  level!: IndicatorLevel;
  state!: UnitValueState;
  /** Owes the indicator; a unit that does not may still have stated it. */
  owes!: boolean;
  text!: string;
  provisional!: boolean;
  /** Titles of the periods it is added up from; empty when it was stated for the period itself. */
  addedFrom!: string[];
  previous!: ComparisonView;
  lastYear!: ComparisonView;
  hint!: string | null;
  /** What stands behind it, the total's values first; several of one cell contradict each other. */
  values!: StatedValueView[];
}
export class IndicatorFiguresView {
  period!: CalendarPeriodView;
  row!: StatisticsRowView;
  guide!: string;
  knownAt!: string;
  units!: UnitFigureView[];
  exempt!: ExemptUnitView[];
}

/** A value of the province itself, typed as in a form. */
export class RecordValueRequest {
  @Id('Chỉ tiêu')
  indicatorId!: number;

  /** A period, or a window of its own. */
  @OptionalId('Kỳ báo cáo')
  periodId?: number;

  @OptionalDate('Từ ngày')
  from?: string;

  @OptionalDate('Đến ngày')
  to?: string;

  @OptionalDate('Tại ngày')
  asOf?: string;

  /** Code of an item of a breakdown; left out for the total. */
  @OptionalText('Mục phân tổ', 40)
  axisItem?: string;

  /** Left empty, the value is taken away. */
  @OptionalText('Giá trị', MAX_TEXT)
  typed?: string;

  /** What a percent is of (105 of 184), typed as a number is: `33.270`. Both or none; without `typed` the percent follows. */
  @OptionalText('Tử số', 20)
  numerator?: string;

  @OptionalText('Mẫu số', 20)
  denominator?: string;

  @OptionalText('Nguyên văn', 300)
  asStated?: string;

  @Flag('Số sơ bộ')
  provisional: boolean = false;

  @OptionalText('Tệp nguồn', 200)
  sourceFile?: string;

  @OptionalText('Người nêu số liệu', 200)
  speaker?: string;

  @OptionalText('Văn bản nguồn', 300)
  document?: string;

  @OptionalText('Ghi chú', 2000)
  note?: string;

  /** Put beside the value that stands, as a contradiction, instead of in its place. */
  @Flag('Giữ cả hai giá trị')
  besides: boolean = false;

  /** The newest value's id that the person saw in this cell, 0 when there was none: values are never changed, only followed. */
  @Version()
  version!: number;
}
/** Everything the province itself has stated of an indicator, the newest window first. */
export class ProvinceValuesView {
  items!: StatedValueView[];
}
