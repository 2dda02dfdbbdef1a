import { RETURN_SECTION_LABEL, RETURN_STATUS_LABEL } from './unit-return-labels';

/** Returns of units in the log. */
export const RETURN_SUBJECT_LABEL: Record<string, string> = {
  unitReturn: 'Báo cáo của đơn vị',
  returnRound: 'Kỳ thu báo cáo đơn vị',
};
export const RETURN_ACTION_LABEL: Record<string, string> = {
  'returnRound.opened': 'Mở kỳ thu báo cáo đơn vị',
  'unitReturn.started': 'Bắt đầu nhập báo cáo của đơn vị',
  'unitReturn.sectionChanged': 'Sửa nội dung báo cáo của đơn vị',
  'unitReturn.cellsChanged': 'Sửa số liệu báo cáo của đơn vị',
  'unitReturn.nilChanged': 'Đánh dấu báo cáo không phát sinh',
  'unitReturn.submitted': 'Gửi báo cáo của đơn vị',
  'unitReturn.returned': 'Trả lại báo cáo của đơn vị',
  'unitReturn.accepted': 'Tiếp nhận báo cáo của đơn vị',
  'unitReturn.reopened': 'Mở lại báo cáo cho đơn vị',
  'unitReturn.takenOut': 'Đưa đơn vị ra khỏi danh sách báo cáo',
  'unitReturn.takenIn': 'Đưa đơn vị vào danh sách báo cáo',
  'unitReturn.reminded': 'Nhắc đơn vị gửi báo cáo',
  'unitReturn.warned': 'Tự động nhắc đơn vị trước hạn gửi báo cáo',
  'unitReturn.formRead': 'Nhập biểu Excel của đơn vị',
};
export const RETURN_FIELD_LABEL: Record<string, string> = {
  acceptedAt: 'Tiếp nhận lúc',
  fileName: 'Tên tệp',
  faults: 'Số ô có lỗi, cảnh báo',
  areaCode: 'Mã lĩnh vực',
  cells: 'Ô số liệu',
  day: 'Ngày',
  firstSubmittedOn: 'Gửi lần đầu ngày',
  lockOn: 'Khóa nhận sau ngày',
  nil: 'Không phát sinh',
  nilReason: 'Lý do không phát sinh',
  owes: 'Phải báo cáo',
  owesReason: 'Lý do đưa vào, đưa ra',
  period: 'Kỳ báo cáo',
  reopenedUntil: 'Mở lại đến hết ngày',
  returnReason: 'Lý do trả lại',
  submittedAt: 'Gửi lúc',
};
export const RETURN_CODE_LABEL: Record<string, string> = { ...RETURN_STATUS_LABEL, ...RETURN_SECTION_LABEL };
