import { isPlainDate } from '#domain/plain-date';
import type { CellKind } from '#contract/document-tree';
import { printable } from './pdf-lines';

export interface SheetValue {
  value: number | string | null;
  /** Excel's number format; `@` keeps text text when somebody edits it. */
  format: string;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, as its serial numbers count after February 1900. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * What a printed text is in a workbook. Numbers, rates and days become numbers that Excel can count with, and mean what
 * is printed: `49,29%` is 0.4929. A text that does not look like its kind ("–") stays text.
 */
export function sheetValue(text: string, holds: CellKind = 'text'): SheetValue {
  for (const kind of holds === 'figure' ? (['integer', 'rate'] as const) : [holds]) {
    const value = numberOf(text.trim(), kind);
    if (value !== null) return { value, format: FORMAT[kind] };
  }
  return { value: sheetText(text) || null, format: '@' };
}

const FORMAT: Record<Exclude<CellKind, 'figure'>, string> = { text: '@', integer: '#,##0', rate: '0.00%', date: 'dd/mm/yyyy' };
const INTEGER = /^(0|[1-9]\d{0,2}(\.\d{3})*|[1-9]\d{0,14})$/;
const RATE = /^(\d{1,3}(?:\.\d{3})*)(?:,(\d{2}))?%$/;
const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

function numberOf(text: string, holds: CellKind): number | null {
  if (holds === 'integer') return INTEGER.test(text) ? Number(text.replaceAll('.', '')) : null;
  if (holds === 'rate') {
    const [, percent, hundredths = '00'] = RATE.exec(text) ?? [];
    return percent === undefined ? null : Number(percent.replaceAll('.', '') + hundredths) / 10_000;
  }
  if (holds === 'date') {
    const [, day, month, year] = DAY.exec(text) ?? [];
    const date = `${year}-${month}-${day}`;
    return isPlainDate(date) ? (Date.parse(`${date}T00:00:00Z`) - EXCEL_EPOCH) / MILLISECONDS_PER_DAY : null;
  }
  return null;
}

/** Spreadsheets read `_x0041_` as a letter by its number; so it stays as typed (ECMA-376, 22.9.2.19). */
export const lettersOfCell = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Text of a cell: several lines, nothing that XML cannot hold, every letter as typed. */
export function sheetText(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(printable);
  return lettersOfCell(lines.join('\n'));
}
