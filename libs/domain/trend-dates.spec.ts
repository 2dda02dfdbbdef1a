import { MOST_TREND_DATES, trendDates } from './trend-dates';

describe('dates of a trend', () => {
  it('month ends from the issue on, and the day itself as the last', () => {
    expect(trendDates('2025-12-20', '2026-03-15')).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-15']);
    expect(trendDates('2026-01-31', '2026-02-28')).toEqual(['2026-01-31', '2026-02-28']);
    expect(trendDates('2026-02-03', '2026-02-03')).toEqual(['2026-02-03']);
  });

  it('is empty before the issue', () => expect(trendDates('2026-02-03', '2026-02-02')).toEqual([]));

  it('a plan of a year, issued in the December before, has all its months', () => {
    expect(trendDates('2025-12-20', '2026-12-31')).toHaveLength(13);
  });

  it('longer ones are thinned: quarters, half-years, years, at last the newest years', () => {
    expect(trendDates('2024-01-10', '2025-06-15')).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31', '2025-06-15']);
    expect(trendDates('2021-07-15', '2026-11-22')[1]).toBe('2022-06-30');
    expect(trendDates('2011-11-08', '2020-12-30')[1]).toBe('2012-12-31');
    const all = trendDates('1990-01-01', '2026-11-22');
    expect([all.length, all[0], all.at(-1)]).toEqual([MOST_TREND_DATES, '2013-12-31', '2026-11-22']);
  });
});
