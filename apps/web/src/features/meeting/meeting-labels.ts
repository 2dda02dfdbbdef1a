import type { AttendanceState } from '#domain/committee';
import type { MeetingStatus } from '#domain/transitions';

export const MEETING_STATUS_LABEL: Record<MeetingStatus, string> = {
  draft: 'Dự kiến họp',
  held: 'Đã họp, đang làm biên bản',
  signed: 'Đã ký biên bản',
  issued: 'Đã ban hành thông báo kết luận',
};

export const ATTENDANCE_LABEL: Record<AttendanceState, string> = {
  invited: 'Đã mời',
  present: 'Có mặt',
  substitute: 'Cử người dự thay',
  absent: 'Vắng',
};
