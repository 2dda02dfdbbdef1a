import { DomainError, invalid } from '#api/platform/errors';
import { readZip, unpack, unpackBudget, type UnpackBudget, type ZipEntry } from './zip-archive';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** What a document of Word or Excel may carry inside: the sheet behind a chart, a slide. */
const EMBEDDED = /(^|\/)embeddings\/[^/]+\.(docx|xlsx|pptx)$/i;
const MAX_EMBEDDED_BYTES = 20 * 1024 * 1024;
const MAX_CONTENT_TYPES_BYTES = 1024 * 1024;

const macros = () => invalid('file', 'Tệp có chứa macro (mã lệnh) nên không được nhận. Hãy lưu lại dạng .docx hoặc .xlsx không có macro rồi tải lên.');
const strange = () => invalid('file', 'Nội dung bên trong tệp không đúng cấu trúc của Word, Excel. Hãy lưu lại tệp bằng Word hoặc Excel rồi thử lại.');
const archive = () => new DomainError('UNSUPPORTED', 'Đây là tệp nén, không phải tài liệu. Hãy giải nén rồi đính kèm từng tệp Word, Excel, PDF hoặc ảnh.');

/**
 * The media type of a document of Word or Excel (Open Packaging Conventions), after every part has been unpacked once
 * and looked at: no macros, no programs, no archives inside, no document type declarations, sizes as declared.
 * @throws DomainError UNSUPPORTED for other archives, InvalidRequest in words for the rest.
 */
export async function inspectOffice(bytes: Buffer): Promise<string> {
  const type = await inspectPackage(bytes, unpackBudget(), 0);
  if (type === PRESENTATION) throw new DomainError('UNSUPPORTED', 'Tệp trình chiếu (.pptx) chưa được nhận. Hãy lưu lại dạng PDF rồi tải lên.');
  return type;
}

async function inspectPackage(bytes: Buffer, budget: UnpackBudget, depth: number): Promise<string> {
  const entries = readZip(bytes, budget);
  if (entries.some(({ name }) => /(^|\/)(vbaproject|vbadata|macrosheets\/)/i.test(name))) throw macros();
  const contentTypes = entries.find(({ name }) => name === '[Content_Types].xml');
  if (!contentTypes) throw archive();
  const type = await packageType(contentTypes, entries);
  for (const entry of entries) await inspectPart(entry, budget, depth);
  return type;
}

/** What the list of content types says the package is. */
async function packageType(list: ZipEntry, entries: ZipEntry[]): Promise<string> {
  if (list.size > MAX_CONTENT_TYPES_BYTES) throw strange();
  const xml = (await contentOf(list)).toString('utf8');
  // Office writes plain UTF-8; a reference or another encoding could spell a forbidden type so that it is not seen.
  if (/[&\0]/.test(xml)) throw strange();
  if (/macroEnabled|vbaProject|macrosheet/i.test(xml)) throw macros();
  const parts = [...xml.matchAll(/<(?:\w+:)?Override\s[^>]*>/g)].map(([tag]) => ({ name: attribute(tag, 'PartName'), type: attribute(tag, 'ContentType') }));
  for (const type of [DOCUMENT, WORKBOOK, PRESENTATION]) {
    const main = parts.find((part) => part.type === `${type}.main+xml`);
    if (main && entries.some(({ name }) => `/${name}`.toLowerCase() === main.name.toLowerCase())) return type;
  }
  throw strange();
}
const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';

/** Reads one part to its end: only then are its size and its content known. */
async function inspectPart(entry: ZipEntry, budget: UnpackBudget, depth: number): Promise<void> {
  const embedded = EMBEDDED.test(entry.name);
  if (embedded && entry.size > MAX_EMBEDDED_BYTES) throw strange();
  const pieces: Buffer[] = [];
  const xml = /\.(xml|rels|vml)$/i.test(entry.name);
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  await unpack(entry, (piece) => {
    if (head.length < 8) head = Buffer.concat([head, piece.subarray(0, 8)]);
    if (embedded) pieces.push(piece);
    if (!xml) return;
    const seen = Buffer.concat([tail, piece]);
    if (DECLARATIONS.some((declaration) => seen.includes(declaration))) throw strange();
    tail = seen.subarray(-32);
  });
  if (startsWith(head, 'MZ') || startsWith(head, '\x7fELF')) throw invalid('file', 'Bên trong tệp có chứa chương trình nên không được nhận.');
  if (startsWith(head, 'Rar!') || startsWith(head, '7z\xbc\xaf')) throw nested();
  if (!startsWith(head, 'PK\x03\x04')) return;
  if (!embedded || depth > 0) throw nested();
  await inspectPackage(Buffer.concat(pieces), budget, depth + 1);
}
const nested = () => invalid('file', 'Bên trong tệp có tệp nén khác nên không được nhận. Hãy đính kèm riêng từng tài liệu.');

/** Entities of a document type can expand without end or read other files; no office program writes them. */
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY'].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]);

const startsWith = (head: Buffer, magic: string): boolean => head.subarray(0, magic.length).toString('latin1') === magic;

async function contentOf(entry: ZipEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await unpack(entry, (piece) => pieces.push(piece));
  return Buffer.concat(pieces);
}
