import type { HolidayItem } from '#contract/working-time';

const item = (date: string, name: string, kind: HolidayItem['kind'] = 'off'): HolidayItem => ({ date, name, kind, toBeChecked: true });
const TET = 'Tết Nguyên đán Bính Ngọ';

/**
 * Holidays of 2026 (Labour Code 2019, article 112, with the announced exchanges of working days), as far as known when
 * this was written: every row is marked to be checked against the official notice and may be edited.
 */
export const HOLIDAYS_2026: HolidayItem[] = [
  item('2026-01-01', 'Tết Dương lịch'),
  item('2026-01-02', 'Nghỉ hoán đổi dịp Tết Dương lịch'),
  item('2026-01-10', 'Làm bù cho ngày 02/01/2026', 'work'),
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((date) => item(date, TET)),
  item('2026-04-26', 'Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)'),
  item('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  item('2026-04-30', 'Ngày Giải phóng miền Nam, thống nhất đất nước'),
  item('2026-05-01', 'Ngày Quốc tế lao động'),
  item('2026-08-22', 'Làm bù cho ngày 31/8/2026', 'work'),
  item('2026-08-31', 'Nghỉ hoán đổi dịp Quốc khánh'),
  item('2026-09-01', 'Quốc khánh (ngày liền kề)'),
  item('2026-09-02', 'Quốc khánh'),
];
