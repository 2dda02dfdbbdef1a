import { Paragraph, PatchType, TextRun, patchDetector, patchDocument } from 'docx';
import JSZip from 'jszip';
import { enumerationLines, paragraphsOf, DRAFT_MARK, type AdministrativeDocument } from '#contract/document-tree';
import type { LetterheadPlaceholder } from '#domain/letterhead';
import { importedParts, importedStyles, inOurStyles, sectionsOf } from './docx-import';
import { renderContent } from './docx-renderer';
import { xmlLine } from './docx-text';

/** Stands where the body goes until the body is put there; nobody types it. */
const BODY_MARK = 'CCHC\u2063NOI\u2063DUNG';

/** Keys between double braces, anywhere in the file. */
export const placeholdersIn = async (letterhead: Buffer): Promise<string[]> => [
  ...new Set(await patchDetector({ data: letterhead, trimPlaceholders: true })),
];

/**
 * The document in the province's own letterhead: places are filled, the body and the annexes come from the same renderer
 * as without it, in styles of their own, so that those of the letterhead do not reach them and are not reached.
 * @throws Error in Vietnamese when the body's place stands inside a table or a text box
 */
export async function renderInLetterhead(letterhead: Buffer, document: AdministrativeDocument): Promise<Buffer> {
  const named = await placeholdersIn(letterhead);
  const filled = await patchDocument({
    outputType: 'nodebuffer',
    data: letterhead,
    patches: patchesOf(document, named),
    trimPlaceholders: true,
  });
  const [target, source] = [await JSZip.loadAsync(filled), await JSZip.loadAsync(await renderContent(document))];
  const part = async (zip: JSZip, name: string) => (await zip.file(name)?.async('string')) ?? '';
  const { content, annexes, lastSection } = sectionsOf(await part(source, 'word/document.xml'));
  const parts = await importedParts(source, annexes);
  const body = withBody(
    await part(target, 'word/document.xml'),
    marks(document, named) + inOurStyles(content),
    parts.xml,
    lastSection,
  );
  target.file('word/document.xml', body);
  target.file(
    'word/styles.xml',
    importedStyles(await part(target, 'word/styles.xml'), await part(source, 'word/styles.xml')),
  );
  target.file(
    'word/_rels/document.xml.rels',
    (await part(target, 'word/_rels/document.xml.rels')).replace(
      '</Relationships>',
      `${parts.relations}</Relationships>`,
    ),
  );
  target.file(
    '[Content_Types].xml',
    (await part(target, '[Content_Types].xml')).replace('</Types>', `${parts.types}</Types>`),
  );
  for (const [name, xml] of parts.files) target.file(name, xml);
  return target.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function valuesOf(document: AdministrativeDocument): Record<Exclude<LetterheadPlaceholder, 'noi_dung'>, string[]> {
  return {
    co_quan_chu_quan: [document.superiorAgency ?? ''],
    co_quan_ban_hanh: document.issuingAgency,
    so_ky_hieu: [document.numberLine.replace(/^Số:\s?/, '')],
    dia_danh_ngay_thang: [document.dateLine],
    ten_loai: [document.typeName],
    trich_yeu: paragraphsOf(document.subject),
    kinh_gui: enumerationLines(document.addressees),
    quyen_han_ky: document.signature.authority,
    nguoi_ky: [document.signature.name ?? ''],
    noi_nhan: enumerationLines(document.recipients).map((line) => `- ${line}`),
    du_thao: [document.draft ? DRAFT_MARK : ''],
    danh_dau: [document.marking ?? ''],
  };
}

function patchesOf(
  document: AdministrativeDocument,
  named: readonly string[],
): Parameters<typeof patchDocument>[0]['patches'] {
  const places = Object.entries(valuesOf(document)).filter(([key]) => named.includes(key));
  return {
    ...Object.fromEntries(
      places.map(([key, lines]) => [
        key,
        {
          type: PatchType.PARAGRAPH,
          children: lines.map((line, at) => new TextRun({ text: plain(line), break: at > 0 ? 1 : 0 })),
        },
      ]),
    ),
    noi_dung: { type: PatchType.DOCUMENT, children: [new Paragraph(BODY_MARK)] },
  };
}
/** What people wrote is text: braces in it are no places to be filled. */
const plain = (text: string): string => xmlLine(text).replaceAll('{{', '{ {');

/** A draft or illustrative data is never without its mark. */
function marks(document: AdministrativeDocument, named: readonly string[]): string {
  const lines = [
    !named.includes('du_thao') && document.draft ? DRAFT_MARK : '',
    !named.includes('danh_dau') ? (document.marking ?? '') : '',
  ].filter(Boolean);
  const escaped = (text: string) => xmlLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return lines
    .map(
      (text) =>
        `<w:p><w:pPr><w:pStyle w:val="CchcBase"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>${escaped(text)}</w:t></w:r></w:p>`,
    )
    .join('');
}

/** Puts the body into its place, and the annexes behind everything as sections of their own. */
function withBody(xml: string, content: string, annexes: string, lastSection: string): string {
  const mark = xml.indexOf(BODY_MARK);
  const before = xml.slice(0, mark);
  const start = Math.max(before.lastIndexOf('<w:p>'), before.lastIndexOf('<w:p '));
  const end = xml.indexOf('</w:p>', mark) + '</w:p>'.length;
  const depth = (tag: string) =>
    before.split(`<w:${tag}>`).length + before.split(`<w:${tag} `).length - 1 - before.split(`</w:${tag}>`).length;
  if (mark < 0 || start < 0 || depth('tbl') > 0 || depth('txbxContent') > 0)
    throw new LetterheadError(
      'Ô {{noi_dung}} phải đứng riêng một đoạn trong thân văn bản, không nằm trong bảng, khung chữ hoặc đầu trang.',
    );
  const placed = xml.slice(0, start) + content + xml.slice(end);
  if (annexes === '') return placed;
  const own = /<w:sectPr(?:\s[^>]*)?(?:\/>|>(?:(?!<w:sectPr[\s>]).)*?<\/w:sectPr>)(?=\s*<\/w:body>)/s.exec(placed);
  const rest = own ? placed.slice(0, own.index) : placed.slice(0, placed.indexOf('</w:body>'));
  return `${rest}<w:p><w:pPr><w:pStyle w:val="CchcBase"/>${own?.[0] ?? lastSection}</w:pPr></w:p>${annexes}${placed.slice(placed.indexOf('</w:body>'))}`;
}

/** A letterhead that cannot be filled; the message is for people. */
export class LetterheadError extends Error {}
