import type { JobView } from '#contract/operations';
import { NOTHING, formatQuantity } from '../../lib/format';

/** Jobs by the name that the API gives them; one that is not known here keeps its name, because it may not be hidden. */
const JOB_LABEL: Record<string, string> = {
  'audit-verification': 'Kiểm tra chuỗi nhật ký',
  backup: 'Sao lưu hằng ngày',
  'backup-now': 'Sao lưu theo yêu cầu',
  'daily-reminder': 'Nhắc việc hằng ngày',
  'return-warning': 'Nhắc đơn vị trước hạn gửi báo cáo',
  'session-clean-up': 'Dọn phiên đăng nhập hết hạn',
};
export const jobLabel = (name: string): string => JOB_LABEL[name] ?? name;

export const OUTCOME_LABEL: Record<NonNullable<JobView['outcome']>, string> = {
  running: 'Đang chạy',
  succeeded: 'Thành công',
  failed: 'Thất bại',
};

const UNITS = ['byte', 'KB', 'MB', 'GB', 'TB'];
/** `12,3 MB`; powers of 1024, one decimal from MB on. */
export function formatBytes(bytes: number | null): string {
  if (bytes === null) return NOTHING;
  let [value, unit] = [bytes, 0];
  while (value >= 1024 && unit < UNITS.length - 1) [value, unit] = [value / 1024, unit + 1];
  const digits = unit < 2 ? 0 : 1;
  return `${formatQuantity(Number(value.toFixed(digits)))} ${UNITS[unit]}`;
}

/** "3 ngày 4 giờ", "12 phút": how long between two instants, in its two largest units. */
export function formatDuration(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'ngày'],
    [Math.floor(minutes / 60) % 24, 'giờ'],
    [minutes % 60, 'phút'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return 'chưa đến 1 phút';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** A backup a day is due; a night that was missed is worth a word. */
const OLD_AFTER_HOURS = 36;
export const isOld = (takenAt: string, now: string): boolean =>
  Date.parse(now) - Date.parse(takenAt) > OLD_AFTER_HOURS * 3_600_000;
