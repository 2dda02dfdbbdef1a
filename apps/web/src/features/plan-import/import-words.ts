import type { ImportChange, ImportCheckView, ImportStatus, IssueSeverity } from '#contract/plan-import';

export const STATUS_LABEL: Record<ImportStatus, string> = {
  unread: 'Chưa kiểm tra xong',
  checked: 'Đã kiểm tra',
  applied: 'Đã nhập',
  undone: 'Đã hoàn tác',
};
export const SEVERITY_LABEL: Record<IssueSeverity, string> = { error: 'Lỗi', warning: 'Cảnh báo' };
export const CHANGE_LABEL: Record<ImportChange, string> = {
  create: 'Thêm mới',
  update: 'Cập nhật',
  unchanged: 'Không đổi',
};

/** What a list says of the reading, when it is not simply done. */
export const CHECK_LABEL: Record<ImportCheckView['state'], string | null> = {
  running: 'Đang kiểm tra',
  done: null,
  failed: 'Không đọc được',
  cancelled: 'Đã hủy kiểm tra',
  interrupted: 'Kiểm tra bị gián đoạn',
};
