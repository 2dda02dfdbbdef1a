import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { SUBMISSION_STATUSES, type SubmissionStatus } from '#domain/transitions';
import type { ErrorCode } from './errors';
import { FileRef } from './file';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import { DateField, Id, OneOf, OptionalDate, OptionalQuantity, OptionalText, Text, Version } from './rules';

/** `progress` is shown and never counted; only a confirmed `completion` completes (figures.md §2). */
export const SUBMISSION_KINDS = ['progress', 'completion'] as const;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

/** A document that proves the result: số, ngày, cơ quan ban hành, trích yếu. */
export class EvidenceRequest {
  @Text('Số, ký hiệu văn bản', 60)
  number!: string;

  @DateField('Ngày văn bản')
  issuedOn!: string;

  @Text('Cơ quan ban hành', 200)
  issuer!: string;

  @Text('Trích yếu', 500)
  title!: string;

  /** A stored file: the person's own, or one of a submission they may see. */
  @IsOptional()
  @Id('Tệp đính kèm')
  fileId?: number;
}

export class SubmissionRequest {
  @OneOf('Loại báo cáo', SUBMISSION_KINDS)
  kind!: SubmissionKind;

  /** Self-reported, 0–100; display only. */
  @IsOptional()
  @IsInt({ message: 'Tỷ lệ tự đánh giá phải là số nguyên từ 0 đến 100' })
  @Min(0, { message: 'Tỷ lệ tự đánh giá phải là số nguyên từ 0 đến 100' })
  @Max(100, { message: 'Tỷ lệ tự đánh giá phải là số nguyên từ 0 đến 100' })
  percent?: number;

  /** What a measurable task has reached; display only. */
  @OptionalQuantity('Giá trị đạt được')
  reportedValue?: number;

  @Text('Kết quả thực hiện', 10_000)
  result!: string;

  @OptionalText('Khó khăn, vướng mắc', 10_000)
  difficulties?: string;

  @OptionalText('Đề xuất, kiến nghị', 10_000)
  proposals?: string;

  /** The day the work was completed, as the unit states it; default today. */
  @OptionalDate('Ngày hoàn thành')
  completedOn?: string;

  @IsArray({ message: 'Tài liệu kiểm chứng phải là danh sách' })
  @ArrayMaxSize(50, { message: 'Nhiều nhất 50 tài liệu kiểm chứng' })
  @IsObject({ each: true, message: 'Tài liệu kiểm chứng không hợp lệ' })
  @ValidateNested({ each: true, message: 'Tài liệu kiểm chứng không hợp lệ' })
  @Type(() => EvidenceRequest)
  evidence!: EvidenceRequest[];

  @IsOptional()
  @IsBoolean({ message: 'Lưu nháp phải là có hoặc không' })
  asDraft?: boolean;
}
export class UpdateSubmissionRequest extends SubmissionRequest {
  @Version()
  version!: number;
}
export class SubmitRequest {
  @Version()
  version!: number;
}
export class ConfirmRequest {
  @Version()
  version!: number;

  /** Another date than the rule's; then `reason` is required. */
  @OptionalDate('Ngày hoàn thành')
  completedOn?: string;

  @OptionalText('Lý do', 2000)
  reason?: string;
}
export class ReturnRequest {
  @Version()
  version!: number;

  @Text('Lý do trả lại', 2000, 5)
  reason!: string;
}

/** One row of a bulk decision, with the version that the person saw. */
export class DecisionItem {
  @Id('Đề nghị')
  id!: number;

  @Version()
  version!: number;
}
/** Several completions confirmed at once, each on the date that its plan's rule takes. */
export class BulkConfirmRequest {
  @IsArray({ message: 'Danh sách đề nghị không hợp lệ' })
  @ArrayMinSize(1, { message: 'Chọn ít nhất một đề nghị' })
  @ArrayMaxSize(200, { message: 'Mỗi lần nhiều nhất 200 đề nghị' })
  @IsObject({ each: true, message: 'Đề nghị không hợp lệ' })
  @ValidateNested({ each: true, message: 'Đề nghị không hợp lệ' })
  @Type(() => DecisionItem)
  items!: DecisionItem[];
}
/** Several completions returned for the same reason. */
export class BulkReturnRequest extends BulkConfirmRequest {
  @Text('Lý do trả lại', 2000, 5)
  reason!: string;
}
/** What became of one row; a refused row says why and holds up nobody else's. */
export class DecisionResult {
  id!: number;
  done!: boolean;
  code!: ErrorCode | null;
  message!: string | null;
}
export class BulkDecisionView {
  /** In the order of the request. */
  results!: DecisionResult[];
  done!: number;
  refused!: number;
}

export class SubmissionQuery extends PageQuery {
  @IsOptional()
  @OneOf('Trạng thái', SUBMISSION_STATUSES)
  status?: SubmissionStatus;

  @IsOptional()
  @Type(() => Number)
  @Id('Đơn vị')
  unitId?: number;
}

export class EvidenceView {
  id!: number;
  number!: string;
  issuedOn!: string;
  issuer!: string;
  title!: string;
  file!: FileRef | null;
}

/** Documents named before, by number and title; accents do not matter. */
export class EvidenceQuery extends PageQuery {
  @OptionalText('Từ khóa', 200)
  q?: string;
}
/** A document that proves a result, to be used again for another task. */
export class EvidenceDocument {
  number!: string;
  issuedOn!: string;
  issuer!: string;
  title!: string;
  file!: FileRef | null;
}
export class EvidenceDocumentList {
  items!: EvidenceDocument[];
  total!: number;
}
export class SubmissionAssignmentRef {
  id!: number;
  taskId!: number;
  taskCode!: string;
  taskTitle!: string;
  planId!: number;
  unit!: NamedRef;
  /** "Quý I" of a recurring task; null when there is one. */
  occurrence!: string | null;
  dueOn!: string | null;
  assignedOn!: string;
  /** Of a measurable task: what is to be reached and in which unit of measure; null of others. */
  targetValue!: number | null;
  unitOfMeasure!: string | null;
}
/** Who did what when: author, submitter and decider are kept apart. */
export class SubmissionView {
  id!: number;
  version!: number;
  assignment!: SubmissionAssignmentRef;
  kind!: SubmissionKind;
  status!: SubmissionStatus;
  percent!: number | null;
  reportedValue!: number | null;
  result!: string;
  difficulties!: string | null;
  proposals!: string | null;
  /** As the unit states it. */
  statedCompletedOn!: string | null;
  /** As confirmed; the date that counts. */
  completedOn!: string | null;
  /** The date that the plan's rule would take if confirmed as it is. */
  proposedCompletedOn!: string | null;
  evidence!: EvidenceView[];
  author!: NamedRef;
  createdAt!: string;
  updatedAt!: string;
  submitter!: NamedRef | null;
  submittedAt!: string | null;
  submittedOn!: string | null;
  decider!: NamedRef | null;
  decidedAt!: string | null;
  /** The confirmer's reason for returning, or for taking another date. */
  decisionReason!: string | null;
  allowedActions!: AllowedAction[];
}
export class SubmissionList {
  items!: SubmissionView[];
  total!: number;
}
