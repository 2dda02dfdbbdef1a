import { Workbook, ValueType, type Cell, type CellValue, type Worksheet } from 'exceljs';
import { DomainError } from '#api/platform/errors';

/** A sheet wider than this is no plan; further columns are not looked at. */
export const MAX_COLUMNS = 60;
/** The sheet that lists the faults in a file given back; never read as a plan. */
export const FAULTS_SHEET = 'Lỗi';

/** One row as it is read: texts by column letter. */
export interface GridRow {
  row: number;
  cells: Record<string, string>;
}

/**
 * Opens a workbook that has passed the guard. Validation lists are left out: exceljs unfolds those of whole columns
 * cell by cell.
 * @throws DomainError UNSUPPORTED
 */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: ['dataValidations'] });
  } catch {
    throw new DomainError('UNSUPPORTED', 'Tệp bị hỏng hoặc không đúng chuẩn .xlsx. Hãy mở bằng Excel và lưu lại.');
  }
  return workbook;
}

/** Sheets that may hold the plan: visible ones first. */
export function planSheets(workbook: Workbook): Worksheet[] {
  const sheets = workbook.worksheets.filter((sheet) => sheet.name !== FAULTS_SHEET);
  return [...sheets.filter((s) => s.state === 'visible'), ...sheets.filter((s) => s.state !== 'visible')];
}

/**
 * The rows from `from` on that hold anything. A cell merged over rows counts for each of them; one merged over columns
 * stands in its first.
 */
export function gridOf(sheet: Worksheet, from = 1): GridRow[] {
  const rows: GridRow[] = [];
  for (let row = from; row <= sheet.rowCount; row += 1) {
    const cells: Record<string, string> = {};
    sheet.findRow(row)?.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > MAX_COLUMNS) return;
      const { master } = cell;
      if (cell.type === ValueType.Merge && Number(master.col) !== Number(cell.col)) return;
      const text = textOf(master);
      if (text.trim() !== '') cells[lettersOf(cell)] = text;
    });
    if (Object.keys(cells).length > 0) rows.push({ row, cells });
  }
  return rows;
}

/** `D` of D12. */
export const lettersOf = (cell: Cell): string => cell.address.replace(/\d+$/, '');

/** What a person sees in the cell, as plain text; a date as dd/mm/yyyy, a formula as its last result. */
export function textOf(cell: Cell): string {
  return valueText(cell.value, cell.numFmt);
}

function valueText(value: CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return valueText((value as { text: CellValue }).text, format);
  if ('formula' in value || 'sharedFormula' in value) return valueText((value.result ?? null) as CellValue, format);
  return '';
}

/** "1.10" as it is shown, not 1.1 as it is stored. */
function numberText(value: number, format: string | undefined): string {
  const decimals = /^0\.(0+)$/.exec(format ?? '')?.[1]?.length;
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}

/** exceljs gives days as midnight UTC. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [year, month, day] = value.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
