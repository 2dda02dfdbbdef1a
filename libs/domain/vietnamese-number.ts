/** A whole number with dots between thousands: `37.657`. RangeError for anything but a safe integer. */
export function formatInteger(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not an integer: ${n}`);
  return wholeText(n);
}

/** A number with exactly `digits` (0–20) decimals after a comma, rounded half away from zero: `1.234,56`. */
export function formatDecimal(n: number, digits: number): string {
  if (!Number.isFinite(n)) throw new RangeError(`Not a number to print: ${n}`);
  return decimalFormat(digits).format(n);
}

/** How a rate loses its third decimal. A setting of the plan; truncating is the default (35/71 → `49,29%`). */
export type Rounding = 'truncate' | 'half-up';

/** A share as counted, and as every screen and document prints it. */
export interface Rate {
  numerator: number;
  denominator: number;
  text: string;
}

const WHOLE = 10_000;

/**
 * A rate by integer arithmetic in hundredths of a percent, `floor(numerator * 10000 / denominator)`: two decimals
 * with a comma, except `100%`, `0%`, and `–` for a denominator of 0. Truncated it never overstates; half-up it never
 * prints `100%` while something is missing (`99,99%` instead).
 * A numerator above the denominator is allowed (a target exceeded: `150,00%`). RangeError unless both are integers ≥ 0.
 */
export function rate(numerator: number, denominator: number, rounding: Rounding = 'truncate'): Rate {
  for (const count of [numerator, denominator]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
  }
  const text = denominator === 0 ? '–' : percentText(hundredths(numerator, denominator, rounding));
  return { numerator, denominator, text };
}

/** BigInt, because money in đồng times 10.000 leaves the safe integers. */
function hundredths(numerator: number, denominator: number, rounding: Rounding): bigint {
  const [num, den, whole] = [BigInt(numerator), BigInt(denominator), BigInt(WHOLE)];
  if (rounding === 'truncate') return (num * whole) / den;
  const rounded = (2n * num * whole + den) / (2n * den);
  return num < den && rounded >= whole ? whole - 1n : rounded;
}

function percentText(value: bigint): string {
  if (value === 0n) return '0%';
  if (value === BigInt(WHOLE)) return '100%';
  return `${wholeText(value / 100n)},${String(value % 100n).padStart(2, '0')}%`;
}

const ROMAN: [number, string][] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numerals for quarters and sections, 1–50: `Quý III`, `IV. CẢI CÁCH TỔ CHỨC BỘ MÁY`. RangeError beyond. */
export function roman(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 50) throw new RangeError(`No Roman numeral for ${n}`);
  let rest = n;
  let text = '';
  for (const [value, numeral] of ROMAN) {
    for (; rest >= value; rest -= value) text += numeral;
  }
  return text;
}

/** A browser takes longer to make its first number format than to draw a page of numbers, so whole numbers need none. */
function wholeText(n: number | bigint): string {
  const digits = String(n).replace('-', '');
  return `${n < 0 ? '-' : ''}${digits.replace(/\B(?=(?:\d{3})+$)/g, '.')}`;
}

const decimalFormats = new Map<number, Intl.NumberFormat>();

/** Screens and documents print no sign before a zero, so `-0` and `-0,004` at two digits are plain zeros. */
function decimalFormat(digits: number): Intl.NumberFormat {
  const known = decimalFormats.get(digits);
  if (known) return known;
  const format = new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  });
  decimalFormats.set(digits, format);
  return format;
}
