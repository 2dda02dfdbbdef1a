import { IsString, Length, MaxLength } from 'class-validator';
import type { Role } from '#domain/permissions';
import { NamedRef } from './paging';
import { Text } from './rules';

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;
const NewPassword = () =>
  Length(PASSWORD_MIN, PASSWORD_MAX, { message: `Mật khẩu mới phải có từ ${PASSWORD_MIN} đến ${PASSWORD_MAX} ký tự` });

export class LoginRequest {
  @IsString({ message: 'Nhập tên đăng nhập' })
  @MaxLength(100, { message: 'Tên đăng nhập quá dài' })
  username!: string;

  @IsString({ message: 'Nhập mật khẩu' })
  @MaxLength(1000, { message: 'Mật khẩu quá dài' })
  password!: string;
}

export class ChangePasswordRequest {
  @IsString({ message: 'Nhập mật khẩu hiện tại' })
  @MaxLength(1000, { message: 'Mật khẩu quá dài' })
  currentPassword!: string;

  @IsString({ message: 'Nhập mật khẩu mới' })
  @NewPassword()
  newPassword!: string;
}

export class ResetPasswordRequest {
  @IsString({ message: 'Thiếu mã của đường dẫn' })
  @MaxLength(200, { message: 'Mã của đường dẫn không hợp lệ' })
  token!: string;

  @IsString({ message: 'Nhập mật khẩu mới' })
  @NewPassword()
  newPassword!: string;
}

/** Creates the first administrator of an empty installation; the token was printed once at start. */
export class SetUpRequest extends ResetPasswordRequest {
  @Text('Tên đăng nhập', 60, 3)
  username!: string;

  @Text('Họ và tên', 120, 2)
  fullName!: string;
}

export class MembershipRef {
  role!: Role;
  unit!: NamedRef | null;
}

/** Who is signed in. */
export class MeView {
  id!: number;
  username!: string;
  name!: string;
  title!: string;
  roles!: Role[];
  memberships!: MembershipRef[];
  /** The unit of the first membership; null for the administrator. */
  unit!: NamedRef | null;
  mustChangePassword!: boolean;
  demo!: boolean;
  province!: string;
  /** Today in the province (Asia/Ho_Chi_Minh), so that every screen agrees with the server's calendar. */
  today!: string;
  /** Printed on every page of an illustrative installation; null for a real one. */
  marking!: string | null;
  idleMinutes!: number;
}
