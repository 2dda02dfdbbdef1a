import { comparable, type AggregateCell } from './indicator-aggregate';
import { formatAmount, type ValueType } from './indicator-value';

/** Whose number stands for the province: what the province itself states, or what its units state, added up. */
export const FIGURE_SOURCES = ['province', 'units'] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** What one side says of an indicator in a window; contradicting values are said too. */
export type Said = 'total' | 'items' | 'nothing';

/**
 * Which of the two is the one number of an indicator that screens, workbooks, reports and frozen lists all give (domain.md
 * §1.4, §2). Where the catalogue counts the province as one of the levels, its value is a part of the sum. Else the
 * province's own statement goes first: it was entered on purpose, with its words and its source. One side answers for
 * total and breakdown together, so that parts never come from elsewhere than their sum; the other stands beside it. Pure.
 */
export function figureSource(levels: readonly string[], province: Said, units: Said): FigureSource | null {
  if (levels.every((level) => level === 'province')) return province === 'nothing' ? null : 'province';
  if (levels.includes('province')) return province === 'nothing' && units === 'nothing' ? null : 'units';
  if (province === 'total') return 'province';
  if (units === 'total') return 'units';
  if (province === 'items') return 'province';
  return units === 'items' ? 'units' : null;
}

/**
 * By how much the number beside differs from the one that is taken: `+1.200`, of shares in points (`-0,35 điểm %`), `0`
 * when they agree; null where there are no two numbers to subtract.
 */
export function differenceText(
  taken: AggregateCell,
  beside: AggregateCell,
  { valueType, decimals }: { valueType: ValueType; decimals: number },
): string | null {
  const [own, other] = [comparable(taken, valueType), comparable(beside, valueType)];
  if (own === null || other === null || valueType === 'yesNo') return null;
  const share = valueType === 'ratio' || valueType === 'percent';
  const difference = other - own;
  if (difference === 0) return '0';
  const text = formatAmount(difference, valueType === 'ratio' ? 2 : decimals);
  return `${difference > 0 ? '+' : ''}${text}${share ? ' điểm %' : ''}`;
}
