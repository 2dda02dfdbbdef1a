import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateBy } from 'class-validator';
import { DUE_WINDOWS, type DueWindow } from '#domain/due-window';
import { OVERDUE_AGES, type OverdueAge } from '#domain/overdue-age';
import { SCHEDULE_FILTERS, type ScheduleCell, type ScheduleFilter } from '#domain/schedule';
import type { AssignmentEventType } from '#domain/assignment-history';
import type { DeadlineKind } from '#domain/deadline';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import { DateField, Flag, Id, Ids, InstantField, OneOf, OptionalDate, OptionalQuantity, OptionalText, QueryFlag, Text, Version } from './rules';
import { SubmissionView } from './submission';

export const UNIT_ROLES = ['lead', 'coordinating'] as const;

/** The same filters as the numbers carry, so that a number opens exactly its list (figures.md §5). */
export class TaskQuery extends PageQuery {
  @IsOptional()
  @Type(() => Number)
  @Id('Kế hoạch')
  planId?: number;

  @IsOptional()
  @Type(() => Number)
  @Id('Đơn vị')
  unitId?: number;

  /** With `unitId`: its part as lead (default), or the tasks it coordinates. */
  @IsOptional()
  @OneOf('Vai trò của đơn vị', UNIT_ROLES)
  unitRole?: (typeof UNIT_ROLES)[number];

  @IsOptional()
  @Type(() => Number)
  @Id('Lĩnh vực')
  areaId?: number;

  @IsOptional()
  @OneOf('Tình trạng', SCHEDULE_FILTERS)
  schedule?: ScheduleFilter;

  /** Overdue for so many days. */
  @IsOptional()
  @OneOf('Số ngày quá hạn', OVERDUE_AGES)
  overdueDays?: OverdueAge;

  /** Within term, and due in so many days. */
  @IsOptional()
  @Type(() => Number)
  @IsIn(DUE_WINDOWS, { message: 'Số ngày đến hạn phải là 7 hoặc 30' })
  dueWithin?: DueWindow;

  /** Only what the plan's own deadlines called for by the date, completed or not. */
  @IsOptional()
  @QueryFlag()
  @Flag('Đã đến hạn theo kế hoạch')
  calledFor?: boolean;

  /** `false`: only the continuous tasks that the plan's rules leave out of its figures. */
  @IsOptional()
  @QueryFlag()
  @Flag('Có tính vào số liệu')
  counted?: boolean;

  @OptionalText('Từ khóa', 200)
  q?: string;

  @OptionalDate('Ngày số liệu')
  asOf?: string;

  @IsOptional()
  @InstantField('Thời điểm ghi nhận')
  knownAt?: string;
}

export class AreaRef extends NamedRef {
  code!: string;
}
/** A line of a plan on one date. */
export class TaskView {
  id!: number;
  planId!: number;
  code!: string;
  title!: string;
  area!: AreaRef;
  expectedProduct!: string;
  deadlineText!: string;
  /** Of a measurable task; null of others. */
  targetValue!: number | null;
  unitOfMeasure!: string | null;
  leadUnits!: NamedRef[];
  coordinatingUnits!: NamedRef[];
  /** Groups that the plan names as lead; their members stand in `leadUnits`. */
  leadGroups!: NamedRef[];
  /** Of a draft only; after the issue their members stand in `coordinatingUnits`. */
  coordinatingGroups?: NamedRef[];
  schedule!: ScheduleCell;
  dueOn!: string | null;
  completedOn!: string | null;
  dueSoon!: boolean;
  awaitingConfirmation!: boolean;
  suspended!: boolean;
  hasLatePart!: boolean;
  /** Units that hold a part, and how many of the parts are completed. */
  parts!: number;
  partsCompleted!: number;
  illustrative!: boolean;
}
export class TaskList {
  items!: TaskView[];
  total!: number;
  asOf!: string;
  knownAt!: string;
}

export class AssignmentView {
  id!: number;
  version!: number;
  unit!: NamedRef;
  /** Which of several: "Quý I", "Tháng 5"; null when there is one. */
  occurrence!: string | null;
  opensOn!: string | null;
  schedule!: ScheduleCell;
  dueOn!: string | null;
  originalDueOn!: string | null;
  completedOn!: string | null;
  dueSoon!: boolean;
  awaitingConfirmation!: boolean;
  suspended!: boolean;
  withdrawn!: boolean;
  /** Self-reported percent of the newest submission one may see; display only, never counted. */
  reportedPercent!: number | null;
  /** Of a measurable task: the newest value reported that one may see; never counted. */
  reportedValue!: number | null;
  /** Submissions one may see, newest first (figures.md §8). */
  submissions!: SubmissionView[];
  allowedActions!: AllowedAction[];
}
/** One line of the timeline, in plain Vietnamese. */
export class TimelineEntry {
  id!: number;
  /** The part it happened to. */
  assignmentId!: number;
  /** "Quý I" of a recurring task; null when there is one. */
  occurrence!: string | null;
  type!: AssignmentEventType;
  unit!: NamedRef;
  effectiveOn!: string;
  recordedAt!: string;
  actorName!: string;
  text!: string;
}
export class TaskPageView extends TaskView {
  version!: number;
  plan!: NamedRef;
  planStatus!: string;
  asOf!: string;
  deadlineKind!: DeadlineKind;
  confirmingUnit!: NamedRef;
  assignments!: AssignmentView[];
  timeline!: TimelineEntry[];
  allowedActions!: AllowedAction[];
}

/** A unit or a group. */
const SomebodyLeads = () =>
  ValidateBy({
    name: 'somebodyLeads',
    validator: {
      validate: (units: unknown, args) => hasAny(units) || hasAny((args?.object as TaskRequest | undefined)?.leadGroupIds),
      defaultMessage: () => 'Chọn ít nhất một cơ quan hoặc nhóm cơ quan chủ trì',
    },
  });
const hasAny = (list: unknown) => Array.isArray(list) && list.length > 0;

/** A task of a draft plan. The due date is read from `deadlineText`; `dueOn` overrides the reading. */
export class TaskRequest {
  @Text('Mã nhiệm vụ', 20)
  code!: string;

  @Text('Tên nhiệm vụ', 1000, 3)
  title!: string;

  @Id('Lĩnh vực')
  areaId!: number;

  @Text('Sản phẩm, kết quả', 500)
  expectedProduct!: string;

  @Ids('Cơ quan chủ trì')
  @SomebodyLeads()
  leadUnitIds!: number[];

  /** Groups ("các sở, ban, ngành"): every member on the day of the issue gets its own part. */
  @IsOptional()
  @Ids('Nhóm cơ quan chủ trì')
  leadGroupIds?: number[];

  @Ids('Cơ quan phối hợp')
  coordinatingUnitIds!: number[];

  @IsOptional()
  @Ids('Nhóm cơ quan phối hợp')
  coordinatingGroupIds?: number[];

  /** As written in the plan: "30/6", "Quý II", "Trong năm", "Thường xuyên" … */
  @OptionalText('Thời hạn', 200)
  deadlineText?: string;

  @OptionalDate('Ngày đến hạn')
  dueOn?: string;

  /** Explicitly without a date, whatever the text says ("Theo hướng dẫn của TW"). */
  @IsOptional()
  @Flag('Không có thời hạn')
  noDeadline?: boolean;

  /** A measurable task: what is to be reached; shown beside what units report, never counted. */
  @OptionalQuantity('Chỉ tiêu')
  targetValue?: number;

  @OptionalText('Đơn vị tính', 60)
  unitOfMeasure?: string;

  /** The unit that confirms completion; default the standing agency. */
  @IsOptional()
  @Id('Cơ quan xác nhận')
  confirmingUnitId?: number;
}
export class UpdateTaskRequest extends TaskRequest {
  @Version()
  version!: number;
}
export class VersionQuery {
  @Type(() => Number)
  @Version()
  version!: number;
}
/** A new task of a draft plan. */
export class CreatedTaskView {
  id!: number;
}
export class TaskPageQuery {
  @OptionalDate('Ngày số liệu')
  asOf?: string;
}

/** A unit that joins a task under way (figures.md §4); with a reason, from a day on. */
export class EnterTaskRequest {
  @Id('Đơn vị')
  unitId!: number;

  @DateField('Từ ngày')
  effectiveOn!: string;

  @OptionalDate('Ngày đến hạn')
  dueOn?: string;

  @Text('Lý do', 2000, 5)
  reason!: string;
}
/** A part that leaves the plan: it is in no figure from that day on, and stays visible. */
export class WithdrawRequest {
  @Version()
  version!: number;

  @DateField('Từ ngày')
  effectiveOn!: string;

  @Text('Căn cứ', 2000, 5)
  reason!: string;
}
