import JSZip from 'jszip';

const TYPES = 'application/vnd.openxmlformats-officedocument';
const MAIN = {
  docx: { part: 'word/document.xml', type: `${TYPES}.wordprocessingml.document.main+xml`, xml: '<w:document xmlns:w="w"><w:body/></w:document>' },
  xlsx: { part: 'xl/workbook.xml', type: `${TYPES}.spreadsheetml.sheet.main+xml`, xml: '<workbook xmlns="x"><sheets/></workbook>' },
  docm: { part: 'word/document.xml', type: 'application/vnd.ms-word.document.macroEnabled.main+xml', xml: '<w:document xmlns:w="w"/>' },
  xlsm: { part: 'xl/workbook.xml', type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', xml: '<workbook xmlns="x"/>' },
};

/** The smallest package of a kind, with `parts` beside (or in place of) its own; `text` makes two of them differ. */
export async function officeFile(kind: keyof typeof MAIN, parts: Record<string, string | Uint8Array> = {}, text = ''): Promise<Buffer> {
  const { part, type, xml } = MAIN[kind];
  const zip = new JSZip();
  zip.file('[Content_Types].xml', `<?xml version="1.0"?><Types><Default Extension="rels" ContentType="r"/><Override PartName="/${part}" ContentType="${type}"/></Types>`);
  zip.file('_rels/.rels', '<Relationships/>');
  zip.file(part, `<?xml version="1.0"?>${xml}<!--${text}-->`);
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

export const pdfFile = (text = ''): Buffer => Buffer.from(`%PDF-1.7\n%${text}\ntrailer<<>>\n%%EOF\n`);

/** The head of a picture of this size; nothing here decodes the rest. */
export function pngFile(width = 10, height = 10): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\x08\x06\0\0\0', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}
