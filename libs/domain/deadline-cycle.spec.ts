import { readDeadline, type DeadlineReading } from './deadline';

const read = (text: string, options?: { beforeIsInclusive?: boolean }) => {
  const { kind, occurrences } = readDeadline(text, 2026, options) as DeadlineReading;
  return [kind, ...occurrences.map(({ code, dueOn }) => `${code} ${dueOn}`.trim())];
};

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
const onDayOfEveryMonth = (day: number) => ['recurring', ...MONTHS.map((month) => `T${month} 2026-${month}-${day}`)];
const QUARTERLY = ['recurring', 'Q1 2026-03-31', 'Q2 2026-06-30', 'Q3 2026-09-30', 'Q4 2026-12-31'];
const MID_QUARTER = ['recurring', 'Q1 2026-03-15', 'Q2 2026-06-15', 'Q3 2026-09-15', 'Q4 2026-12-15'];

describe('a deadline that comes back', () => {
  it.each([
    'Hằng tháng',
    'Hàng tháng',
    'Mỗi tháng',
    'Định kỳ hằng tháng',
    '1 lần/tháng',
    'Ngày cuối cùng của mỗi tháng',
  ])('"%s" is due at the end of every month', (text) => {
    const [kind, ...days] = read(text);
    expect(kind).toBe('recurring');
    expect(days).toEqual(
      MONTHS.map((month) => `T${month} ${new Date(Date.UTC(2026, Number(month), 0)).toISOString().slice(0, 10)}`),
    );
  });

  it.each([
    'Hằng quý',
    'Hàng quí',
    'Định kỳ hằng quý',
    'Định kỳ quý',
    'Theo quý',
    'Mỗi quý một lần',
    'Quý/lần',
    '3 tháng/lần',
    'Hằng quý năm 2026',
    'Hằng quý trong năm',
  ])('"%s" is due at the end of every quarter', (text) => expect(read(text)).toEqual(QUARTERLY));

  it.each(['Định kỳ 6 tháng', '6 tháng một lần', '06 tháng/lần'])('"%s" is due twice a year', (text) => {
    expect(read(text)).toEqual(['recurring', 'H1 2026-06-30', 'H2 2026-12-31']);
  });

  it.each(['Hằng năm', 'Định kỳ hằng năm', '1 lần/năm'])('"%s" is due once in the plan of one year', (text) => {
    expect(read(text)).toEqual(['recurring', '2026-12-31']);
  });

  it.each([
    'Ngày 25 hằng tháng',
    'Trước ngày 25 hàng tháng',
    'Hằng tháng, trước ngày 25',
    'Chậm nhất ngày 25 của mỗi tháng',
    'Trước 17h ngày 25 hằng tháng',
  ])('"%s" is due on the 25th of every month', (text) => expect(read(text)).toEqual(onDayOfEveryMonth(25)));

  it.each([
    'Trước ngày 15 tháng cuối quý',
    'Trước ngày 15 của tháng cuối mỗi quý',
    'Ngày 15 tháng cuối của quý',
    'Hằng quý, trước ngày 15 của tháng cuối quý',
  ])('"%s" is due in the middle of the last month of every quarter', (text) => expect(read(text)).toEqual(MID_QUARTER));

  it('counts the first month of the quarter as well', () => {
    expect(read('Ngày 10 tháng đầu quý').slice(1, 3)).toEqual(['Q1 2026-01-10', 'Q2 2026-04-10']);
  });

  it('names the year when it is not the plan’s', () => {
    const { occurrences } = readDeadline('Hằng quý năm 2027', 2026) as DeadlineReading;
    expect(occurrences[0]).toEqual({
      code: 'Q1-2027',
      label: 'Quý I/2027',
      opensOn: '2027-01-01',
      dueOn: '2027-03-31',
    });
  });

  it('leaves out the day after "trước" only where the plan says so', () => {
    expect(read('Trước ngày 21 hằng tháng', { beforeIsInclusive: false })).toEqual(onDayOfEveryMonth(20));
    expect(read('Ngày 20 hằng tháng', { beforeIsInclusive: false })).toEqual(onDayOfEveryMonth(20));
    expect(readDeadline('Trước ngày 1 hằng tháng', 2026, { beforeIsInclusive: false })).toEqual({
      error: 'Hạn rơi vào kỳ trước vì “trước” không gồm chính ngày đó. Hãy ghi ngày cuối cùng còn đúng hạn.',
    });
  });

  it.each([
    ['Hằng tháng/quý', /Nhiều chu kỳ/],
    ['Hằng tháng, hằng quý', /Nhiều chu kỳ/],
    ['Quý, 6 tháng, năm', /Nhiều chu kỳ/],
    ['Định kỳ hằng quý và hằng năm', /Nhiều chu kỳ/],
    ['Định kỳ', /Chưa rõ định kỳ bao lâu một lần/],
    ['Hằng ngày', /Hãy ghi “Thường xuyên” hoặc “Hằng tháng”/],
    ['Hằng tuần', /Hãy ghi “Thường xuyên” hoặc “Hằng tháng”/],
    ['Ngày 15 hằng quý', /Chưa rõ ngày đó của tháng nào trong quý/],
    ['Hằng quý, trước ngày 20', /Chưa rõ ngày đó của tháng nào trong quý/],
    ['Ngày 31 hằng tháng', /^Tháng 2 không có ngày 31\. Hãy ghi “Hằng tháng”/],
    ['Ngày 0 tháng cuối quý', /^Tháng 3 không có ngày 0\. Hãy ghi “Hằng quý”/],
    ['Hằng quý năm 2626', /^Năm 2626 nằm ngoài khoảng/],
    ['2 lần/năm', /^Chưa hiểu/],
  ])('does not guess "%s"', (text, error) => {
    expect(readDeadline(text, 2026)).toEqual({ error: expect.stringMatching(error) });
  });
});
