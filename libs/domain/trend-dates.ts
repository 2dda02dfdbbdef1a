import { endOfMonth, type PlainDate } from './plain-date';

/** A chart of a year has a point per month, one for the day itself and one to spare. */
export const MOST_TREND_DATES = 14;

/**
 * The dates of a trend: month ends from `from` on, and `asOf` as the last. Where that would be more than
 * `MOST_TREND_DATES`: quarter ends, half-year ends, year ends, and of the last kind the newest.
 * Empty when `asOf` is before `from`.
 */
export function trendDates(from: PlainDate, asOf: PlainDate): PlainDate[] {
  if (asOf < from) return [];
  const ends = monthEnds(from, asOf);
  const everyMonths = (step: number) => ends.filter((end) => Number(end.slice(5, 7)) % step === 0);
  const step = [1, 3, 6].find((months) => everyMonths(months).length < MOST_TREND_DATES) ?? 12;
  return [...everyMonths(step).slice(1 - MOST_TREND_DATES), asOf];
}

/** Month ends on or after `from` and before `until`. */
function monthEnds(from: PlainDate, until: PlainDate): PlainDate[] {
  const ends: PlainDate[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let end = endOfMonth(year, month); end < until; end = endOfMonth(year, month)) {
    ends.push(end);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return ends;
}
