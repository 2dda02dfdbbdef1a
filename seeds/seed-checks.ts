import { UNITS } from './reference/sonla-units';

/** `YYYY-MM-DD` and in the calendar. */
export function isRealDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00.000Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
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
