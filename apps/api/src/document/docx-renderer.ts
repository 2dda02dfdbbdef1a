import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { type AdministrativeDocument, type Block, documentTitle, paragraphsOf } from '#contract/document-tree';
import { BODY, FONT, LANDSCAPE_LINE_WIDTH, LINE_WIDTH, MARGIN, PAGE, SIZE } from './decree-30';
import { addressees, annexTitle, closing, legalBases, letterhead, title } from './docx-components';
import { dataTable } from './docx-table';
import { gap, textParagraph, xmlLine } from './docx-text';

/**
 * The document as a .docx file in the layout of Decree 30/2020/NĐ-CP. Texts are data: they are kept as they are,
 * except what XML 1.0 cannot hold. The same tree gives the same word/document.xml.
 * @throws when a table row does not fit its columns.
 */
export async function renderDocx(document: AdministrativeDocument): Promise<Buffer> {
  return pack(document, mainSection(document));
}

/** The body alone, without letterhead, title and signature, and the annexes: for a letterhead that brings its own. */
export async function renderContent(document: AdministrativeDocument): Promise<Buffer> {
  const content = [...legalBases(document.legalBases), ...blocks(document.body, LINE_WIDTH, true), gap(20)];
  return pack(document, section(document, false, content));
}

function pack(document: AdministrativeDocument, main: ISectionOptions): Promise<Buffer> {
  const agency = xmlLine(document.issuingAgency.join(' '));
  return Packer.toBuffer(
    new Document({
      title: xmlLine(documentTitle(document)),
      creator: agency,
      lastModifiedBy: agency,
      styles: STYLES,
      sections: [main, ...annexSections(document)],
    }),
  );
}

const BODY_PARAGRAPH = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: BODY.firstLine },
  spacing: { after: BODY.after, line: BODY.line, lineRule: LineRuleType.AUTO },
} as const;

/** Not justified: capitals stretched over a line are ugly. */
const HEADING_PARAGRAPH = { ...BODY_PARAGRAPH, alignment: AlignmentType.LEFT, keepNext: true } as const;

/** Styles rather than direct formatting, so that a clerk who edits the file keeps the layout. */
const STYLES = {
  default: {
    document: {
      run: {
        font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
        size: SIZE.body,
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' },
      },
    },
    heading1: { paragraph: HEADING_PARAGRAPH, run: { bold: true, size: SIZE.body } },
    heading2: { paragraph: HEADING_PARAGRAPH, run: { bold: true, size: SIZE.body } },
    heading3: { paragraph: HEADING_PARAGRAPH, run: { size: SIZE.body } },
  },
  paragraphStyles: [
    {
      id: 'DecreeBody',
      name: 'Nội dung',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: BODY_PARAGRAPH,
      run: { size: SIZE.body },
    },
  ],
};

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function mainSection(document: AdministrativeDocument): ISectionOptions {
  return section(document, false, [
    letterhead(document),
    ...title(document),
    ...addressees(document.addressees),
    ...legalBases(document.legalBases),
    ...blocks(document.body, LINE_WIDTH, true),
    ...closing(document),
    gap(20),
  ]);
}

function annexSections(document: AdministrativeDocument): ISectionOptions[] {
  return document.annexes.map((annex) =>
    section(document, annex.landscape, [
      ...annexTitle(annex),
      ...blocks(annex.blocks, annex.landscape ? LANDSCAPE_LINE_WIDTH : LINE_WIDTH),
    ]),
  );
}

/** Part I.6 and III: page numbers centred in the top margin, not on the first page, from 1 again in every annex. */
function section(document: AdministrativeDocument, landscape: boolean, children: FileChild[]): ISectionOptions {
  const footer = () => new Footer({ children: [marking(document.marking)] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    footers: { default: footer(), first: footer() },
    children,
  };
}

function pageNumber(): Paragraph {
  const run = new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run] });
}

function marking(text: string | null): Paragraph {
  if (!text) return new Paragraph({});
  return textParagraph(text, { alignment: AlignmentType.CENTER }, { italics: true, size: SIZE.marking });
}

/** `beforeSignature`: the last paragraph stays on the page of the signature, which must not stand alone. */
function blocks(all: readonly Block[], lineWidth: number, beforeSignature = false): FileChild[] {
  return all.flatMap((block, index) => {
    if (block.type === 'table') return dataTable(block, lineWidth);
    if (block.type === 'heading') return [textParagraph(block.text, { heading: HEADING[block.level] })];
    const note = block.style === 'note';
    const lines = paragraphsOf(block.text);
    return lines.map((line, position) => {
      const last = index === all.length - 1 && position === lines.length - 1;
      const keepNext = (beforeSignature && last) || undefined;
      return textParagraph(line, { style: 'DecreeBody', keepNext }, note ? { italics: true, size: SIZE.table } : {});
    });
  });
}
