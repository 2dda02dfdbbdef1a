import { REGISTER_ACTION_LABEL, REGISTER_SUBJECT_LABEL } from './audit-register-labels';
import { RETURN_ACTION_LABEL, RETURN_SUBJECT_LABEL } from './audit-return-labels';
import { REPORT_ACTION_LABEL, REPORT_SUBJECT_LABEL } from './audit-report-labels';
import { ROLE_LABEL } from './labels';

/** What an entry can be about, as the person chooses it in the filter. */
export const SUBJECT_LABEL: Record<string, string> = {
  plan: 'Kế hoạch',
  task: 'Nhiệm vụ',
  assignment: 'Phần việc được giao',
  submission: 'Báo cáo tiến độ của đơn vị',
  comment: 'Ý kiến trao đổi',
  file: 'Tệp',
  committee: 'Ban Chỉ đạo',
  meeting: 'Cuộc họp',
  agendaItem: 'Nội dung chương trình họp',
  attendee: 'Người dự họp',
  point: 'Ý kiến thảo luận',
  conclusion: 'Kết luận',
  ...RETURN_SUBJECT_LABEL,
  report: 'Báo cáo định kỳ',
  reportSection: 'Mục của báo cáo định kỳ',
  reportLetterhead: 'Mẫu giấy của báo cáo',
  indicator: 'Chỉ tiêu thống kê',
  indicatorValue: 'Số liệu thống kê',
  reportingPeriod: 'Kỳ báo cáo',
  ...REPORT_SUBJECT_LABEL,
  unit: 'Đơn vị',
  unitGroup: 'Nhóm đơn vị',
  user: 'Tài khoản',
  savedView: 'Bộ lọc đã lưu',
  settings: 'Cấu hình',
  settingSection: 'Thiết lập',
  inbox: 'Hộp thư',
  backup: 'Bản sao lưu',
  ...REGISTER_SUBJECT_LABEL,
};

/** Actions are `noun.verb`; these are not put together well from their two words. */
const ACTION_LABEL: Record<string, string> = {
  ...REGISTER_ACTION_LABEL,
  ...RETURN_ACTION_LABEL,
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  'signIn.locked': 'Tạm khóa đăng nhập do nhập sai nhiều lần',
  'password.changed': 'Đổi mật khẩu',
  'password.reset': 'Đặt lại mật khẩu bằng đường dẫn',
  'installation.setUp': 'Thiết lập hệ thống lần đầu',
  'submission.submitted': 'Gửi đề nghị xác nhận hoàn thành',
  'submission.confirmed': 'Xác nhận hoàn thành',
  'submission.returned': 'Trả lại đề nghị xác nhận',
  'submission.annulled': 'Hủy xác nhận hoàn thành',
  'submission.discarded': 'Hủy bỏ bản nháp báo cáo',
  'comment.written': 'Gửi ý kiến trao đổi về nhiệm vụ',
  'comment.withdrawn': 'Rút lại ý kiến trao đổi',
  'plan.rulesChanged': 'Đổi quy tắc tính của kế hoạch',
  'settings.documentChanged': 'Sửa thiết lập văn bản',
  'settings.signersChanged': 'Sửa danh sách người ký',
  'settings.workingHoursChanged': 'Sửa giờ làm việc',
  'settings.holidaysChanged': 'Sửa danh sách ngày nghỉ',
  'settings.planDefaultsChanged': 'Sửa quy tắc tính mặc định',
  'settings.returnWarningsChanged': 'Sửa ngày nhắc đơn vị gửi báo cáo',
  ...REPORT_ACTION_LABEL,
  'report.refreshed': 'Lấy lại số liệu báo cáo định kỳ',
  'reportLetterhead.stored': 'Tải lên mẫu giấy của báo cáo',
  'reportLetterhead.dated': 'Đặt ngày dùng mẫu giấy của báo cáo',
  'report.correctionOpened': 'Mở bản đính chính báo cáo định kỳ',
  'report.sectionChanged': 'Sửa mục của báo cáo định kỳ',
  'submission.drafted': 'Soạn báo cáo của đơn vị',
  'file.stored': 'Tải tệp lên',
  'assignment.recorded': 'Ghi nhận diễn biến của phần việc',
  'inbox.reminded': 'Nhắc việc trong ngày',
  'backup.requested': 'Yêu cầu sao lưu dữ liệu',
  'planImport.received': 'Tải lên tệp Excel của kế hoạch',
  'planImport.started': 'Chạy lại việc kiểm tra tệp Excel',
  'planImport.checked': 'Kiểm tra xong tệp Excel của kế hoạch',
  'planImport.failed': 'Không đọc được tệp Excel của kế hoạch',
  'planImport.cancelled': 'Hủy kiểm tra tệp Excel của kế hoạch',
  'planImport.converted': 'Chọn cách chuyển mã chữ của tệp Excel',
  'planImport.remapped': 'Chọn lại cột của tệp Excel',
  'planImport.applied': 'Nhập kế hoạch từ Excel',
  'planImport.undone': 'Hoàn tác nhập từ Excel',
  'committee.memberAdded': 'Thêm thành viên Ban Chỉ đạo',
  'committee.memberEnded': 'Ghi thôi tham gia Ban Chỉ đạo',
  'meeting.held': 'Ghi nhận cuộc họp đã diễn ra',
  'meeting.invited': 'Mời họp',
  'meeting.minutesSigned': 'Ký biên bản cuộc họp',
  'meeting.supplemented': 'Bổ sung biên bản cuộc họp',
  'meeting.noticeIssued': 'Ban hành thông báo kết luận',
  'meeting.documentFiled': 'Lưu bản in của văn bản cuộc họp',
  'meeting.noticeSupplemented': 'Ban hành thông báo bổ sung, đính chính',
  'taskRegister.opened': 'Mở danh mục nhiệm vụ ngoài kế hoạch',
  'unitGroup.created': 'Lập nhóm đơn vị',
  'unitGroup.changed': 'Sửa nhóm đơn vị',
  'assignment.entered': 'Giao thêm đơn vị thực hiện nhiệm vụ',
  'assignment.withdrawn': 'Đưa phần việc ra khỏi kế hoạch',
  'seed.province': 'Nạp đơn vị và kỳ báo cáo của tỉnh',
  'seed.people': 'Nạp tài khoản dùng thử',
  'seed.loaded': 'Nạp xong bộ dữ liệu',
  'indicatorValue.accepted': 'Ghi nhận số liệu thống kê',
  'unit.renamed': 'Đổi tên đơn vị',
  'unit.closed': 'Kết thúc hoạt động của đơn vị',
  'user.linkIssued': 'Cấp đường dẫn đặt lại mật khẩu',
  'user.membershipAdded': 'Thêm vai trò của tài khoản',
  'user.membershipEnded': 'Kết thúc vai trò của tài khoản',
};
const VERB_LABEL: Record<string, string> = {
  created: 'Tạo',
  changed: 'Sửa',
  deleted: 'Xóa',
  issued: 'Ban hành',
  closed: 'Kết thúc',
};

/** "Sửa nhiệm vụ"; an action that is not known here keeps its name, because an entry may never be hidden. */
export function actionLabel(action: string): string {
  const [noun = '', verb = ''] = action.split('.');
  const known = ACTION_LABEL[action];
  if (known) return known;
  const [verbText, nounText] = [VERB_LABEL[verb], SUBJECT_LABEL[noun]];
  return verbText && nounText ? `${verbText} ${nounText.toLocaleLowerCase('vi')}` : action;
}

/** "Nhiệm vụ 12"; nothing more than the kind when the entry is about no single row. */
export const subjectLabel = (type: string, id: number | null): string =>
  `${SUBJECT_LABEL[type] ?? type}${id === null ? '' : ` ${id}`}`;

/** The roles held when acting: stored as `administrator,secretary`, or `system`. */
export const rolesLabel = (roles: string): string =>
  roles
    .split(',')
    .filter((role) => role !== '')
    .map((role) => (role === 'system' ? 'Tự động' : ((ROLE_LABEL as Record<string, string>)[role] ?? role)))
    .join('; ');
