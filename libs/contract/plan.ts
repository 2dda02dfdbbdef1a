import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import type { PlanStatus } from '#domain/transitions';
import { AllowedAction, NamedRef } from './paging';
import { PlanRulesFields, PlanRulesView } from './plan-rules';
import { DateField, Id, InstantField, OneOf, OptionalDate, OptionalText, Text, Version, Year } from './rules';

export const TASK_OUTCOMES = ['carriedOver', 'dropped', 'leftOpen'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

export class PlanQuery {
  @IsOptional()
  @Type(() => Number)
  @Year()
  year?: number;
}

/** A figure as its source prints it, kept beside what is counted here. */
export class StatedFigureView {
  completed!: number;
  total!: number;
  asOf!: string;
  asStated!: string;
  source!: string;
}

export class PlanView {
  id!: number;
  version!: number;
  year!: number;
  title!: string;
  number!: string | null;
  issuedOn!: string | null;
  signer!: string | null;
  theme!: string | null;
  status!: PlanStatus;
  programme!: NamedRef;
  closedOn!: string | null;
  /** A plan taken from a source is known up to this date only; also its default as-of date. */
  dataUntil!: string | null;
  source!: string | null;
  illustrative!: boolean;
  taskCount!: number;
  rules!: PlanRulesView;
  statedFigures!: StatedFigureView[];
  allowedActions!: AllowedAction[];
}
export class PlanList {
  items!: PlanView[];
  total!: number;
}

export class PlanRequest extends PlanRulesFields {
  @Type(() => Number)
  @Year()
  year!: number;

  @Text('Tên kế hoạch', 500, 5)
  title!: string;

  @Id('Chương trình tổng thể')
  programmeId!: number;

  @OptionalText('Chủ đề năm', 500)
  theme?: string;
}
export class UpdatePlanRequest extends PlanRequest {
  @Version()
  version!: number;
}

export class IssuePlanRequest {
  @Version()
  version!: number;

  @Text('Số, ký hiệu', 60)
  number!: string;

  @DateField('Ngày ban hành')
  issuedOn!: string;

  @Text('Người ký', 120, 2)
  signer!: string;
}

export class TaskOutcomeRequest {
  @Id('Nhiệm vụ')
  taskId!: number;

  @OneOf('Cách xử lý', TASK_OUTCOMES)
  outcome!: TaskOutcome;

  /** Required when the task is dropped. */
  @OptionalText('Căn cứ', 300)
  basis?: string;
}
/** Closing names a date and says what becomes of each open task (figures.md §5). */
export class ClosePlanRequest {
  @Version()
  version!: number;

  @DateField('Ngày kết thúc kế hoạch')
  closedOn!: string;

  @IsArray({ message: 'Danh sách xử lý nhiệm vụ phải là danh sách' })
  @ArrayMaxSize(2000, { message: 'Quá nhiều nhiệm vụ' })
  @IsObject({ each: true, message: 'Cách xử lý nhiệm vụ không hợp lệ' })
  @ValidateNested({ each: true, message: 'Cách xử lý nhiệm vụ không hợp lệ' })
  @Type(() => TaskOutcomeRequest)
  openTasks!: TaskOutcomeRequest[];
}

export class AsOfQuery {
  /** The date the figures speak of; default today, or the plan's `dataUntil`. */
  @OptionalDate('Ngày số liệu')
  asOf?: string;

  /** What was known when; default now. */
  @IsOptional()
  @InstantField('Thời điểm ghi nhận')
  knownAt?: string;
}

export class RateView {
  numerator!: number;
  denominator!: number;
  /** `49,29%`, or `–` for a denominator of 0. */
  text!: string;
}
/** The cells sum to the total; `awaitingConfirmation` and `dueSoon` are inside cells. */
export class FiguresView {
  total!: number;
  completed!: number;
  completedOnTime!: number;
  completedLate!: number;
  openWithinTerm!: number;
  openOverdue!: number;
  openNoDeadline!: number;
  awaitingConfirmation!: number;
  dueSoon!: number;
  rate!: RateView;
}
export class FiguresRow extends FiguresView {
  id!: number;
  code!: string;
  name!: string;
  /** byUnit: tasks that the unit coordinates; a separate column, never added. Always 0 in byArea. */
  coordinating!: number;
}
export class PlanProgressView extends FiguresView {
  planId!: number;
  asOf!: string;
  knownAt!: string;
  /** Names the rules in force on that day: `figures-1`, or `figures-1/2` after the plan's second change. */
  rulesVersion!: string;
  /** Continuous tasks that the plan's rules leave out of every count; `counted=false` lists them. */
  uncounted!: number;
  /** M2: completed ÷ (completed + overdue). */
  dueRate!: RateView;
  /** M3: on time ÷ completed. */
  onTimeRate!: RateView;
  /** M4: overdue ÷ total. */
  overdueRate!: RateView;
  byArea!: FiguresRow[];
  byUnit!: FiguresRow[];
}
