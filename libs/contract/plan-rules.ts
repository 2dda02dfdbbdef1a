import { ArrayMaxSize, IsArray, IsInt, IsOptional, Max, Min, ValidateBy, ValidateIf } from 'class-validator';
import { isMonthDay } from '#domain/plan-rules';
import { applyDecorators } from './decorate';
import { AllowedAction } from './paging';
import { DateField, Flag, OneOf, Text, Version } from './rules';

export const ROUNDINGS = ['truncate', 'half-up'] as const;
export const COMPLETION_DATES = ['submitted', 'stated'] as const;
export const HEADLINE_DUES = ['current', 'original'] as const;

/** What a province may decide differently (figures.md); each change holds from a day on. */
export class PlanRulesView {
  rounding!: (typeof ROUNDINGS)[number];
  completionDate!: (typeof COMPLETION_DATES)[number];
  headlineDue!: (typeof HEADLINE_DUES)[number];
  dueSoonDays!: number;
  /** On which days before the due date people are reminded. */
  reminderDays!: number[];
  /** Month and day, `12-01`; null: continuous tasks take a completion at any time. */
  continuousFrom!: string | null;
  continuousCounted!: boolean;
  beforeIsInclusive!: boolean;
}

const days = (label: string, each: boolean) =>
  applyDecorators(
    IsInt({ each, message: `${label} phải là số nguyên` }),
    Min(1, { each, message: `${label} từ 1 đến 60` }),
    Max(60, { each, message: `${label} từ 1 đến 60` }),
  );

/** May be left out, but not be null. */
const MayBeLeftOut = () => ValidateIf((_, value: unknown) => value !== undefined);

/** A rule that is left out stays what it is: of a new plan as the settings say, else as it holds now. */
export class PlanRulesFields {
  @MayBeLeftOut()
  @OneOf('Cách làm tròn tỷ lệ', ROUNDINGS)
  rounding?: (typeof ROUNDINGS)[number];

  @MayBeLeftOut()
  @OneOf('Ngày tính hoàn thành', COMPLETION_DATES)
  completionDate?: (typeof COMPLETION_DATES)[number];

  @MayBeLeftOut()
  @OneOf('Thời hạn dùng để đánh giá đúng hạn', HEADLINE_DUES)
  headlineDue?: (typeof HEADLINE_DUES)[number];

  @MayBeLeftOut()
  @days('Số ngày báo sắp đến hạn', false)
  dueSoonDays?: number;

  /** Left out: as they are, as far as they are within `dueSoonDays`. */
  @MayBeLeftOut()
  @IsArray({ message: 'Các ngày nhắc trước hạn phải là danh sách' })
  @ArrayMaxSize(10, { message: 'Tối đa 10 ngày nhắc' })
  @days('Ngày nhắc trước hạn', true)
  reminderDays?: number[];

  /** Month and day, `12-01`; null: at any time. */
  @IsOptional()
  @ValidateBy({
    name: 'isMonthDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isMonthDay(value),
      defaultMessage: () => 'Ngày nhận đề nghị của nhiệm vụ thường xuyên phải là tháng và ngày có thật, dạng 12-01',
    },
  })
  continuousFrom?: string | null;

  @MayBeLeftOut()
  @Flag('Tính nhiệm vụ thường xuyên vào tổng số')
  continuousCounted?: boolean;

  @MayBeLeftOut()
  @Flag('"Trước ngày" gồm cả ngày đó')
  beforeIsInclusive?: boolean;
}

export class ChangePlanRulesRequest extends PlanRulesFields {
  /** Of the plan. */
  @Version()
  version!: number;

  /** Today or later: the past stays as it was counted. */
  @DateField('Ngày áp dụng')
  validFrom!: string;

  @Text('Lý do, căn cứ thay đổi', 300, 5)
  reason!: string;
}
export class PlanRulesChangeView {
  id!: number;
  validFrom!: string;
  rules!: PlanRulesView;
  reason!: string;
  changedBy!: string;
  recordedAt!: string;
  /** When a later decision took its place before its day; null while it stands. */
  supersededAt!: string | null;
}
/** The rules a plan was issued with and every change, newest first. */
export class PlanRulesHistoryView {
  version!: number;
  first!: PlanRulesView;
  changes!: PlanRulesChangeView[];
  allowedActions!: AllowedAction[];
}

/** What a new plan begins with. */
export class PlanDefaultsView extends PlanRulesView {
  version!: number;
}
export class PlanDefaultsRequest extends PlanRulesFields {
  @Version()
  version!: number;
}
