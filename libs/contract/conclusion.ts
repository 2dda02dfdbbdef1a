import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsObject, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import { CONCLUSION_FILTERS, type ConclusionFilter, type ConclusionStatus } from '#domain/conclusion-status';
import type { ScheduleCell } from '#domain/schedule';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import { RateView } from './plan';
import {
  Flag,
  Ids,
  InstantField,
  OneOf,
  OptionalDate,
  OptionalId,
  OptionalText,
  PositiveInteger,
  QueryFlag,
  Text,
  Version,
} from './rules';
import { AreaRef } from './task';
import { QueryId } from './rules-query';

/** A document as the sentence cites it; nothing is put right here. */
export class CitedDocument {
  /** Số, ký hiệu as stated. */
  @Text('Số, ký hiệu văn bản', 100)
  number!: string;

  /** The date as stated, whatever it looks like: `11.12.2016`. */
  @OptionalText('Ngày văn bản', 40)
  statedDate?: string;

  @OptionalText('Trích yếu văn bản', 500)
  title?: string;
}

/** What a conclusion hands out, as somebody confirmed it. It becomes a task when the notice is issued. */
export class ConclusionTaskRequest {
  @Text('Tên nhiệm vụ', 1000, 3)
  title!: string;

  /** Default "Báo cáo kết quả thực hiện". */
  @OptionalText('Sản phẩm, kết quả', 500)
  expectedProduct?: string;

  /** Default the conclusion's. */
  @OptionalId('Lĩnh vực')
  areaId?: number;

  @Ids('Cơ quan chủ trì')
  leadUnitIds: number[] = [];

  @Ids('Nhóm cơ quan chủ trì', 50)
  leadGroupIds: number[] = [];

  @Ids('Cơ quan phối hợp')
  coordinatingUnitIds: number[] = [];

  @Ids('Nhóm cơ quan phối hợp', 50)
  coordinatingGroupIds: number[] = [];

  /** As written: "trước ngày 30/6", "Quý III". Read like a plan’s deadline, in the year of the meeting (or of `planId`). */
  @OptionalText('Thời hạn', 200)
  deadlineText?: string;

  @OptionalDate('Ngày đến hạn')
  dueOn?: string;

  @IsOptional()
  @Flag('Không có thời hạn')
  noDeadline?: boolean;

  /** Default the standing agency. */
  @OptionalId('Cơ quan xác nhận')
  confirmingUnitId?: number;

  /** Into this plan under way; default outside any plan (figures.md §5). */
  @OptionalId('Kế hoạch')
  planId?: number;
}

export class ConclusionRequest {
  /** Default the next one. */
  @IsOptional()
  @PositiveInteger('Số thứ tự kết luận', 999)
  number?: number;

  /** Verbatim. */
  @Text('Nội dung kết luận', 10_000, 3)
  text!: string;

  /** Default the chair. */
  @OptionalText('Người kết luận', 300)
  speaker?: string;

  @OptionalId('Lĩnh vực')
  areaId?: number;

  @IsArray({ message: 'Văn bản viện dẫn phải là danh sách' })
  @ArrayMaxSize(20, { message: 'Văn bản viện dẫn tối đa 20 mục' })
  @IsObject({ each: true, message: 'Văn bản viện dẫn không hợp lệ' })
  @ValidateNested({ each: true, message: 'Văn bản viện dẫn không hợp lệ' })
  @Type(() => CitedDocument)
  citedDocuments: CitedDocument[] = [];

  /** The source contradicts itself; kept as stated and marked. */
  @Flag('Mâu thuẫn trong nguồn')
  inconsistent: boolean = false;

  @ValidateIf((request: ConclusionRequest) => request.inconsistent)
  @Text('Ghi chú về mâu thuẫn', 1000, 3)
  inconsistencyNote?: string;

  /** "Không phát sinh nhiệm vụ", and why. */
  @OptionalText('Lý do không phát sinh nhiệm vụ', 1000)
  noTaskReason?: string;

  @IsArray({ message: 'Nhiệm vụ của kết luận phải là danh sách' })
  @ArrayMaxSize(20, { message: 'Nhiệm vụ của kết luận tối đa 20 mục' })
  @IsObject({ each: true, message: 'Nhiệm vụ của kết luận không hợp lệ' })
  @ValidateNested({ each: true, message: 'Nhiệm vụ của kết luận không hợp lệ' })
  @Type(() => ConclusionTaskRequest)
  tasks: ConclusionTaskRequest[] = [];
}
export class UpdateConclusionRequest extends ConclusionRequest {
  @Version()
  version!: number;
}
/** Everything a pasted notice was split into, in one step: all or none. */
export class ConclusionsRequest {
  @IsArray({ message: 'Danh sách kết luận phải là danh sách' })
  @ArrayMaxSize(300, { message: 'Mỗi lần tối đa 300 kết luận' })
  @IsObject({ each: true, message: 'Kết luận không hợp lệ' })
  @ValidateNested({ each: true, message: 'Kết luận không hợp lệ' })
  @Type(() => ConclusionRequest)
  items!: ConclusionRequest[];
}
/** A point of the discussion becomes a conclusion as it stands; what is given here stands instead. */
export class ConcludeRequest {
  /** The point's. */
  @Version()
  version!: number;

  @OptionalText('Nội dung kết luận', 10_000)
  text?: string;
}

/** Before the issue what was confirmed; after it what the task is. */
export class ConclusionTaskView {
  /** Null before the notice is issued. */
  taskId!: number | null;
  code!: string | null;
  title!: string;
  expectedProduct!: string;
  areaId!: number | null;
  leadUnits!: NamedRef[];
  leadGroups!: NamedRef[];
  coordinatingUnits!: NamedRef[];
  coordinatingGroups!: NamedRef[];
  deadlineText!: string;
  /** Said by hand; null where the text was read, or there is none. */
  givenDueOn!: string | null;
  noDeadline!: boolean;
  confirmingUnitId!: number | null;
  planId!: number | null;
  schedule!: ScheduleCell | null;
  dueOn!: string | null;
  completedOn!: string | null;
  awaitingConfirmation!: boolean;
  parts!: number;
  partsCompleted!: number;
}
export class ConclusionMeetingRef {
  id!: number;
  title!: string;
  heldOn!: string;
  committee!: NamedRef;
  /** `05/TB-BCĐ`; null before the notice. */
  noticeNumber!: string | null;
  noticeOn!: string | null;
}
export class ConclusionView {
  id!: number;
  version!: number;
  number!: number;
  text!: string;
  speaker!: string;
  area!: AreaRef | null;
  citedDocuments!: CitedDocument[];
  inconsistent!: boolean;
  inconsistencyNote!: string | null;
  noTaskReason!: string | null;
  meeting!: ConclusionMeetingRef;
  pointId!: number | null;
  tasks!: ConclusionTaskView[];
  status!: ConclusionStatus;
  /** Completed, and not all of it on time. */
  late!: boolean;
  /** Days past the earliest due date still open; 0 when nothing is overdue. */
  daysOverdue!: number;
  /** The earliest due date still open. */
  dueOn!: string | null;
  completedOn!: string | null;
  illustrative!: boolean;
  allowedActions!: AllowedAction[];
}

/** What the unit said last about its part. */
export class LastWords {
  unit!: NamedRef;
  on!: string;
  text!: string;
  percent!: number | null;
}
/** An open conclusion of an earlier meeting, as the next one sees it. */
export class ReviewItemView extends ConclusionView {
  lastWords!: LastWords[];
}
export class ReviewView {
  items!: ReviewItemView[];
  total!: number;
  asOf!: string;
  knownAt!: string;
}

/** The same filters as the numbers carry, so that a number opens exactly its list. */
export class ConclusionQuery extends PageQuery {
  @QueryId('Ban Chỉ đạo')
  committeeId?: number;

  @QueryId('Cuộc họp')
  meetingId?: number;

  /** The unit leads a part: the conclusion is seen as that part. */
  @QueryId('Đơn vị')
  unitId?: number;

  @QueryId('Lĩnh vực')
  areaId?: number;

  @IsOptional()
  @OneOf('Tình trạng', CONCLUSION_FILTERS)
  status?: ConclusionFilter;

  @IsOptional()
  @QueryFlag()
  @IsBoolean({ message: 'Lọc mâu thuẫn trong nguồn phải là có hoặc không' })
  inconsistent?: boolean;

  /** Of meetings held from that day on. */
  @OptionalDate('Từ ngày')
  from?: string;

  @OptionalDate('Đến ngày')
  to?: string;

  @OptionalText('Từ khóa', 200)
  q?: string;

  @OptionalDate('Ngày số liệu')
  asOf?: string;

  @IsOptional()
  @InstantField('Thời điểm ghi nhận')
  knownAt?: string;
}
export class ConclusionList {
  items!: ConclusionView[];
  total!: number;
  asOf!: string;
  knownAt!: string;
}

/** Counts of conclusions; `GET /api/conclusions` with the filters of the row and a status lists each of them. */
export class ConclusionFigures {
  total!: number;
  /** Handed out as tasks, or marked as raising none. */
  settled!: number;
  unassigned!: number;
  inProgress!: number;
  overdue!: number;
  completedOnTime!: number;
  completedLate!: number;
  noTask!: number;
  /** M5: settled ÷ total. */
  settledRate!: RateView;
  /** Completed ÷ those with tasks. */
  completedRate!: RateView;
  /** Completed on time ÷ completed. */
  onTimeRate!: RateView;
}
export class ConclusionFiguresRow extends ConclusionFigures {
  id!: number;
  name!: string;
}
export class MeetingFiguresRow extends ConclusionFiguresRow {
  heldOn!: string;
}
export class DatedConclusionFigures extends ConclusionFigures {
  asOf!: string;
}
export class ConclusionRatesQuery {
  @QueryId('Ban Chỉ đạo')
  committeeId?: number;

  @OptionalDate('Từ ngày')
  from?: string;

  @OptionalDate('Đến ngày')
  to?: string;

  @OptionalDate('Ngày số liệu')
  asOf?: string;

  @IsOptional()
  @InstantField('Thời điểm ghi nhận')
  knownAt?: string;
}
export class ConclusionRatesView extends ConclusionFigures {
  asOf!: string;
  knownAt!: string;
  /** Meetings held in the range by `asOf`. */
  meetings!: number;
  byMeeting!: MeetingFiguresRow[];
  /** A unit's row counts the parts it leads; the sum over units may exceed the total. */
  byUnit!: ConclusionFiguresRow[];
  /** The same question at month ends up to `asOf`, as known now. */
  trend!: DatedConclusionFigures[];
}
