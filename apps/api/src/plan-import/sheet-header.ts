import { createHash } from 'node:crypto';
import { ValueType, type Worksheet } from 'exceljs';
import { searchKey } from '#domain/vietnamese-text';
import type { ImportField } from '#contract/plan-import';
import { lettersOf, MAX_COLUMNS, textOf } from './sheet-grid';

/** The table's head is looked for in so many rows. */
const SEARCHED_ROWS = 40;
const LONGEST_HEADER = 80;

/** How offices head their columns, without accents; the first that fits counts. */
const HEADERS: [ImportField, RegExp][] = [
  ['code', /^(stt|tt|so tt|so thu tu|ma|ma so|ma nhiem vu|ma nv|ma hieu)\b(?!.*(nhiem vu|noi dung))|^ma nhiem vu$|^stt ?[/,-]? ?ma/],
  ['note', /^ghi chu|^kinh phi|^nguon kinh phi|^du kien kinh phi/],
  ['area', /^(linh vuc|nhom linh vuc|noi dung cai cach|thuoc linh vuc)/],
  ['coordinating', /^(?!.*chu tri).*phoi hop/],
  ['lead', /chu tri|(don vi|co quan) (duoc giao|thuc hien|dau moi)|dau moi thuc hien|to chuc thuc hien$/],
  ['deadline', /thoi gian|thoi han|^han |^tien do|ngay hoan thanh|thoi diem/],
  ['product', /san pham|ket qua|dau ra/],
  ['title', /nhiem vu|noi dung|hoat dong|cong viec/],
];

export interface SheetHeader {
  /** Last row of the head; the lines begin below. */
  row: number;
  columns: { letter: string; header: string; field: ImportField | null }[];
}

/** The head of the plan's table, anywhere in the first 40 rows; null when no row names tasks and two more columns. */
export function findHeader(sheet: Worksheet): SheetHeader | null {
  let best: { header: SheetHeader; score: number } | null = null;
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, sheet.rowCount); row += 1) {
    const single = headerAt(sheet, row);
    if (best === null || scoreOf(single) > best.score) best = { header: single, score: scoreOf(single) };
    if (!hasSubHeader(sheet, row)) continue;
    const double = headerAt(sheet, row + 1, row);
    if (scoreOf(double) > best.score) best = { header: double, score: scoreOf(double) };
  }
  return best !== null && best.score >= 3 ? best.header : null;
}

/** The head in a row that somebody names; with the row above when that spans it. */
export function headerAt(sheet: Worksheet, row: number, top: number | null = null): SheetHeader {
  const upper = top ?? (row > 1 && hasSubHeader(sheet, row - 1) ? row - 1 : null);
  const taken = new Set<ImportField>();
  const columns: SheetHeader['columns'] = [];
  for (let at = 1; at <= Math.min(MAX_COLUMNS, sheet.columnCount); at += 1) {
    const cell = sheet.getRow(row).getCell(at);
    const own = oneLine(textOf(cell.master));
    const above = upper === null ? '' : oneLine(textOf(sheet.getRow(upper).getCell(at).master));
    const header = above === '' || above === own ? own : own === '' ? above : `${above} – ${own}`;
    if (header === '') continue;
    const field = fieldOf(own) ?? (above === own ? null : fieldOf(above));
    columns.push({ letter: lettersOf(cell), header: header.slice(0, 200), field: field !== null && !taken.has(field) ? field : null });
    if (field !== null) taken.add(field);
  }
  return { row, columns };
}

/** The same head, whatever its case, accents and spacing. */
export function headerHash(header: SheetHeader): string {
  const text = header.columns.map(({ letter, header: name }) => `${letter}:${searchKey(name)}`).join('|');
  return createHash('sha256').update(text).digest('hex');
}

export function mappingOf(header: SheetHeader): Record<string, string> {
  return Object.fromEntries(header.columns.flatMap(({ letter, field }) => (field === null ? [] : [[field, letter]])));
}

function fieldOf(text: string): ImportField | null {
  if (text === '' || text.length > LONGEST_HEADER) return null;
  const key = searchKey(text).replace(/[().*:]/g, ' ').replace(/\s+/g, ' ').trim();
  return HEADERS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

function scoreOf({ columns }: SheetHeader): number {
  const fields = columns.flatMap(({ field }) => field ?? []);
  return fields.includes('title') ? fields.length : 0;
}

/** "Cơ quan thực hiện" over "chủ trì | phối hợp": some cells of the row reach into the next, others are divided there. */
function hasSubHeader(sheet: Worksheet, row: number): boolean {
  let spansDown = false;
  let divided = false;
  for (let at = 1; at <= Math.min(MAX_COLUMNS, sheet.columnCount); at += 1) {
    const [upper, lower] = [sheet.getRow(row).getCell(at), sheet.getRow(row + 1).getCell(at)];
    if (lower.type === ValueType.Merge && lower.master.address === upper.master.address && textOf(upper.master) !== '') spansDown = true;
    else if (fieldOf(oneLine(textOf(lower))) !== null) divided = true;
  }
  return spansDown && divided;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
