import { IsOptional } from 'class-validator';
import type { DueWindow } from '#domain/due-window';
import type { OverdueAge } from '#domain/overdue-age';
import type { ScheduleCell } from '#domain/schedule';
import { FiguresView, RateView } from './plan';
import { DateField, InstantField, OptionalDate } from './rules';

/** Overdue tasks of one age; `tasks?overdueDays=` lists them. */
export class OverdueAgeRow {
  age!: OverdueAge;
  count!: number;
}
/** Tasks within term that fall due in the coming days; `tasks?dueWithin=` lists them. */
export class DueWindowRow {
  days!: DueWindow;
  count!: number;
}
/** The overdue task whose due date passed first. */
export class OldestOverdueView {
  taskId!: number;
  code!: string;
  title!: string;
  /** Whole days after its due date, 1 or more. */
  days!: number;
}
export class UnitAnalysisRow {
  id!: number;
  name!: string;
  /** M3 over the unit's parts: on time ÷ completed. */
  onTimeRate!: RateView;
  /** Null when nothing is overdue. */
  oldestOverdue!: OldestOverdueView | null;
}
/** What lies behind "overdue" and "within term" on a date; the ages sum to `openOverdue` of the figures. */
export class PlanAnalysisView {
  planId!: number;
  asOf!: string;
  knownAt!: string;
  overdueByAge!: OverdueAgeRow[];
  /** Each window holds the smaller ones. */
  dueWithin!: DueWindowRow[];
  oldestOverdue!: OldestOverdueView | null;
  byUnit!: UnitAnalysisRow[];
}

/** The figures of one date of the trend, and what the plan's own deadlines called for by then. */
export class TrendPointView {
  asOf!: string;
  total!: number;
  completed!: number;
  openOverdue!: number;
  /** Tasks all of whose due dates had come, as the plan stood on that date; `tasks?calledFor=true` lists them. */
  calledFor!: number;
  rate!: RateView;
}
export class PlanTrendView {
  planId!: number;
  asOf!: string;
  knownAt!: string;
  /** Month ends from the plan's issue on, and `asOf` as the last; at most 14, thinned to quarter or year ends. */
  points!: TrendPointView[];
}

export class ComparisonQuery {
  @DateField('Ngày so sánh')
  from!: string;

  /** Default today, or the plan's `dataUntil`. */
  @OptionalDate('Ngày số liệu')
  to?: string;

  @IsOptional()
  @InstantField('Thời điểm ghi nhận')
  knownAt?: string;
}
export class DatedFiguresView extends FiguresView {
  asOf!: string;
}
export class ComparedTaskView {
  id!: number;
  code!: string;
  title!: string;
  /** Null for a task that was not counted in the plan on the first date. */
  fromCell!: ScheduleCell | null;
  /** Null for a task that is not counted in the plan on the second date. */
  toCell!: ScheduleCell | null;
  /** In the plan on both dates. Without a cell it is a continuous task that the plan's rules leave out of the figures then. */
  inPlanThroughout!: boolean;
}
/** Two dates as known at one time. The figures of `from` and the three lists give those of `to`, cell by cell. */
export class PlanComparisonView {
  planId!: number;
  knownAt!: string;
  from!: DatedFiguresView;
  to!: DatedFiguresView;
  changedCount!: number;
  addedCount!: number;
  removedCount!: number;
  /** Of the added and the removed ones: in the plan on both dates, taken in or left out only by the plan's rules. */
  takenInCount!: number;
  leftOutCount!: number;
  /** Of each list at most the first 200 in the order of the plan; the counts above are always of all. */
  changed!: ComparedTaskView[];
  added!: ComparedTaskView[];
  removed!: ComparedTaskView[];
}
