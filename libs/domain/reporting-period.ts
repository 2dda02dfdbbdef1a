import { addDays, type PlainDate } from './plain-date';

/** ministry: the four that go to the Ministry · internal: months, Q2, Q4, nine months · range: any window a report needs. */
export const PERIOD_KINDS = ['ministry', 'internal', 'range'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Who hands on to whom, in this order: units → standing agency → province → Ministry (Decree 09/2019, article 8). */
export const DUE_LEVELS = ['unit', 'agency', 'province', 'ministry'] as const;
export type DueLevel = (typeof DUE_LEVELS)[number];
export type PeriodDues = Partial<Record<DueLevel, PlainDate>>;

export interface PeriodWindow {
  id: number;
  from: PlainDate;
  to: PlainDate;
}

const MINISTRY_CODES: readonly string[] = ['Q1', 'H1', 'Q3', 'YEAR'];
const INTERNAL_CODE = /^(M(0[1-9]|1[0-2])|Q2|Q4|M9)$/;

/** What a period is when nobody has said so: told from its code. */
export const kindOfCode = (code: string): PeriodKind =>
  MINISTRY_CODES.includes(code) ? 'ministry' : INTERNAL_CODE.test(code) ? 'internal' : 'range';

/** A period that opens with the reporting year (15/12 of the year before) and is longer than a month holds all until its end. */
export const opensTheYear = (year: number, from: PlainDate): boolean => from === `${year - 1}-12-15`;

/** Periods of which together each day of a window is covered exactly once. */
export type Tiling = PeriodWindow[];

/** More ways to put a window together than any calendar has; a bound, should somebody define hundreds of free ranges. */
const MOST_TILINGS = 200;

/**
 * Every way to put the window [from, to] together from whole periods without overlap or gap, the one of fewest periods
 * first: six months may be stated as such, or be Quý I and Quý II, or six months. A cumulative figure therefore takes the
 * place of its parts and is never added to them (domain.md §2c). Pure.
 */
export function tilings(window: { from: PlainDate; to: PlainDate }, periods: readonly PeriodWindow[]): Tiling[] {
  const found: Tiling[] = [];
  const inside = periods.filter(({ from, to }) => from >= window.from && to <= window.to && from <= to);
  const extend = (begun: PeriodWindow[], next: PlainDate) => {
    if (found.length >= MOST_TILINGS) return;
    if (next > window.to) {
      found.push(begun);
      return;
    }
    for (const period of inside) if (period.from === next) extend([...begun, period], addDays(period.to, 1));
  };
  extend([], window.from);
  return found.sort((a, b) => a.length - b.length);
}

/** A window as what a longer, cumulative period holds, less what of it lies outside the window. */
export interface Difference {
  whole: PeriodWindow;
  rest: Tiling;
}

/**
 * Every way to get the window [from, to] exactly by taking known periods away from one that begins or ends with it: Quý II is
 * six months less Quý I. For what happens in a period only, and only for comparing: a stock is never subtracted. The fewest
 * periods first. Pure.
 */
export function differences(
  window: { from: PlainDate; to: PlainDate },
  periods: readonly PeriodWindow[],
): Difference[] {
  return periods
    .flatMap((whole) => {
      const outside =
        whole.from === window.from && whole.to > window.to
          ? { from: addDays(window.to, 1), to: whole.to }
          : whole.to === window.to && whole.from < window.from
            ? { from: whole.from, to: addDays(window.from, -1) }
            : null;
      return outside ? tilings(outside, periods).map((rest) => ({ whole, rest })) : [];
    })
    .sort((a, b) => a.rest.length - b.rest.length || (a.whole.from < b.whole.from ? 1 : -1))
    .slice(0, MOST_TILINGS);
}

/**
 * The periods that tell how things stand on the last day of a window (stock): the window itself first, then others that
 * end on that day, the longest first. A stock is taken, never added.
 */
export function endingWith(
  window: { from: PlainDate; to: PlainDate },
  periods: readonly PeriodWindow[],
): PeriodWindow[] {
  const same = ({ from }: PeriodWindow) => (from === window.from ? 0 : 1);
  return periods
    .filter(({ from, to }) => to === window.to && from >= window.from)
    .sort((a, b) => same(a) - same(b) || (a.from < b.from ? -1 : 1));
}

/** The window a year before; 14/2 and the like keep their day, 29/2 becomes 28/2. */
export const yearBefore = ({ from, to }: { from: PlainDate; to: PlainDate }) => ({
  from: shiftMonths(from, -12),
  to: shiftMonths(to, -12),
});

/** The window of as many months that ends the day before this one begins: 15/12–14/6 follows 15/6–14/12. */
export function windowBefore({ from, to }: { from: PlainDate; to: PlainDate }): { from: PlainDate; to: PlainDate } {
  const end = addDays(from, -1);
  return { from: shiftMonths(from, -monthsOf(from, to)), to: end };
}

/** Whole months of a window that begins and ends on matching days, at least one. */
function monthsOf(from: PlainDate, to: PlainDate): number {
  const next = addDays(to, 1);
  return Math.max(
    1,
    (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(from.slice(5, 7)),
  );
}

function shiftMonths(date: PlainDate, months: number): PlainDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8)), last);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
