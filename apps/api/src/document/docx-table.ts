import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { paragraphsOf, type TableBlock, type TableColumn } from '#contract/document-tree';
import { SIZE } from './decree-30';
import { gap, textParagraph } from './docx-text';

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const CELL_MARGINS = { top: 30, bottom: 30, left: 70, right: 70 };
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/**
 * A table that fills `lineWidth` twips: header row repeated on every page, no row broken over two pages.
 * @throws when a row does not have one cell per column: a figure would stand under the wrong title.
 */
export function dataTable(block: TableBlock, lineWidth: number): (Paragraph | Table)[] {
  const widths = columnWidths(block.columns, lineWidth);
  const table = new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    rows: [headerRow(block, widths), ...bodyRows(block, widths)],
  });
  return [...caption(block), table, gap(BELOW_TABLE)];
}

/** Two columns side by side without borders: letterhead, recipients and signature. */
export function sideBySide(
  rows: [left: Paragraph[], right: Paragraph[]][],
  [left, right]: readonly [number, number],
): Table {
  return new Table({
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: index === 0 ? left : right, type: WidthType.DXA },
                margins: { left: 0, right: index === 0 ? BETWEEN : 0 },
                children: children.length > 0 ? children : [new Paragraph({})],
              }),
          ),
        }),
    ),
  });
}

const BELOW_TABLE = 160;
/** Keeps the left text of two columns off the right one. */
const BETWEEN = 113;

function caption(block: TableBlock): Paragraph[] {
  if (!block.caption) return [];
  return [
    textParagraph(
      block.caption,
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 60, after: 80 } },
      { bold: true, size: SIZE.body },
    ),
  ];
}

function columnWidths(columns: readonly TableColumn[], lineWidth: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => Math.floor((column.width / total) * lineWidth));
}

function headerRow(block: TableBlock, widths: number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) =>
      cell([column.title], AlignmentType.CENTER, widths[index]!, { bold: true, middle: true }),
    ),
  });
}

function bodyRows(block: TableBlock, widths: number[]): TableRow[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const span = block.columns.length;
  if (block.rows.length === 0) {
    const text = cell([block.emptyText], AlignmentType.CENTER, all, { italics: true, span });
    return [new TableRow({ cantSplit: true, children: [text] })];
  }
  return block.rows.map((row, index) => {
    if (row.kind === 'row') {
      if (row.cells.length !== span) {
        throw new Error(`row ${index + 1} has ${row.cells.length} cells for ${span} columns`);
      }
      const cells = row.cells.map((text, column) =>
        cell(paragraphsOf(text), ALIGNMENT[block.columns[column]!.align], widths[column]!, { bold: row.total }),
      );
      return new TableRow({ cantSplit: true, children: cells });
    }
    const [label, title] = row.cells;
    const children =
      span === 1
        ? [cell([`${label} ${title}`], AlignmentType.LEFT, all, { bold: true, keepNext: true })]
        : [
            cell([label], AlignmentType.CENTER, widths[0]!, { bold: true, keepNext: true }),
            cell([title], AlignmentType.LEFT, all - widths[0]!, { bold: true, keepNext: true, span: span - 1 }),
          ];
    return new TableRow({ cantSplit: true, children });
  });
}

interface CellLook {
  bold?: boolean;
  italics?: boolean;
  middle?: boolean;
  span?: number;
  /** Keeps a group's title on the page of its first row. */
  keepNext?: boolean;
}

function cell(
  texts: string[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  width: number,
  { bold, italics, middle, span, keepNext }: CellLook = {},
): TableCell {
  const paragraphs = texts.map((text) =>
    textParagraph(text, { alignment, keepNext }, { bold, italics, size: SIZE.table }),
  );
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: middle ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph({})],
  });
}
