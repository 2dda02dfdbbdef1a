import { isPlainDate, type PlainDate } from './plain-date';

/** Room to write a day, a month or a number by hand. Plain spaces: a renderer that collapses them must keep these. */
const BLANK = '     ';
const BLANK_NUMBER = '      ';

/**
 * `ngày 05 tháng 01 năm 2026`, `ngày 29 tháng 6 năm 2019`: days below 10 and the months 1 and 2 get a leading zero,
 * so that no digit can be added in front (Decree 30/2020, annex I). RangeError for what is not a calendar day.
 */
export function documentDate(date: PlainDate): string {
  if (!isPlainDate(date)) throw new RangeError(`Not a calendar day: ${JSON.stringify(date)}`);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `ngày ${padBelow(10, day)} tháng ${padBelow(3, month)} năm ${year}`;
}

/**
 * Place and date of a document: `Sơn La, ngày 05 tháng 01 năm 2026`. A draft (`date` null) leaves day and month
 * blank, and the year too unless it is given; with a date, `year` is not looked at.
 */
export function documentDateLine(place: string, date: PlainDate | null, year?: number): string {
  const when = date === null ? `ngày${BLANK}tháng${BLANK}năm ${year ?? BLANK}` : documentDate(date);
  return `${place}, ${when}`;
}

/**
 * Number and symbol after "Số: ": `05/BC-UBND`; numbers below 10 get a leading zero (Decree 30/2020, annex I).
 * A draft (`number` null) leaves the number blank. RangeError for a number that is not an integer from 1.
 */
export function documentNumber(number: number | null, symbol: string): string {
  if (number === null) return `${BLANK_NUMBER}/${symbol}`;
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`Not a document number: ${number}`);
  return `${padBelow(10, number)}/${symbol}`;
}

function padBelow(limit: number, n: number): string {
  return n < limit ? `0${n}` : String(n);
}
