import { type Alignment, type Borders, type Cell, type Style, Workbook, type Worksheet } from 'exceljs';
import {
  type AdministrativeDocument,
  type Annex,
  type Block,
  type TableBlock,
  DRAFT_MARK,
  documentTitle,
} from '#contract/document-tree';
import { FONT } from './decree-30';
import { printable } from './pdf-lines';
import { workbookBytes } from './xlsx-table';
import { sheetText, sheetValue } from './xlsx-values';

/**
 * The document's figures as a workbook: a summary, then a sheet for every annex, with numbers, rates and days that can be
 * counted with. Totals are formulas with their results. Every text is a string of the sheet, never a formula.
 * @throws when a row does not fit its columns, or when a total is not the sum of its rows: a wrong number must not leave.
 */
export async function renderXlsx(document: AdministrativeDocument): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.title = printable(documentTitle(document));
  workbook.creator = printable(document.issuingAgency.join(' '));
  const names = new Set<string>();
  addSummary(workbook, document, sheetName('Tóm tắt', names));
  const tables = document.body.filter((block) => block.type === 'table');
  if (tables.length > 0) addBlocks(addSheet(workbook, document, sheetName('Nội dung', names)), tables);
  for (const annex of document.annexes) addAnnex(workbook, document, annex, sheetName(annex.label, names));
  return workbookBytes(workbook);
}

/** Widths of the columns of a printed page together, in characters as Excel counts. */
const PAGE_CHARACTERS = 125;
/** Of a line of 12 points; programs do not fit rows of a file that they did not write. */
const LINE_POINTS = 16;
const THIN = { style: 'thin' as const };
const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } } as const;

function addSummary(workbook: Workbook, document: AdministrativeDocument, name: string): void {
  const sheet = addSheet(workbook, document, name);
  sheet.columns = [{ width: 62 }, { width: 58 }];
  const agency = [document.superiorAgency, ...document.issuingAgency].filter((line) => line !== null).join(' ');
  for (const [text, bold] of [
    [agency, true],
    [`${document.numberLine}${document.dateLine ? ` – ${document.dateLine}` : ''}`, false],
    [documentTitle(document), true],
    [document.marking ?? '', false],
  ] as const)
    if (text) titleRow(sheet, text, 2, { bold });
  sheet.addRow([]);
  for (const { label, text, holds } of document.summary ?? []) {
    const row = sheet.addRow([]);
    setCell(row.getCell(1), sheetText(label), '@', 'left');
    const { value, format } = sheetValue(text, holds);
    setCell(row.getCell(2), value, format, typeof value === 'number' ? 'right' : 'left');
    // A hash has no spaces to break at.
    row.height = Math.max(heightOf(label, 62), heightOf(text, 48));
  }
}

function addAnnex(workbook: Workbook, document: AdministrativeDocument, annex: Annex, name: string): void {
  const sheet = addSheet(workbook, document, name);
  const span = columnsOf(annex.blocks);
  titleRow(sheet, annex.label, span, { bold: true, centred: true });
  titleRow(sheet, annex.title, span, { bold: true, centred: true });
  titleRow(sheet, annex.reference, span, { italic: true, centred: true });
  sheet.addRow([]);
  addBlocks(sheet, annex.blocks);
}

/** A4 across, one page wide; like the paper: numbers in the middle of the head from page 2, the marking at the foot. */
function addSheet(workbook: Workbook, { draft, marking }: AdministrativeDocument, name: string): Worksheet {
  const code = (text: string) => text.replaceAll('&', '&&');
  const draftHead = draft ? `&L&"${FONT},Bold"&13${DRAFT_MARK}` : '';
  const foot = marking ? `&C&"${FONT},Italic"&11${code(printable(marking))}` : '';
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      firstPageNumber: 1,
      margins: { left: 1.18, right: 0.6, top: 0.79, bottom: 0.79, header: 0.4, footer: 0.32 },
    },
    headerFooter: {
      differentFirst: true,
      oddHeader: `${draftHead}&C&"${FONT},Regular"&14&P`,
      firstHeader: draftHead,
      oddFooter: foot,
      firstFooter: foot,
    },
  });
  if (draft) titleRow(sheet, DRAFT_MARK, 2, { bold: true });
  return sheet;
}

function addBlocks(sheet: Worksheet, blocks: readonly Block[]): void {
  const span = columnsOf(blocks);
  const widest = blocks.find((block) => block.type === 'table' && block.columns.length === span) as
    TableBlock | undefined;
  const total = widest?.columns.reduce((sum, column) => sum + column.width, 0) ?? 1;
  widest?.columns.forEach(
    ({ width }, index) => (sheet.getColumn(index + 1).width = Math.max(6, (width / total) * PAGE_CHARACTERS)),
  );
  let head: number | undefined;
  for (const block of blocks) {
    if (block.type === 'table') {
      const at = addTable(sheet, block);
      head ??= at;
      sheet.addRow([]);
    } else
      titleRow(sheet, block.text, span, {
        bold: block.type === 'heading',
        italic: block.type === 'paragraph' && block.style === 'note',
      });
  }
  if (head === undefined) return;
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  sheet.views = [{ state: 'frozen', ySplit: head }];
}

/** Answers the row of its head. */
function addTable(sheet: Worksheet, block: TableBlock): number {
  if (block.caption) titleRow(sheet, block.caption, block.columns.length, { bold: true, centred: true });
  const head = sheet.addRow([]);
  block.columns.forEach(({ title }, index) => {
    const cell = head.getCell(index + 1);
    setCell(cell, sheetText(title), '@', 'center', true);
    head.height = Math.max(head.height ?? 0, heightOf(title, sheet.getColumn(index + 1).width ?? PAGE_CHARACTERS));
    cell.style = { ...cell.style, fill: HEADER_FILL };
  });
  if (block.rows.length === 0)
    wide(sheet, sheet.addRow([]).number, 1, block.columns.length, block.emptyText, { italic: true });
  let first = head.number + 1;
  block.rows.forEach((line, at) => {
    const row = sheet.addRow([]);
    if (line.kind === 'group') {
      const [label, title] = line.cells;
      setCell(row.getCell(1), sheetText(label), '@', 'center', true);
      if (block.columns.length > 1) wide(sheet, row.number, 2, block.columns.length, title, { bold: true });
      return;
    }
    if (line.cells.length !== block.columns.length)
      throw new Error(`row ${at + 1} has ${line.cells.length} cells for ${block.columns.length} columns`);
    line.cells.forEach((text, index) => {
      const { holds, align } = block.columns[index]!;
      const { value, format } = sheetValue(text, holds);
      const cell = row.getCell(index + 1);
      setCell(cell, value, format, align, line.total);
      if (line.total && holds === 'integer' && typeof value === 'number')
        cell.value = sumAbove(sheet, cell, first, value);
    });
    row.height = Math.max(
      ...line.cells.map((text, index) => heightOf(text, sheet.getColumn(index + 1).width ?? PAGE_CHARACTERS)),
    );
    if (line.total) first = row.number + 1;
  });
  return head.number;
}

/** @throws when the rows above do not make what is printed. */
function sumAbove(sheet: Worksheet, cell: Cell, first: number, printed: number) {
  const column = sheet.getColumn(cell.col);
  const last = Number(cell.row) - 1;
  let sum = 0;
  for (let row = first; row <= last; row += 1) {
    const value = sheet.getRow(row).getCell(column.number).value;
    if (typeof value === 'number') sum += value;
  }
  if (sum !== printed) throw new Error(`the rows above ${cell.address} make ${sum}, not ${printed}`);
  return { formula: `SUM(${column.letter}${first}:${column.letter}${last})`, result: sum };
}

interface Look {
  bold?: boolean;
  italic?: boolean;
  centred?: boolean;
}

/** A line over the width of the table below it. */
function titleRow(sheet: Worksheet, text: string, span: number, { bold, italic, centred }: Look): void {
  const row = sheet.addRow([]);
  const cell = row.getCell(1);
  cell.value = sheetText(text);
  cell.style = {
    font: { name: FONT, size: 13, bold, italic },
    alignment: { horizontal: centred ? 'center' : 'left', vertical: 'top', wrapText: true },
    numFmt: '@',
  };
  if (span > 1) sheet.mergeCells(row.number, 1, row.number, span);
  row.height = heightOf(text, PAGE_CHARACTERS);
}

/** Room for a text in so many characters of width, with some to spare. */
function heightOf(text: string, width: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0);
  // Excel's highest row has 409 points.
  return Math.min(409, 2 + LINE_POINTS * lines);
}

/** Cells of a table joined into one. */
function wide(sheet: Worksheet, row: number, from: number, to: number, text: string, { bold, italic }: Look): void {
  for (let column = from; column <= to; column += 1)
    setCell(sheet.getRow(row).getCell(column), null, '@', 'left', bold);
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getRow(row).getCell(from);
  cell.value = sheetText(text);
  cell.style = { ...cell.style, font: { name: FONT, size: 12, bold, italic } };
}

function setCell(
  cell: Cell,
  value: string | number | null,
  format: string,
  align: Alignment['horizontal'],
  bold = false,
): void {
  cell.value = value;
  const key = `${format} ${align} ${bold}`;
  let style = STYLES.get(key);
  if (!style) STYLES.set(key, (style = styleOf(format, align, bold)));
  cell.style = style;
}

/** One object per look: exceljs works out a style for each object that it has not seen. Whoever alters a cell's gives it its own. */
const STYLES = new Map<string, Partial<Style>>();
const styleOf = (format: string, horizontal: Alignment['horizontal'], bold: boolean): Partial<Style> => ({
  font: { name: FONT, size: 12, bold },
  border: BORDER,
  alignment: { horizontal, vertical: 'top', wrapText: true },
  numFmt: format,
});

/** How many columns the widest table has; at least one. */
function columnsOf(blocks: readonly Block[]): number {
  return Math.max(1, ...blocks.map((block) => (block.type === 'table' ? block.columns.length : 1)));
}

/** Excel: at most 31 characters, none of []:*?/\, no apostrophe at the ends, no name twice whatever its case. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean =
    sheetText(wanted)
      .replace(/[[\]:*?/\\\n]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Bảng';
  let name = clean.slice(0, 31);
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${clean.slice(0, 26)} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}
