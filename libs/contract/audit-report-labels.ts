import { REVIEW_STATE_LABEL } from './report-review';

/** Words of the log about the report's templates, its drafting and its review. */
export const REPORT_SUBJECT_LABEL: Record<string, string> = {
  reportTemplate: 'Mẫu báo cáo',
};
export const REPORT_ACTION_LABEL: Record<string, string> = {
  'reportTemplate.created': 'Tạo phiên bản mẫu báo cáo',
  'reportTemplate.changed': 'Sửa phiên bản mẫu báo cáo',
  'reportTemplate.published': 'Công bố phiên bản mẫu báo cáo',
  'reportTemplate.discarded': 'Bỏ bản nháp mẫu báo cáo',
  'report.discarded': 'Bỏ dự thảo báo cáo',
  'report.textDiscarded': 'Nội dung đã soạn của dự thảo bị bỏ',
  'report.sectionAssigned': 'Giao người soạn mục của báo cáo',
  'report.sectionMarked': 'Đánh dấu mục của báo cáo',
  'report.reviewSent': 'Gửi thẩm định dự thảo báo cáo',
  'report.reviewReturned': 'Trả lại dự thảo báo cáo để sửa',
  'report.reviewApproved': 'Thẩm định xong dự thảo báo cáo',
  'report.reviewReopened': 'Mở lại dự thảo báo cáo để soạn',
  'report.remarked': 'Góp ý dự thảo báo cáo',
  'report.remarkResolved': 'Ghi nhận đã tiếp thu góp ý',
};
export const REPORT_FIELD_LABEL: Record<string, string> = {
  annexes: 'Phụ lục',
  assignee: 'Người soạn',
  assigneeId: 'Người soạn',
  content: 'Nội dung',
  done: 'Đã soạn xong',
  fromId: 'Sao từ phiên bản',
  list: 'Danh sách',
  material: 'Nội dung lấy từ báo cáo của đơn vị',
  periodCodes: 'Áp dụng cho kỳ',
  periods: 'Áp dụng cho kỳ',
  remarkId: 'Góp ý',
  reviewState: 'Bước thẩm định',
  sections: 'Các mục',
  templateId: 'Mẫu báo cáo',
  texts: 'Số mục đã soạn',
  writing: 'Mục đang soạn',
};
export const REPORT_CODE_LABEL: Record<string, string> = { ...REVIEW_STATE_LABEL };
