import * as dates from '#domain/plain-date';
import type { Instant, PlainDate } from '#domain/plain-date';
import { formatInteger } from '#domain/vietnamese-number';

/** What stands in a table where there is no value. */
export const NOTHING = '–';

/** `dd/MM/yyyy`, or a dash. */
export const formatDate = (date: PlainDate | null | undefined): string => (date ? dates.formatDate(date) : NOTHING);

/** `HH:mm dd/MM/yyyy` on the province's clock, or a dash. */
export const formatInstant = (instant: Instant | null | undefined): string =>
  instant ? dates.formatInstant(instant) : NOTHING;

/** `1.234`, or a dash. */
export const formatCount = (count: number | null | undefined): string =>
  count === null || count === undefined ? NOTHING : formatInteger(count);

let quantities: Intl.NumberFormat | undefined;
/** A measured quantity as Vietnamese writes it: `1.234,5`; or a dash. */
export function formatQuantity(value: number | null | undefined): string {
  if (value === null || value === undefined) return NOTHING;
  // Made when the first is printed: to make it takes a slow machine longer than the screens that have none may wait.
  quantities ??= new Intl.NumberFormat('vi-VN', { maximumSignificantDigits: 15 });
  return quantities.format(value);
}

/** Names in one line: "Sở Nội vụ; Sở Tài chính", or a dash. */
export const formatNames = (items: readonly { name: string }[]): string =>
  items.length === 0 ? NOTHING : items.map((item) => item.name).join('; ');

/** "còn 5 ngày", "đến hạn hôm nay", "quá hạn 3 ngày": how far a due date is from `today`. */
export function formatTimeLeft(dueOn: PlainDate, today: PlainDate): string {
  const days = dates.daysBetween(today, dueOn);
  if (days === 0) return 'đến hạn hôm nay';
  return days > 0 ? `còn ${formatInteger(days)} ngày` : `quá hạn ${formatInteger(-days)} ngày`;
}
