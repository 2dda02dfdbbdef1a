import type { PdfStructureElement } from 'pdfkit';
import {
  type AdministrativeDocument,
  type Annex,
  type Signature,
  DRAFT_MARK,
  MOTTO,
  NATION,
  aboutLine,
  enumerationLines,
  formOf,
  paragraphsOf,
} from '#contract/document-tree';
import { ADDRESSEES, BODY, LETTERHEAD, RULE_SHARE, SIGNATURE_ROOM, SIZE } from './decree-30';
import { halfPoints } from './pdf-fonts';
import { type PdfPages, points } from './pdf-pages';
import { type Column, type ParagraphLook, PdfParagraph } from './pdf-text';

type Look = Omit<ParagraphLook, 'align'>;
const centred = (halfPointSize: number, more: Partial<Look> = {}): ParagraphLook => ({
  size: halfPoints(halfPointSize),
  align: 'center',
  ...more,
});
const upright = (halfPointSize: number, more: Partial<Look> = {}): ParagraphLook => ({
  size: halfPoints(halfPointSize),
  align: 'left',
  ...more,
});

/** Components 1–4 (nation, agency, number, date), a letter's subject (5b) and the draft mark. */
export function letterhead(pages: PdfPages, document: AdministrativeDocument): void {
  const left = { x: pages.left, width: points(LETTERHEAD.left) };
  const right = { x: left.x + left.width, width: points(LETTERHEAD.right) };
  const top = pages.y;
  const nation = stack(pages, right, top, [
    [NATION, centred(SIZE.nation, { bold: true })],
    [MOTTO, centred(SIZE.motto, { bold: true })],
  ]);
  const motto = pages.fonts.width(MOTTO, centred(SIZE.motto, { bold: true }));
  rule(pages, right, nation + 2, motto);
  const name = document.issuingAgency.at(-1) ?? '';
  const agency = stack(pages, left, top, [
    ...(document.superiorAgency ? [[document.superiorAgency, centred(SIZE.agency)] as const] : []),
    ...document.issuingAgency.map((line) => [line, centred(SIZE.agency, { bold: true })] as const),
  ]);
  shortRule(pages, left, agency + 2, name, centred(SIZE.agency, { bold: true }), left.width);
  const second = Math.max(nation, agency) + 10;
  const about =
    formOf(document) === 'letter' ? [[aboutLine(document.subject), centred(SIZE.about, { before: 3 })] as const] : [];
  let end = stack(pages, left, second, [[document.numberLine, centred(SIZE.number)], ...about]);
  if (document.draft) end = draftMark(pages, left, end + 8);
  const date = document.dateLine
    ? stack(pages, right, second, [[document.dateLine, centred(SIZE.date, { italics: true })]])
    : second;
  pages.y = Math.max(end, date);
}

/** Component 5a: type name, summary, rule. A letter has none, only the room. */
export function title(pages: PdfPages, document: AdministrativeDocument): void {
  if (formOf(document) === 'letter') {
    pages.y += points(BODY.after * 2);
    return;
  }
  const look = centred(SIZE.title, { bold: true, left: points(567), right: points(567) });
  const lines = paragraphsOf(document.subject);
  const heading = pages.element(pages.root, 'H1');
  pages.y += 14;
  for (const text of [document.typeName, ...lines]) {
    const paragraph = new PdfParagraph(pages, text, look);
    pages.content(heading, () => (pages.y += paragraph.drawAt(pages.y)));
  }
  heading.end();
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), '');
  shortRule(pages, { x: pages.left, width: pages.width }, pages.y + 3, longest, look, pages.width - 2 * points(567));
  pages.y += 15;
}

/** Component 9a: one addressee on the line of "Kính gửi:", several below it under the colon. */
export function addressees(pages: PdfPages, names: readonly string[]): void {
  const lines = enumerationLines(names);
  if (lines.length === 0) return;
  if (lines.length === 1) {
    new PdfParagraph(pages, `Kính gửi: ${lines[0]}`, centred(SIZE.body, { after: 12 })).flow(pages.root, 'P');
    return;
  }
  new PdfParagraph(pages, 'Kính gửi:', upright(SIZE.body, { left: points(ADDRESSEES.left) })).flow(pages.root, 'P', 20);
  dashList(pages, pages.root, lines, upright(SIZE.body, { left: points(ADDRESSEES.left + ADDRESSEES.hanging) }));
  pages.y += 12;
}

/** The height that `closing` takes. */
export function closingHeight(pages: PdfPages, { recipients, signature, secretary }: AdministrativeDocument): number {
  const list = recipientsHeight(pages, recipients, half(pages, 0));
  const signed = Math.max(...[signature, secretary].map((one) => (one ? signatureHeight(pages, one) : 0)));
  return secretary ? signed + 6 + list : Math.max(signed, list);
}

/** Components 7, 8 and 9b: recipients left, signature right; minutes have two signatures and the recipients below. */
export function closing(pages: PdfPages, document: AdministrativeDocument): void {
  const { recipients, signature, secretary } = document;
  pages.need(closingHeight(pages, document));
  const top = pages.y;
  const [left, right] = [half(pages, 0), half(pages, 1)];
  if (secretary) {
    const ends = [signatureBlock(pages, secretary, left, top), signatureBlock(pages, signature, right, top)];
    pages.y = recipientList(pages, recipients, left, Math.max(...ends) + 6);
  } else {
    const end = recipientList(pages, recipients, left, top);
    pages.y = Math.max(end, signatureBlock(pages, signature, right, top));
  }
}

/** Part III: label, title and what the annex belongs to. */
export function annexTitle(pages: PdfPages, parent: PdfStructureElement, annex: Annex): void {
  const heading = pages.element(parent, 'H1');
  const texts = [
    [annex.label, SIZE.annexLabel] as const,
    ...paragraphsOf(annex.title).map((text) => [text, SIZE.title] as const),
  ];
  for (const [text, size] of texts) {
    const paragraph = new PdfParagraph(pages, text, centred(size, { bold: true }));
    pages.content(heading, () => (pages.y += paragraph.drawAt(pages.y)));
  }
  heading.end();
  new PdfParagraph(pages, annex.reference, centred(SIZE.title, { italics: true, after: 12 })).flow(parent, 'P');
}

/** Paragraphs below each other in a column; the end of the last. */
function stack(
  pages: PdfPages,
  column: Column,
  top: number,
  texts: readonly (readonly [string, ParagraphLook])[],
): number {
  let y = top;
  for (const [text, look] of texts) {
    const paragraph = new PdfParagraph(pages, text, look, column);
    const element = pages.element(pages.root, 'P');
    y += look.before ?? 0;
    pages.content(element, () => (y += paragraph.drawAt(y)));
    element.end();
  }
  return y;
}

function dashList(
  pages: PdfPages,
  parent: PdfStructureElement,
  lines: readonly string[],
  look: ParagraphLook,
  column?: Column,
): void {
  const list = pages.element(parent, 'L');
  const dash = pages.fonts.width('- ', look);
  for (const line of lines) {
    const item = pages.element(list, 'LI');
    const hanging = { ...look, left: (look.left ?? 0) + dash, firstLine: -dash };
    new PdfParagraph(pages, `- ${line}`, hanging, column).flow(item, 'LBody');
    item.end();
  }
  list.end();
}

const half = (pages: PdfPages, at: 0 | 1): Column => ({
  x: pages.left + (at * pages.width) / 2,
  width: pages.width / 2,
});
const LABEL = upright(SIZE.recipientsTitle, { bold: true, italics: true });
const ITEM = upright(SIZE.recipients);

function recipientsHeight(pages: PdfPages, recipients: readonly string[], column: Column): number {
  const lines = enumerationLines(recipients).map(
    (text) => new PdfParagraph(pages, `- ${text}`, { ...ITEM, right: 12 }, column).height,
  );
  return lines.length === 0
    ? 0
    : lines.reduce((sum, height) => sum + height, new PdfParagraph(pages, 'Nơi nhận:', LABEL, column).height);
}

function recipientList(pages: PdfPages, recipients: readonly string[], column: Column, top: number): number {
  if (recipients.length === 0) return top;
  pages.y = stack(pages, column, top, [['Nơi nhận:', LABEL]]);
  dashList(pages, pages.root, enumerationLines(recipients), { ...ITEM, right: 6 }, column);
  return pages.y;
}

const SIGNED = centred(SIZE.signature, { bold: true });

function signatureHeight(pages: PdfPages, { authority, name }: Signature): number {
  const lines = [...authority, name ?? ''].map((text) => new PdfParagraph(pages, text, SIGNED, half(pages, 1)).height);
  return lines.reduce((sum, height) => sum + height, points(SIGNATURE_ROOM));
}

function signatureBlock(pages: PdfPages, { authority, name }: Signature, column: Column, top: number): number {
  const end = stack(
    pages,
    column,
    top,
    authority.map((line) => [line, SIGNED]),
  );
  const below = end + points(SIGNATURE_ROOM);
  return name ? stack(pages, column, below, [[name, SIGNED]]) : below;
}

function rule(pages: PdfPages, column: Column, y: number, length: number): void {
  const x = column.x + (column.width - length) / 2;
  pages.rules([[x, y, x + length, y]], 0.75);
}

/** A rule of 1/3 to 1/2 of the line of text above it, which is at most `room` wide. */
function shortRule(pages: PdfPages, column: Column, y: number, text: string, look: ParagraphLook, room: number): void {
  const width = new PdfParagraph(pages, text, { ...look, left: 0, right: 0 }, { x: 0, width: Number.MAX_SAFE_INTEGER })
    .lines[0]!.width;
  rule(pages, column, y, RULE_SHARE * Math.min(width, room));
}

/** The decree names no form for drafts; a frame under the number is the practice. */
function draftMark(pages: PdfPages, column: Column, y: number): number {
  const look = centred(SIZE.draft, { bold: true });
  const end = stack(pages, column, y + 2, [[DRAFT_MARK, look]]);
  const width = 1.35 * pages.fonts.width(DRAFT_MARK, look);
  const [x1, x2] = [column.x + (column.width - width) / 2, column.x + (column.width + width) / 2];
  pages.rules([
    [x1, y, x2, y],
    [x1, end + 2, x2, end + 2],
    [x1, y, x1, end + 2],
    [x2, y, x2, end + 2],
  ]);
  return end + 2;
}
