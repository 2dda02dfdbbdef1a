import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { MEETING_GROUPS, MEETING_KINDS, type MeetingGroup, type MeetingKind } from '#domain/committee';
import type { MeetingAccess } from '#domain/permissions';
import { MEETING_STATUSES, type MeetingStatus } from '#domain/transitions';
import { AgendaItemView, AttendeeView } from './meeting-room';
import { ConclusionView } from './conclusion';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import {
  DateField,
  Flag,
  Id,
  Ids,
  InstantField,
  OneOf,
  OptionalDate,
  OptionalText,
  PositiveInteger,
  Text,
  Version,
  Year,
} from './rules';
import { QueryId } from './rules-query';

/** Somebody with the title of that day; the account where there is one. */
export class PersonRequest {
  @IsOptional()
  @Id('Tài khoản')
  userId?: number;

  @Text('Họ và tên', 120, 2)
  name!: string;

  @Text('Chức vụ', 300, 2)
  title!: string;
}
export class PersonView {
  user!: NamedRef | null;
  name!: string;
  title!: string;
}

export class MeetingRequest {
  @Id('Ban Chỉ đạo')
  committeeId!: number;

  @OneOf('Loại cuộc họp', MEETING_KINDS)
  kind!: MeetingKind;

  @Text('Tên cuộc họp', 500, 5)
  title!: string;

  @InstantField('Thời gian bắt đầu')
  startsAt!: string;

  @InstantField('Thời gian kết thúc')
  endsAt!: string;

  @Text('Địa điểm', 300, 2)
  place!: string;

  @IsObject({ message: 'Người chủ trì không hợp lệ' })
  @ValidateNested({ message: 'Người chủ trì không hợp lệ' })
  @Type(() => PersonRequest)
  chair!: PersonRequest;

  /** Who takes the minutes. */
  @IsOptional()
  @IsObject({ message: 'Thư ký cuộc họp không hợp lệ' })
  @ValidateNested({ message: 'Thư ký cuộc họp không hợp lệ' })
  @Type(() => PersonRequest)
  secretary?: PersonRequest;

  /** Stays inside the committee: for everybody else it is not there. */
  @Flag('Họp nội bộ')
  internal: boolean = false;

  /** Reporting periods it looks back on. */
  @IsOptional()
  @Ids('Kỳ báo cáo liên quan', 12)
  periodIds?: number[];

  /** Where a meeting entered later is known from: a file, a newspaper. */
  @OptionalText('Nguồn', 200)
  source?: string;
}
export class UpdateMeetingRequest extends MeetingRequest {
  @Version()
  version!: number;
}

export class MeetingQuery extends PageQuery {
  @QueryId('Ban Chỉ đạo')
  committeeId?: number;

  @IsOptional()
  @OneOf('Loại cuộc họp', MEETING_KINDS)
  kind?: MeetingKind;

  /** Sittings, conferences, or work with inspectors. */
  @IsOptional()
  @OneOf('Nhóm cuộc họp', MEETING_GROUPS)
  group?: MeetingGroup;

  @IsOptional()
  @OneOf('Trạng thái cuộc họp', MEETING_STATUSES)
  status?: MeetingStatus;

  /** Only those that took place: a draft is a plan, not a meeting. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'Lọc cuộc họp đã diễn ra phải là có hoặc không' })
  held?: 'true' | 'false';

  @OptionalDate('Từ ngày')
  from?: string;

  @OptionalDate('Đến ngày')
  to?: string;

  @OptionalText('Từ khóa', 200)
  q?: string;
}
export class MeetingKindCount {
  kind!: MeetingKind;
  label!: string;
  count!: number;
}

/** Thông báo kết luận, or what was issued after it to add to it or put it right. */
export const NOTICE_KINDS = ['notice', 'supplement', 'correction'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export class NoticeView {
  id!: number;
  kind!: NoticeKind;
  number!: number;
  /** As printed: `05/TB-BCĐ`. */
  fullNumber!: string;
  symbol!: string;
  issuedOn!: string;
  signer!: string;
  signerTitle!: string;
  subject!: string;
  /** What a supplement or correction says; null of the notice itself, whose text is the conclusions. */
  text!: string | null;
}

export class MeetingView {
  id!: number;
  version!: number;
  committee!: NamedRef;
  kind!: MeetingKind;
  kindLabel!: string;
  title!: string;
  startsAt!: string;
  endsAt!: string;
  /** The day in the province. */
  heldOn!: string;
  place!: string;
  chair!: PersonView;
  secretary!: PersonView | null;
  internal!: boolean;
  status!: MeetingStatus;
  periods!: NamedRef[];
  notice!: NoticeView | null;
  source!: string | null;
  illustrative!: boolean;
}
export class MeetingList {
  items!: MeetingView[];
  total!: number;
  /** Of all that match, not of the page. */
  byKind!: MeetingKindCount[];
}
export class MinutesSupplementView {
  id!: number;
  text!: string;
  authorName!: string;
  addedAt!: string;
}
export class MeetingPageView extends MeetingView {
  /** What this person sees: everything (`write`, `full`), what was issued, or the conclusions about their units. */
  access!: MeetingAccess;
  minutesSignedOn!: string | null;
  minutesSigner!: string | null;
  /** Empty for those who see only what was issued. */
  supplements!: MinutesSupplementView[];
  /** The notice and everything issued after it. */
  notices!: NoticeView[];
  agenda!: AgendaItemView[];
  /** Empty for those who see only what was issued. */
  attendees!: AttendeeView[];
  conclusions!: ConclusionView[];
  allowedActions!: AllowedAction[];
}

export class VersionRequest {
  @Version()
  version!: number;
}
export class SignMinutesRequest {
  @Version()
  version!: number;

  @DateField('Ngày ký biên bản')
  signedOn!: string;

  @Text('Người ký biên bản', 300, 2)
  signer!: string;
}
export class MinutesSupplementRequest {
  @Text('Nội dung bổ sung biên bản', 20_000, 5)
  text!: string;
}
export class IssueNoticeRequest {
  @Version()
  version!: number;

  @PositiveInteger('Số thông báo', 99_999)
  number!: number;

  /** Default the committee's. */
  @OptionalText('Ký hiệu thông báo', 30)
  symbol?: string;

  @DateField('Ngày ban hành')
  issuedOn!: string;

  @Text('Người ký', 120, 2)
  signer!: string;

  @Text('Chức vụ người ký', 300, 2)
  signerTitle!: string;

  /** Trích yếu; default "Kết luận của … tại …". */
  @OptionalText('Trích yếu', 500)
  subject?: string;
}
export class SupplementNoticeRequest extends IssueNoticeRequest {
  @OneOf('Loại thông báo', ['supplement', 'correction'])
  kind!: 'supplement' | 'correction';

  @Text('Nội dung', 20_000, 5)
  text!: string;
}
export class NextNumberQuery {
  /** Default this year. */
  @IsOptional()
  @Type(() => Number)
  @Year()
  year?: number;
}
/** What number would be next, for a form to start from. */
export class NextNumberView {
  symbol!: string;
  year!: number;
  /** One more than the highest used in the series and year. */
  next!: number;
}
