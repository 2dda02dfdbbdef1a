import { addUp, addUpRatio, type UnitCell } from './indicator-aggregate';
import { differenceText, figureSource } from './indicator-figure';

describe('whose number is the number', () => {
  it.each([
    ['the province states it, its units too', ['department'], 'total', 'total', 'province'],
    ['the province states nothing', ['department', 'commune'], 'nothing', 'total', 'units'],
    ['the province states a part only, its units the whole', ['commune'], 'items', 'total', 'units'],
    ['the province states a part only, its units nothing', ['commune'], 'items', 'nothing', 'province'],
    ['both state parts only', ['commune'], 'items', 'items', 'province'],
    ['units state parts only', ['commune'], 'nothing', 'items', 'units'],
    [
      'the province is a level among others: its value is a part of the sum',
      ['province', 'commune'],
      'total',
      'total',
      'units',
    ],
    ['the province is a level and silent, its units are not', ['province', 'commune'], 'nothing', 'total', 'units'],
    ['the province is a level, and nobody states it', ['province', 'commune'], 'nothing', 'nothing', null],
    ['an indicator of the province alone', ['province'], 'total', 'nothing', 'province'],
    ['nobody states it', ['department'], 'nothing', 'nothing', null],
    ['nobody states the province’s own', ['province'], 'nothing', 'nothing', null],
  ] as const)('%s', (_, levels, province, units, expected) => {
    expect(figureSource(levels, province, units)).toBe(expected);
  });
});

const cell = (amount: number, more: Partial<UnitCell> = {}): UnitCell => ({
  ...{ indicatorId: 1, unitId: 1, level: 'department', axisItem: null, amount, low: null, high: null },
  ...{ numerator: null, denominator: null, choice: null, contradicted: false, provisional: false, approximate: false },
  ...{ periods: 1, derived: false },
  ...more,
});

describe('what lies between the two', () => {
  const count = { valueType: 'count', decimals: 0 } as const;
  const money = { valueType: 'money', decimals: 3 } as const;
  it.each([
    ['more', count, 38_000, 37_657, '-343'],
    ['less', count, 36_000, 37_657, '+1.657'],
    ['the same', count, 5, 5, '0'],
    ['in the decimals of the indicator', money, 1_000_500, 1_001_000, '+0,5'],
  ])('%s', (_, spec, taken, beside, expected) => {
    expect(differenceText(addUp(spec.valueType, [cell(taken)]), addUp(spec.valueType, [cell(beside)]), spec)).toBe(
      expected,
    );
  });

  it('shares differ in points; contradictions and texts have no difference', () => {
    const ratio = { valueType: 'ratio', decimals: 2 } as const;
    const share = (numerator: number, denominator: number) => addUpRatio([cell(numerator)], [cell(denominator)]);
    expect(differenceText(share(35, 71), share(36, 71), ratio)).toBe('+1,41 điểm %');
    expect(
      differenceText(addUp('count', [cell(1, { contradicted: true })]), addUp('count', [cell(2)]), count),
    ).toBeNull();
    expect(differenceText(share(35, 71), share(35, 71), ratio)).toBe('0');
    const percent = { valueType: 'percent', decimals: 1 } as const;
    const of = (valueType: 'percent' | 'yesNo' | 'count', amount: number) => addUp(valueType, [cell(amount)]);
    expect(differenceText(of('percent', 905), of('percent', 900), percent)).toBe('-0,5 điểm %');
    expect(differenceText(of('yesNo', 1), of('yesNo', 0), { valueType: 'yesNo', decimals: 0 })).toBeNull();
    expect(differenceText(of('count', 1), addUp('count', []), count)).toBeNull();
    expect(
      differenceText(addUp('text', [cell(1)]), addUp('text', [cell(2)]), { valueType: 'text', decimals: 0 }),
    ).toBeNull();
  });
});
