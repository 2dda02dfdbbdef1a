import fc from 'fast-check';
import { withShare } from './indicator-share';
import type { TypedValue } from './indicator-value';

const percent = (amount: number, approximate: 'above' | null = null): TypedValue => ({
  kind: 'number',
  amount,
  decimals: 2,
  approximate,
});

describe('a share and the two numbers it is of', () => {
  it.each([
    ['worked out of the two, cut and never rounded up', null, 105, 184, percent(5706)],
    ['all of it', null, 184, 184, percent(10_000)],
    ['nothing of it', null, 0, 184, percent(0)],
    ['kept as stated, rounded', percent(5707), 105, 184, percent(5707)],
    ['kept as stated with fewer digits', percent(5710), 105, 184, percent(5710)],
    ['kept as stated, whole', percent(5700), 105, 184, percent(5700)],
    ['kept as said: trên 57%', percent(5700, 'above'), 105, 184, percent(5700, 'above')],
  ])('%s', (_, value, numerator, denominator, expected) => {
    expect(withShare(value, numerator, denominator, 2)).toEqual({
      value: expected,
      share: { numerator, denominator },
      fault: null,
    });
  });

  it('nothing typed stays nothing, a percent alone stays alone', () => {
    expect(withShare(null, null, null, 2)).toEqual({ value: null, share: null, fault: null });
    expect(withShare(percent(5000), null, null, 2)).toMatchObject({ value: percent(5000), share: null });
  });

  it.each([
    ['one number only', null, 105, null, 'denominator', 'cả tử số và mẫu số'],
    ['the other only', null, null, 184, 'numerator', 'cả tử số và mẫu số'],
    ['of nothing', null, 0, 0, 'denominator', 'lớn hơn 0'],
    ['more than the whole', null, 33_270, 30_000, 'numerator', 'Tử số (33.270) lớn hơn mẫu số (30.000)'],
    ['another percent', percent(6000), 105, 184, 'typed', '105/184 là 57,06%, không khớp với tỷ lệ đã ghi (60%)'],
  ])('refuses %s', (_, value, numerator, denominator, field, message) => {
    expect(withShare(value, numerator, denominator, 2).fault).toMatchObject({
      field,
      message: expect.stringContaining(message),
    });
  });

  it('whatever the two numbers are, the percent worked out of them is taken as stated too', () => {
    const counts = fc
      .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))
      .map(([a, b]) => [Math.min(a, b), b] as const);
    fc.assert(
      fc.property(counts, fc.nat(3), ([numerator, denominator], decimals) => {
        const { value } = withShare(null, numerator, denominator, decimals);
        expect(withShare(value, numerator, denominator, decimals).fault).toBeNull();
      }),
    );
  });
});
