import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import {
  RETURN_SECTION_KINDS,
  RETURN_STATUSES,
  TIMELINESS,
  type GapSeverity,
  type ReturnSectionKind,
  type ReturnStatus,
  type Timeliness,
} from '#domain/unit-return';
import { normalizeText } from '#domain/vietnamese-text';
import { AllowedAction, NamedRef } from './paging';
import { PeriodView } from './reference';
import { DateField, Flag, Id, Ids, OneOf, OptionalDate, OptionalText, Text, Version } from './rules';

export const RETURN_TEXT_MAX = 20_000;
export const RETURN_FORM_MAX_BYTES = 5 * 1024 * 1024;
/** Levels of the units that owe returns, as the board groups them. */
export const RETURN_LEVELS = ['department', 'district', 'commune'] as const;

/** Left out, the period whose round was opened last. */
export class ReturnBoardQuery {
  @IsOptional()
  @Type(() => Number)
  @Id('Kỳ báo cáo')
  periodId?: number;

  @IsOptional()
  @OneOf('Trạng thái', RETURN_STATUSES)
  status?: ReturnStatus;

  @IsOptional()
  @OneOf('Thời hạn', TIMELINESS)
  timeliness?: Timeliness;

  @IsOptional()
  @OneOf('Cấp', RETURN_LEVELS)
  level?: (typeof RETURN_LEVELS)[number];

  /** Part of a unit's name, with or without accents. */
  @OptionalText('Từ khóa', 200)
  q?: string;
}

/** Opens the collection of a period, or brings in units that have come since; the same request twice changes nothing. */
export class OpenReturnRoundRequest {
  @Id('Kỳ báo cáo')
  periodId!: number;

  /** Last day on which returns are taken; left out: no lock. */
  @OptionalDate('Ngày khóa nhận báo cáo')
  lockOn?: string;
}
export class ReturnSectionRequest {
  @Version()
  version!: number;

  @Text('Lĩnh vực', 10)
  areaCode!: string;

  @OneOf('Nội dung', RETURN_SECTION_KINDS)
  kind!: ReturnSectionKind;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normalizeText(value) : value))
  @IsString({ message: 'Nội dung phải là văn bản' })
  @MaxLength(RETURN_TEXT_MAX, { message: `Nội dung tối đa ${RETURN_TEXT_MAX} ký tự` })
  text!: string;
}
/** A nil return: nothing happened in the period; needs a reason. */
export class NilReturnRequest {
  @Version()
  version!: number;

  @Flag('Báo cáo không phát sinh')
  nil!: boolean;

  @OptionalText('Lý do', 1000)
  reason?: string;
}
export class ReturnVersionRequest {
  @Version()
  version!: number;
}
export class ReturnReasonRequest extends ReturnVersionRequest {
  @Text('Lý do', 1000, 3)
  reason!: string;
}
export class ReopenReturnRequest extends ReturnReasonRequest {
  @DateField('Mở lại đến hết ngày')
  until!: string;
}
/** A unit that does not owe by the rule is asked for a return all the same. */
export class AddReturnRequest {
  @Id('Kỳ báo cáo')
  periodId!: number;

  @Id('Đơn vị')
  unitId!: number;

  @Text('Lý do', 1000, 3)
  reason!: string;
}
export class RemindReturnsRequest {
  @Ids('Báo cáo cần nhắc')
  @ArrayMinSize(1, { message: 'Chọn ít nhất một đơn vị để nhắc' })
  returnIds!: number[];
}

/** What a person typed into one cell, as typed. Empty text empties the cell. */
export class ReturnCellRequest {
  @Version()
  version!: number;

  @Text('Mã chỉ tiêu', 40)
  indicatorCode!: string;

  /** Code of the item of a breakdown; left out for the total. */
  @OptionalText('Mục phân tổ', 60)
  axisItem?: string;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normalizeText(value) : value))
  @IsString({ message: 'Giá trị phải là văn bản' })
  @MaxLength(2000, { message: 'Giá trị tối đa 2000 ký tự' })
  typed!: string;

  @OptionalText('Giải trình', 1000)
  explanation?: string;
}
export class ReturnCellsRequest {
  @IsObject({ each: true, message: 'Mỗi ô phải là một đối tượng' })
  @ArrayMinSize(1, { message: 'Chưa có ô nào' })
  @ArrayMaxSize(300, { message: 'Mỗi lần tối đa 300 ô' })
  @ValidateNested({ each: true, message: 'Mỗi ô phải là một đối tượng' })
  @Type(() => ReturnCellRequest)
  cells!: ReturnCellRequest[];
}

export class ReturnContactView {
  userId!: number;
  name!: string;
  title!: string;
  role!: 'unitHead' | 'unitOfficer' | 'secretary';
  email!: string | null;
  phone!: string | null;
}
export class ReturnReminderView {
  remindedOn!: string;
  remindedAt!: string;
  by!: string;
  /** How many people were told. */
  people!: number;
}
/** One line of the board. */
export class ReturnRowView {
  id!: number;
  version!: number;
  unit!: NamedRef;
  unitKind!: string;
  level!: string;
  status!: ReturnStatus;
  timeliness!: Timeliness;
  daysLate!: number;
  /** While nothing is handed in and the due date has not passed; null otherwise. */
  daysLeft!: number | null;
  dueOn!: string;
  firstSubmittedOn!: string | null;
  submittedAt!: string | null;
  acceptedAt!: string | null;
  nil!: boolean;
  /** Why the standing agency sent it back, while it is back. */
  returnReason!: string | null;
  /** When it was sent back, while it is back. */
  returnedAt!: string | null;
  reopenedUntil!: string | null;
  /** False when taken out; why, and by whom. */
  owes!: boolean;
  owesReason!: string | null;
  contacts!: ReturnContactView[];
  lastReminder!: ReturnReminderView | null;
  allowedActions!: AllowedAction[];
}
export class ReturnCountView {
  code!: string;
  count!: number;
}
export class ReturnRoundView {
  openedAt!: string;
  openedBy!: string;
  lockOn!: string | null;
  /** On which days before the due date units that have not handed in are told by themselves. */
  warningDays!: number[];
}
/** The standing agency's morning screen: who has handed in and who has not. */
export class ReturnBoardView {
  period!: PeriodView | null;
  round!: ReturnRoundView | null;
  /** Of every unit that owes, whatever the filter shows. */
  owed!: number;
  accepted!: number;
  byStatus!: ReturnCountView[];
  byTimeliness!: ReturnCountView[];
  items!: ReturnRowView[];
  /** Units taken out with a reason: not counted anywhere. */
  takenOut!: ReturnRowView[];
  allowedActions!: AllowedAction[];
}
export class OpenedRoundView {
  periodId!: number;
  /** Returns that this request added. */
  added!: number;
  owed!: number;
}
export class RemindResultView {
  returnId!: number;
  unitName!: string;
  done!: boolean;
  /** Why not, or to how many people. */
  message!: string;
}
export class RemindResultsView {
  results!: RemindResultView[];
  done!: number;
  refused!: number;
}

export class ReturnSectionView {
  areaCode!: string;
  kind!: ReturnSectionKind;
  version!: number;
  text!: string;
  updatedBy!: string | null;
  updatedAt!: string | null;
}
/** A task of the unit that was confirmed as completed in the period's window. */
export class ReturnTaskView {
  taskId!: number;
  code!: string;
  title!: string;
  expectedProduct!: string;
  completedOn!: string;
}
/** One area of reform in the return: what is written, what was written last time, what was confirmed meanwhile. */
export class ReturnAreaView {
  code!: string;
  name!: string;
  sections!: ReturnSectionView[];
  /** Texts of the unit's last accepted return, by kind; empty where nothing was said. */
  previous!: ReturnTextView[];
  confirmedTasks!: ReturnTaskView[];
  /** What the confirmed tasks say, as text to put into the results. */
  suggestedResults!: string;
}
export class ReturnTextView {
  kind!: ReturnSectionKind;
  text!: string;
}
export class ReturnGapView {
  severity!: GapSeverity;
  /** Nothing is wrong there but that nothing stands there. */
  empty!: boolean;
  /** Id of the place on the page: `so-1.3`, `noi-dung-2-results`. */
  place!: string;
  label!: string;
  message!: string;
}
export class ReturnFindingView {
  severity!: 'error' | 'warning';
  message!: string;
}
export class ReturnCellView {
  /** Its id on the page. */
  place!: string;
  version!: number;
  /** Null: the total. */
  axisItem!: string | null;
  /** Null for the total. */
  axisItemName!: string | null;
  typed!: string;
  explanation!: string | null;
  /** What the system put there, in words; null when a person typed it. */
  prefilledFrom!: string | null;
  /** Of the last accepted return, as printed; null when there is none. */
  previous!: string | null;
  /** Against the last accepted return: `+12,5%`; null when there is nothing to compare. */
  change!: string | null;
  /** Of the same period a year before. */
  lastYear!: string | null;
  findings!: ReturnFindingView[];
  updatedBy!: string | null;
  updatedAt!: string | null;
}
export class ReturnIndicatorView {
  code!: string;
  name!: string;
  areaCode!: string;
  unitOfMeasure!: string;
  valueType!: string;
  decimals!: number;
  accumulation!: string;
  /** What is counted and how. */
  guide!: string;
  /** Of an indicator of choices, what may be chosen. */
  choices!: string[];
  /** Worked out from others: shown, never typed. */
  computed!: string | null;
  /** The total first, then the items of its breakdowns. */
  cells!: ReturnCellView[];
}
export class ReturnEventView {
  type!: string;
  at!: string;
  by!: string;
  reason!: string | null;
  until!: string | null;
}
export class ReturnPageView extends ReturnRowView {
  period!: PeriodView;
  round!: ReturnRoundView | null;
  /** False for who may only know where the return stands: a draft belongs to its unit. */
  contentShown!: boolean;
  nilReason!: string | null;
  indicators!: ReturnIndicatorView[];
  areas!: ReturnAreaView[];
  /** Errors first. */
  gaps!: ReturnGapView[];
  previousPeriodTitle!: string | null;
  reminders!: ReturnReminderView[];
  events!: ReturnEventView[];
}
/** What a saved section or set of cells leaves: the page's present version with what was saved. */
export class SavedSectionView extends ReturnSectionView {
  returnVersion!: number;
}
export class CellResultView {
  indicatorCode!: string;
  axisItem!: string | null;
  saved!: boolean;
  /** Why not; somebody else's text is in `current`. */
  message!: string | null;
  current!: ReturnCellView;
}
export class SavedCellsView {
  returnVersion!: number;
  results!: CellResultView[];
  /** Of the whole return after saving, errors first. */
  gaps!: ReturnGapView[];
}
/** What an uploaded form brought. */
export class ReturnFormFaultView {
  cell!: string;
  severity!: 'error' | 'warning';
  value!: string;
  reason!: string;
}
export class ReturnFormResultView {
  fileName!: string;
  saved!: number;
  unchanged!: number;
  faults!: ReturnFormFaultView[];
  /** Whether the same file with its marks can be fetched. */
  marked!: boolean;
}
export class ReturnWorkLine {
  returnId!: number;
  unit!: NamedRef;
  periodTitle!: string;
  status!: ReturnStatus;
  timeliness!: Timeliness;
  daysLate!: number;
  daysLeft!: number | null;
  dueOn!: string;
  /** What this person does next: write, hand in, decide. */
  next!: 'write' | 'handIn' | 'decide';
  returnReason!: string | null;
}
