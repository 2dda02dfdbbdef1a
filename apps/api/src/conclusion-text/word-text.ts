import { invalid } from '#api/platform/errors';
import { mediaTypeOf } from '#api/file/file-type';
import { readZip, unpack, unpackBudget, type ZipEntry } from '#api/file/zip-archive';
import { WordNumbering } from './word-numbering';
import { elementsOf, find, readXml, valueOf, type XmlElement } from './xml-tree';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Several hundred pages with their formatting. */
const MAX_PART_BYTES = 16 * 1024 * 1024;

export interface WordText {
  /** One line per paragraph, automatic numbers written out. */
  text: string;
  warnings: string[];
}

const broken = () =>
  invalid('file', 'Tệp Word bị hỏng, không đọc được nội dung. Hãy mở tệp bằng Word, lưu lại rồi tải lên lần nữa.');

/**
 * The text of a .docx as its pages show it: numbers of automatic lists written out, deleted words left out, tables and text
 * boxes paragraph by paragraph. Headers, footers, footnotes and comments are not part of it.
 * @throws DomainError UNSUPPORTED, InvalidRequest (field `file`): macros, passwords, other kinds, damage.
 */
export async function wordText(bytes: Buffer): Promise<WordText> {
  const type = await mediaTypeOf(bytes);
  if (type !== DOCX_TYPE)
    throw invalid(
      'file',
      'Chỉ tách được kết luận từ tệp Word (.docx). Với tệp khác, hãy sao chép nội dung rồi dán vào ô văn bản.',
    );
  const entries = readZip(bytes, unpackBudget());
  const document = await part(entries, 'document.xml');
  const body = find(document ?? undefined, 'document', 'body');
  if (!body) throw broken();
  const numbering = new WordNumbering(await part(entries, 'numbering.xml'), await part(entries, 'styles.xml'));
  const reader = new BodyReader(numbering);
  reader.read(body);
  return {
    text: reader.lines.join('\n'),
    warnings: reader.changed
      ? [
          'Tệp còn thay đổi chưa được chấp nhận (Track Changes): đã lấy theo nội dung sau khi sửa, cần xem lại với bản gốc.',
        ]
      : [],
  };
}

async function part(entries: ZipEntry[], name: string): Promise<XmlElement | null> {
  const entry = entries.find((one) => one.name.toLowerCase() === `word/${name}`);
  if (!entry) return null;
  if (entry.size > MAX_PART_BYTES)
    throw invalid('file', 'Văn bản trong tệp quá dài. Hãy tách tệp thành nhiều phần rồi tải lên từng phần.');
  const pieces: Buffer[] = [];
  await unpack(entry, (piece) => pieces.push(piece));
  const xml = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const tree = readXml(xml);
  if (!tree) throw broken();
  return tree;
}

/** Left out: deleted and moved away text, codes of fields, the drawing twin of a text box. */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'Fallback',
  'pPr',
  'rPr',
  'sectPr',
  'tblPr',
  'footnoteReference',
  'commentReference',
]);

class BodyReader {
  readonly lines: string[] = [];
  changed = false;
  constructor(private readonly numbering: WordNumbering) {}

  /** Paragraphs in the order of the document, wherever they stand. */
  read(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'p') this.paragraph(child);
      else if (!UNSEEN.has(child.name)) this.read(child);
    }
  }

  private paragraph(element: XmlElement): void {
    const label = this.numbering.labelOf(element);
    const boxes: XmlElement[] = [];
    const text = this.textOf(element, boxes).trim();
    // Word shows the number of an empty paragraph too; to a reader it is none.
    this.lines.push(text === '' ? '' : label + text);
    for (const box of boxes) this.read(box);
  }

  private textOf(element: XmlElement, boxes: XmlElement[]): string {
    let text = '';
    for (const child of elementsOf(element)) {
      if (['ins', 'del', 'moveTo', 'moveFrom'].includes(child.name)) this.changed = true;
      if (child.name === 'txbxContent') boxes.push(child);
      else if (child.name === 't') text += child.children.filter((one) => typeof one === 'string').join('');
      else if (child.name === 'tab') text += '\t';
      else if (child.name === 'br' || child.name === 'cr') text += child.attributes.get('type') === 'page' ? '' : '\n';
      else if (child.name === 'noBreakHyphen') text += '-';
      else if (child.name === 'sym') text += symbolOf(child);
      else if (
        child.name === 'r' &&
        find(child, 'rPr', 'vanish') &&
        !['0', 'false'].includes(valueOf(child, 'rPr', 'vanish') ?? '1')
      )
        continue;
      else if (!UNSEEN.has(child.name)) text += this.textOf(child, boxes);
    }
    return text;
  }
}

function symbolOf(symbol: XmlElement): string {
  const code = parseInt(symbol.attributes.get('char') ?? '', 16);
  return Number.isNaN(code) || code > 0xffff ? '' : String.fromCharCode(code);
}
