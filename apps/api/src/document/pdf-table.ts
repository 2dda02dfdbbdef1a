import type { PdfStructureElement } from 'pdfkit';
import { type TableBlock, paragraphsOf } from '#contract/document-tree';
import { SIZE } from './decree-30';
import { halfPoints } from './pdf-fonts';
import type { PdfPages } from './pdf-pages';
import { type ParagraphLook, PdfParagraph } from './pdf-text';

/** Inside a cell, in points: as in the .docx file. */
const PADDING = { x: 3.5, y: 1.5 } as const;
const BELOW_TABLE = 8;

interface Cell {
  tag: 'TH' | 'TD';
  scope?: 'Column' | 'Row';
  x: number;
  width: number;
  /** How many columns it covers. */
  columns: number;
  paragraphs: PdfParagraph[];
  middle?: boolean;
}
interface Row {
  cells: Cell[];
  height: number;
  keepNext?: boolean;
}

/**
 * A table over the whole line: header row on every page, rows unbroken as long as one fits on a page, groups never alone
 * at the foot. Tagged as Table, TR, TH, TD.
 * @throws when a row does not have one cell per column: a figure would stand under the wrong title.
 */
export function dataTable(pages: PdfPages, parent: PdfStructureElement, block: TableBlock): void {
  if (block.caption) {
    const look = { size: halfPoints(SIZE.body), bold: true, align: 'center', before: 3, after: 4 } as const;
    new PdfParagraph(pages, block.caption, look).flow(parent, 'P', 60);
  }
  const edges = columnEdges(pages, block);
  const header = headerRow(pages, block, edges);
  const rows = bodyRows(pages, block, edges);
  const table = pages.element(parent, 'Table');
  pages.need(header.height + (rows[0]?.height ?? 0));
  drawRow(pages, table, header);
  rows.forEach((row, index) => {
    const next = row.keepNext ? (rows[index + 1]?.height ?? 0) : 0;
    if (!pages.fits(row.height + next)) {
      pages.newPage();
      pages.asArtifact(() => drawText(pages, header));
      border(pages, header);
      pages.y += header.height;
    }
    drawRow(pages, table, row, header);
  });
  table.end();
  pages.y += BELOW_TABLE;
}

function columnEdges(pages: PdfPages, { columns }: TableBlock): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const edges = [pages.left];
  for (const column of columns) edges.push(edges.at(-1)! + (column.width / total) * pages.width);
  return edges;
}

function headerRow(pages: PdfPages, block: TableBlock, edges: number[]): Row {
  const look = { bold: true, align: 'center' } as const;
  return row(
    block.columns.map((column, index) => ({
      ...cell(pages, [column.title], look, edges, index),
      tag: 'TH',
      scope: 'Column',
      middle: true,
    })),
  );
}

function bodyRows(pages: PdfPages, block: TableBlock, edges: number[]): Row[] {
  const span = block.columns.length;
  if (block.rows.length === 0)
    return [row([cell(pages, [block.emptyText], { align: 'center', italics: true }, edges, 0, span)])];
  return block.rows.map((line, index) => {
    if (line.kind === 'row') {
      if (line.cells.length !== span)
        throw new Error(`row ${index + 1} has ${line.cells.length} cells for ${span} columns`);
      return row(
        line.cells.map((text, column) =>
          cell(pages, paragraphsOf(text), { align: block.columns[column]!.align, bold: line.total }, edges, column),
        ),
      );
    }
    const [label, title] = line.cells;
    const bold = { bold: true } as const;
    const heading = { tag: 'TH', scope: 'Row' } as const;
    const cells =
      span === 1
        ? [{ ...cell(pages, [`${label} ${title}`], { ...bold, align: 'left' }, edges, 0), ...heading }]
        : [
            cell(pages, [label], { ...bold, align: 'center' }, edges, 0),
            { ...cell(pages, [title], { ...bold, align: 'left' }, edges, 1, span - 1), ...heading },
          ];
    return { ...row(cells), keepNext: true };
  });
}

function cell(
  pages: PdfPages,
  texts: string[],
  look: Pick<ParagraphLook, 'align' | 'bold' | 'italics'>,
  edges: number[],
  at: number,
  columns = 1,
): Cell {
  const x = edges[at]!;
  const width = edges[at + columns]! - x;
  const column = { x: x + PADDING.x, width: width - 2 * PADDING.x };
  const paragraphs = texts.map(
    (text) => new PdfParagraph(pages, text, { ...look, size: halfPoints(SIZE.table) }, column),
  );
  return { tag: 'TD', x, width, columns, paragraphs };
}

function row(cells: Cell[]): Row {
  return { cells, height: Math.max(...cells.map(textHeight)) + 2 * PADDING.y };
}

const textHeight = ({ paragraphs }: Cell): number =>
  Math.max(
    paragraphs.reduce((sum, p) => sum + p.height, 0),
    halfPoints(SIZE.table),
  );

/** `header` comes again wherever a row that is higher than a page goes on. */
function drawRow(pages: PdfPages, table: PdfStructureElement, line: Row, header?: Row): void {
  const element = pages.element(table, 'TR');
  if (pages.fits(line.height) || !header) {
    for (const part of line.cells) {
      const child = pages.element(element, part.tag, part);
      if (part.paragraphs.length > 0) pages.content(child, () => drawCell(pages, part, line.height));
      child.end();
    }
    border(pages, line);
    pages.y += line.height;
  } else {
    drawHighRow(pages, element, line, header);
  }
  element.end();
}

/** A row higher than a whole page: its lines go on under the header of the next one. */
function drawHighRow(pages: PdfPages, element: PdfStructureElement, line: Row, header: Row): void {
  const lines = line.cells.map((part) => part.paragraphs.flatMap((p) => p.lines.map((_, index) => ({ p, index }))));
  const children = line.cells.map((part) => pages.element(element, part.tag, part));
  const lineHeight = Math.max(...line.cells.flatMap((part) => part.paragraphs.map((p) => p.lineHeight)));
  let from = 0;
  const most = Math.max(...lines.map((all) => all.length));
  while (from < most) {
    const take = Math.min(most - from, Math.floor((pages.bottom - pages.y - 2 * PADDING.y) / lineHeight));
    lines.forEach((all, index) => {
      const here = all.slice(from, from + take);
      if (here.length === 0) return;
      pages.content(children[index]!, () =>
        here.forEach(({ p, index: at }, offset) => p.drawAt(pages.y + PADDING.y + offset * lineHeight, at, at + 1)),
      );
    });
    border(pages, { ...line, height: take * lineHeight + 2 * PADDING.y });
    pages.y += take * lineHeight + 2 * PADDING.y;
    from += take;
    if (from >= most) break;
    pages.newPage();
    pages.asArtifact(() => drawText(pages, header));
    border(pages, header);
    pages.y += header.height;
  }
  children.forEach((child) => child.end());
}

function drawText(pages: PdfPages, line: Row): void {
  for (const part of line.cells) drawCell(pages, part, line.height);
}

function drawCell(pages: PdfPages, part: Cell, rowHeight: number): void {
  let y = pages.y + PADDING.y + (part.middle ? (rowHeight - 2 * PADDING.y - textHeight(part)) / 2 : 0);
  for (const paragraph of part.paragraphs) y += paragraph.drawAt(y);
}

function border(pages: PdfPages, { cells, height }: Row): void {
  const [top, bottom] = [pages.y, pages.y + height];
  const first = cells[0]!;
  const right = cells.at(-1)!.x + cells.at(-1)!.width;
  pages.rules([
    [first.x, top, right, top],
    [first.x, bottom, right, bottom],
    ...cells.map((part) => [part.x, top, part.x, bottom] as const),
    [right, top, right, bottom],
  ]);
}
