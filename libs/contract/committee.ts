import { IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { COMMITTEE_ROLES, NOTICE_FORMS, type CommitteeRole, type NoticeForm } from '#domain/committee';
import { AllowedAction, NamedRef } from './paging';
import { DateField, Id, OneOf, OptionalDate, OptionalText, Text, Version } from './rules';
import { QueryId } from './rules-query';

/** Somebody's place in a committee during [validFrom, validTo), with the title of that time. */
export class CommitteeMemberView {
  id!: number;
  role!: CommitteeRole;
  /** The account, where the person has one. */
  user!: NamedRef | null;
  name!: string;
  title!: string;
  unit!: NamedRef | null;
  validFrom!: string;
  /** First day on which it is over; null while it lasts. */
  validTo!: string | null;
  basis!: string | null;
}
export class CommitteeView {
  id!: number;
  version!: number;
  name!: string;
  /** Whose committee; null: the province's. */
  unit!: NamedRef | null;
  decisionNumber!: string;
  decisionOn!: string;
  dissolvedOn!: string | null;
  noticeForm!: NoticeForm;
  /** What follows the number of a notice: `TB-BCĐ`. Numbers are unique in this series and year. */
  noticeSymbol!: string;
  /** The lines above the number, one per line; null: as the installation's settings say. */
  noticeAgency!: string | null;
  /** The lines of authority above the signature: `TL. CHỦ TỊCH`, `CHÁNH VĂN PHÒNG`. */
  noticeAuthority!: string | null;
  /** Where notices go, one per line. */
  noticeRecipients!: string | null;
  illustrative!: boolean;
  /** Of the day asked about, in order of role. */
  members!: CommitteeMemberView[];
  allowedActions!: AllowedAction[];
}
export class CommitteePageView extends CommitteeView {
  /** Everybody who ever was a member, the newest first. */
  history!: CommitteeMemberView[];
}
export class CommitteeList {
  items!: CommitteeView[];
  total!: number;
}
export class CommitteeQuery {
  /** Members as of that day; default today. */
  @OptionalDate('Ngày')
  on?: string;

  @QueryId('Đơn vị')
  unitId?: number;
}

export class CommitteeRequest {
  @Text('Tên Ban Chỉ đạo', 300, 5)
  name!: string;

  /** Left out: the province's committee. */
  @IsOptional()
  @Id('Đơn vị')
  unitId?: number;

  @Text('Số quyết định thành lập', 60)
  decisionNumber!: string;

  @DateField('Ngày quyết định')
  decisionOn!: string;

  @OneOf('Hình thức thông báo kết luận', NOTICE_FORMS)
  noticeForm: NoticeForm = 'committee';

  @Text('Ký hiệu thông báo', 30, 2)
  noticeSymbol: string = 'TB-BCĐ';

  @OptionalText('Tên cơ quan ban hành thông báo', 300)
  noticeAgency?: string;

  @OptionalText('Quyền hạn, chức vụ người ký', 300)
  noticeAuthority?: string;

  @OptionalText('Nơi nhận thông báo', 2000)
  noticeRecipients?: string;
}
export class UpdateCommitteeRequest extends CommitteeRequest {
  @Version()
  version!: number;

  @OptionalDate('Ngày kết thúc hoạt động')
  dissolvedOn?: string;
}
export class CommitteeMemberRequest {
  /** The committee's. */
  @Version()
  version!: number;

  @OneOf('Vai trò trong Ban Chỉ đạo', COMMITTEE_ROLES)
  role!: CommitteeRole;

  /** An account; its name is taken over unless `name` says otherwise. */
  @IsOptional()
  @Id('Tài khoản')
  userId?: number;

  @ValidateIf((request: CommitteeMemberRequest) => request.userId === undefined || request.name !== undefined)
  @Text('Họ và tên', 120, 2)
  name?: string;

  /** At the time: "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh". */
  @Text('Chức vụ', 300, 2)
  title!: string;

  @IsOptional()
  @Id('Đơn vị')
  unitId?: number;

  @DateField('Từ ngày')
  validFrom!: string;

  @OptionalText('Căn cứ', 300)
  basis?: string;

  /** Order among those of the same role. */
  @IsOptional()
  @IsInt({ message: 'Thứ tự phải là số nguyên' })
  @Min(0, { message: 'Thứ tự từ 0 đến 999' })
  @Max(999, { message: 'Thứ tự từ 0 đến 999' })
  orderNo?: number;
}
export class EndCommitteeMemberRequest {
  /** The committee's. */
  @Version()
  version!: number;

  /** First day on which it is over. */
  @DateField('Thôi từ ngày')
  validTo!: string;

  @OptionalText('Căn cứ', 300)
  basis?: string;
}

/** Accounts that may be entered as members, found by a part of the name. */
export class CandidateQuery {
  @OptionalText('Từ khóa', 200)
  q?: string;
}
export class CandidateView {
  id!: number;
  name!: string;
  title!: string;
  /** Where the person works today. */
  unit!: NamedRef | null;
}
export class CandidateList {
  /** At most twenty, by name. */
  items!: CandidateView[];
}
