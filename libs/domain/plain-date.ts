/** A calendar day as text, `YYYY-MM-DD`, years 1900–2199. Text order is calendar order, in code and in both databases. */
export type PlainDate = string;

/** A moment in UTC as text with milliseconds, 24 characters: `2026-11-22T05:00:00.000Z`. */
export type Instant = string;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAY_IN_MS = 86_400_000;

/** Vietnam has kept UTC+7 without summer time since 1975, so no time zone database is needed. */
const PROVINCE_OFFSET_IN_MS = 7 * 3_600_000;

/** True for a real day of the Gregorian calendar in the years 1900–2199, written `YYYY-MM-DD`. */
export function isPlainDate(s: unknown): s is PlainDate {
  if (typeof s !== 'string') return false;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(s);
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The day `n` days after `d` (before it when `n` is negative). RangeError when the result leaves 1900–2199. */
export function addDays(d: PlainDate, n: number): PlainDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
  return dateOfMs(msOf(d) + n * DAY_IN_MS);
}

/** Days from `from` to `to`: positive when `to` is later, 0 for the same day. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (msOf(to) - msOf(from)) / DAY_IN_MS;
}

/** The earliest of the days. RangeError when none is given. */
export function minDate(...d: PlainDate[]): PlainDate {
  return pick(d, (a, b) => (b < a ? b : a));
}

/** The latest of the days. RangeError when none is given. */
export function maxDate(...d: PlainDate[]): PlainDate {
  return pick(d, (a, b) => (b > a ? b : a));
}

/** The day on the province's calendar (UTC+7) at that moment: 17:00 UTC is already tomorrow. */
export function dateInProvince(instant: Instant): PlainDate {
  return dateOfMs(provinceMs(instant));
}

/**
 * The moment at which the day begins on the province's calendar (UTC+7), comparable with stored instants as text.
 * @param later so many days after it, also beyond the last day that a date can name
 */
export function startInProvince(d: PlainDate, later = 0): Instant {
  return new Date(msOf(d) + later * DAY_IN_MS - PROVINCE_OFFSET_IN_MS).toISOString();
}

/** The last day of a month; `month` counts from 1. */
export function endOfMonth(year: number, month: number): PlainDate {
  const lastDay = daysInMonth(year, month);
  if (!isCalendarDay(year, month, lastDay)) throw new RangeError(`Not a month: ${year}-${month}`);
  return `${year}-${twoDigits(month)}-${lastDay}`;
}

/** `dd/MM/yyyy`, as screens and tables show a day. */
export function formatDate(d: PlainDate): string {
  const [year, month, day] = requirePlainDate(d).split('-');
  return `${day}/${month}/${year}`;
}

/** `HH:mm dd/MM/yyyy` on the province's clock (UTC+7). */
export function formatInstant(i: Instant): string {
  const local = new Date(provinceMs(i)).toISOString();
  return `${local.slice(11, 16)} ${formatDate(local.slice(0, 10))}`;
}

/**
 * Reads a day as people type or print it: `d/M/yyyy`, `dd-MM-yyyy`, `d.M.yyyy` (the press), or `yyyy-MM-dd`.
 * Null for anything else, an impossible day such as 31/6/2026 included; the day always comes before the month.
 */
export function parseVietnameseDate(text: string): PlainDate | null {
  const trimmed = text.trim();
  if (isPlainDate(trimmed)) return trimmed;
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(trimmed);
  if (!parts) return null;
  const [day, month, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  return isCalendarDay(year, month, day) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const isMonth = Number.isInteger(month) && month >= 1 && month <= 12;
  const isYear = Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
  return isYear && isMonth && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function requirePlainDate(d: PlainDate): PlainDate {
  if (!isPlainDate(d)) throw new RangeError(`Not a calendar day: ${JSON.stringify(d)}`);
  return d;
}

function msOf(d: PlainDate): number {
  return Date.parse(requirePlainDate(d));
}

function dateOfMs(ms: number): PlainDate {
  // A day beyond what Date can hold has no text at all; it is as far outside the range as the year 9999.
  const moment = new Date(ms);
  return requirePlainDate(Number.isNaN(moment.getTime()) ? String(ms) : moment.toISOString().slice(0, 10));
}

function provinceMs(instant: Instant): number {
  const ms = Date.parse(instant);
  // The round trip refuses what Date.parse lets through: offsets, missing milliseconds, 30 February.
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== instant) {
    throw new RangeError(`Not an instant: ${JSON.stringify(instant)}`);
  }
  return ms + PROVINCE_OFFSET_IN_MS;
}

function pick(days: PlainDate[], better: (a: PlainDate, b: PlainDate) => PlainDate): PlainDate {
  if (days.length === 0) throw new RangeError('No day to choose from');
  return days.map(requirePlainDate).reduce(better);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
