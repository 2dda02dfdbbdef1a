import PDFDocument, { type PdfStructureElement } from 'pdfkit';
import {
  type AdministrativeDocument,
  type Block,
  type HeadingBlock,
  documentTitle,
  enumerationLines,
  paragraphsOf,
} from '#contract/document-tree';
import { BODY, SIZE } from './decree-30';
import { addressees, annexTitle, closing, closingHeight, letterhead, title } from './pdf-components';
import { halfPoints } from './pdf-fonts';
import { printable } from './pdf-lines';
import { PdfPages, points } from './pdf-pages';
import { dataTable } from './pdf-table';
import { type ParagraphLook, PdfParagraph } from './pdf-text';

/**
 * The document as a tagged PDF with embedded fonts, in the layout of the .docx file: same sizes, margins and rules.
 * Letters that the font lacks show as boxes; what cannot be seen is left out. The same tree and instant give the same file.
 * @throws when a table row does not fit its columns.
 */
export function renderPdf(document: AdministrativeDocument, createdAt = new Date()): Promise<Buffer> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: {
      Title: printable(documentTitle(document)),
      Author: printable(document.issuingAgency.join(' ')),
      CreationDate: createdAt,
    },
  });
  const bytes = collect(pdf);
  const pages = new PdfPages(pdf, printable(document.marking ?? ''));
  pages.beginSection(false);
  letterhead(pages, document);
  title(pages, document);
  addressees(pages, document.addressees);
  for (const line of enumerationLines(document.legalBases)) {
    new PdfParagraph(pages, line, { ...BODY_LOOK, italics: true }).flow(pages.root, 'P');
  }
  blocks(pages, pages.root, document.body, closingHeight(pages, document));
  closing(pages, document);
  for (const annex of document.annexes) {
    pages.beginSection(annex.landscape);
    const section = pages.element(pages.root, 'Sect');
    annexTitle(pages, section, annex);
    blocks(pages, section, annex.blocks);
    section.end();
  }
  pages.root.end();
  pdf.end();
  return bytes;
}

const BODY_LOOK: ParagraphLook = {
  size: halfPoints(SIZE.body),
  align: 'both',
  firstLine: points(BODY.firstLine),
  after: points(BODY.after),
  spacing: BODY.line / 240,
};
const NEXT_LINES = 2 * BODY_LOOK.size * 1.3;

/** `before` is the height of what must stand on the page of the last paragraph: a signature is never alone. */
function blocks(pages: PdfPages, parent: PdfStructureElement, all: readonly Block[], before = 0): void {
  all.forEach((block, index) => {
    if (block.type === 'table') return dataTable(pages, parent, block);
    if (block.type === 'heading') {
      return heading(pages, block).flow(parent, `H${block.level + 1}`, heldBelow(pages, all, index));
    }
    const look = block.style === 'note' ? { ...BODY_LOOK, italics: true, size: halfPoints(SIZE.table) } : BODY_LOOK;
    const lines = paragraphsOf(block.text);
    lines.forEach((line, position) => {
      const last = index === all.length - 1 && position === lines.length - 1;
      new PdfParagraph(pages, line, look).flow(parent, 'P', last ? before : 0);
    });
  });
}

function heading(pages: PdfPages, { text, level }: HeadingBlock): PdfParagraph {
  return new PdfParagraph(pages, text, { ...BODY_LOOK, align: 'left', bold: level < 3 });
}

/** What stays with a heading on its page: the headings right below it that are part of it, and two lines of text. */
function heldBelow(pages: PdfPages, all: readonly Block[], index: number): number {
  const block = all[index];
  const next = all[index + 1];
  if (block?.type !== 'heading' || !next) return 0;
  if (next.type !== 'heading') return NEXT_LINES;
  return next.level > block.level ? heading(pages, next).height + heldBelow(pages, all, index + 1) : 0;
}

function collect(pdf: PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
