import { formatAmount, type TypedValue } from './indicator-value';
import { formatInteger, rate } from './vietnamese-number';

/** What a share is of: 105 of 184 communes. Plain counts. */
export interface Share {
  numerator: number;
  denominator: number;
}
/** Where a fault of a share stands in a form. */
export type ShareField = 'numerator' | 'denominator' | 'typed';
export type SharedValue =
  | { value: TypedValue | null; share: Share | null; fault: null }
  | { value: null; share: null; fault: { field: ShareField; message: string } };

const fault = (field: ShareField, message: string): SharedValue => ({
  value: null,
  share: null,
  fault: { field, message },
});

/**
 * Joins a percent as it was typed with the two numbers it is of. Without a percent it is worked out of the two, truncated
 * as every rate (figures.md §6); a percent that was stated is kept as stated as long as the two numbers can give it, cut
 * or rounded at the last digit that was written. Numbers are null where nothing was typed. Pure.
 */
export function withShare(
  value: TypedValue | null,
  numerator: number | null,
  denominator: number | null,
  decimals: number,
): SharedValue {
  if (numerator === null && denominator === null) return { value, share: null, fault: null };
  if (numerator === null) return fault('numerator', 'Nhập cả tử số và mẫu số, hoặc để trống cả hai');
  if (denominator === null) return fault('denominator', 'Nhập cả tử số và mẫu số, hoặc để trống cả hai');
  if (denominator === 0) return fault('denominator', 'Mẫu số phải lớn hơn 0: chưa có đối tượng nào thì chưa có tỷ lệ');
  const share = { numerator, denominator };
  const written = `${formatInteger(numerator)}/${formatInteger(denominator)}`;
  if (numerator > denominator)
    return fault(
      'numerator',
      `Tử số (${formatInteger(numerator)}) lớn hơn mẫu số (${formatInteger(denominator)}): phần không thể nhiều hơn tổng. Kiểm tra xem hai số có bị đổi chỗ không`,
    );
  if (value === null)
    return {
      value: { kind: 'number', amount: percentOf(share, decimals), decimals, approximate: null },
      share,
      fault: null,
    };
  if (value.kind !== 'number' || (value.approximate === null && !mayBe(value.amount, value.decimals, share)))
    return fault(
      'typed',
      `${written} là ${rate(numerator, denominator).text}, không khớp với tỷ lệ đã ghi${value.kind === 'number' ? ` (${formatAmount(value.amount, value.decimals)}%)` : ''}. Sửa một trong ba số, hoặc để trống tỷ lệ để hệ thống tính từ hai số`,
    );
  return { value, share, fault: null };
}

/** In 10^-decimals of a percent, truncated. BigInt, because counts times 10^5 may leave the safe integers. */
const percentOf = ({ numerator, denominator }: Share, decimals: number): number =>
  Number((BigInt(numerator) * 100n * 10n ** BigInt(decimals)) / BigInt(denominator));

/** Whether somebody who cuts or rounds at any digit up to the last one written could have written that percent. */
function mayBe(amount: number, decimals: number, { numerator, denominator }: Share): boolean {
  const [num, den] = [BigInt(numerator) * 100n, BigInt(denominator)];
  for (let digits = 0; digits <= decimals; digits++) {
    const step = 10n ** BigInt(digits);
    const cut = (num * step) / den;
    const rounded = (2n * num * step + den) / (2n * den);
    const scale = 10n ** BigInt(decimals - digits);
    if ([cut * scale, rounded * scale].includes(BigInt(amount))) return true;
  }
  return false;
}
