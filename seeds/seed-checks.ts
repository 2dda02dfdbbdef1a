import { UNITS } from './reference/sonla-units';

/** Public holidays that fall on Monday to Friday in the years the data covers. */
// prettier-ignore
const HOLIDAYS = new Set([
  '2018-01-01', '2018-02-14', '2018-02-15', '2018-02-16', '2018-02-19', '2018-02-20', '2018-04-25', '2018-04-30', '2018-05-01', '2018-09-03', '2018-12-31',
  '2019-01-01', '2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08', '2019-04-15', '2019-04-29', '2019-04-30', '2019-05-01',
  '2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-27', '2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02',
]);

/** `YYYY-MM-DD` and in the calendar. */
export function isRealDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00.000Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
/** Monday to Friday and no public holiday. */
export function isWorkingDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return day > 0 && day < 6 && !HOLIDAYS.has(date);
}
/** Values that occur more than once. */
export function duplicates(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
/** Whether a unit of that key exists on the date. */
export function validOn(key: string, date: string): boolean {
  return UNITS.some(
    (unit) => unit.key === key && unit.validFrom <= date && (unit.validTo === null || unit.validTo >= date),
  );
}
/** Every string inside a value, keys left out. */
export function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}
