import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { PlanStatus } from '#domain/transitions';
import { AllowedAction, NamedRef } from './paging';
import { DateField, Id, InstantField, OneOf, OptionalDate, OptionalText, Text, Version, Year } from './rules';

export const ROUNDINGS = ['truncate', 'half-up'] as const;
export const COMPLETION_DATES = ['submitted', 'stated'] as const;
export const HEADLINE_DUES = ['current', 'original'] as const;
export const TASK_OUTCOMES = ['carriedOver', 'dropped', 'leftOpen'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

export class PlanQuery {
  @IsOptional()
  @Type(() => Number)
  @Year()
  year?: number;
}

/** What a province may decide differently (figures.md); fixed for the plan once issued. */
export class PlanRulesView {
  rounding!: (typeof ROUNDINGS)[number];
  completionDate!: (typeof COMPLETION_DATES)[number];
  headlineDue!: (typeof HEADLINE_DUES)[number];
  dueSoonDays!: number;
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

export class PlanRequest {
  @Type(() => Number)
  @Year()
  year!: number;

  @Text('Tên kế hoạch', 500, 5)
  title!: string;

  @Id('Chương trình tổng thể')
  programmeId!: number;

  @OptionalText('Chủ đề năm', 500)
  theme?: string;

  @OneOf('Cách làm tròn tỷ lệ', ROUNDINGS)
  rounding: (typeof ROUNDINGS)[number] = 'truncate';

  @OneOf('Ngày tính hoàn thành', COMPLETION_DATES)
  completionDate: (typeof COMPLETION_DATES)[number] = 'submitted';

  @OneOf('Thời hạn dùng để đánh giá đúng hạn', HEADLINE_DUES)
  headlineDue: (typeof HEADLINE_DUES)[number] = 'current';

  @IsInt({ message: 'Số ngày báo sắp đến hạn phải là số nguyên' })
  @Min(1, { message: 'Số ngày báo sắp đến hạn từ 1 đến 60' })
  @Max(60, { message: 'Số ngày báo sắp đến hạn từ 1 đến 60' })
  dueSoonDays: number = 7;
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
  /** M2: completed ÷ (completed + overdue). */
  dueRate!: RateView;
  /** M3: on time ÷ completed. */
  onTimeRate!: RateView;
  /** M4: overdue ÷ total. */
  overdueRate!: RateView;
  byArea!: FiguresRow[];
  byUnit!: FiguresRow[];
}
