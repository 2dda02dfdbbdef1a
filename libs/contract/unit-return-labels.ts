import type { ReturnSectionKind, ReturnStatus, Timeliness } from '#domain/unit-return';

export const RETURN_STATUS_LABEL: Record<ReturnStatus, string> = {
  notStarted: 'Chưa nhập',
  drafting: 'Đang nhập',
  submitted: 'Chờ tiếp nhận',
  returned: 'Bị trả lại',
  accepted: 'Đã tiếp nhận',
};
export const TIMELINESS_LABEL: Record<Timeliness, string> = {
  onTime: 'Gửi đúng hạn',
  late: 'Gửi quá hạn',
  open: 'Chưa gửi, còn hạn',
  overdue: 'Chưa gửi, quá hạn',
};
export const RETURN_SECTION_LABEL: Record<ReturnSectionKind, string> = {
  results: 'Kết quả chủ yếu đạt được',
  shortcomings: 'Tồn tại, hạn chế',
  causes: 'Nguyên nhân',
  proposals: 'Kiến nghị, đề xuất',
};
export const RETURN_LEVEL_LABEL: Record<string, string> = {
  department: 'Sở, ban, ngành',
  district: 'Cấp huyện',
  commune: 'Xã, phường',
};
export const RETURN_EVENT_LABEL: Record<string, string> = {
  opened: 'Mở kỳ báo cáo cho đơn vị',
  started: 'Bắt đầu nhập',
  submitted: 'Gửi báo cáo',
  returned: 'Trả lại',
  accepted: 'Tiếp nhận',
  reopened: 'Mở lại',
  takenOut: 'Đưa ra khỏi danh sách',
  takenIn: 'Đưa vào danh sách',
  formRead: 'Nhập từ biểu Excel',
};
