import type { ImportChange, ImportStatus, IssueSeverity } from '#contract/plan-import';

export const STATUS_LABEL: Record<ImportStatus, string> = {
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
