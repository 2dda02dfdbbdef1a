import { join } from 'node:path';
import { Workbook, type Borders, type Style, type Worksheet } from 'exceljs';
import { dateInProvince, formatInstant, type Instant, type PlainDate } from '#domain/plain-date';
import { runInWorker } from '#api/platform/worker';
import { sheetText, sheetValue } from './xlsx-values';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A day becomes a real date, an instant a date with the time in the province, a number a number, a printed rate (`49,29%`) a share; text stays text whatever it begins with. */
export type TableValue = string | number | { date: PlainDate } | { instant: Instant } | { rate: string } | null;
export interface TableColumn<T> {
  header: string;
  /** In characters, as Excel counts. */
  width: number;
  value: (row: T) => TableValue;
}
export interface Table<T> {
  sheet: string;
  /** Lines above the table: name, as-of date, marking. */
  titles: readonly string[];
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  /** A row that is a heading over the whole width. */
  isHeading?: (row: T) => boolean;
}

const FONT = { name: 'Times New Roman', size: 12 };
const THIN = { style: 'thin' as const };
const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const HEADER_FILL = 'FFDDEBF7';
const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, as its serial numbers count after February 1900. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** Excel calls a workbook damaged that holds a longer text. */
const LONGEST_TEXT = 32_767;

/** A table without functions, as it travels to another thread. */
export interface PlainTable extends Pick<Table<never>, 'sheet' | 'titles'> {
  columns: { header: string; width: number }[];
  rows: { values: TableValue[]; heading: boolean }[];
}
/** Longer tables would keep other requests waiting while they are written. */
const LONG_TABLE = 300;

/** A workbook of one table, as bytes. */
export async function tableBytes<T>({ sheet, titles, columns, rows, isHeading }: Table<T>): Promise<Buffer> {
  const plain: PlainTable = {
    sheet,
    titles,
    columns: columns.map(({ header, width }) => ({ header, width })),
    rows: rows.map((row) => ({ values: columns.map(({ value }) => value(row)), heading: isHeading?.(row) ?? false })),
  };
  if (rows.length <= LONG_TABLE) return plainTableBytes(plain);
  return Buffer.from(await runInWorker<Uint8Array>(join(__dirname, 'table-worker'), plain));
}

export function plainTableBytes({ columns, ...table }: PlainTable): Promise<Buffer> {
  const workbook = new Workbook();
  addTable<PlainTable['rows'][number]>(workbook, {
    ...table,
    columns: columns.map((column, i) => ({ ...column, value: ({ values }) => values[i]! })),
    isHeading: ({ heading }) => heading,
  });
  return workbookBytes(workbook);
}

/** Quickly: the usual level takes longer than writing the table does. */
const PACKED = { zip: { compression: 'DEFLATE', compressionOptions: { level: 2 } } } as Parameters<
  Workbook['xlsx']['writeBuffer']
>[0];

export async function workbookBytes(workbook: Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer(PACKED));
}

/**
 * A sheet that prints and filters well: titles, a frozen head with a filter, borders, one page wide. Every text is stored
 * as a string of the sheet and never as a formula, so that "=1+1" typed by somebody stays four characters (ASVS V1.2.10).
 */
export function addTable<T>(
  workbook: Workbook,
  { sheet: name, titles, columns, rows, isHeading }: Table<T>,
): Worksheet {
  const headerRow = titles.length + (titles.length > 0 ? 2 : 1);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
  });
  columns.forEach(({ width }, i) => (sheet.getColumn(i + 1).width = width));
  titles.forEach((title, i) => {
    const cell = sheet.getRow(i + 1).getCell(1);
    cell.value = sheetText(title);
    cell.font = { ...FONT, bold: i === 0, italic: i > 0, size: i === 0 ? 14 : 12 };
  });
  columns.forEach(({ header }, i) => {
    const cell = sheet.getRow(headerRow).getCell(i + 1);
    cell.value = header;
    cell.style = {
      font: { ...FONT, bold: true },
      border: BORDER,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } },
    };
  });
  // One object per look: exceljs works out a style for each object that it has not seen.
  const looks = new Map<string, Partial<Style>>();
  const look = (format: string, heading: boolean) => {
    const key = `${heading} ${format}`;
    const known = looks.get(key);
    if (known) return known;
    const made: Partial<Style> = {
      font: { ...FONT, bold: heading },
      border: BORDER,
      alignment: { vertical: 'top', wrapText: true },
      numFmt: format,
    };
    looks.set(key, made);
    return made;
  };
  rows.forEach((row, at) => {
    const heading = isHeading?.(row) ?? false;
    columns.forEach(({ value }, i) => {
      const cell = sheet.getRow(headerRow + 1 + at).getCell(i + 1);
      const { content, format } = contentOf(value(row));
      cell.value = content;
      cell.style = look(format, heading);
    });
  });
  if (columns.length > 0)
    sheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: headerRow + Math.max(rows.length, 1), column: columns.length },
    };
  return sheet;
}

/** Text gets Excel's text format, so that it stays text when somebody edits the cell. */
function contentOf(value: TableValue): { content: string | number | null; format: string } {
  if (value === null || value === '') return { content: null, format: '@' };
  if (typeof value === 'number') return { content: value, format: '#,##0.##' };
  if (typeof value === 'string')
    return {
      content: sheetText(value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value),
      format: '@',
    };
  if ('rate' in value) {
    const { value: content, format } = sheetValue(value.rate, 'rate');
    return { content, format };
  }
  if ('date' in value) return { content: serialOf(value.date, '00:00'), format: 'dd/mm/yyyy' };
  return {
    content: serialOf(dateInProvince(value.instant), formatInstant(value.instant).slice(0, 5)),
    format: 'hh:mm dd/mm/yyyy',
  };
}

/** As Excel counts days; the time is a part of a day. */
const serialOf = (date: PlainDate, time: string) =>
  (Date.parse(`${date}T${time}:00Z`) - EXCEL_EPOCH) / MILLISECONDS_PER_DAY;
