import { Workbook } from 'exceljs';
import type { IndicatorPageView } from '#contract/indicator';
import type { CalendarPeriodView, PeriodList } from '#contract/reference';
import type { HeldPeriodList, IndicatorFiguresView, ProvinceValuesView, StatisticsView } from '#contract/statistics';
import type { ErrorView } from '#contract/errors';
import type { GivenUnit } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { StatisticsService } from './statistics.service';

const COUNT = {
  name: 'Số hồ sơ đã giải quyết',
  areaCode: '2',
  orderNo: 10,
  unitOfMeasure: 'hồ sơ',
  valueType: 'count',
  decimals: 0,
  accumulation: 'flow',
  levels: ['department'],
  axes: [],
  rules: [],
  choices: [],
  guide: 'Gồm hồ sơ kỳ trước chuyển sang.',
  validFrom: '2020-01-01',
};
const PROVINCIAL = {
  ...COUNT,
  code: '3.4',
  name: 'Tỷ lệ cắt giảm thời gian',
  valueType: 'range',
  unitOfMeasure: '%',
  levels: ['province'],
  accumulation: 'stock',
};

describe('statistics over HTTP', () => {
  let test: TestApp;
  let secretary: Client;
  let officer: Client;
  let agency: GivenUnit;
  let justice: GivenUnit;
  let finance: GivenUnit;
  let half: { id: number };
  let lastHalf: { id: number };
  let resolved: IndicatorPageView;
  let saved: IndicatorPageView;

  beforeAll(async () => {
    test = await testApp();
    agency = await test.given.standingAgency();
    secretary = await test.as(await test.given.user('secretary', agency));
    justice = await test.given.unit({ name: 'Sở Tư pháp' });
    finance = await test.given.unit({ name: 'Sở Tài chính' });
    officer = await test.as(await test.given.user('unitOfficer', justice));
    half = await test.given.period();
    lastHalf = await test.given.period({ year: 2025 });
    resolved = (await secretary.post<IndicatorPageView>('indicators', { ...COUNT, code: '3.11' })).body;
    saved = (await secretary.post<IndicatorPageView>('indicators', PROVINCIAL)).body;
    await accept(justice, half, 250);
    await accept(justice, lastHalf, 100);
    await accept(agency, half, 30, true);
  });
  afterAll(() => test.close());

  const accept = (unit: GivenUnit, period: { id: number }, amount: number, provisional = false) => {
    const value = { kind: 'number' as const, amount, decimals: 0, approximate: null };
    const values = [{ indicatorId: resolved.id, axisItem: null, value, asStated: String(amount), provisional }];
    return test.app
      .get(StatisticsService)
      .accept(null, { unitId: unit.id, periodId: period.id, origin: 'return', values });
  };
  const provincial = { indicatorId: 0, periodId: 0, provisional: false, besides: false, version: 0 };
  const record = (change: object) =>
    secretary.post<ProvinceValuesView>('statistics/values', {
      ...provincial,
      indicatorId: saved.id,
      periodId: half.id,
      ...change,
    });

  it('names the periods that hold values, the last first, so that they are found without knowing the calendar', async () => {
    expect((await officer.get<HeldPeriodList>('statistics/periods')).body.items).toEqual([
      expect.objectContaining({ id: half.id, year: 2026, indicators: 1 }),
      expect.objectContaining({ id: lastHalf.id, year: 2025, indicators: 1 }),
    ]);
  });

  it('401 for nobody, 403 for a unit that would record, 422 without a period, 404 for one that is not there', async () => {
    expect((await test.anonymous.get(`statistics?periodId=${half.id}`)).status).toBe(401);
    expect(
      (await officer.post('statistics/values', { ...provincial, indicatorId: saved.id, periodId: half.id, typed: '1' }))
        .status,
    ).toBe(403);
    expect((await officer.post('indicators', { ...COUNT, code: '9' })).status).toBe(403);
    expect(fieldsOf(await officer.get('statistics'))).toEqual(['periodId']);
    expect((await officer.get('statistics?periodId=4711')).status).toBe(404);
    expect((await officer.get(`statistics/indicators/4711?periodId=${half.id}`)).status).toBe(404);
  });

  it('a period: totals, coverage, who is missing, last year beside', async () => {
    const { body } = await officer.get<StatisticsView>(`statistics?periodId=${half.id}`);
    expect(body.lastYearWindow).toEqual({ from: '2024-12-15', to: '2025-06-14' });
    expect(body.previousWindow).toEqual({ from: '2025-06-15', to: '2025-12-14' });
    const [row] = body.rows;
    expect(row).toMatchObject({
      code: '3.11',
      stated: 2,
      owed: 3,
      missing: [{ id: finance.id, name: 'Sở Tài chính' }],
      missingCount: 1,
      contradictedCount: 0,
    });
    expect(row!.total).toMatchObject({ text: '280', amount: 280, units: 2, provisional: 1, recomputed: 0 });
    expect([row!.previous, row!.lastYear]).toEqual([
      { text: '–', change: '–', units: 0, derived: 0, source: null },
      { text: '100', change: '+180,0%', units: 1, derived: 0, source: 'units' },
    ]);
    expect(row!.hint).toBe('Cao bất thường so với các kỳ trước');
    const found = async (query: string) =>
      (await officer.get<StatisticsView>(`statistics?periodId=${half.id}&${query}`)).body.rows.map(({ code }) => code);
    expect(await found('q=ho so')).toEqual(['3.11']);
    expect(await found('areaCode=5')).toEqual([]);
    expect(await found('level=commune')).toEqual([]);
    expect(await found('incomplete=true')).toEqual(['3.11', '3.4']);
  });

  it('the number opens the units behind it', async () => {
    const { body } = await officer.get<IndicatorFiguresView>(
      `statistics/indicators/${resolved.id}?periodId=${half.id}`,
    );
    expect(body.guide).toBe('Gồm hồ sơ kỳ trước chuyển sang.');
    expect(
      body.units.map(({ unit, state, text, provisional, lastYear }) => [
        unit?.name,
        state,
        text,
        provisional,
        lastYear.change,
      ]),
    ).toEqual([
      ['Sở Nội vụ', 'stated', '30', true, '–'],
      ['Sở Tư pháp', 'stated', '250', false, '+150,0%'],
      ['Sở Tài chính', 'missing', '–', false, '–'],
    ]);
    expect(body.units[1]!.values).toEqual([
      expect.objectContaining({ text: '250', asStated: '250', period: half.id ? '6 tháng đầu năm 2026' : '' }),
    ]);
    const sum = body.units.reduce(
      (total, { values }) => total + values.reduce((all, { text }) => all + Number(text), 0),
      0,
    );
    expect(body.row.total.amount).toBe(sum);
  });

  it('leaves as workbooks with the numbers of the screen', async () => {
    const texts = async (path: string) => {
      const answer = await officer.get(path);
      expect(answer.status).toBe(200);
      const workbook = new Workbook();
      await workbook.xlsx.load(answer.raw as unknown as ArrayBuffer);
      return Array.from(workbook.worksheets[0]!.getSheetValues() as unknown[][], (row) =>
        (row ?? []).filter((value) => value !== null && value !== ''),
      );
    };
    const list = await texts(`statistics/export.xlsx?periodId=${half.id}`);
    expect(list.flat()).toContain('Số liệu từ 15/12/2025 đến hết 14/06/2026');
    expect(list.find(([code]) => code === '3.11')).toEqual(
      expect.arrayContaining([280, 2, 3, 'Sở Tài chính', '+180,0%']),
    );
    const behind = await texts(`statistics/indicators/${resolved.id}/export.xlsx?periodId=${half.id}`);
    expect(behind.find(([unit]) => unit === 'Sở Tư pháp')).toEqual(expect.arrayContaining(['Có số liệu', '250']));
    expect(behind.flat()).toContain('Tổng số: 280 hồ sơ; đã có số liệu 2/3 đơn vị');
    expect((await texts('indicators/export.xlsx')).map(([code]) => code)).toEqual(
      expect.arrayContaining(['3.4', '3.11']),
    );
  });

  it("the province's own value: as stated, followed by another, two that contradict each other, and taken away", async () => {
    expect(fieldsOf(await record({ typed: 'nhiều' }))).toEqual(['typed']);
    const first = await record({
      typed: '40–50',
      asStated: 'giảm 40-50% thời gian',
      speaker: 'Bí thư Tỉnh ủy',
      sourceFile: '003.txt',
      provisional: true,
    });
    expect(first.body.items).toEqual([
      expect.objectContaining({
        text: '40–50',
        asStated: 'giảm 40-50% thời gian',
        speaker: 'Bí thư Tỉnh ủy',
        provisional: true,
      }),
    ]);
    const version = first.body.items[0]!.id;
    expect((await record({ typed: '60' })).status).toBe(409);
    const both = await record({ typed: '50–70', speaker: 'Đại biểu', besides: true, version });
    expect(both.body.items.map(({ text }) => text)).toEqual(['40–50', '50–70']);
    const { rows } = (await officer.get<StatisticsView>(`statistics?periodId=${half.id}`)).body;
    expect(rows.find(({ code }) => code === '3.4')).toMatchObject({
      contradictedCount: 1,
      total: { text: '40–50; 50–70', amount: null },
    });
    const behind = (await officer.get<IndicatorFiguresView>(`statistics/indicators/${saved.id}?periodId=${half.id}`))
      .body;
    expect(behind.units).toEqual([expect.objectContaining({ unit: null, state: 'contradicted' })]);
    expect(behind.units[0]!.values.map(({ speaker }) => speaker)).toEqual(['Bí thư Tỉnh ủy', 'Đại biểu']);
    const settled = await record({ typed: '50–70', version: both.body.items.at(-1)!.id });
    expect(settled.body.items.map(({ text }) => text)).toEqual(['50–70']);
    expect((await record({ typed: '', version: settled.body.items[0]!.id })).body.items).toEqual([]);
    const term = await record({ periodId: undefined, from: '2021-07-01', asOf: '2026-06-10', typed: '30' });
    expect(term.body.items.map(({ period, text }) => [period, text])).toEqual([['Tại ngày 10/06/2026', '30']]);
    expect(fieldsOf(await record({ periodId: undefined, typed: '30' }))).toEqual(['periodId']);
    expect(fieldsOf(await record({ axisItem: 'khac', typed: '30' }))).toEqual(['axisItem']);
  });

  it("where the province states an indicator of its units, its number is given everywhere and the units' sum stands beside it", async () => {
    const own = async () => {
      const { rows } = (await officer.get<StatisticsView>(`statistics?periodId=${half.id}`)).body;
      return rows.find(({ code }) => code === '3.11')!;
    };
    expect(await own()).toMatchObject({ source: 'units', beside: null, total: { text: '280' } });
    const [value] = (await record({ indicatorId: resolved.id, typed: 'trên 300', speaker: 'Giám đốc Sở Nội vụ' })).body
      .items;
    const row = await own();
    expect(row).toMatchObject({ source: 'province', total: { text: 'trên 300', amount: 300 }, stated: 2, owed: 3 });
    expect(row.beside).toMatchObject({ source: 'units', difference: '-20', figure: { text: '280', units: 2 } });
    const behind = (await officer.get<IndicatorFiguresView>(`statistics/indicators/${resolved.id}?periodId=${half.id}`))
      .body;
    expect(behind.row).toEqual(row);
    expect(behind.units.map(({ unit, text }) => [unit?.name ?? 'Tỉnh', text])).toEqual([
      ['Tỉnh', 'trên 300'],
      ['Sở Nội vụ', '30'],
      ['Sở Tư pháp', '250'],
      ['Sở Tài chính', '–'],
    ]);
    const workbook = new Workbook();
    const file = (await officer.get(`statistics/export.xlsx?periodId=${half.id}&q=3.11`)).raw;
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
    const texts = (workbook.worksheets[0]!.getSheetValues() as unknown[][]).flat();
    expect(texts).toEqual(
      expect.arrayContaining([300, 'Số của tỉnh', 'Cộng của các đơn vị: 280 (chênh lệch -20)', '-20']),
    );
    const both = await record({
      indicatorId: resolved.id,
      typed: '320',
      speaker: 'Sở Tài chính',
      besides: true,
      version: value!.id,
    });
    expect(await own()).toMatchObject({
      source: 'province',
      total: { text: 'trên 300; 320', amount: null },
      beside: { figure: { text: '280' }, difference: null },
    });
    await record({ indicatorId: resolved.id, typed: '', version: both.body.items.at(-1)!.id });
    expect(await own()).toMatchObject({ source: 'units', total: { text: '280' }, beside: null });
  });

  it('a share is typed by its two numbers, which are kept and never more than the whole', async () => {
    const communes = (
      await secretary.post<IndicatorPageView>('indicators', {
        ...PROVINCIAL,
        ...{ code: '7.2', name: 'Tỷ lệ xã kết nối họp trực tuyến', valueType: 'percent', decimals: 2, orderNo: 20 },
      })
    ).body;
    const share = (change: object) => record({ indicatorId: communes.id, ...change });
    const refused = await share({ numerator: '184', denominator: '105' });
    expect([refused.status, fieldsOf(refused), JSON.stringify(refused.body)]).toEqual([
      422,
      ['numerator'],
      expect.stringContaining('Tử số (184) lớn hơn mẫu số (105)'),
    ]);
    expect(fieldsOf(await share({ numerator: '105' }))).toEqual(['denominator']);
    expect(fieldsOf(await share({ typed: '60', numerator: '105', denominator: '184' }))).toEqual(['typed']);
    expect(fieldsOf(await share({ numerator: '10.5', denominator: '184' }))).toEqual(['numerator']);
    expect(fieldsOf(await record({ indicatorId: resolved.id, numerator: '1', denominator: '2' }))).toEqual([
      'numerator',
    ]);
    const [value] = (await share({ numerator: '105', denominator: '184' })).body.items;
    expect(value).toMatchObject({ text: '57,06%', numerator: 105, denominator: 184, asStated: '105/184' });
    const { rows } = (await officer.get<StatisticsView>(`statistics?periodId=${half.id}`)).body;
    expect(rows.find(({ code }) => code === '7.2')!.total).toMatchObject({
      ...{ text: '57,06%', numerator: 105, denominator: 184 },
    });
    // Left empty all three, the value is taken away.
    expect((await share({ version: value!.id })).body.items).toEqual([]);
  });

  it('parts without a number of the whole are stated, named in words and in the order of the catalogue', async () => {
    const items = ['z', 'a'].map((code) => ({ code, name: `Lớp ${code}`, kind: 'part', of: null }));
    const learners = { ...COUNT, code: '5.9', name: 'Số học viên', levels: ['province'] };
    const axes = [{ code: 'lop', name: 'Lớp', items }];
    const classes = (await secretary.post<IndicatorPageView>('indicators', { ...learners, axes })).body;
    for (const [axisItem, typed] of [
      ['a', '126'],
      ['z', '42'],
    ]) {
      const part = { indicatorId: classes.id, axisItem, typed, sourceFile: 'nguon.txt' };
      expect((await record(part)).status).toBe(200);
    }
    const behind = await officer.get<IndicatorFiguresView>(`statistics/indicators/${classes.id}?periodId=${half.id}`);
    expect(behind.body.units).toEqual([
      expect.objectContaining({
        unit: null,
        state: 'stated',
        text: '–',
        values: [
          expect.objectContaining({ itemName: 'Lớp z', text: '42', sourceFile: 'nguon.txt' }),
          expect.objectContaining({ itemName: 'Lớp a', text: '126', sourceFile: 'nguon.txt' }),
        ],
      }),
    ]);
    const codes = async (query: string) =>
      (await officer.get<StatisticsView>(`statistics?periodId=${half.id}${query}`)).body.rows.map(({ code }) => code);
    const silent = (await secretary.post<IndicatorPageView>('indicators', { ...learners, code: '5.10' })).body;
    expect(await codes('')).toContain(silent.code);
    expect(await codes('&stated=true')).toEqual(expect.arrayContaining(['3.11', '5.9']));
    expect(await codes('&stated=true')).not.toContain(silent.code);
  });

  it('what values stand on stays: the window of their period, the meaning of their indicator', async () => {
    const [period] = (await secretary.get<PeriodList>('periods?year=2026')).body.items as [CalendarPeriodView];
    const { title, from, version } = period;
    const edit = { title, from, cumulative: true, version, dues: { unit: '2026-06-16', ministry: '2026-06-20' } };
    const moved = await secretary.put(`periods/${half.id}`, { ...edit, to: '2026-06-13' });
    expect([moved.status, (moved.body as unknown as ErrorView).code]).toEqual([409, 'ALREADY_DONE']);
    expect((await secretary.put(`periods/${half.id}`, { ...edit, to: '2026-06-14' })).status).toBe(200);
    const meaning = await secretary.put(`indicators/${resolved.id}`, { ...COUNT, valueType: 'money', version: 1 });
    expect([meaning.status, (meaning.body as unknown as ErrorView).message]).toEqual([
      409,
      expect.stringContaining('đã có số liệu'),
    ]);
    expect(
      (await secretary.put(`indicators/${resolved.id}`, { ...COUNT, name: 'Số hồ sơ giải quyết xong', version: 1 }))
        .status,
    ).toBe(200);
  });
});
