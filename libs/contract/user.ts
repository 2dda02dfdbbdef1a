import { IsOptional, Matches } from 'class-validator';
import { applyDecorators } from './decorate';
import { ROLES, type Role } from '#domain/permissions';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import { DateField, Id, OneOf, OptionalDate, OptionalText, Text, Version } from './rules';
import { QueryId } from './rules-query';

export const USER_STATUSES = ['active', 'disabled'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** An address that mail can go to; whether somebody reads there, only a letter can tell. */
const OptionalEmail = () =>
  applyDecorators(
    OptionalText('Thư điện tử công vụ', 200),
    Matches(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, {
      message: 'Thư điện tử công vụ chưa đúng dạng, ví dụ hoa.lt@sonla.gov.vn',
    }),
  );

/** As it is dialled and read: digits with blanks, dots, hyphens, brackets, a leading plus. */
const OptionalPhone = () =>
  applyDecorators(
    OptionalText('Số điện thoại', 30),
    Matches(/^\+?(?=(?:\D*\d){8,15}\D*$)[\d\s.()-]+$/, {
      message: 'Số điện thoại gồm 8–15 chữ số, ví dụ 0212 385 2001',
    }),
  );

export class UserQuery extends PageQuery {
  @OptionalText('Từ khóa', 200)
  q?: string;

  @QueryId('Đơn vị')
  unitId?: number;

  @IsOptional()
  @OneOf('Trạng thái', USER_STATUSES)
  status?: UserStatus;
}

export class MembershipView {
  id!: number;
  role!: Role;
  unit!: NamedRef | null;
  validFrom!: string;
  /** First day on which the role is no longer held. */
  validTo!: string | null;
}
export class UserView {
  id!: number;
  version!: number;
  username!: string;
  fullName!: string;
  title!: string;
  email!: string | null;
  /** Where the person is called at work. */
  phone!: string | null;
  status!: UserStatus;
  demo!: boolean;
  lastSignInAt!: string | null;
  memberships!: MembershipView[];
  allowedActions!: AllowedAction[];
}
export class UserList {
  items!: UserView[];
  total!: number;
}

export class MembershipRequest {
  @OneOf('Vai trò', ROLES)
  role!: Role;

  /** Required for every role but the administrator. */
  @IsOptional()
  @Id('Đơn vị')
  unitId?: number;

  @DateField('Từ ngày')
  validFrom!: string;

  @OptionalDate('Đến ngày')
  validTo?: string;
}
export class EndMembershipRequest {
  @Version()
  version!: number;

  @DateField('Ngày thôi giữ vai trò')
  validTo!: string;
}
export class AddMembershipRequest extends MembershipRequest {
  @Version()
  version!: number;
}

export class CreateUserRequest extends MembershipRequest {
  @Matches(/^[a-z0-9][a-z0-9._-]{2,59}$/, {
    message: 'Tên đăng nhập gồm 3–60 ký tự: chữ thường không dấu, số, dấu chấm, gạch ngang, gạch dưới',
  })
  username!: string;

  @Text('Họ và tên', 120, 2)
  fullName!: string;

  @OptionalText('Chức vụ', 200)
  title?: string;

  @OptionalEmail()
  email?: string;

  @OptionalPhone()
  phone?: string;
}

export class UpdateUserRequest {
  @Version()
  version!: number;

  @Text('Họ và tên', 120, 2)
  fullName!: string;

  @OptionalText('Chức vụ', 200)
  title?: string;

  @OptionalEmail()
  email?: string;

  @OptionalPhone()
  phone?: string;

  @OneOf('Trạng thái', USER_STATUSES)
  status!: UserStatus;
}

/** A one-time link with which the person sets a password; shown once, valid for a day. */
export class ResetLinkView {
  /** Path with the token, to be joined to the address of the installation. */
  path!: string;
  expiresAt!: string;
}
/** A new account and the link with which its owner sets the first password. */
export class CreatedUserView {
  user!: UserView;
  resetLink!: ResetLinkView;
}
