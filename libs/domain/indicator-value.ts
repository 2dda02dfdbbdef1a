import { formatDecimal, formatInteger, rate } from './vietnamese-number';

/** What kind of answer an indicator (chỉ tiêu thống kê) takes. `ratio` is never typed: it is computed from two others. */
export const VALUE_TYPES = ['count', 'money', 'ratio', 'percent', 'range', 'choice', 'yesNo', 'text'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** flow: what happened in the window, adds up over time; stock: how things stand on its last day, never adds up over time. */
export const ACCUMULATIONS = ['flow', 'stock'] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];

/** "trên, hơn 100", "dưới 100", "khoảng 100", "từ 100 trở lên": what was said is kept, the number is the one named. */
export const APPROXIMATIONS = ['above', 'below', 'about', 'atLeast'] as const;
export type Approximation = (typeof APPROXIMATIONS)[number];

/** Numbers are whole numbers of 10^-decimals, so that sums over units are exact: 1.234,56 with two decimals is 123456. */
export type TypedValue =
  | { kind: 'number'; amount: number; decimals: number; approximate: Approximation | null }
  | { kind: 'range'; low: number; high: number; decimals: number }
  | { kind: 'choice'; choice: string }
  | { kind: 'yesNo'; yes: boolean }
  | { kind: 'text'; text: string };

/** What is needed of an indicator to read and print its values. */
export interface ValueSpec {
  valueType: ValueType;
  decimals: number;
  unitOfMeasure: string;
  choices: readonly { code: string; label: string }[];
}

/** Sums of a thousand such amounts are still exact in a float. */
export const MAX_AMOUNT = 9_000_000_000_000;
export const MAX_DECIMALS = 3;
export const MAX_TEXT = 2000;

/** Empty text is no value; a fault is a Vietnamese sentence that says how to write it. */
export type ParsedValue = { value: TypedValue | null; fault: null } | { value: null; fault: string };

const fault = (message: string): ParsedValue => ({ value: null, fault: message });
const good = (value: TypedValue | null): ParsedValue => ({ value, fault: null });

/**
 * Reads what a person typed into a cell of an indicator. Vietnamese notation only: dots between thousands, a comma before
 * decimals (`1.234,56`); what could be read in two ways (`1,234`, `12.5`) is refused, never guessed (domain.md §8).
 */
export function parseIndicatorValue(typed: string, spec: ValueSpec): ParsedValue {
  const text = typed
    .normalize('NFC')
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .trim();
  if (text === '') return good(null);
  switch (spec.valueType) {
    case 'ratio':
      return fault('Tỷ lệ này được tính từ tử số và mẫu số, không nhập tay');
    case 'count':
    case 'money':
    case 'percent':
      return parseNumberCell(text, spec);
    case 'range':
      return parseRange(text, spec);
    case 'choice': {
      const folded = text.toLocaleLowerCase('vi');
      const found = spec.choices.find(
        ({ code, label }) => code.toLocaleLowerCase('vi') === folded || label.toLocaleLowerCase('vi') === folded,
      );
      return found
        ? good({ kind: 'choice', choice: found.code })
        : fault(`Chọn một trong các giá trị: ${spec.choices.map(({ label }) => label).join('; ')}`);
    }
    case 'yesNo': {
      if (/^(có|co|1|x|đúng)$/i.test(text)) return good({ kind: 'yesNo', yes: true });
      if (/^(không|khong|0|chưa)$/i.test(text)) return good({ kind: 'yesNo', yes: false });
      return fault('Ghi "Có" hoặc "Không"');
    }
    case 'text':
      return text.length > MAX_TEXT
        ? fault(`Nội dung dài nhất ${formatInteger(MAX_TEXT)} ký tự`)
        : good({ kind: 'text', text });
  }
}

const APPROXIMATE_WORDS: [RegExp, Approximation][] = [
  [/^(trên|hơn)\s+/i, 'above'],
  [/^(dưới|gần)\s+/i, 'below'],
  [/^(khoảng|ước|~)\s*/i, 'about'],
  [/^(ít nhất|tối thiểu|từ(?=.*\strở lên$))\s+/i, 'atLeast'],
];
const AND_MORE = /\s+trở lên$/i;
export const APPROXIMATION_WORD: Record<Approximation, string> = {
  above: 'trên',
  below: 'dưới',
  about: 'khoảng',
  atLeast: 'ít nhất',
};

function parseNumberCell(text: string, spec: ValueSpec): ParsedValue {
  const word = APPROXIMATE_WORDS.find(([pattern]) => pattern.test(text));
  const rest = word ? text.replace(word[0], '').replace(word[1] === 'atLeast' ? AND_MORE : '', '') : text;
  const amount = parseAmount(rest, spec);
  return typeof amount === 'string'
    ? fault(amount)
    : good({ kind: 'number', amount, decimals: spec.decimals, approximate: word?.[1] ?? null });
}

function parseRange(text: string, spec: ValueSpec): ParsedValue {
  const parts = text.split(/\s*(?:-|–|—|đến)\s*/);
  if (parts.length > 2) return fault('Ghi khoảng giá trị bằng hai số, ví dụ 40–50');
  const low = parseAmount(parts[0]!, spec);
  const high = parseAmount(parts[1] ?? parts[0]!, spec);
  if (typeof low === 'string') return fault(low);
  if (typeof high === 'string') return fault(high);
  return low > high
    ? fault('Số đầu của khoảng không được lớn hơn số cuối')
    : good({ kind: 'range', low, high, decimals: spec.decimals });
}

/** Powers of ten of one đồng. */
const MONEY_UNITS: [RegExp, number][] = [
  [/tỷ|tỉ/i, 9],
  [/triệu/i, 6],
  [/nghìn|ngàn/i, 3],
  [/đồng/i, 0],
];
const moneyPower = (unit: string): number | null => MONEY_UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? null;

/** The amount in 10^-decimals of the indicator's unit, or the fault in words. */
function parseAmount(text: string, spec: ValueSpec): number | string {
  const parts = /^(-?[\d., ]+?)\s*(%|[^\d.,\s-][^\d]*)?$/.exec(text.trim());
  if (!parts)
    return /\d/.test(text)
      ? `Không đọc được "${text}": chỉ ghi số, ví dụ 1.234,56`
      : `Ô này cần số, không phải chữ "${shortened(text)}"`;
  const shift = unitShift(parts[2]?.trim() ?? '', spec);
  if (typeof shift === 'string') return shift;
  return scaled(parts[1]!, spec.decimals, shift);
}

/** By how many powers of ten the unit that was typed is larger than the indicator's. */
function unitShift(unit: string, spec: ValueSpec): number | string {
  if (unit === '') return 0;
  const percent = spec.valueType === 'percent' || spec.unitOfMeasure === '%';
  if (unit === '%') return percent ? 0 : `Chỉ tiêu này tính bằng ${spec.unitOfMeasure}, không phải phần trăm`;
  if (spec.valueType === 'money') {
    const [own, typed] = [moneyPower(spec.unitOfMeasure), moneyPower(unit)];
    if (own !== null && typed !== null) return typed - own;
  }
  return unit.toLocaleLowerCase('vi') === spec.unitOfMeasure.toLocaleLowerCase('vi')
    ? 0
    : `Đơn vị tính của chỉ tiêu này là ${spec.unitOfMeasure}, không phải "${shortened(unit)}"`;
}

function scaled(number: string, decimals: number, shift: number): number | string {
  if (number.startsWith('-')) return 'Giá trị không được âm';
  const [whole = '', fraction = '', more] = number.trim().split(',');
  if (more !== undefined) return 'Chỉ ghi một dấu phẩy, trước phần thập phân, ví dụ 1.234,56';
  const ambiguous = ambiguity(whole, fraction, number.includes(','), decimals);
  if (ambiguous) return ambiguous;
  const digits = whole.replaceAll(/[. ]/g, '') + fraction;
  const exponent = decimals + shift - fraction.length;
  // Decimals that are zero say nothing more; others than the indicator has would be lost.
  const cut = exponent < 0 ? digits.slice(exponent) : '';
  if (/[1-9]/.test(cut))
    return decimals === 0 ? 'Chỉ tiêu này chỉ nhận số nguyên' : `Nhiều nhất ${decimals} chữ số sau dấu phẩy`;
  const amount = exponent < 0 ? Number(digits.slice(0, exponent) || '0') : Number(digits + '0'.repeat(exponent));
  return amount > MAX_AMOUNT ? 'Số quá lớn, hãy kiểm tra lại đơn vị tính' : amount;
}

/** Why a number could mean two things, or cannot be read at all; null when there is one reading. */
function ambiguity(whole: string, fraction: string, hasComma: boolean, decimals: number): string | null {
  const shown = hasComma ? `${whole},${fraction}` : whole;
  if (hasComma && fraction === '') return `"${shown}" thiếu phần thập phân sau dấu phẩy`;
  if (/[. ]/.test(fraction))
    return `"${shown}" không đúng cách ghi số: dấu chấm ngăn phần nghìn, dấu phẩy trước phần thập phân, ví dụ 1.234,56`;
  if (!/^\d+$/.test(whole) && !/^\d{1,3}([. ])\d{3}(\1\d{3})*$/.test(whole)) {
    const meant = /^\d+\.\d{1,2}$/.test(whole) ? `; nếu là số thập phân hãy ghi ${whole.replace('.', ',')}` : '';
    return `"${shown}" không rõ là số nào: dấu chấm chỉ ngăn từng nhóm ba chữ số${meant}`;
  }
  // 1,234 typed by someone used to English notation means 1234; only the person knows.
  if (/^\d{1,3}$/.test(whole) && fraction.length === 3 && decimals < 3)
    return `"${shown}" không rõ là ${whole}.${fraction} hay số thập phân: phần nghìn ghi bằng dấu chấm`;
  return null;
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** `1.234,56`; zeros at the end of the decimals are left out: an amount of 15 is `15`, never `15,000`. */
export function formatAmount(amount: number, decimals: number): string {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = formatInteger(Number(digits.slice(0, digits.length - decimals)));
  const fraction = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `,${fraction}`}`;
}

/** A value as screens and documents print it, without its unit of measure except `%`; null prints as `–`. */
export function formatIndicatorValue(value: TypedValue | null, spec: Pick<ValueSpec, 'valueType' | 'choices'>): string {
  if (value === null) return '–';
  const percent = spec.valueType === 'percent' || spec.valueType === 'ratio' ? '%' : '';
  switch (value.kind) {
    case 'number':
      return `${value.approximate ? `${APPROXIMATION_WORD[value.approximate]} ` : ''}${formatAmount(value.amount, value.decimals)}${percent}`;
    case 'range':
      return value.low === value.high
        ? formatAmount(value.low, value.decimals)
        : `${formatAmount(value.low, value.decimals)}–${formatAmount(value.high, value.decimals)}`;
    case 'choice':
      return spec.choices.find(({ code }) => code === value.choice)?.label ?? value.choice;
    case 'yesNo':
      return value.yes ? 'Có' : 'Không';
    case 'text':
      return value.text;
  }
}

/** A ratio of two sums, both in the same 10^-decimals: `49,29%`, truncated (figures.md §6); `–` without a denominator. */
export const ratioText = (numerator: number, denominator: number): string => rate(numerator, denominator).text;

/** By how many percent `now` differs from `before`, signed, one decimal: `+12,5%`; `–` when there is nothing to compare with. */
export function changeText(now: number | null, before: number | null): string {
  if (now === null || before === null || before === 0) return '–';
  const percent = ((now - before) / before) * 100;
  return `${percent > 0 ? '+' : ''}${formatDecimal(percent, 1)}%`;
}
