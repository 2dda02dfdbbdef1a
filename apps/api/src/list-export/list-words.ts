import type { Role } from '#domain/permissions';
import type { PlanStatus, ReportStatus } from '#domain/transitions';
import type { UnitKind } from '#contract/unit';
import type { UserStatus } from '#contract/user';

/* The words of the screens' lists, for the same lists as workbooks. */
export const PLAN_STATUS: Record<PlanStatus, string> = { draft: 'Dự thảo', issued: 'Đã ban hành', closed: 'Đã kết thúc' };
export const REPORT_STATUS: Record<ReportStatus, string> = { draft: 'Dự thảo', issued: 'Đã ban hành' };
export const USER_STATUS: Record<UserStatus, string> = { active: 'Đang hoạt động', disabled: 'Đã khóa' };
export const ROLE: Record<Role, string> = {
  administrator: 'Quản trị hệ thống',
  secretary: 'Thư ký Ban Chỉ đạo (cơ quan thường trực)',
  leader: 'Lãnh đạo',
  unitHead: 'Thủ trưởng đơn vị',
  unitOfficer: 'Chuyên viên đầu mối',
  readOnly: 'Chỉ xem',
};
export const UNIT_KIND: Record<UnitKind, string> = {
  province: 'Ủy ban nhân dân tỉnh',
  office: 'Văn phòng',
  department: 'Sở, ban, ngành',
  serviceUnit: 'Đơn vị sự nghiệp công lập',
  centralSector: 'Cơ quan ngành dọc',
  district: 'Huyện, thị xã, thành phố',
  commune: 'Xã',
  ward: 'Phường',
};
