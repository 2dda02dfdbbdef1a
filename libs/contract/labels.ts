import type { DueWindow } from '#domain/due-window';
import type { OverdueAge } from '#domain/overdue-age';
import type { Role } from '#domain/permissions';
import type { ScheduleFilter } from '#domain/schedule';
import type { MeetingStatus, PlanStatus, ReportStatus, SubmissionStatus } from '#domain/transitions';
import type { SubmissionKind } from './submission';
import type { SuccessionKind, UnitKind } from './unit';
import type { UserStatus } from './user';

/** The five cells and what groups or overlays them (figures.md §3). */
export const SCHEDULE_LABEL: Record<ScheduleFilter, string> = {
  completedOnTime: 'Đã hoàn thành đúng hạn',
  completedLate: 'Đã hoàn thành quá hạn',
  openWithinTerm: 'Đang thực hiện trong hạn',
  openOverdue: 'Đang thực hiện quá hạn',
  openNoDeadline: 'Chưa xác định thời hạn',
  completed: 'Đã hoàn thành',
  open: 'Chưa hoàn thành',
  dueSoon: 'Sắp đến hạn',
  awaitingConfirmation: 'Chờ xác nhận',
};

/** How long overdue work has been so. */
export const OVERDUE_AGE_LABEL: Record<OverdueAge, string> = {
  '1-30': 'Quá hạn từ 1 đến 30 ngày',
  '31-60': 'Quá hạn từ 31 đến 60 ngày',
  '61-90': 'Quá hạn từ 61 đến 90 ngày',
  '91-': 'Quá hạn trên 90 ngày',
};

/** Within term, by how soon it falls due. */
export const DUE_WINDOW_LABEL: Record<DueWindow, string> = {
  7: 'Đến hạn trong 7 ngày tới',
  30: 'Đến hạn trong 30 ngày tới',
};

/** What the plan's own deadlines called for by a date, completed or not. */
export const CALLED_FOR_LABEL = 'Đã đến hạn theo kế hoạch';

export const SUBMISSION_KIND_LABEL: Record<SubmissionKind, string> = {
  progress: 'Báo cáo tiến độ',
  completion: 'Đề nghị xác nhận hoàn thành',
};

export const SUBMISSION_STATUS_LABEL: Record<SubmissionStatus, string> = {
  draft: 'Bản nháp',
  submitted: 'Chờ xác nhận',
  returned: 'Đã trả lại',
  confirmed: 'Đã xác nhận',
  discarded: 'Đã hủy bỏ',
  recorded: 'Đã ghi nhận',
};

export const PLAN_STATUS_LABEL: Record<PlanStatus, string> = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  closed: 'Đã kết thúc',
};

export const REPORT_STATUS_LABEL: Record<ReportStatus, string> = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
};

export const ROLE_LABEL: Record<Role, string> = {
  administrator: 'Quản trị hệ thống',
  secretary: 'Thư ký Ban Chỉ đạo (cơ quan thường trực)',
  leader: 'Lãnh đạo',
  unitHead: 'Thủ trưởng đơn vị',
  unitOfficer: 'Chuyên viên đầu mối',
  readOnly: 'Chỉ xem',
};

export const UNIT_KIND_LABEL: Record<UnitKind, string> = {
  province: 'Ủy ban nhân dân tỉnh',
  office: 'Văn phòng',
  department: 'Sở, ban, ngành',
  serviceUnit: 'Đơn vị sự nghiệp công lập',
  centralSector: 'Cơ quan ngành dọc',
  district: 'Huyện, thị xã, thành phố',
  commune: 'Xã',
  ward: 'Phường',
};

export const SUCCESSION_KIND_LABEL: Record<SuccessionKind, string> = {
  merge: 'Hợp nhất, sáp nhập',
  split: 'Chia, tách',
  rename: 'Đổi tên',
  dissolve: 'Giải thể',
};

export const USER_STATUS_LABEL: Record<UserStatus, string> = {
  active: 'Đang hoạt động',
  disabled: 'Đã khóa',
};

export const MEETING_STATUS_LABEL: Record<MeetingStatus, string> = {
  draft: 'Dự kiến họp',
  held: 'Đã họp, đang làm biên bản',
  signed: 'Đã ký biên bản',
  issued: 'Đã ban hành thông báo kết luận',
};
