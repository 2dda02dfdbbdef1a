import type { RandomDay } from './random-plan';

/** Days and moments for random plans, by JavaScript's own calendar: nothing of the product is used. */
const DAY_MS = 86_400_000;

export const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** A day and a time in the province (UTC+7, without summer time) as an instant. */
export const instantOf = (day: string, time: string): string =>
  new Date(Date.parse(`${day}T${time}+07:00`)).toISOString();

/** The day of a moment in the province. */
export const provinceDay = (millis: number): string => new Date(millis + 7 * 3_600_000).toISOString().slice(0, 10);

/** Where quarters, halves, years and February end and begin. */
export function bordersOf(year: number): string[] {
  const february = plus(`${year}-03-01`, -1);
  return [
    `${year - 1}-12-31`,
    ...['01-01', '03-31', '04-01', '06-30', '07-01', '09-30', '10-01', '12-31'].map(
      (monthDay) => `${year}-${monthDay}`,
    ),
    february,
    `${year}-03-01`,
    `${year + 1}-01-01`,
  ].sort();
}

export function dayOf(random: RandomDay, year: number): string {
  const borders = bordersOf(year);
  return 'border' in random ? borders[random.border % borders.length]! : plus(`${year}-01-01`, random.dayOfYear);
}

/** The day itself when it is allowed, else the nearer end of what is. */
export const within = (from: string, day: string, to: string): string => (day < from ? from : day > to ? to : day);
