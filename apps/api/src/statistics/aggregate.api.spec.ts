import { parseIndicatorValue } from '#domain/indicator-value';
import { aggregateText } from '#domain/indicator-aggregate';
import type { CreateIndicatorRequest, IndicatorLevel } from '#contract/indicator';
import { IndicatorService } from '#api/indicator/indicator.service';
import type { GivenUnit } from '#api/testing/builders';
import { AuditLog } from '#api/platform/audit-log';
import { testApp, type TestApp } from '#api/testing/test-app';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { AggregateQueries } from './aggregate.queries';
import { StatisticsQueries } from './statistics.queries';
import { StatisticsService, type AcceptedValue } from './statistics.service';

const BASE = {
  areaCode: '2',
  orderNo: 1,
  unitOfMeasure: 'hồ sơ',
  valueType: 'count',
  decimals: 0,
  accumulation: 'flow',
  levels: ['department'] as IndicatorLevel[],
  axes: [],
  rules: [],
  choices: [],
  validFrom: '2011-01-01',
} satisfies Partial<CreateIndicatorRequest>;
const STOCK = {
  accumulation: 'stock',
  levels: ['department', 'commune'] as IndicatorLevel[],
  unitOfMeasure: 'người',
} as const;

/** Windows as the calendar of 2026 has them. */
const WINDOWS: Record<string, [string, string]> = {
  Q1: ['2025-12-15', '2026-03-14'],
  Q2: ['2026-03-15', '2026-06-14'],
  H1: ['2025-12-15', '2026-06-14'],
  Q3: ['2026-06-15', '2026-09-14'],
  Q4: ['2026-09-15', '2026-12-14'],
  YEAR: ['2025-12-15', '2026-12-14'],
};

describe('aggregates equal a table worked out by hand', () => {
  let test: TestApp;
  const units: Record<string, GivenUnit> = {};
  const periods: Record<string, number> = {};
  const indicators: Record<string, number> = {};

  beforeAll(async () => {
    test = await testApp();
    for (const [code, [from, to]] of Object.entries(WINDOWS))
      periods[code] = (await test.given.period({ code, title: code, from, to })).id;
    await test.given.unit({ name: 'UBND tỉnh', kind: 'province' });
    // Owes nothing by its kind: no number waits for it.
    await test.given.unit({ name: 'Trung tâm Phục vụ hành chính công', kind: 'serviceUnit' });
    for (const name of ['A', 'B', 'C']) units[name] = await test.given.unit({ name: `Sở ${name}` });
    for (const name of ['X', 'Y'])
      units[name] = await test.given.unit({ name: `Xã ${name}`, kind: name === 'X' ? 'commune' : 'ward' });
    units['Z'] = await test.given.unit({ name: 'Sở Z đã hợp nhất', validTo: '2026-05-01' });
    units['H'] = await test.given.unit({ name: 'Huyện H', kind: 'district', validTo: '2026-05-01' });
    const service = test.app.get(IndicatorService);
    const make = async (code: string, more: Partial<CreateIndicatorRequest> & { validTo?: string } = {}) => {
      indicators[code] = (await service.create(null, { ...BASE, code, name: `Chỉ tiêu ${code}`, ...more })).id;
    };
    await make('R');
    await make('D');
    await make('T', { orderNo: 2 });
    await make('TL', { valueType: 'ratio', numeratorCode: 'T', denominatorCode: 'D', decimals: 2 });
    await make('S', STOCK);
    await make('M', { ...STOCK, valueType: 'money', decimals: 3, unitOfMeasure: 'triệu đồng' });
    await make('YN', { ...STOCK, valueType: 'yesNo' });
    await make('CH', {
      ...STOCK,
      valueType: 'choice',
      choices: [
        { code: 'a', label: 'Trực tuyến' },
        { code: 'b', label: 'Phát phiếu' },
      ],
    });
    await make('P', { ...STOCK, valueType: 'percent', decimals: 2 });
    await make('KH', { levels: ['district'], validTo: '2026-05-01', accumulation: 'stock' });
    await make('DV', { levels: ['department', 'commune'] });
    await make('DS', STOCK);
    await make('VB', {
      levels: ['department', 'commune'],
      axes: [
        {
          code: 'loai',
          name: 'Loại',
          items: [
            { code: 'nq', name: 'Nghị quyết', kind: 'part', of: null },
            { code: 'qd', name: 'Quyết định', kind: 'part', of: null },
            { code: 'mp', name: 'Một phần', kind: 'subset', of: 'nq' },
          ],
        },
      ],
    });

    // unit: code period=value …; what is left out was not stated.
    await stated('A', 'R', { H1: '100', Q1: '40', Q2: '50', Q3: '10', Q4: '5' });
    await stated('B', 'R', { Q1: '30', Q2: '45', Q3: '20', Q4: '25' });
    await stated('C', 'R', { Q1: '20' });
    await stated('Z', 'R', { Q1: '7' });
    await stated('A', 'D', { H1: '90' });
    await stated('A', 'T', { H1: '89' });
    await stated('B', 'D', { Q1: '30', Q2: '40' });
    await stated('B', 'T', { Q1: '30', Q2: '38' });
    await stated('C', 'D', { H1: '10' });
    await stated('A', 'S', { H1: '50', Q2: '49' });
    await stated('B', 'S', { Q2: '60', Q1: '61' });
    await stated('C', 'S', { Q1: '70' });
    await stated('X', 'S', { H1: '20' });
    await stated('Y', 'S', { Q2: 'khoảng 24' });
    await stated('Z', 'S', { H1: '1.000' });
    await stated('A', 'M', { H1: '1.234,5' });
    await stated('X', 'M', { H1: '15 tỷ' });
    await stated('A', 'YN', { H1: 'Có' });
    await stated('B', 'YN', { H1: 'Không' });
    await stated('X', 'YN', { H1: 'Có' });
    await stated('A', 'CH', { H1: 'Trực tuyến' });
    await stated('X', 'CH', { H1: 'Phát phiếu' });
    await stated('Y', 'CH', { H1: 'Phát phiếu' });
    await stated('A', 'P', { H1: '10%' });
    await stated('X', 'P', { H1: '90%' });
    await stated('H', 'KH', { H1: '12' });
    await stated('A', 'DV', { H1: '42', Q1: '30', YEAR: '127' });
    await stated('X', 'DV', { H1: '10', Q1: '12' });
    await stated('Y', 'DV', { H1: 'khoảng 30', Q1: '0' });
    await stated('A', 'DS', { H1: '50', Q1: '40' });
    await stated('A', 'VB', { H1: '5' });
    await stated('A', 'VB', { H1: '3' }, 'nq');
    await stated('A', 'VB', { H1: '2' }, 'qd');
    await stated('A', 'VB', { H1: '1' }, 'mp');
    await stated('X', 'VB', { H1: '4' });
    await stated('X', 'VB', { H1: '4' }, 'nq');
  });
  afterAll(() => test.close());

  async function stated(
    unit: string,
    code: string,
    values: Record<string, string>,
    axisItem: string | null = null,
    more: Partial<AcceptedValue> = {},
  ) {
    const indicator = (await test.app.get(IndicatorQueries).byIds()).get(indicators[code]!)!;
    for (const [period, typed] of Object.entries(values)) {
      const { value, fault } = parseIndicatorValue(typed, indicator);
      expect(fault).toBeNull();
      await test.app.get(StatisticsService).accept(null, {
        unitId: units[unit]!.id,
        periodId: periods[period]!,
        origin: 'return',
        values: [{ indicatorId: indicator.id, axisItem, value, ...more }],
      });
    }
  }
  const aggregate = async (code: string, period = 'H1', more: { unitIds?: number[]; knownAt?: string } = {}) => {
    const [found] = await test.app
      .get(StatisticsQueries)
      .aggregate({ periodId: periods[period]!, indicatorIds: [indicators[code]!], ...more });
    return found!;
  };
  const names = (ids: number[]) =>
    ids.map((id) => Object.entries(units).find(([, unit]) => unit.id === id)?.[0] ?? 'tỉnh');
  const told = async (code: string, period = 'H1') => {
    const { total, indicator, coverage, missing, levels } = await aggregate(code, period);
    const byLevel = Object.fromEntries(levels.map(({ level, cell }) => [level, aggregateText(cell, indicator)]));
    return {
      total: aggregateText(total, indicator),
      ...coverage,
      missing: names(missing),
      recomputed: total.recomputed,
      ...byLevel,
    };
  };

  it.each([
    // A stated H1 itself; B is Quý I + Quý II; of C only Quý I is known, so it is missing, not counted in part.
    ['R', 'H1', { total: '175', stated: 2, owed: 3, missing: ['C'], recomputed: 1, department: '175' }],
    // Z still existed on 14/3.
    ['R', 'Q1', { total: '97', stated: 4, owed: 4, missing: [], recomputed: 0 }],
    ['R', 'Q2', { total: '95', stated: 2, owed: 3, missing: ['C'], recomputed: 0 }],
    // A: H1 + Q3 + Q4 = 115, the parts of H1 are not added again; B: four quarters = 120.
    ['R', 'YEAR', { total: '235', stated: 2, owed: 3, missing: ['C'], recomputed: 2 }],
    // A stock is what stands on 14/6: Z no longer exists, C last said something in March.
    ['S', 'H1', { total: '154', stated: 4, owed: 5, missing: ['C'], recomputed: 0, department: '110', commune: '44' }],
    ['S', 'Q1', { total: '131', stated: 2, owed: 6, missing: ['A', 'X', 'Y', 'Z'] }],
    [
      'M',
      'H1',
      { total: '16.234,5', stated: 2, owed: 5, missing: ['B', 'C', 'Y'], department: '1.234,5', commune: '15.000' },
    ],
    ['YN', 'H1', { total: 'Có: 2; không: 1', stated: 3, owed: 5 }],
    ['CH', 'H1', { total: 'Trực tuyến: 1; Phát phiếu: 2', stated: 3, owed: 5 }],
    // Percents are never averaged: without what they are of, only their span is known.
    ['P', 'H1', { total: '10–90%', department: '10%', commune: '90%' }],
    // 157 of 160, of the two departments that stated both; C stated no numerator. The mean of the percents would be 98,01%.
    ['TL', 'H1', { total: '98,12%', stated: 2, owed: 3, missing: ['C'], recomputed: 1 }],
    ['TL', 'Q3', { total: '–', stated: 0, owed: 3, missing: ['A', 'B', 'C'] }],
    // Districts owe theirs on their own last day, although they are gone by the end of the period.
    ['KH', 'H1', { total: '12', stated: 1, owed: 1, missing: [] }],
  ])('%s in %s', async (code, period, expected) => {
    expect(await told(code, period)).toMatchObject(expected);
  });

  it.each([
    // B states Quý I and Quý II; A states Quý II itself, which goes before six months less Quý I (60).
    ['R', 'Q2', '95', 0],
    // Quý III and Quý IV cover the second half: nothing is to be worked out.
    ['R', 'H2', '60', 0],
    // A: six months less Quý I, the year less six months.
    ['DV', 'Q2', '12', 1],
    ['DV', 'H2', '85', 1],
    // X: six months 10, Quý I 12: what cannot be is not worked out. Y: "khoảng 30" is not exact.
    ['DV', 'Q1', '42', 0],
    // A stock is never subtracted.
    ['DS', 'Q2', '–', 0],
  ])('to compare, %s in %s is worked out from cumulative values: %s', async (code, name, expected, derived) => {
    const [from, to] = WINDOWS[name] ?? ['2026-06-15', '2026-12-14'];
    const [found] = await test.app
      .get(AggregateQueries)
      .aggregate({ window: { from, to }, indicatorIds: [indicators[code]!], derive: true });
    expect([aggregateText(found!.total, found!.indicator), found!.total.derived]).toEqual([expected, derived]);
  });

  it('a period itself is never worked out so: who has not stated it is missing', async () => {
    expect(await told('DV', 'Q2')).toMatchObject({ total: '–', stated: 0 });
  });

  it('breakdowns are added item by item, subsets among them', async () => {
    const { total, items } = await aggregate('VB');
    expect(total.amount).toBe(9);
    expect(items.map(({ axisItem, cell }) => [axisItem, cell.amount])).toEqual([
      ['nq', 7],
      ['qd', 2],
      ['mp', 1],
    ]);
  });

  it('some units only', async () => {
    const { total, coverage } = await aggregate('R', 'H1', { unitIds: [units['B']!.id, units['C']!.id] });
    expect([total.amount, coverage]).toEqual([75, { stated: 1, owed: 2 }]);
  });

  it('approximate and provisional values are counted as such; contradictions are left out and named', async () => {
    expect((await aggregate('S')).total).toMatchObject({ approximate: 1, provisional: 0 });
    await stated('C', 'D', { Q3: '10' }, null, { provisional: true });
    await stated('A', 'D', { Q3: '40' }, null, { conflictGroup: 'mt', speaker: 'Bí thư' });
    await stated('A', 'D', { Q3: '50' }, null, { conflictGroup: 'mt', speaker: 'Đại biểu' });
    const { total, contradicted, coverage } = await aggregate('D', 'Q3');
    expect([total.amount, total.provisional, names(contradicted), coverage]).toEqual([
      10,
      1,
      ['A'],
      { stated: 2, owed: 3 },
    ]);
    await stated('A', 'D', { Q3: '45' });
    expect((await aggregate('D', 'Q3')).total.amount).toBe(55);
  });

  it('what was known then stays as it was; a value taken away is missing again', async () => {
    const before = (await test.app.get(AuditLog).head())!.at;
    await stated('A', 'R', { Q4: '6' });
    expect([
      (await aggregate('R', 'Q4')).total.amount,
      (await aggregate('R', 'Q4', { knownAt: before })).total.amount,
    ]).toEqual([31, 30]);
    const cell = { indicatorId: indicators['R']!, axisItem: null, value: null };
    await test.app
      .get(StatisticsService)
      .accept(null, { unitId: units['A']!.id, periodId: periods['Q4']!, origin: 'return', values: [cell] });
    expect(await told('R', 'Q4')).toMatchObject({ total: '25', missing: ['A', 'C'] });
  });

  it('accepted again as a whole, a return leaves nothing behind of what it no longer states', async () => {
    const service = test.app.get(StatisticsService);
    const value = { kind: 'number' as const, amount: 3, decimals: 0, approximate: null };
    const acceptance = { unitId: units['Y']!.id, periodId: periods['Q1']!, origin: 'return' as const };
    await service.accept(null, {
      ...acceptance,
      values: [
        { indicatorId: indicators['S']!, axisItem: null, value },
        { indicatorId: indicators['VB']!, axisItem: 'nq', value },
      ],
    });
    await service.accept(null, {
      ...acceptance,
      replaceAll: true,
      values: [{ indicatorId: indicators['S']!, axisItem: null, value: { ...value, amount: 4 } }],
    });
    const held = await test.app.get(StatisticsQueries).valuesOf(periods['Q1']!, units['Y']!.id);
    expect(held.map(({ indicatorCode, value: now }) => [indicatorCode, now])).toEqual([['S', { ...value, amount: 4 }]]);
  });

  it('for any mixture of stated periods the sum is that of a plain calculation', async () => {
    // A linear congruence: the same mixture on every run and both databases.
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const made = await Promise.all(Array.from({ length: 30 }, () => test.given.unit({ kind: 'commune' })));
    const service = test.app.get(StatisticsService);
    let [half, year] = [0, 0];
    for (const { id } of made) {
      const own: Record<string, number> = {};
      for (const period of ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'YEAR']) if (next(3) > 0) own[period] = next(1000);
      for (const [period, amount] of Object.entries(own)) {
        const value = { kind: 'number' as const, amount, decimals: 0, approximate: null };
        await service.accept(null, {
          unitId: id,
          periodId: periods[period]!,
          origin: 'return',
          values: [{ indicatorId: indicators['VB']!, axisItem: null, value }],
        });
      }
      const { Q1, Q2, H1, Q3, Q4, YEAR } = own;
      const ofHalf = H1 ?? (Q1 === undefined || Q2 === undefined ? undefined : Q1 + Q2);
      half += ofHalf ?? 0;
      year += YEAR ?? (ofHalf === undefined || Q3 === undefined || Q4 === undefined ? 0 : ofHalf + Q3 + Q4);
    }
    const unitIds = made.map(({ id }) => id);
    expect((await aggregate('VB', 'H1', { unitIds })).total.amount).toBe(half);
    expect((await aggregate('VB', 'YEAR', { unitIds })).total.amount).toBe(year);
    expect(half).toBeGreaterThan(0);
    expect(year).toBeGreaterThan(0);
  });
});
