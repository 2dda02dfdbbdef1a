import fc from 'fast-check';
import {
  changeText,
  formatAmount,
  formatIndicatorValue,
  MAX_AMOUNT,
  parseIndicatorValue,
  ratioText,
  type Approximation,
  type TypedValue,
  type ValueSpec,
} from './indicator-value';

const spec = (more: Partial<ValueSpec> = {}): ValueSpec => ({
  valueType: 'count',
  decimals: 0,
  unitOfMeasure: 'hồ sơ',
  choices: [],
  ...more,
});
const money = spec({ valueType: 'money', decimals: 3, unitOfMeasure: 'triệu đồng' });
const percent = spec({ valueType: 'percent', decimals: 2, unitOfMeasure: '%' });
const survey = spec({
  valueType: 'choice',
  unitOfMeasure: '',
  choices: [
    { code: '0', label: 'Trực tuyến' },
    { code: '1', label: 'Phát phiếu' },
  ],
});
const number = (amount: number, decimals = 0, approximate: Approximation | null = null): TypedValue => ({
  kind: 'number',
  amount,
  decimals,
  approximate,
});

describe('reading what a person types', () => {
  it.each<[string, ValueSpec, TypedValue | null]>([
    ['', spec(), null],
    ['  ', spec(), null],
    ['0', spec(), number(0)],
    ['37.657', spec(), number(37657)],
    ['37657', spec(), number(37657)],
    ['1 234', spec(), number(1234)],
    ['1.234,00', spec(), number(1234)],
    ['1.234 hồ sơ', spec(), number(1234)],
    ['trên 100', spec(), number(100, 0, 'above')],
    ['từ 3 trở lên', spec(), number(3, 0, 'atLeast')],
    ['ít nhất 3', spec(), number(3, 0, 'atLeast')],
    ['Hơn 1.200', spec(), number(1200, 0, 'above')],
    ['khoảng 50', spec(), number(50, 0, 'about')],
    ['khoảng  50', spec(), number(50, 0, 'about')],
    ['~50', spec(), number(50, 0, 'about')],
    ['dưới 100', spec(), number(100, 0, 'below')],
    ['gần  100', spec(), number(100, 0, 'below')],
    ['trên  100', spec(), number(100, 0, 'above')],
    ['từ  3  trở lên', spec(), number(3, 0, 'atLeast')],
    ['9.000.000.000.000', spec(), number(MAX_AMOUNT)],
    ['5%', spec({ valueType: 'percent', unitOfMeasure: 'tỷ lệ' }), number(5)],
    ['1.234,56', money, number(1_234_560, 3)],
    ['15 tỷ', money, number(15_000_000, 3)],
    ['15 tỷ đồng', money, number(15_000_000, 3)],
    ['1,5 tỷ đồng', money, number(1_500_000, 3)],
    ['250.000 đồng', money, number(250, 3)],
    ['99,9%', percent, number(9990, 2)],
    ['120', percent, number(12000, 2)],
    ['40–50', spec({ valueType: 'range', unitOfMeasure: '%' }), { kind: 'range', low: 40, high: 50, decimals: 0 }],
    ['40% - 50%', spec({ valueType: 'range', unitOfMeasure: '%' }), { kind: 'range', low: 40, high: 50, decimals: 0 }],
    ['30', spec({ valueType: 'range', unitOfMeasure: '%' }), { kind: 'range', low: 30, high: 30, decimals: 0 }],
    ['phát phiếu', survey, { kind: 'choice', choice: '1' }],
    ['0', survey, { kind: 'choice', choice: '0' }],
    ['TT', { ...survey, choices: [{ code: 'tT', label: 'Trực tuyến' }] }, { kind: 'choice', choice: 'tT' }],
    ['Có', spec({ valueType: 'yesNo' }), { kind: 'yesNo', yes: true }],
    ['0', spec({ valueType: 'yesNo' }), { kind: 'yesNo', yes: false }],
    ['x'.repeat(2000), spec({ valueType: 'text' }), { kind: 'text', text: 'x'.repeat(2000) }],
    ['ký\u00a0số', spec({ valueType: 'text' }), { kind: 'text', text: 'ký số' }],
    ['VNPT iOffice và ký số', spec({ valueType: 'text' }), { kind: 'text', text: 'VNPT iOffice và ký số' }],
  ])('%j', (typed, of, value) => {
    expect(parseIndicatorValue(typed, of)).toEqual({ value, fault: null });
  });

  it.each<[string, ValueSpec, RegExp]>([
    ['ba mươi', spec(), /cần số, không phải chữ/],
    ['12a', spec(), /Đơn vị tính của chỉ tiêu này là hồ sơ/],
    ['1,234', spec(), /không rõ là 1\.234 hay số thập phân/],
    ['1,234', percent, /không rõ/],
    ['12.5', percent, /nếu là số thập phân hãy ghi 12,5/],
    ['12.55', percent, /nếu là số thập phân hãy ghi 12,55$/],
    ['1.23.456', spec(), /^"1\.23\.456" không rõ là số nào: dấu chấm chỉ ngăn từng nhóm ba chữ số$/],
    ['1.23.4', spec(), /ba chữ số$/],
    ['12.5.678', spec(), /ba chữ số$/],
    ['1.234.56', spec(), /không rõ là số nào/],
    ['1234,567', percent, /Nhiều nhất 2 chữ số/],
    ['không trên 100', spec(), /không phải chữ|Không đọc được/],
    ['chừng ít nhất 3', spec(), /Không đọc được/],
    ['trên 3 trở lên', spec(), /Đơn vị tính của chỉ tiêu này là hồ sơ, không phải "trở lên"/],
    ['15 USD', money, /Đơn vị tính của chỉ tiêu này là triệu đồng, không phải "USD"/],
    ['5 triệu', spec({ valueType: 'money', unitOfMeasure: 'USD' }), /là USD, không phải "triệu"/],
    ['5 triệu lượt', spec({ unitOfMeasure: 'nghìn lượt' }), /là nghìn lượt, không phải "triệu lượt"/],
    [`5 ${'x'.repeat(40)}`, spec(), /không phải "x{40}"$/],
    [`5 ${'x'.repeat(41)}`, spec(), /không phải "x{39}…"$/],
    ['1,234.56', money, /không đúng cách ghi số/],
    ['1,5,6', money, /một dấu phẩy/],
    ['12,', money, /^"12," thiếu phần thập phân/],
    ['12,5', spec(), /chỉ nhận số nguyên/],
    ['12,345', percent, /không rõ/],
    ['12,3456', percent, /Nhiều nhất 2 chữ số/],
    ['-5', spec(), /không được âm/],
    ['5%', spec(), /không phải phần trăm/],
    ['1'.repeat(20), spec(), /quá lớn/],
    ['1+1', spec(), /Không đọc được/],
    ['=SUM(A1)', spec(), /Không đọc được/],
    ['50–40', spec({ valueType: 'range' }), /không được lớn hơn/],
    ['1–2–3', spec({ valueType: 'range' }), /hai số/],
    ['một–50', spec({ valueType: 'range' }), /không phải chữ "một"/],
    ['40–mười', spec({ valueType: 'range' }), /không phải chữ "mười"/],
    ['3', survey, /Trực tuyến; Phát phiếu/],
    ['có thể', spec({ valueType: 'yesNo' }), /"Có" hoặc "Không"/],
    ['chưa có', spec({ valueType: 'yesNo' }), /"Có" hoặc "Không"/],
    ['không rõ', spec({ valueType: 'yesNo' }), /"Có" hoặc "Không"/],
    ['có hay không', spec({ valueType: 'yesNo' }), /"Có" hoặc "Không"/],
    ['10', spec({ valueType: 'ratio' }), /không nhập tay/],
    ['x'.repeat(2001), spec({ valueType: 'text' }), /dài nhất 2\.000/],
  ])('%j is refused', (typed, of, message) => {
    const { value, fault } = parseIndicatorValue(typed, of);
    expect(value).toBeNull();
    expect(fault).toMatch(message);
  });

  it('what is printed is read back as the same number, for every amount and number of decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_AMOUNT }), fc.integer({ min: 0, max: 3 }), (amount, decimals) => {
        const of = spec({ valueType: 'money', decimals, unitOfMeasure: 'triệu đồng' });
        expect(parseIndicatorValue(formatAmount(amount, decimals), of)).toEqual({
          value: number(amount, decimals),
          fault: null,
        });
      }),
    );
  });

  it('never throws, and answers either a value or a sentence', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('count', 'money', 'percent', 'range', 'choice', 'yesNo', 'text', 'ratio'),
        (typed, valueType) => {
          const { value, fault } = parseIndicatorValue(typed, { ...survey, valueType, decimals: 2 });
          expect(value === null || fault === null).toBe(true);
        },
      ),
    );
  });
});

describe('printing', () => {
  it.each<[TypedValue | null, ValueSpec, string]>([
    [null, spec(), '–'],
    [number(37657), spec(), '37.657'],
    [number(1_234_560, 3), money, '1.234,56'],
    [number(15_000_000, 3), money, '15.000'],
    [number(9990, 2), percent, '99,9%'],
    [number(100, 0, 'above'), spec(), 'trên 100'],
    [number(3, 0, 'atLeast'), spec(), 'ít nhất 3'],
    [number(100, 0, 'below'), spec(), 'dưới 100'],
    [number(50, 0, 'about'), spec(), 'khoảng 50'],
    [number(4929, 2), spec({ valueType: 'ratio' }), '49,29%'],
    [{ kind: 'range', low: 40, high: 50, decimals: 0 }, spec({ valueType: 'range' }), '40–50'],
    [{ kind: 'range', low: 30, high: 30, decimals: 0 }, spec({ valueType: 'range' }), '30'],
    [{ kind: 'yesNo', yes: true }, spec({ valueType: 'yesNo' }), 'Có'],
    [{ kind: 'text', text: 'ký số' }, spec({ valueType: 'text' }), 'ký số'],
    [{ kind: 'choice', choice: '1' }, survey, 'Phát phiếu'],
    [{ kind: 'choice', choice: 'cũ' }, survey, 'cũ'],
    [{ kind: 'yesNo', yes: false }, spec({ valueType: 'yesNo' }), 'Không'],
  ])('%j as %#', (value, of, text) => expect(formatIndicatorValue(value, of)).toBe(text));

  it.each([
    [150, 100, '+50,0%'],
    [50, 100, '-50,0%'],
    [100, 100, '0,0%'],
    [5, 0, '–'],
    [null, 5, '–'],
    [5, null, '–'],
  ])('from %j, before %j: %s', (now, before, text) => expect(changeText(now, before)).toBe(text));

  it('a ratio is truncated, and is none without a denominator (figures.md §6)', () => {
    expect([ratioText(35, 71), ratioText(71, 71), ratioText(0, 71), ratioText(0, 0)]).toEqual([
      '49,29%',
      '100%',
      '0%',
      '–',
    ]);
  });
});
