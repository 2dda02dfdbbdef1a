import { sortKey } from './vietnamese-text';

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };

/** Task codes in the order of people: "I.2" before "I.10", "IX" after "V". A key whose binary order is that order. */
export function codeSortKey(code: string): string {
  const numbers = code.replace(/(?<![\p{L}\p{N}])[IVXL]+(?![\p{L}\p{N}])/gu, (text) => {
    const values = [...text].map((c) => ROMAN[c]!);
    return String(values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0));
  });
  return sortKey(numbers).slice(0, 200);
}
