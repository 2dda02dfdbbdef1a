import { addUp, addUpRatio, aggregateText, comparable, type AggregateCell, type UnitCell } from './indicator-aggregate';
import type { ValueType } from './indicator-value';

const cell = (unitId: number, amount: number | null, more: Partial<UnitCell> = {}): UnitCell => ({
  ...{ indicatorId: 1, unitId, level: 'commune', axisItem: null, amount, low: null, high: null },
  ...{ numerator: null, denominator: null, choice: null, contradicted: false, provisional: false, approximate: false },
  ...{ periods: 1, derived: false },
  ...more,
});
const NOTHING: AggregateCell = {
  ...{ units: 0, amount: null, numerator: null, denominator: null, low: null, high: null, counts: [] },
  ...{ provisional: 0, approximate: 0, recomputed: 0, derived: 0 },
};
const CONTRADICTED = { contradicted: true };

describe('values of units added up', () => {
  it.each<[string, ValueType, UnitCell[], Partial<AggregateCell>]>([
    ['amounts', 'count', [cell(1, 120), cell(2, 35)], { units: 2, amount: 155 }],
    ['money', 'money', [cell(1, 1_500), cell(2, 250)], { units: 2, amount: 1_750 }],
    ['nobody', 'count', [], {}],
    [
      'contradicting values are in no sum',
      'count',
      [cell(1, 120), cell(2, 999, CONTRADICTED)],
      { units: 1, amount: 120 },
    ],
    ['contradicting values alone', 'count', [cell(1, 5, CONTRADICTED)], {}],
    [
      'a percent of one unit is that percent',
      'percent',
      [cell(1, 4929)],
      { units: 1, amount: 4929, low: 4929, high: 4929 },
    ],
    [
      'percents by what they are of: 35/71 and 1/1 are 36/72, not their mean',
      'percent',
      [cell(1, 4929, { numerator: 35, denominator: 71 }), cell(2, 10_000, { numerator: 1, denominator: 1 })],
      { units: 2, numerator: 36, denominator: 72, low: 4929, high: 10_000 },
    ],
    [
      'percents of which one is not known of what: from the least to the greatest',
      'percent',
      [cell(1, 4929, { numerator: 35, denominator: 71 }), cell(2, 2000, { numerator: 1 }), cell(3, 9000)],
      { units: 3, low: 2000, high: 9000 },
    ],
    ['percents without a number', 'percent', [cell(1, null), cell(2, null)], { units: 2 }],
    [
      'ranges',
      'range',
      [cell(1, null, { low: 40, high: 50 }), cell(2, null, { low: 45, high: 80 })],
      { units: 2, low: 40, high: 80 },
    ],
    [
      'yes and no',
      'yesNo',
      [cell(1, 1), cell(2, 0), cell(3, 1)],
      {
        units: 3,
        amount: 2,
        counts: [
          { code: 'yes', count: 2 },
          { code: 'no', count: 1 },
        ],
      },
    ],
    [
      'choices, by code',
      'choice',
      [cell(1, null, { choice: 'b' }), cell(2, null, { choice: 'a' }), cell(3, null, { choice: 'b' }), cell(4, null)],
      {
        units: 4,
        counts: [
          { code: 'a', count: 1 },
          { code: 'b', count: 2 },
        ],
      },
    ],
    ['texts are only counted', 'text', [cell(1, null), cell(2, null)], { units: 2 }],
  ])('%s', (_, valueType, cells, expected) => {
    expect(addUp(valueType, cells)).toEqual({ ...NOTHING, ...expected });
    expect(addUp(valueType, [...cells].reverse())).toEqual({ ...NOTHING, ...expected });
  });

  it('of how many units the value is provisional, approximate, put together or derived', () => {
    const cells = [
      cell(1, 1),
      cell(2, 1, { provisional: true }),
      cell(3, 1, { provisional: true, approximate: true }),
      cell(4, 1, { periods: 2 }),
      cell(5, 1, { periods: 3, derived: true }),
      cell(6, 1, { ...CONTRADICTED, provisional: true, approximate: true, periods: 2 }),
    ];
    expect(addUp('count', cells)).toEqual({
      ...NOTHING,
      ...{ units: 5, amount: 5, provisional: 2, approximate: 1, recomputed: 1, derived: 1 },
    });
  });
});

describe('a ratio over units is the ratio of the sums', () => {
  it('of units that stated both, each with its own', () => {
    const above = [
      cell(1, 9),
      cell(2, 9_000),
      cell(3, 5),
      cell(4, null),
      cell(5, 7, CONTRADICTED),
      cell(6, 2),
      cell(7, 3),
    ];
    const below = [cell(2, 10_000), cell(1, 10), cell(4, 5), cell(5, 7), cell(6, null), cell(7, 3, CONTRADICTED)];
    expect(addUpRatio(above, below)).toEqual({ ...NOTHING, units: 2, numerator: 9_009, denominator: 10_010 });
    expect(addUpRatio([cell(1, 9)], [cell(2, 10)])).toEqual(NOTHING);
  });

  it('what is to be known of either of the two is known of the ratio', () => {
    const plain = [1, 2, 3, 4, 5, 6].map((unit) => cell(unit, 1));
    const marked = [
      cell(1, 1, { provisional: true }),
      cell(2, 1, { provisional: true, approximate: true }),
      cell(3, 1, { periods: 2 }),
      cell(4, 1, { periods: 2, derived: true }),
      cell(5, 1, { periods: 2 }),
      cell(6, 1),
    ];
    const known = { units: 6, numerator: 6, denominator: 6, provisional: 2, approximate: 1, recomputed: 2, derived: 1 };
    expect(addUpRatio(plain, marked)).toEqual({ ...NOTHING, ...known });
    expect(addUpRatio(marked, plain)).toEqual({ ...NOTHING, ...known });
  });
});

describe('an aggregated number in print', () => {
  const choices = [
    { code: 'a', label: 'Trực tuyến' },
    { code: 'b', label: 'Phát phiếu' },
  ];
  it.each<[ValueType, number, Partial<AggregateCell>, string]>([
    ['count', 0, { amount: 37_657 }, '37.657'],
    ['count', 0, {}, '–'],
    ['money', 3, { amount: 1_234_560 }, '1.234,56'],
    ['money', 3, {}, '–'],
    ['ratio', 2, { numerator: 35, denominator: 71 }, '49,29%'],
    ['ratio', 2, { numerator: 35 }, '–'],
    ['ratio', 2, { denominator: 71 }, '–'],
    ['percent', 2, { amount: 9990, numerator: 1, denominator: 2 }, '99,9%'],
    ['percent', 2, { numerator: 36, denominator: 72, low: 4929, high: 10_000 }, '50,00%'],
    ['percent', 2, { numerator: 36, low: 4929, high: 10_000 }, '49,29–100%'],
    ['percent', 2, { denominator: 72, low: 5000, high: 5000 }, '50%'],
    ['percent', 2, { low: 5000 }, '–'],
    ['percent', 2, { high: 5000 }, '–'],
    ['range', 0, { low: 40, high: 80 }, '40–80'],
    ['range', 0, { low: 40, high: 40 }, '40'],
    ['range', 0, { low: 40 }, '–'],
    ['range', 0, { high: 40 }, '–'],
    [
      'yesNo',
      0,
      {
        amount: 2,
        counts: [
          { code: 'yes', count: 2 },
          { code: 'no', count: 1 },
        ],
      },
      'Có: 2; không: 1',
    ],
    ['yesNo', 0, {}, 'Có: 0; không: 0'],
    [
      'choice',
      0,
      {
        counts: [
          { code: 'b', count: 2 },
          { code: 'cũ', count: 1 },
        ],
      },
      'Phát phiếu: 2; cũ: 1',
    ],
    ['text', 0, {}, '3 đơn vị'],
  ])('%s with %i decimals of %j: %s', (valueType, decimals, known, text) => {
    const whole = { ...NOTHING, units: 3, ...known };
    expect(aggregateText(whole, { valueType, decimals, choices })).toBe(text);
    expect(aggregateText({ ...whole, units: 0 }, { valueType, decimals, choices })).toBe('–');
  });

  it.each<[ValueType, Partial<AggregateCell>, number | null]>([
    ['count', { amount: 5, numerator: 1, denominator: 2 }, 5],
    ['count', {}, null],
    ['ratio', { numerator: 35, denominator: 71 }, 4929],
    ['ratio', { numerator: 2, denominator: 3 }, 6666],
    ['ratio', { numerator: 0, denominator: 71 }, 0],
    ['ratio', { numerator: 35, denominator: 0 }, null],
    ['ratio', { numerator: 35 }, null],
    ['ratio', { denominator: 71 }, null],
  ])('what is compared of %s %j: %j', (valueType, known, expected) =>
    expect(comparable({ ...NOTHING, ...known }, valueType)).toBe(expected),
  );
});
