import { Workbook, type Cell, type Worksheet } from 'exceljs';
import type { ReturnIndicatorView } from '#contract/unit-return';
import { workbookBytes } from '#api/document/xlsx-table';
import { lettersOfCell } from '#api/document/xlsx-values';
import { openWorkbook, textOf } from '#api/plan-import/sheet-grid';

/** The workbook of one unit and period: numbers, texts, and a hidden sheet that says whose it is. */
export interface FormIdentity {
  returnId: number;
  periodId: number;
  unitId: number;
  periodTitle: string;
  unitName: string;
  /** Fingerprint of the indicators: another catalogue is another form. */
  form: string;
}
export interface FormLine {
  /** `3.11` or `2.7#nghi-quyet`. */
  key: string;
  name: string;
  unitOfMeasure: string;
  previous: string;
  /** A number where there is one, so that Excel counts with it. */
  value: string | number;
  explanation: string;
  computed: boolean;
  /** What stood there when the form was made. */
  base: string;
}
export interface FormText {
  key: string;
  area: string;
  kind: string;
  text: string;
}
/** What an uploaded form holds, with the addresses of its cells. */
export interface ReadForm {
  identity: Partial<FormIdentity> | null;
  base: Record<string, string>;
  /** Why the table of numbers cannot be read; null when it can. */
  trouble: string | null;
  moved: { cell: string; header: string }[];
  lines: { key: string; keyCell: string; row: number; cell: string; typed: string; explanation: string }[];
  texts: { key: string; cell: string; text: string }[];
}

export const NUMBERS_SHEET = 'Số liệu';
const TEXTS_SHEET = 'Nội dung';
const IDENTITY_SHEET = '_bieu';
const HEADERS = ['Mã', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ trước', 'Kỳ này', 'Giải trình'] as const;
const WIDTHS = [18, 70, 16, 16, 20, 40];
const HEADER_ROW = 5;
const FONT = { name: 'Times New Roman', size: 12 };
const THIN = { style: 'thin' as const };
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const INPUT_FILL = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFFFFDE7' } };
const HEAD_FILL = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFDDEBF7' } };

export const lineKey = (code: string, axisItem: string | null) => (axisItem === null ? code : `${code}#${axisItem}`);
/** The same for the same places in the same order. */
export const formPrint = (indicators: readonly Pick<ReturnIndicatorView, 'code' | 'cells'>[]) =>
  indicators.map(({ code, cells }) => `${code}:${cells.length}`).join(' ');

export function formBytes(
  identity: FormIdentity,
  lines: readonly FormLine[],
  texts: readonly FormText[],
  notes: readonly string[],
): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(NUMBERS_SHEET, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  [`Biểu báo cáo ${identity.periodTitle}`, identity.unitName, ...notes].slice(0, HEADER_ROW - 1).forEach((title, i) => {
    const cell = sheet.getCell(i + 1, 1);
    cell.value = lettersOfCell(title);
    cell.font = { ...FONT, bold: i < 2, italic: i >= 2 };
  });
  table(sheet, HEADER_ROW, [...HEADERS], WIDTHS);
  lines.forEach((line, i) => {
    const row = sheet.getRow(HEADER_ROW + 1 + i);
    [line.key, line.name, line.unitOfMeasure, line.previous, line.value, line.explanation].forEach((value, column) => {
      const cell = row.getCell(column + 1);
      const input = !line.computed && column >= 4;
      cell.value = typeof value === 'string' ? lettersOfCell(value) || null : value;
      cell.style = {
        font: FONT,
        border: BORDER,
        alignment: { vertical: 'top', wrapText: true },
        numFmt: column === 4 ? '#,##0.###' : '@',
        ...(input ? { fill: INPUT_FILL } : {}),
      };
    });
  });
  const words = workbook.addWorksheet(TEXTS_SHEET);
  table(words, 1, ['Mã', 'Lĩnh vực', 'Mục', 'Nội dung'], [14, 40, 28, 90]);
  texts.forEach(({ key, area, kind, text }, i) => {
    [key, area, kind, text].forEach((value, column) => {
      const cell = words.getRow(2 + i).getCell(column + 1);
      cell.value = lettersOfCell(value) || null;
      cell.style = {
        font: FONT,
        border: BORDER,
        alignment: { vertical: 'top', wrapText: true },
        numFmt: '@',
        ...(column === 3 ? { fill: INPUT_FILL } : {}),
      };
    });
  });
  const hidden = workbook.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' });
  hidden.getCell(1, 1).value = JSON.stringify(identity);
  [...lines.map(({ key, base }) => [key, base]), ...texts.map(({ key, text }) => [key, text])].forEach(
    ([key, base], i) => {
      hidden.getCell(i + 2, 1).value = key!;
      hidden.getCell(i + 2, 2).value = lettersOfCell(base!);
    },
  );
  return workbookBytes(workbook);
}

function table(sheet: Worksheet, at: number, headers: string[], widths: number[]): void {
  headers.forEach((header, i) => {
    sheet.getColumn(i + 1).width = widths[i]!;
    const cell = sheet.getRow(at).getCell(i + 1);
    cell.value = header;
    cell.style = {
      font: { ...FONT, bold: true },
      border: BORDER,
      fill: HEAD_FILL,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    };
  });
}

/** Reads a form back by the names of its columns, wherever they stand. @throws DomainError UNSUPPORTED */
export async function readForm(bytes: Buffer): Promise<ReadForm> {
  const workbook = await openWorkbook(bytes);
  const hidden = workbook.getWorksheet(IDENTITY_SHEET);
  const base: Record<string, string> = {};
  hidden?.eachRow((row, number) => {
    if (number > 1) base[textOf(row.getCell(1))] = textOf(row.getCell(2));
  });
  const read: ReadForm = { identity: identityOf(hidden), base, trouble: null, moved: [], lines: [], texts: [] };
  const sheet = workbook.getWorksheet(NUMBERS_SHEET);
  if (!sheet) return { ...read, trouble: `Tệp không có trang “${NUMBERS_SHEET}”. Hãy tải lại biểu từ hệ thống.` };
  const head = headOf(sheet);
  if (!head)
    return {
      ...read,
      trouble: `Trang “${NUMBERS_SHEET}” thiếu cột “Mã” hoặc “Kỳ này”. Hãy đặt lại tên cột như trong biểu tải về.`,
    };
  read.moved = HEADERS.flatMap((header, i) => {
    const column = head.columns.get(header);
    return column !== undefined && column !== i + 1
      ? [{ cell: sheet.getRow(head.row).getCell(column).address, header }]
      : [];
  });
  const at = (row: number, header: (typeof HEADERS)[number]): Cell | null => {
    const column = head.columns.get(header);
    return column === undefined ? null : sheet.getRow(row).getCell(column);
  };
  for (let row = head.row + 1; row <= sheet.rowCount; row += 1) {
    const keyCell = at(row, 'Mã')!;
    const key = textOf(keyCell).trim();
    if (key === '') continue;
    const value = at(row, 'Kỳ này')!;
    const explanation = at(row, 'Giải trình');
    read.lines.push({
      key,
      keyCell: keyCell.address,
      row,
      cell: value.address,
      typed: asTyped(value),
      explanation: explanation ? textOf(explanation).trim() : '',
    });
  }
  workbook.getWorksheet(TEXTS_SHEET)?.eachRow((row, number) => {
    const key = textOf(row.getCell(1)).trim();
    if (number > 1 && key !== '')
      read.texts.push({ key, cell: `${TEXTS_SHEET}!${row.getCell(4).address}`, text: textOf(row.getCell(4)).trim() });
  });
  return read;
}

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 });
/** A number as Vietnamese writes it: what Excel holds as 33270.5 is `33.270,5`; 0,85 shown as 85% is `85%`. */
function asTyped(cell: Cell): string {
  const { value } = cell;
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'object' && value !== null && 'result' in value && typeof value.result === 'number'
        ? value.result
        : null;
  if (number === null) return textOf(cell).trim();
  return (cell.numFmt ?? '').includes('%') ? `${NUMBER.format(number * 100)}%` : NUMBER.format(number);
}

function headOf(sheet: Worksheet): { row: number; columns: Map<string, number> } | null {
  for (let row = 1; row <= Math.min(sheet.rowCount, 20); row += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(row).eachCell((cell, column) => {
      const header = HEADERS.find(
        (known) => known.toLocaleLowerCase('vi') === textOf(cell).trim().toLocaleLowerCase('vi'),
      );
      if (header && column <= 60) columns.set(header, column);
    });
    if (columns.has('Mã') && columns.has('Kỳ này')) return { row, columns };
  }
  return null;
}

function identityOf(hidden: Worksheet | undefined): Partial<FormIdentity> | null {
  try {
    return hidden ? (JSON.parse(textOf(hidden.getCell(1, 1))) as Partial<FormIdentity>) : null;
  } catch {
    return null;
  }
}
