import PDFDocument, { type PdfStructureElement } from 'pdfkit';
import { MARGIN, PAGE, SIZE } from './decree-30';
import { ASCENT, LINE_HEIGHT, PdfFonts, type TextStyle, halfPoints } from './pdf-fonts';
import type { TextLine } from './pdf-lines';

/** Twips to points. */
export const points = (twips: number): number => twips / 20;

export interface LineLook extends TextStyle {
  align: 'left' | 'center' | 'right' | 'both';
}

/**
 * Pages of A4 with the decree's margins and running heads, a cursor, and tagged text. Everything that is drawn belongs
 * to a structure element or is marked as an artifact (ISO 32000-1, 14.8), so that a screen reader reads the text only.
 */
export class PdfPages {
  readonly fonts: PdfFonts;
  readonly root: PdfStructureElement;
  /** From the top of the page, in points. */
  y = 0;
  private landscape = false;
  private pageOfSection = 0;

  constructor(
    private readonly document: PDFDocument,
    private readonly marking: string,
  ) {
    this.fonts = new PdfFonts(document);
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  /** A new page on which the numbers start again from 1. */
  beginSection(landscape: boolean): void {
    this.landscape = landscape;
    this.pageOfSection = 0;
    this.newPage();
  }

  newPage(): void {
    const [width, height] = [points(PAGE.width), points(PAGE.height)];
    this.document.addPage({ size: this.landscape ? [height, width] : [width, height], margin: 0 });
    this.pageOfSection += 1;
    this.y = points(MARGIN.top);
    const middle = this.left + this.width / 2;
    // I.6: centred in the top margin, not on the first page.
    if (this.pageOfSection > 1)
      this.artifact(`${this.pageOfSection}`, middle, points(MARGIN.header), { size: halfPoints(SIZE.pageNumber) });
    const small = { size: halfPoints(SIZE.marking), italics: true };
    const foot = this.document.page.height - points(MARGIN.footer) - small.size * LINE_HEIGHT;
    if (this.marking) this.artifact(this.marking, middle, foot, small);
  }

  get left(): number {
    return points(MARGIN.left);
  }

  /** Of a line between the margins. */
  get width(): number {
    return this.document.page.width - points(MARGIN.left + MARGIN.right);
  }

  get bottom(): number {
    return this.document.page.height - points(MARGIN.bottom);
  }

  /** Height of a page between its margins. */
  get height(): number {
    return this.bottom - points(MARGIN.top);
  }

  fits(height: number): boolean {
    return this.y + height <= this.bottom + 0.01;
  }

  get atTop(): boolean {
    return this.y <= points(MARGIN.top);
  }

  /** Starts a page unless so much fits on this one, or nothing stands on it yet. */
  need(height: number): void {
    if (!this.fits(height) && !this.atTop) this.newPage();
  }

  /** A child of `parent`; end it when all is in it. */
  element(
    parent: PdfStructureElement,
    type: string,
    options?: { scope?: 'Column' | 'Row'; columns?: number },
  ): PdfStructureElement {
    const { scope, columns = 1 } = options ?? {};
    const element = this.document.struct(type, scope && { scope });
    if (columns > 1) element.dictionary.data.A = { O: 'Table', ...(scope && { Scope: scope }), ColSpan: columns };
    parent.add(element);
    return element;
  }

  /** What `draw` draws on this page belongs to the element. */
  content(element: PdfStructureElement, draw: () => void): void {
    element.add(this.document.markStructureContent(String(element.dictionary.data.S)));
    draw();
    this.document.endMarkedContent();
  }

  /** One line from its top left corner; justified unless it is the last of its paragraph. */
  line({ words, width, room, last, broken }: TextLine, x: number, y: number, look: LineLook): void {
    const rest = room - width;
    const stretch = look.align === 'both' && !last && words.length > 1 ? rest / (words.length - 1) : 0;
    const shift = look.align === 'center' ? rest / 2 : look.align === 'right' ? rest : 0;
    const font = this.fonts.font(look);
    this.document.page.fonts[font.id] ??= font.ref();
    const baseline = this.document.page.height - y - look.size * ASCENT;
    const extra = (stretch * 1000) / look.size;
    const space = this.space(look, extra);
    const operands = words.map((word) => {
      const piece = this.fonts.word(word, look);
      return glyphs(piece.glyphs, piece.advances, piece.natural);
    });
    // The space at the end is not seen; it keeps the last word from the next line's first.
    const text = operands.join(space) + (last || broken ? '' : space);
    // pdfkit's pages are turned upside down; text is drawn the right way up.
    this.document.addContent(
      `q 1 0 0 -1 0 ${decimal(this.document.page.height)} cm BT /${font.id} ${decimal(look.size)} Tf ` +
        `1 0 0 1 ${decimal(x + shift)} ${decimal(baseline)} Tm [${text}] TJ ET Q`,
    );
  }

  /** Horizontal and vertical lines, each [x1, y1, x2, y2] in points from the top left. */
  rules(lines: readonly (readonly [number, number, number, number])[], thickness = 0.5): void {
    const path = lines.map(
      (line) => `${decimal(line[0])} ${decimal(line[1])} m ${decimal(line[2])} ${decimal(line[3])} l`,
    );
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document.addContent(`q ${decimal(thickness)} w ${path.join(' ')} S Q`);
    this.document.endMarkedContent();
  }

  /** Text that repeats what stands elsewhere. */
  asArtifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.document.endMarkedContent();
  }

  private artifact(text: string, middle: number, y: number, style: TextStyle): void {
    const words = text.split(' ');
    const space = this.fonts.width(' ', style);
    const width = words.reduce((sum, word) => sum + this.fonts.width(word, style), space * (words.length - 1));
    this.asArtifact(() =>
      this.line({ words, width, room: 0, last: true, broken: false }, middle, y, { ...style, align: 'center' }),
    );
  }

  /** A real space, so that words stay apart for whoever copies or listens; the stretch of a justified line is added. */
  private space(style: TextStyle, extra: number): string {
    const {
      glyphs: [glyph = '0000'],
    } = this.fonts.word(' ', style);
    return extra === 0 ? `<${glyph}>` : `<${glyph}>${decimal(-extra)}`;
  }
}

/** Operands of TJ: glyph codes, with corrections where kerning departs from the font's own widths. */
function glyphs(codes: string[], advances: number[], natural: number[]): string {
  let text = '<';
  codes.forEach((code, index) => {
    text += code;
    const kern = natural[index]! - advances[index]!;
    if (Math.abs(kern) > 0.5) text += `>${decimal(kern)}<`;
  });
  return `${text}>`;
}

const decimal = (value: number): string => String(Math.round(value * 1000) / 1000);
