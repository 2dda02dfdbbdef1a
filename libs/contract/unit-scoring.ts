import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ScheduleCell } from '#domain/schedule';
import type { RoundStatus, SheetStatus } from '#domain/unit-scoring';
import { AllowedAction, NamedRef } from './paging';
import { DateField, Flag, Id, Ids, OptionalDate, OptionalId, OptionalText, Text, Version, Year } from './rules';
import { Absent } from './rules-optional';

/** Points with at most two digits after the comma. */
const Points = (label: string) => [
  Absent(),
  IsOptional(),
  IsNumber(
    { allowNaN: false, allowInfinity: false, maxDecimalPlaces: 2 },
    { message: `${label} phải là số, tối đa hai chữ số sau dấu phẩy` },
  ),
  Min(0, { message: `${label} không được âm` }),
  Max(10_000, { message: `${label} quá lớn` }),
];
const OptionalPoints =
  (label: string): PropertyDecorator =>
  (target, property) =>
    Points(label).forEach((decorate) => decorate(target, property as string));

export class ScoreStepRequest {
  /** Percent from which the step counts. */
  @IsNumber({ maxDecimalPlaces: 2 }, { message: 'Mức của thang điểm phải là số phần trăm' })
  @Min(0, { message: 'Mức của thang điểm từ 0%' })
  @Max(100, { message: 'Mức của thang điểm đến 100%' })
  from!: number;

  /** Must be exceeded, not only reached. */
  @Flag('Phải vượt mức')
  above: boolean = false;

  @IsNumber({ maxDecimalPlaces: 2 }, { message: 'Điểm của bậc phải là số, tối đa hai chữ số sau dấu phẩy' })
  @Min(0, { message: 'Điểm của bậc không được âm' })
  @Max(10_000, { message: 'Điểm của bậc quá lớn' })
  points!: number;
}
export const CRITERION_RULES = ['manual', 'steps', 'linear'] as const;
export type CriterionRule = (typeof CRITERION_RULES)[number];

export class CriterionRequest {
  /** Says where it stands: `2.1` below `2`. */
  @Text('Mã tiêu chí', 20)
  code!: string;

  @Text('Tên tiêu chí', 500, 2)
  name!: string;

  /** Left out for a heading, whose maximum is the sum of what stands below it. */
  @OptionalPoints('Điểm tối đa')
  maxScore?: number;

  /** Other than `manual`: the points follow from the completion of the plan. */
  @IsIn(CRITERION_RULES, { message: 'Chọn cách tính điểm' })
  rule: CriterionRule = 'manual';

  /** Of a linear rule: percent below which there are no points. */
  @OptionalPoints('Mức sàn')
  floor?: number;

  /** Of a step rule. */
  @IsOptional()
  @IsArray({ message: 'Thang điểm phải là danh sách' })
  @ArrayMaxSize(20, { message: 'Thang điểm tối đa 20 bậc' })
  @IsObject({ each: true, message: 'Mỗi bậc của thang điểm phải có mức và điểm' })
  @ValidateNested({ each: true, message: 'Mỗi mục của danh sách phải đúng dạng' })
  @Type(() => ScoreStepRequest)
  steps?: ScoreStepRequest[];
}
export class ScoringRoundRequest {
  @Year()
  year!: number;

  @Text('Tên đợt chấm điểm', 300, 5)
  title!: string;

  @Text('Nhóm đơn vị được chấm', 200, 2)
  groupName!: string;

  @Ids('Đơn vị được chấm điểm', 500)
  @ArrayMinSize(1, { message: 'Chọn ít nhất một đơn vị' })
  unitIds!: number[];

  /** The plan whose completion the plan criteria take. */
  @OptionalId('Kế hoạch')
  planId?: number;

  @OptionalText('Căn cứ', 500)
  basis?: string;

  @OptionalDate('Hạn tự chấm điểm')
  selfScoreDueOn?: string;

  @IsArray({ message: 'Tiêu chí phải là danh sách' })
  @ArrayMinSize(1, { message: 'Nhập ít nhất một tiêu chí' })
  @ArrayMaxSize(300, { message: 'Tối đa 300 tiêu chí' })
  @IsObject({ each: true, message: 'Mỗi tiêu chí phải có mã và tên' })
  @ValidateNested({ each: true, message: 'Mỗi mục của danh sách phải đúng dạng' })
  @Type(() => CriterionRequest)
  criteria!: CriterionRequest[];
}
export class UpdateScoringRoundRequest extends ScoringRoundRequest {
  @Version()
  version!: number;
}
export class PublishRoundRequest {
  @Version()
  version!: number;

  @Text('Số quyết định công bố', 80)
  decisionNumber!: string;

  @DateField('Ngày công bố')
  publishedOn!: string;

  /** By when every unit hands in its remediation plan; left out: none is asked for. */
  @OptionalDate('Hạn gửi kế hoạch khắc phục')
  remediationDueOn?: string;
}

export class CriterionScoreRequest {
  @Id('Tiêu chí')
  criterionId!: number;

  @OptionalPoints('Điểm')
  score?: number;

  /** Evidence of the unit, note of the appraiser, or explanation, by the step taken. */
  @OptionalText('Nội dung', 2000)
  text?: string;
}
export class SheetScoresRequest {
  @Version()
  version!: number;

  @IsArray({ message: 'Điểm phải là danh sách' })
  @ArrayMaxSize(300, { message: 'Tối đa 300 tiêu chí' })
  @IsObject({ each: true, message: 'Mỗi dòng phải nêu tiêu chí' })
  @ValidateNested({ each: true, message: 'Mỗi mục của danh sách phải đúng dạng' })
  @Type(() => CriterionScoreRequest)
  scores!: CriterionScoreRequest[];

  /** Ends this step: appraised, explained. Otherwise only kept. */
  @Flag('Hoàn thành bước này')
  done: boolean = false;
}
export class ReturnSheetRequest {
  @Version()
  version!: number;

  @Text('Lý do trả lại', 1000, 5)
  reason!: string;
}
export class SheetVersionRequest {
  @Version()
  version!: number;
}
export class RoundQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Năm phải là số nguyên' })
  @Min(2000, { message: 'Năm từ 2000 đến 2100' })
  @Max(2100, { message: 'Năm từ 2000 đến 2100' })
  year?: number;
}

export class SheetStatusCount {
  status!: SheetStatus;
  count!: number;
}
export class ScoringRoundView {
  id!: number;
  version!: number;
  year!: number;
  title!: string;
  groupName!: string;
  unitCount!: number;
  plan!: NamedRef | null;
  basis!: string | null;
  selfScoreDueOn!: string | null;
  status!: RoundStatus;
  /** Of those this person sees. */
  states!: SheetStatusCount[];
  maxTotal!: number;
  decisionNumber!: string | null;
  publishedOn!: string | null;
  remediationTaskId!: number | null;
  illustrative!: boolean;
  allowedActions!: AllowedAction[];
}
export class ScoringRoundList {
  items!: ScoringRoundView[];
  total!: number;
}
export class ScoreStepView {
  from!: number;
  above!: boolean;
  points!: number;
}
export class CriterionView {
  id!: number;
  code!: string;
  name!: string;
  /** Of a heading: the sum of what stands below it. */
  maxScore!: number;
  heading!: boolean;
  rule!: CriterionRule;
  floor!: number | null;
  steps!: ScoreStepView[];
  /** "trên 90%: 2 điểm; từ 70%: 1 điểm; còn lại: 0 điểm" */
  ruleText!: string;
}
export class SheetRowView {
  id!: number;
  unit!: NamedRef;
  status!: SheetStatus;
  selfTotal!: number | null;
  appraisedTotal!: number | null;
  finalTotal!: number | null;
  /** Share of the maximum, "91,21%"; of the final total. */
  share!: string | null;
  /** Once published. */
  rank!: number | null;
  rankedOf!: number | null;
  /** Where the unit's remediation plan is; null where none is owed. */
  remediation!: ScheduleCell | null;
}
export class ScoringRoundPageView extends ScoringRoundView {
  unitIds!: number[];
  /** The last day that the plan's points count, while it is not over. */
  provisionalUntil!: string | null;
  criteria!: CriterionView[];
  /** In order of rank once published, before in official order. */
  sheets!: SheetRowView[];
}
export class BlockingTaskView {
  id!: number;
  code!: string;
  title!: string;
  schedule!: ScheduleCell;
  dueOn!: string | null;
}
/** What the plan says of a unit, as of the year's end or today while the year lasts. */
export class PlanShareView {
  done!: number;
  all!: number;
  rate!: string;
  asOf!: string;
  /** Null when nothing was planned: people judge. */
  points!: number | null;
  nextPoints!: number | null;
  /** How many more tasks must be completed for `nextPoints`. */
  missing!: number | null;
  /** Those not completed by `asOf`. */
  blocking!: BlockingTaskView[];
}
export class SheetLineView {
  criterionId!: number;
  code!: string;
  name!: string;
  heading!: boolean;
  maxScore!: number;
  ruleText!: string;
  selfScore!: number | null;
  evidence!: string | null;
  appraisedScore!: number | null;
  appraisalNote!: string | null;
  explanation!: string | null;
  finalScore!: number | null;
  /** Of a criterion whose points follow from the plan. */
  plan!: PlanShareView | null;
}
/** Why the unit has its sheet back. */
export class SheetReturnView {
  reason!: string;
  by!: string;
  at!: string;
}
export class SheetPageView extends SheetRowView {
  version!: number;
  round!: NamedRef;
  year!: number;
  maxTotal!: number;
  submittedAt!: string | null;
  appraisedAt!: string | null;
  returned!: SheetReturnView | null;
  /** The last day that the plan's points count, while it is not over. */
  provisionalUntil!: string | null;
  /** The task by which every unit owes its remediation plan. */
  remediationTaskId!: number | null;
  lines!: SheetLineView[];
  allowedActions!: AllowedAction[];
}
