import fc from 'fast-check';
import { countFigures, furtherRates, type Figures } from './plan-figures';
import {
  areaProgressText,
  changedFigures,
  planProgressText,
  sentenceDate,
  windowSentence,
  type ReportedFigures,
} from './report-figures';
import { SCHEDULE_CELLS, type ScheduleCell, type ScheduleState } from './schedule';

const state = (cell: ScheduleCell): ScheduleState => ({
  cell,
  completedOn: null,
  dueOn: null,
  dueSoon: false,
  awaitingConfirmation: false,
  suspended: false,
  hasLatePart: false,
});
/** Figures with these counts, in the order of the cells. */
const figuresOf = (...counts: number[]): Figures =>
  countFigures(
    SCHEDULE_CELLS.flatMap((cell, i) => Array.from({ length: counts[i] ?? 0 }, () => state(cell))),
    'truncate',
  );
const reported = (figures: Figures, changes: Partial<ReportedFigures> = {}): ReportedFigures => ({
  planTitle: 'Kế hoạch cải cách hành chính năm 2019 của tỉnh Sơn La',
  period: { from: '2018-12-15', to: '2019-06-14' },
  asOf: '2019-06-30',
  figures,
  completedWithoutDeadline: 0,
  ...furtherRates(figures, 'truncate'),
  completedInPeriod: figures.completed,
  lateRecorded: 0,
  previous: null,
  ...changes,
});
const lines = (f: ReportedFigures) => planProgressText(f).split('\n');

describe('sentenceDate', () => {
  test.each([
    ['2019-06-30', '30/6/2019'],
    ['2026-01-05', '05/01/2026'],
    ['2026-02-28', '28/02/2026'],
    ['2018-12-15', '15/12/2018'],
    ['2026-03-09', '09/3/2026'],
  ])('%s is written %s', (date, written) => expect(sentenceDate(date)).toBe(written));

  test('refuses what is no day', () => expect(() => sentenceDate('2019-06-31')).toThrow(RangeError));
});

describe('planProgressText', () => {
  test('says the figures as the source does: 35/71, truncated', () => {
    expect(lines(reported(figuresOf(31, 4, 24, 6, 6)))).toEqual([
      'Kế hoạch cải cách hành chính năm 2019 của tỉnh Sơn La có 71 nhiệm vụ; tính đến ngày 30/6/2019 đã hoàn thành 35/71 nhiệm vụ, đạt 49,29% kế hoạch, trong đó 31 nhiệm vụ hoàn thành đúng hạn, 4 nhiệm vụ hoàn thành quá hạn; còn 36 nhiệm vụ chưa hoàn thành, trong đó 24 nhiệm vụ trong hạn, 6 nhiệm vụ quá hạn, 6 nhiệm vụ chưa xác định thời hạn.',
      'Tỷ lệ hoàn thành trên số nhiệm vụ đã hoàn thành và quá hạn: 85,36% (35/41); tỷ lệ hoàn thành đúng hạn trên số nhiệm vụ đã hoàn thành: 88,57% (31/35); tỷ lệ quá hạn chưa hoàn thành trên tổng số nhiệm vụ: 8,45% (6/71).',
      'Số liệu tính đến ngày 30/6/2019; kết quả thực hiện kế hoạch được tính lũy kế từ khi ban hành kế hoạch.',
    ]);
  });

  test('leaves out what is not there', () => {
    const [first] = lines(reported(figuresOf(66)));
    expect(first).toMatch(
      /đã hoàn thành 66\/66 nhiệm vụ, đạt 100% kế hoạch, trong đó 66 nhiệm vụ hoàn thành đúng hạn\.$/,
    );
    const [nothingDone] = lines(reported(figuresOf(0, 0, 3)));
    expect(nothingDone).toMatch(
      /đã hoàn thành 0\/3 nhiệm vụ, đạt 0% kế hoạch; còn 3 nhiệm vụ chưa hoàn thành, trong đó 3 nhiệm vụ trong hạn\.$/,
    );
  });

  test('names the completed ones without a due date, and what waits for confirmation', () => {
    const figures = { ...figuresOf(5, 0, 1), awaitingConfirmation: 1 };
    const text = planProgressText(reported(figures, { completedWithoutDeadline: 2 }));
    expect(text).toContain('5 nhiệm vụ hoàn thành đúng hạn (trong đó 2 nhiệm vụ không có thời hạn)');
    expect(text).toContain(
      'Có 1 nhiệm vụ đã đề nghị xác nhận hoàn thành, đang chờ xác nhận (chưa tính vào số đã hoàn thành).',
    );
  });

  test('measures the period against the previous report', () => {
    const previous = { name: 'Báo cáo số 05/BC-UBND', asOf: '2019-03-14' };
    const f = (lateRecorded: number) => reported(figuresOf(10), { previous, completedInPeriod: 4, lateRecorded });
    expect(planProgressText(f(0))).toContain(
      'Trong kỳ báo cáo hoàn thành 4 nhiệm vụ so với Báo cáo số 05/BC-UBND (số liệu tính đến ngày 14/3/2019).',
    );
    expect(planProgressText(f(1))).toContain(
      'ngày 14/3/2019), trong đó ghi nhận bổ sung 1 nhiệm vụ hoàn thành từ ngày 14/3/2019 trở về trước.',
    );
  });

  test('rates over nothing are not spoken of', () => {
    expect(lines(reported(figuresOf()))).toEqual([
      'Kế hoạch cải cách hành chính năm 2019 của tỉnh Sơn La chưa có nhiệm vụ nào tính đến ngày 30/6/2019.',
      'Số liệu tính đến ngày 30/6/2019; kết quả thực hiện kế hoạch được tính lũy kế từ khi ban hành kế hoạch.',
    ]);
    expect(lines(reported(figuresOf(0, 0, 2)))[1]).toBe('Tỷ lệ quá hạn chưa hoàn thành trên tổng số nhiệm vụ: 0% (0/2).');
  });

  test('says every count that is not 0, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }), (counts) => {
        const figures = figuresOf(...counts);
        const text = planProgressText(reported(figures));
        if (figures.total > 0) expect(text).toContain(figures.rate.text);
        expect(text).not.toContain('–');
        for (const count of [figures.total, ...counts].filter((c) => c > 0))
          expect(text).toContain(`${count} nhiệm vụ`);
        expect(text).not.toMatch(/undefined|NaN|null| {2}/);
      }),
    );
  });
});

describe('areaProgressText', () => {
  test('one sentence', () => {
    expect(areaProgressText(figuresOf(6, 0, 4, 2), '2019-06-30')).toBe(
      'Kế hoạch có 12 nhiệm vụ thuộc lĩnh vực này; tính đến ngày 30/6/2019 đã hoàn thành 6/12 nhiệm vụ, đạt 50,00%, trong đó 6 nhiệm vụ hoàn thành đúng hạn; còn 6 nhiệm vụ chưa hoàn thành, trong đó 4 nhiệm vụ trong hạn, 2 nhiệm vụ quá hạn.',
    );
    expect(areaProgressText(figuresOf(), '2019-06-30')).toBe('Kế hoạch không có nhiệm vụ thuộc lĩnh vực này.');
  });
});

test('windowSentence names the window only for its last day', () => {
  const period = { from: '2018-12-15', to: '2019-06-14' };
  expect(windowSentence(period, '2019-06-14')).toMatch(/^Số liệu tính từ ngày 15\/12\/2018 đến ngày 14\/6\/2019;/);
  expect(windowSentence(period, '2019-06-13')).toMatch(/^Số liệu tính đến ngày 13\/6\/2019;/);
});

test('changedFigures names what moved, and nothing else', () => {
  expect(changedFigures(figuresOf(35, 0, 36), figuresOf(36, 0, 35))).toEqual([
    { figure: 'completed', label: 'đã hoàn thành', taken: 35, now: 36 },
    { figure: 'completedOnTime', label: 'hoàn thành đúng hạn', taken: 35, now: 36 },
    { figure: 'openWithinTerm', label: 'đang thực hiện trong hạn', taken: 36, now: 35 },
  ]);
  expect(changedFigures(figuresOf(1, 2, 3), figuresOf(1, 2, 3))).toEqual([]);
});
