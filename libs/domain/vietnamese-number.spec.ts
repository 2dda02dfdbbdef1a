import fc from 'fast-check';
import { formatDecimal, formatInteger, rate, roman } from './vietnamese-number';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [37657, '37.657'],
    [-1234567, '-1.234.567'],
    [Number.MAX_SAFE_INTEGER, '9.007.199.254.740.991'],
  ])('integer %d is %s', (n, text) => {
    expect(formatInteger(n)).toBe(text);
  });

  it.each([
    [1234.56, 2, '1.234,56'],
    [1234.5, 2, '1.234,50'],
    [0.125, 2, '0,13'],
    [-0.125, 2, '-0,13'],
    [-0.004, 2, '0,00'],
    [88.349, 0, '88'],
    [5, 1, '5,0'],
  ])('%d with %i decimals is %s', (n, digits, text) => {
    expect(formatDecimal(n, digits)).toBe(text);
  });

  it('refuses what is not a number to print', () => {
    for (const n of [NaN, Infinity, 1.5, 2 ** 53]) expect(() => formatInteger(n)).toThrow(RangeError);
    for (const n of [NaN, -Infinity]) expect(() => formatDecimal(n, 2)).toThrow(RangeError);
    expect(() => formatDecimal(1, -1)).toThrow(RangeError);
  });

  it('groups every integer as the language does', () => {
    const vietnamese = new Intl.NumberFormat('vi-VN');
    fc.assert(fc.property(fc.maxSafeInteger(), (n) => expect(formatInteger(n)).toBe(vietnamese.format(n))));
    expect([0, -0, 999, 1000, -1000, 1234567].map(formatInteger)).toEqual([
      '0',
      '0',
      '999',
      '1.000',
      '-1.000',
      '1.234.567',
    ]);
  });

  it('writes every integer so that it reads back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => expect(Number(formatInteger(n).replaceAll('.', '')) === n).toBe(true)),
    );
  });
});

describe('rate', () => {
  it.each([
    [35, 71, '49,29%', '49,30%'],
    [66, 66, '100%', '100%'],
    [33270, 37657, '88,35%', '88,35%'],
    [16051, 16274, '98,62%', '98,63%'],
    [13119, 15533, '84,45%', '84,46%'],
    [0, 0, '–', '–'],
    [3, 0, '–', '–'],
    [0, 71, '0%', '0%'],
    [70, 71, '98,59%', '98,59%'],
    [99_999, 100_000, '99,99%', '99,99%'],
    [1, 20_000, '0%', '0,01%'],
    [1, 20_001, '0%', '0%'],
    [1, 10_000, '0,01%', '0,01%'],
    [35, 41, '85,36%', '85,37%'],
    [31, 35, '88,57%', '88,57%'],
    [1, 2, '50,00%', '50,00%'],
    [3, 2, '150,00%', '150,00%'],
    [12_345, 100, '12.345,00%', '12.345,00%'],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, '99,99%', '99,99%'],
  ])('%i of %i: %s truncated, %s half-up', (numerator, denominator, truncated, halfUp) => {
    expect(rate(numerator, denominator)).toEqual({ numerator, denominator, text: truncated });
    expect(rate(numerator, denominator, 'truncate').text).toBe(truncated);
    expect(rate(numerator, denominator, 'half-up').text).toBe(halfUp);
  });

  it.each([
    [-1, 2],
    [1, -2],
    [1.5, 2],
    [1, NaN],
    [Infinity, 1],
  ])('refuses %d of %d', (numerator, denominator) => {
    expect(() => rate(numerator, denominator)).toThrow(RangeError);
  });

  const shares = fc
    .tuple(fc.maxSafeNat(), fc.maxSafeNat())
    .map(([a, b]) => ({ num: Math.min(a, b), den: Math.max(a, b, 1) }));
  const nearlyAll = fc.integer({ min: 2, max: 1_000_000 }).map((den) => ({ num: den - 1, den }));
  const hundredths = (text: string) =>
    BigInt(text.replace(/[.%]/g, '').replace(',', '')) * (text.includes(',') ? 1n : 100n);

  it('never overstates when truncated, and understates by less than 0,01 points', () => {
    fc.assert(
      fc.property(fc.oneof(shares, nearlyAll), ({ num, den }) => {
        const { text } = rate(num, den);
        const [printed, exact] = [hundredths(text) * BigInt(den), BigInt(num) * 10_000n];
        expect(printed <= exact && exact - printed < BigInt(den)).toBe(true);
        expect(text).toMatch(/^(0%|100%|\d{1,2},\d{2}%)$/);
      }),
    );
  });

  it('is within half a hundredth of a point when rounded, and never 100% while something is missing', () => {
    fc.assert(
      fc.property(fc.oneof(shares, nearlyAll), ({ num, den }) => {
        const { text } = rate(num, den, 'half-up');
        expect(text === '100%').toBe(num === den);
        const error = 2n * (hundredths(text) * BigInt(den) - BigInt(num) * 10_000n);
        expect(text === '99,99%' || (error <= BigInt(den) && error > -BigInt(den) - 1n)).toBe(true);
      }),
    );
  });

  it('does not fall when one more is done', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('truncate' as const, 'half-up' as const),
        fc.nat(5000),
        fc.nat(5000),
        (rounding, a, b) => {
          const [num, den] = [Math.min(a, b), Math.max(a, b) + 1];
          expect(hundredths(rate(num + 1, den, rounding).text) >= hundredths(rate(num, den, rounding).text)).toBe(true);
        },
      ),
    );
  });
});

describe('roman', () => {
  it.each([
    [1, 'I'],
    [2, 'II'],
    [3, 'III'],
    [4, 'IV'],
    [6, 'VI'],
    [9, 'IX'],
    [14, 'XIV'],
    [38, 'XXXVIII'],
    [40, 'XL'],
    [49, 'XLIX'],
    [50, 'L'],
  ])('%i is %s', (n, text) => {
    expect(roman(n)).toBe(text);
  });

  it('has a numeral of its own for each of 1–50, and none beyond', () => {
    expect(new Set(Array.from({ length: 50 }, (_, i) => roman(i + 1))).size).toBe(50);
    for (const n of [0, 51, 1.5, -1, NaN]) expect(() => roman(n)).toThrow(RangeError);
  });
});
