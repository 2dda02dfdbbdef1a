import type { Cell, Workbook } from 'exceljs';
import type { LegacyFont } from '#domain/legacy-font';
import type { ImportIssueView } from '#contract/plan-import';
import { addTable, workbookBytes } from '#api/document/xlsx-table';
import { convertWorkbook } from './legacy-cells';
import { FAULTS_SHEET, openWorkbook } from './sheet-grid';

const FILL = { error: 'FFFFC7CE', warning: 'FFFFEB9C' };
const MARKS = new Set(Object.values(FILL));
/** How a workbook of a plan is spoken of; others bring their own words. */
const PLAN_WORDS = { note: 'Kiểm tra nhập kế hoạch', advice: 'Sửa trong bảng kế hoạch rồi tải chính tệp này lên lại; trang này không được đọc.' };
const SEVERITY = { error: 'Lỗi', warning: 'Cảnh báo' };

export interface Marks {
  sheet: string;
  /** The conversion with which the sheet was read. */
  font: LegacyFont | null;
  issues: readonly ImportIssueView[];
  words?: typeof PLAN_WORDS;
}

/** The same workbook back: faulty cells filled and commented, and a sheet that lists them. Marks of an earlier check go; text converted for reading is converted here too. */
export async function markedWorkbook(bytes: Buffer, { sheet: sheetName, font, issues, words = PLAN_WORDS }: Marks): Promise<Buffer> {
  const workbook = await openWorkbook(bytes);
  if (font) convertWorkbook(workbook, font);
  const sheet = workbook.getWorksheet(sheetName);
  if (sheet) {
    sheet.eachRow((row) => row.eachCell((cell) => unmark(cell, words.note)));
    for (const [address, found] of byCell(issues)) mark(sheet.getCell(address).master, found, words.note);
  }
  addFaults(workbook, issues, words.advice);
  return workbookBytes(workbook);
}

function unmark(cell: Cell, title: string): void {
  const { fill } = cell;
  // Cells share their style objects: a changed one must be a copy.
  if (fill?.type === 'pattern' && MARKS.has(fill.fgColor?.argb ?? '')) cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'none' } };
  if (!noteText(cell).startsWith(title)) return;
  // exceljs has no way to take a note away: it keeps it on the cell, and in the model the cell was read from.
  Object.assign(cell, { _comment: undefined });
  Object.assign(cell.model, { comment: undefined });
}

function mark(cell: Cell, issues: ImportIssueView[], title: string): void {
  const argb = issues.some(({ severity }) => severity === 'error') ? FILL.error : FILL.warning;
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb } } };
  const own = noteText(cell);
  const said = issues.map((i) => `${SEVERITY[i.severity]}: ${i.reason}${i.suggestion ? `\nCó thể là: ${i.suggestion}` : ''}`);
  cell.note = [`${title}\n${said.join('\n')}`, ...(own ? [own] : [])].join('\n\n');
}

function noteText(cell: Cell): string {
  const note: unknown = cell.note;
  if (typeof note === 'string') return note;
  return ((note as { texts?: { text: string }[] } | undefined)?.texts ?? []).map(({ text }) => text).join('');
}

function byCell(issues: readonly ImportIssueView[]): Map<string, ImportIssueView[]> {
  const cells = new Map<string, ImportIssueView[]>();
  for (const issue of issues) {
    const others = cells.get(issue.cell);
    if (others) others.push(issue);
    else cells.set(issue.cell, [issue]);
  }
  return cells;
}

function addFaults(workbook: Workbook, issues: readonly ImportIssueView[], advice: string): void {
  const earlier = workbook.getWorksheet(FAULTS_SHEET);
  if (earlier) workbook.removeWorksheet(earlier.id);
  addTable(workbook, {
    sheet: FAULTS_SHEET,
    titles: ['Các ô cần sửa', advice],
    columns: [
      { header: 'Ô', width: 10, value: (i) => i.cell },
      { header: 'Dòng', width: 8, value: (i) => i.row },
      { header: 'Mức', width: 12, value: (i) => SEVERITY[i.severity] },
      { header: 'Nội dung ô', width: 40, value: (i) => i.value },
      { header: 'Lý do', width: 60, value: (i) => i.reason },
      { header: 'Có thể là', width: 40, value: (i) => i.suggestion ?? '' },
    ],
    rows: issues,
  });
}
