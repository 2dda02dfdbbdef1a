import type { AttendanceState } from '#domain/committee';

export const ATTENDANCE_LABEL: Record<AttendanceState, string> = {
  invited: 'Đã mời',
  present: 'Có mặt',
  substitute: 'Cử người dự thay',
  absent: 'Vắng',
};
