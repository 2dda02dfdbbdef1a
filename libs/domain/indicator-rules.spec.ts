import fc from 'fast-check';
import {
  checkIndicators,
  outlierHint,
  type Axis,
  type CheckedIndicator,
  type IndicatorRule,
  type StatedValue,
} from './indicator-rules';

const rule = (kind: IndicatorRule['kind'], more: Partial<IndicatorRule> = {}): IndicatorRule => ({
  kind,
  severity: 'error',
  others: [],
  low: null,
  high: null,
  ...more,
});
const indicator = (code: string, name: string, more: Partial<CheckedIndicator> = {}): CheckedIndicator => ({
  code,
  name,
  valueType: 'count',
  decimals: 0,
  axes: [],
  rules: [],
  ...more,
});
const stated = (indicatorCode: string, amount: number, axisItem: string | null = null, decimals = 0): StatedValue => ({
  indicatorCode,
  axisItem,
  value: { kind: 'number', amount, decimals, approximate: null },
});

const RECEIVED = indicator('3.11.M', 'Số hồ sơ tiếp nhận');
const RESOLVED = indicator('3.11', 'Số hồ sơ đã giải quyết', { rules: [rule('notAbove', { others: ['3.11.M'] })] });

/** Đắk Lắk 2015: 510 documents reviewed = 115 + 299 + 96; 457 in force + 53 expired; 29 of the 457 expired in part. */
const FORCE: Axis = {
  code: 'hieu-luc',
  name: 'Hiệu lực',
  items: [
    { code: 'con', name: 'Còn hiệu lực', kind: 'part', of: null },
    { code: 'het', name: 'Hết hiệu lực toàn bộ', kind: 'part', of: null },
    { code: 'mot-phan', name: 'Trong đó hết hiệu lực một phần', kind: 'subset', of: 'con' },
  ],
};
const TYPES: Axis = {
  code: 'hinh-thuc',
  name: 'Hình thức văn bản',
  items: ['nghi-quyet', 'quyet-dinh', 'chi-thi'].map((code) => ({ code, name: code, kind: 'part' as const, of: null })),
};
const REVIEWED = indicator('2.7', 'Số văn bản đã rà soát', { axes: [TYPES, FORCE], rules: [rule('sumOfParts')] });
const DAK_LAK = [
  stated('2.7', 510),
  stated('2.7', 115, 'nghi-quyet'),
  stated('2.7', 299, 'quyet-dinh'),
  stated('2.7', 96, 'chi-thi'),
  stated('2.7', 457, 'con'),
  stated('2.7', 53, 'het'),
  stated('2.7', 29, 'mot-phan'),
];

describe('rules of the catalogue', () => {
  it('33.270 resolved of 30.000 received is an error that names both numbers', () => {
    expect(checkIndicators([RECEIVED, RESOLVED], [stated('3.11.M', 30000), stated('3.11', 33270)])).toEqual([
      {
        indicatorCode: '3.11',
        axisItem: null,
        severity: 'error',
        message: 'Số hồ sơ đã giải quyết (33.270) lớn hơn số hồ sơ tiếp nhận (30.000)',
      },
    ]);
    expect(checkIndicators([RECEIVED, RESOLVED], [stated('3.11.M', 37657), stated('3.11', 33270)])).toEqual([]);
    expect(checkIndicators([RECEIVED, RESOLVED], [stated('3.11.M', 33270), stated('3.11', 33270)])).toEqual([]);
    expect(checkIndicators([RECEIVED, RESOLVED], [stated('3.11', 33270)])).toEqual([]);
  });

  it('the other indicator is called by its name within the sentence, or by its code', () => {
    const named = (name: string) =>
      checkIndicators([indicator('3.11.M', name), RESOLVED], [stated('3.11.M', 1), stated('3.11', 2)])[0]?.message;
    expect(named('TTHC trực tuyến')).toBe('Số hồ sơ đã giải quyết (2) lớn hơn TTHC trực tuyến (1)');
    expect(named('Số hồ sơ TTHC')).toBe('Số hồ sơ đã giải quyết (2) lớn hơn số hồ sơ TTHC (1)');
    expect(checkIndicators([RESOLVED], [stated('3.11.M', 1), stated('3.11', 2)])[0]?.message).toBe(
      'Số hồ sơ đã giải quyết (2) lớn hơn chỉ tiêu 3.11.M (1)',
    );
  });

  it('numbers of different decimals are compared as what they are', () => {
    // 12,50 against 12,5; 12,51 against 12,5; 12,5 against 12,49
    const found = ([limit, decimals]: [number, number], [amount, own]: [number, number]) =>
      checkIndicators(
        [RECEIVED, RESOLVED],
        [stated('3.11.M', limit, null, decimals), stated('3.11', amount, null, own)],
      ).length;
    expect([found([125, 1], [1250, 2]), found([125, 1], [1251, 2]), found([1249, 2], [125, 1])]).toEqual([0, 1, 1]);
  });

  it('the breakdown of Đắk Lắk holds on both axes: a subset is added to nothing', () => {
    expect(checkIndicators([REVIEWED], DAK_LAK)).toEqual([]);
  });

  it('a sum that does not hold, and a subset above its part, are named with their numbers', () => {
    const wrong = DAK_LAK.map((value) =>
      value.axisItem === 'chi-thi'
        ? stated('2.7', 97, 'chi-thi')
        : value.axisItem === 'mot-phan'
          ? stated('2.7', 458, 'mot-phan')
          : value,
    );
    expect(checkIndicators([REVIEWED], wrong).map(({ axisItem, message }) => [axisItem, message])).toEqual([
      ['mot-phan', '"Trong đó hết hiệu lực một phần" (458) lớn hơn "Còn hiệu lực" (457)'],
      [null, 'Tổng số là 510 nhưng cộng theo hình thức văn bản là 511'],
    ]);
  });

  it('a subset may be the whole of what it is in; a part is no subset; of what is not known nothing is said', () => {
    const axes = [FORCE];
    const plain = indicator('2.7', 'Số văn bản đã rà soát', { axes });
    expect(checkIndicators([plain], [stated('2.7', 457, 'con'), stated('2.7', 457, 'mot-phan')])).toEqual([]);
    expect(checkIndicators([plain], [stated('2.7', 100), stated('2.7', 115, 'het')])).toEqual([]);
    expect(checkIndicators([plain], [stated('2.7', 29, 'mot-phan')])).toEqual([]);
    const inside = (of: string | null) =>
      indicator('2.7', 'Số văn bản', {
        axes: [{ ...FORCE, items: FORCE.items.map((item) => (item.kind === 'subset' ? { ...item, of } : item)) }],
      });
    const values = [stated('2.7', 50), stated('2.7', 53, 'het'), stated('2.7', 54, 'mot-phan')];
    expect(checkIndicators([inside(null)], values).map(({ message }) => message)).toEqual([
      '"Trong đó hết hiệu lực một phần" (54) lớn hơn tổng số (50)',
    ]);
    expect(checkIndicators([inside('het')], values).map(({ message }) => message)).toEqual([
      '"Trong đó hết hiệu lực một phần" (54) lớn hơn "Hết hiệu lực toàn bộ" (53)',
    ]);
  });

  it('parts are compared with a total that is stated, whatever their decimals', () => {
    expect(checkIndicators([REVIEWED], DAK_LAK.slice(1))).toEqual([]);
    const [one, two] = ['nghi-quyet', 'quyet-dinh'];
    const parts = [stated('2.7', 15, one, 1), stated('2.7', 225, two, 2), stated('2.7', 1, 'chi-thi')];
    expect(checkIndicators([REVIEWED], [stated('2.7', 475, null, 2), ...parts])).toEqual([]);
    expect(checkIndicators([REVIEWED], [stated('2.7', 476, null, 2), ...parts]).map(({ message }) => message)).toEqual([
      'Tổng số là 4,76 nhưng cộng theo hình thức văn bản là 4,75',
    ]);
  });

  it('an axis that is only half filled in is a warning, unless its parts exceed the total already', () => {
    const half = [stated('2.7', 510), stated('2.7', 115, 'nghi-quyet')];
    expect(checkIndicators([REVIEWED], half)).toEqual([
      {
        indicatorCode: '2.7',
        axisItem: 'quyet-dinh',
        severity: 'warning',
        message: 'Phân theo hình thức văn bản còn thiếu: quyet-dinh, chi-thi',
      },
    ]);
    const reached = [stated('2.7', 414), stated('2.7', 115, 'nghi-quyet'), stated('2.7', 299, 'quyet-dinh')];
    expect(checkIndicators([REVIEWED], reached).map(({ axisItem, severity }) => [axisItem, severity])).toEqual([
      ['chi-thi', 'warning'],
    ]);
    expect(checkIndicators([REVIEWED], [stated('2.7', 100), stated('2.7', 115, 'nghi-quyet')])[0]?.severity).toBe(
      'error',
    );
  });

  it('a percent above 100 is an error without any rule', () => {
    const percent = indicator('4.8', 'Tỷ lệ giảm', { valueType: 'percent', decimals: 2 });
    expect(checkIndicators([percent], [stated('4.8', 10001, null, 2)]).map(({ message }) => message)).toEqual([
      '100,01% lớn hơn 100%',
    ]);
    expect(checkIndicators([percent], [stated('4.8', 10000, null, 2)])).toEqual([]);
    const byKind = { ...percent, axes: [FORCE] };
    const [whole, part] = [stated('4.8', 9900, null, 2), stated('4.8', 10050, 'het', 2)];
    expect(checkIndicators([byKind], [whole, part]).map(({ axisItem, message }) => [axisItem, message])).toEqual([
      ['het', '100,5% lớn hơn 100%'],
    ]);
  });

  it('sums of other indicators, bounds, and what must be stated', () => {
    const whole = indicator('6.4', 'Số đơn vị', {
      rules: [
        rule('equalsSum', { others: ['6.5', '6.6'] }),
        rule('between', { low: 1, high: 500, severity: 'warning' }),
      ],
    });
    const needed = indicator('6.5', 'Tự chủ nhóm 1', { rules: [rule('required')] });
    const other = indicator('6.6', 'Tự chủ nhóm 2');
    expect(
      checkIndicators([whole, needed, other], [stated('6.4', 900), stated('6.5', 400), stated('6.6', 499)]).map(
        ({ severity, message }) => [severity, message],
      ),
    ).toEqual([
      ['error', 'Số đơn vị là 900 nhưng tự chủ nhóm 1 cộng tự chủ nhóm 2 là 899'],
      ['warning', 'Số đơn vị (900) nằm ngoài khoảng 1 đến 500'],
    ]);
    expect(checkIndicators([needed], []).map(({ message }) => message)).toEqual(['Chưa có số liệu: Tự chủ nhóm 1']);
    const empty = { indicatorCode: '6.5', axisItem: null, value: null };
    expect(checkIndicators([needed], [empty]).map(({ message }) => message)).toEqual([
      'Chưa có số liệu: Tự chủ nhóm 1',
    ]);
    expect(checkIndicators([needed], [{ ...empty, value: { kind: 'text', text: 'không' } }])).toEqual([]);
  });

  it('a sum is compared only when it and all its parts are stated', () => {
    const sumOf = (...others: string[]) => indicator('6.4', 'Số đơn vị', { rules: [rule('equalsSum', { others })] });
    const [whole, one, two] = [stated('6.4', 900), stated('6.5', 400), stated('6.6', 500)];
    expect(checkIndicators([sumOf('6.5', '6.6')], [whole, one, two])).toEqual([]);
    expect(checkIndicators([sumOf('6.5', '6.6')], [one, two])).toEqual([]);
    expect(checkIndicators([sumOf('6.5', '6.6')], [whole, one])).toEqual([]);
    expect(checkIndicators([sumOf()], [whole])).toEqual([]);
  });

  it.each([
    [1, 500, 1, null],
    [1, 500, 500, null],
    [1, 500, 0, 'Số đơn vị (0) nằm ngoài khoảng 1 đến 500'],
    [1, 500, 501, 'Số đơn vị (501) nằm ngoài khoảng 1 đến 500'],
    [5, null, 4, 'Số đơn vị (4) nằm ngoài khoảng 5 đến …'],
    [5, null, 900, null],
    [null, 5, 6, 'Số đơn vị (6) nằm ngoài khoảng … đến 5'],
    [null, 5, 0, null],
  ])('from %j to %j, %i: %j', (low, high, amount, message) => {
    const bounded = indicator('6.4', 'Số đơn vị', { rules: [rule('between', { low, high })] });
    expect(checkIndicators([bounded], [stated('6.4', amount)]).map((found) => found.message)).toEqual(
      message === null ? [] : [message],
    );
    expect(checkIndicators([bounded], [])).toEqual([]);
  });

  it('a jump against the period before or the same period of last year asks for an explanation', () => {
    const jumping = indicator('3.11.M', 'Số hồ sơ tiếp nhận', {
      rules: [rule('changeWithin', { high: 50, severity: 'warning' })],
    });
    const earlier = { previous: [stated('3.11.M', 100)], lastYear: [stated('3.11.M', 160)] };
    expect(checkIndicators([jumping], [stated('3.11.M', 150)], earlier)).toEqual([]);
    expect(checkIndicators([jumping], [stated('3.11.M', 151)], earlier).map(({ message }) => message)).toEqual([
      'Số hồ sơ tiếp nhận thay đổi +51,0% so với kỳ trước (100 → 151)',
    ]);
    expect(checkIndicators([jumping], [stated('3.11.M', 50)], earlier).map(({ message }) => message)).toEqual([
      'Số hồ sơ tiếp nhận thay đổi -68,8% so với cùng kỳ năm trước (160 → 50)',
    ]);
    expect(checkIndicators([jumping], [stated('3.11.M', 9)])).toEqual([]);
    // Nothing to compare: no number now, nothing before to measure by, no bound set.
    expect(checkIndicators([jumping], [], earlier)).toEqual([]);
    expect(checkIndicators([jumping], [stated('3.11.M', 9)], { previous: [stated('3.11.M', 0)] })).toEqual([]);
    const unbounded = indicator('3.11.M', 'Số hồ sơ tiếp nhận', { rules: [rule('changeWithin')] });
    expect(checkIndicators([unbounded], [stated('3.11.M', 999)], earlier)).toEqual([]);
  });

  it('parts that make up the total are never found fault with, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9)), ([a, b, c]) => {
        const values = [
          stated('2.7', a + b + c),
          stated('2.7', a, 'nghi-quyet'),
          stated('2.7', b, 'quyet-dinh'),
          stated('2.7', c, 'chi-thi'),
        ];
        expect(checkIndicators([REVIEWED], values)).toEqual([]);
        expect(checkIndicators([REVIEWED], [stated('2.7', a + b + c + 1), ...values.slice(1)])).toHaveLength(1);
      }),
    );
  });
});

it.each([
  [250, 100, 110, 'Cao bất thường so với các kỳ trước'],
  [210, 100, 110, null],
  [40, 100, 110, 'Thấp bất thường so với các kỳ trước'],
  [250, null, 100, 'Cao bất thường so với các kỳ trước'],
  [9, 2, 1, null],
  [10, 4, null, 'Cao bất thường so với các kỳ trước'],
  [250, 1, 2, 'Cao bất thường so với các kỳ trước'],
  [200, 100, null, null],
  [50, 100, null, null],
  [40, 100, 60, null],
  [100, null, null, null],
  [null, 100, 100, null],
])('%j after %j and %j: %s', (now, previous, lastYear, hint) =>
  expect(outlierHint(now, previous, lastYear)).toBe(hint),
);
