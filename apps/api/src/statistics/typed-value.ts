import type { Approximation, TypedValue, ValueType } from '#domain/indicator-value';

/** The columns of a value as SQL answers them. */
export interface ValueRow {
  amount: number | null;
  decimals: number;
  low: number | null;
  high: number | null;
  choice: string | null;
  text: string | null;
  approximate: Approximation | null;
}

/** A stored value of an indicator of that type; null for a row that holds none of it. */
export function typedValue(row: ValueRow, valueType: ValueType): TypedValue | null {
  if (row.low !== null && row.high !== null)
    return { kind: 'range', low: row.low, high: row.high, decimals: row.decimals };
  if (row.choice !== null) return { kind: 'choice', choice: row.choice };
  if (row.text !== null) return { kind: 'text', text: row.text };
  if (row.amount === null) return null;
  if (valueType === 'yesNo') return { kind: 'yesNo', yes: row.amount === 1 };
  return { kind: 'number', amount: row.amount, decimals: row.decimals, approximate: row.approximate };
}
