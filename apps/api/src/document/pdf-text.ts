import type { PdfStructureElement } from 'pdfkit';
import { LINE_HEIGHT } from './pdf-fonts';
import { type TextLine, breakLines, printable } from './pdf-lines';
import type { LineLook, PdfPages } from './pdf-pages';

export interface ParagraphLook extends LineLook {
  /** From the left margin, in points. */
  left?: number;
  right?: number;
  /** Of the first line; negative lets the other lines hang. */
  firstLine?: number;
  before?: number;
  after?: number;
  /** Single lines are 1. */
  spacing?: number;
}

/** The column a paragraph stands in; the whole line unless told otherwise. */
export interface Column {
  x: number;
  width: number;
}

/** A paragraph that knows its lines and height before it is drawn. */
export class PdfParagraph {
  readonly lines: TextLine[];
  readonly lineHeight: number;

  constructor(
    private readonly pages: PdfPages,
    text: string,
    private readonly look: ParagraphLook,
    private readonly column: Column = { x: pages.left, width: pages.width },
  ) {
    const { left = 0, right = 0, firstLine = 0 } = look;
    const room = column.width - left - right;
    this.lines = breakLines(
      printable(text),
      (piece) => pages.fonts.width(piece, look),
      (line) => room - (line === 0 ? firstLine : 0),
    );
    this.lineHeight = look.size * LINE_HEIGHT * (look.spacing ?? 1);
  }

  get height(): number {
    return (this.look.before ?? 0) + this.lines.length * this.lineHeight + (this.look.after ?? 0);
  }

  /** Draws lines `from` to `to` at a place of its own, without moving the cursor. Answers the height. */
  drawAt(y: number, from = 0, to = this.lines.length): number {
    const { left = 0, firstLine = 0 } = this.look;
    for (let index = from; index < to; index += 1) {
      const x = this.column.x + left + (index === 0 ? firstLine : 0);
      // Wider line spacing stands above the letters, as word processors put it.
      const top = y + (index - from) * this.lineHeight + (this.lineHeight - this.look.size * LINE_HEIGHT);
      this.pages.line(this.lines[index]!, x, top, this.look);
    }
    return (to - from) * this.lineHeight;
  }

  /**
   * Draws at the cursor as an element of `type`, over as many pages as it takes; never leaves a single line alone at the
   * foot or the head of a page.
   * @param keepWith height of what must follow on the page of its last lines
   */
  flow(parent: PdfStructureElement, type: string, keepWith = 0): void {
    const { pages, look } = this;
    const element = pages.element(parent, type);
    pages.y += look.before ?? 0;
    let from = 0;
    while (from < this.lines.length) {
      const take = this.linesHere(from, keepWith);
      if (take === 0) {
        pages.newPage();
        continue;
      }
      pages.content(element, () => (pages.y += this.drawAt(pages.y, from, from + take)));
      from += take;
    }
    element.end();
    pages.y += look.after ?? 0;
  }

  /** How many of the lines that are left go on this page; 0 asks for a new one, which is given at least one. */
  private linesHere(from: number, keepWith: number): number {
    const { pages, lineHeight } = this;
    const left = this.lines.length - from;
    const room = Math.floor((pages.bottom - pages.y + 0.01) / lineHeight);
    let take = Math.min(room, left);
    const after = keepWith > 0 ? (this.look.after ?? 0) + keepWith : 0;
    if (take === left && !pages.fits(left * lineHeight + after)) take -= 2;
    if (left - take === 1) take -= 1;
    if (take === 1 && left > 1) take = 0;
    if (take > 0) return take;
    return pages.atTop ? Math.max(1, Math.min(room, left)) : 0;
  }
}
