import { IsOptional, ValidateIf } from 'class-validator';
import { ATTENDANCE_STATES, type AttendanceState } from '#domain/committee';
import { FileRef } from './file';
import { NamedRef } from './paging';
import { Ids, InstantField, OneOf, OptionalId, OptionalText, PositiveInteger, Text, Version } from './rules';

/** `review`: "Kiểm điểm việc thực hiện kết luận kỳ trước", filled from what is open. */
export const AGENDA_KINDS = ['item', 'review'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export class AgendaItemView {
  id!: number;
  version!: number;
  kind!: AgendaKind;
  orderNo!: number;
  title!: string;
  presenter!: string | null;
  /** Planned, in minutes. */
  duration!: number | null;
  /** What was reported under it, as it goes into the minutes. */
  content!: string | null;
  papers!: FileRef[];
}
export class AgendaItemRequest {
  @Text('Nội dung chương trình', 500, 3)
  title!: string;

  @OptionalText('Người trình bày', 300)
  presenter?: string;

  @IsOptional()
  @PositiveInteger('Thời lượng (phút)', 1440)
  duration?: number;

  @OptionalText('Nội dung báo cáo', 50_000)
  content?: string;

  @IsOptional()
  @PositiveInteger('Thứ tự', 999)
  orderNo?: number;

  /** Files uploaded before; who sees the meeting reads them. */
  @IsOptional()
  @Ids('Tài liệu', 30)
  fileIds?: number[];
}
export class UpdateAgendaItemRequest extends AgendaItemRequest {
  @Version()
  version!: number;
}

/** One invited person or unit, and whether they came. */
export class AttendeeView {
  id!: number;
  version!: number;
  unit!: NamedRef | null;
  /** Of the person; of a unit whoever came for it, if anybody said. */
  name!: string | null;
  title!: string | null;
  state!: AttendanceState;
  substituteName!: string | null;
  substituteTitle!: string | null;
  /** Of an absence. */
  reason!: string | null;
}
export class AttendeeRequest {
  @OptionalId('Đơn vị')
  unitId?: number;

  /** A person is named unless the invitation goes to a unit. */
  @ValidateIf((request: AttendeeRequest) => request.unitId === undefined || request.name !== undefined)
  @Text('Họ và tên', 120, 2)
  name?: string;

  @OptionalText('Chức vụ', 300)
  title?: string;

  @OneOf('Tình trạng dự họp', ATTENDANCE_STATES)
  state: AttendanceState = 'invited';

  @ValidateIf((request: AttendeeRequest) => request.state === 'substitute')
  @Text('Người dự thay', 120, 2)
  substituteName?: string;

  @OptionalText('Chức vụ người dự thay', 300)
  substituteTitle?: string;

  @ValidateIf((request: AttendeeRequest) => request.state === 'absent')
  @Text('Lý do vắng', 300, 2)
  reason?: string;
}
export class UpdateAttendeeRequest extends AttendeeRequest {
  @Version()
  version!: number;
}
/** Invites many at once; whoever is invited already is left as they are. */
export class InviteRequest {
  /** The committee's members on the day of the meeting. */
  @IsOptional()
  @OneOf('Đối tượng mời', ['members'])
  everyone?: 'members';

  @IsOptional()
  @Ids('Đơn vị được mời')
  unitIds?: number[];

  @IsOptional()
  @Ids('Nhóm đơn vị được mời', 50)
  groupIds?: number[];
}

/** Ý kiến: each is a row of its own, so that two secretaries type at once. */
export class PointView {
  id!: number;
  version!: number;
  agendaItemId!: number | null;
  text!: string;
  speaker!: string | null;
  areaId!: number | null;
  unitIds!: number[];
  /** The conclusion it became. */
  conclusionId!: number | null;
  changedAt!: string;
  changedBy!: string;
  /** The key its browser gave it. */
  clientKey!: string | null;
}
export class PointList {
  items!: PointView[];
  /** Taken away since `since`. */
  removed!: number[];
  /** For the next `since`. */
  upTo!: string;
}
export class PointQuery {
  /** Only what changed after that moment, as an earlier answer's `upTo` says it. */
  @IsOptional()
  @InstantField('Thời điểm')
  since?: string;
}
export class PointRequest {
  @OptionalId('Nội dung chương trình')
  agendaItemId?: number;

  @Text('Ý kiến', 10_000)
  text!: string;

  @OptionalText('Người phát biểu', 200)
  speaker?: string;

  @OptionalId('Lĩnh vực')
  areaId?: number;

  @IsOptional()
  @Ids('Đơn vị liên quan', 50)
  unitIds?: number[];

  /** Chosen by the browser: sent again after a broken connection, the point is there once. */
  @OptionalText('Khóa của ý kiến', 60)
  clientKey?: string;
}
export class UpdatePointRequest extends PointRequest {
  @Version()
  version!: number;
}
