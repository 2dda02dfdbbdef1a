import type { KeptFact } from '#domain/report-fact';
import type { AdministrativeDocument, TableBlock } from '#contract/document-tree';
import type { ReportPageView } from '#contract/report';
import type { StatisticsView } from '#contract/statistics';
import { IndicatorService } from '#api/indicator/indicator.service';
import { StatisticsService } from '#api/statistics/statistics.service';
import type { GivenUnit } from '#api/testing/builders';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import { ReportEntity, ReportFactListEntity } from '../report.entity';

const WINDOW = { orderNo: 1, accumulation: 'flow' as const, axes: [], rules: [], choices: [], validFrom: '2015-01-01' };

describe('facts of indicators', () => {
  let test: TestApp;
  let secretary: Client;
  let periodId: number;
  let planId: number;
  const units: GivenUnit[] = [];
  const ids = new Map<string, number>();

  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    for (const name of ['Sở Tư pháp', 'Sở Tài chính', 'Sở Y tế']) units.push(await test.given.unit({ name }));
    const catalogue = test.app.get(IndicatorService);
    const define = async (code: string, name: string, more: object) =>
      void ids.set(
        code,
        (
          await catalogue.create(null, {
            ...WINDOW,
            code,
            name,
            areaCode: '2',
            unitOfMeasure: 'hồ sơ',
            valueType: 'count',
            decimals: 0,
            levels: ['department'],
            ...more,
          })
        ).id,
      );
    await define('3.1', 'Số hồ sơ tiếp nhận', {});
    await define('3.2', 'Số hồ sơ đúng hạn', {});
    await define('3.3', 'Tỷ lệ đúng hạn', {
      valueType: 'ratio',
      unitOfMeasure: '%',
      decimals: 2,
      numeratorCode: '3.2',
      denominatorCode: '3.1',
    });
    await define('3.4', 'Số hồ sơ trực tuyến', {});
    await define('3.5', 'Số thủ tục công bố', { levels: ['province'] });
    periodId = (await test.given.period()).id;
    planId = (await test.given.issuedPlan({ tasks: [{ leads: [units[0]!], dueOn: '2026-05-31' }] })).id;
  });
  afterAll(() => test.close());

  const accept = (unitId: number | null, values: Record<string, number>) =>
    test.app.get(StatisticsService).accept(null, {
      unitId,
      periodId,
      origin: unitId === null ? 'province' : 'return',
      values: Object.entries(values).map(([code, amount]) => ({
        indicatorId: ids.get(code)!,
        axisItem: null,
        value: { kind: 'number', amount, decimals: 0, approximate: null },
      })),
    });

  it("are what units state, added up, with the units behind and those that are missing; the province's own where it states one", async () => {
    await accept(units[0]!.id, { '3.1': 30_000, '3.2': 29_000, '3.4': 0 });
    await accept(units[1]!.id, { '3.1': 7_657, '3.2': 4_270, '3.4': 0 });
    await accept(null, { '3.5': 28 });
    const report = (await secretary.post<ReportPageView>('reports', { periodId, planId })).body;
    const { facts } = await test.unitOfWork.manager.findOneByOrFail(ReportEntity, { id: report.id });
    const fact = (key: string): KeptFact | undefined => facts.values!.find((one) => one.key === key);
    expect(fact('indicator.3.1')).toMatchObject({ kind: 'number', value: 37_657, unit: 'hồ sơ', rowCount: 2 });
    expect(fact('indicator.3.1')).not.toHaveProperty('text');
    expect(fact('indicator.3.3')).toMatchObject({
      kind: 'rate',
      value: { numerator: 33_270, denominator: 37_657, text: '88,35%' },
    });
    expect(fact('indicator.3.3.fraction')).toMatchObject({ value: '33.270/37.657' });
    expect(fact('indicator.3.5')).toMatchObject({ value: 28, rowCount: 1 });
    // Nothing happened is a number that a sentence may leave out; nothing known is no fact at all.
    expect(fact('indicator.3.4')).toMatchObject({ value: 0 });
    const note = fact('indicator.3.1.note');
    expect(note).toMatchObject({ value: expect.stringContaining('số liệu của 2/4 đơn vị; còn thiếu:') });
    expect(note).toMatchObject({ value: expect.stringContaining('Sở Y tế') });
    const list = await test.unitOfWork.manager.findOneByOrFail(ReportFactListEntity, {
      reportId: report.id,
      key: 'indicator.3.1',
    });
    expect(list.rows.map(({ cells, subject }) => [...cells, subject?.id])).toEqual([
      ['Sở Tư pháp', '30.000', units[0]!.id],
      ['Sở Tài chính', '7.657', units[1]!.id],
    ]);
    const { annexes } = (await secretary.get<AdministrativeDocument>(`reports/${report.id}/document`)).body;
    const { label, title, blocks } = annexes.at(-1)!;
    expect([label, title]).toEqual(['Phụ lục IV', 'SỐ LIỆU THỐNG KÊ CẢI CÁCH HÀNH CHÍNH']);
    const table = blocks[0] as TableBlock;
    expect(table.rows.map(({ cells }) => cells.slice(1, 6))).toEqual([
      ['3.1', 'Số hồ sơ tiếp nhận', 'hồ sơ', '37.657', '2/4 đơn vị'],
      ['3.2', 'Số hồ sơ đúng hạn', 'hồ sơ', '33.270', '2/4 đơn vị'],
      ['3.3', 'Tỷ lệ đúng hạn', '%', '88,35%', '2/4 đơn vị'],
      ['3.4', 'Số hồ sơ trực tuyến', 'hồ sơ', '0', '2/4 đơn vị'],
      ['3.5', 'Số thủ tục công bố', 'hồ sơ', '28', 'Tỉnh'],
    ]);
    expect(table.columns[4]).toMatchObject({ title: 'Số liệu', align: 'right', holds: 'figure' });
  });

  it("where the province and its units both state an indicator, report, frozen list and screen give the province's number and the sum beside", async () => {
    await accept(null, { '3.1': 38_000 });
    const other = await test.given.issuedPlan({ tasks: [{ leads: [units[1]!], dueOn: '2026-05-31' }] });
    const report = (await secretary.post<ReportPageView>('reports', { periodId, planId: other.id })).body;
    const { facts } = await test.unitOfWork.manager.findOneByOrFail(ReportEntity, { id: report.id });
    const fact = (key: string): KeptFact | undefined => facts.values!.find((one) => one.key === key);
    expect(fact('indicator.3.1')).toMatchObject({ kind: 'number', value: 38_000, rowCount: 2 });
    expect(fact('indicator.3.1.note')).toMatchObject({
      value: 'cộng số liệu của 2/4 đơn vị: 37.657 (chênh lệch -343)',
    });
    // Of a share the two numbers come from one side: the province states only one of them.
    expect(fact('indicator.3.3.fraction')).toMatchObject({ value: '33.270/37.657' });
    const list = await test.unitOfWork.manager.findOneByOrFail(ReportFactListEntity, {
      reportId: report.id,
      key: 'indicator.3.1',
    });
    expect(list.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Tổng số', '38.000'],
      ['Để đối chiếu: cộng số liệu của các đơn vị', '37.657'],
    ]);
    const { rows } = (await secretary.get<StatisticsView>(`statistics?periodId=${periodId}`)).body;
    expect(rows.find(({ code }) => code === '3.1')).toMatchObject({
      total: { text: '38.000' },
      beside: { figure: { text: '37.657' }, difference: '-343' },
    });
  });
});
