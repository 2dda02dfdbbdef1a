/** Public holidays that fall on Monday to Friday in the years the data covers. */
// prettier-ignore
const HOLIDAYS = new Set([
  '2018-01-01', '2018-02-14', '2018-02-15', '2018-02-16', '2018-02-19', '2018-02-20', '2018-04-25', '2018-04-30', '2018-05-01', '2018-09-03', '2018-12-31',
  '2019-01-01', '2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08', '2019-04-15', '2019-04-29', '2019-04-30', '2019-05-01',
  '2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-27', '2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02',
]);

/** Monday to Friday and no public holiday. */
export function isWorkingDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return day > 0 && day < 6 && !HOLIDAYS.has(date);
}
