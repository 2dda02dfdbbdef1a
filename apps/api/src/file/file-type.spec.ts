import JSZip from 'jszip';
import { officeFile, pdfFile, pngFile } from '#api/testing/sample-files';
import { DomainError } from '#api/platform/errors';
import { fittingName, mediaTypeOf } from './file-type';

/** The code and message of the refusal, or the type when it is taken. */
async function verdict(bytes: Buffer): Promise<string> {
  try {
    return await mediaTypeOf(bytes);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code} ${error.message}`;
  }
}
const latin = (text: string) => Buffer.from(text, 'latin1');
const jpeg = latin('\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x20\x00\x30\x03');
const gif = latin('GIF89a\x10\x00\x10\x00');
const webp = latin('RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x0f\x00\x00\x0f\x00\x00');
const ole = (inside: string) => Buffer.concat([latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')]);

/** Replaces what the directory and the entry's own header declare as unpacked size of `name`. */
function declare(zip: Buffer, name: string, size: number): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    if (bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString() === name) bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}

describe('what a file is', () => {
  it('is said by its content', async () => {
    expect(await verdict(await officeFile('docx'))).toMatch(/wordprocessingml\.document$/);
    expect(await verdict(await officeFile('xlsx'))).toMatch(/spreadsheetml\.sheet$/);
    expect(await verdict(pdfFile())).toBe('application/pdf');
    expect(await Promise.all([pngFile(), jpeg, gif, webp].map(verdict))).toEqual(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), /^INVALID .*rỗng/],
    ['a program of Windows', latin('MZ\x90\x00'), /^UNSUPPORTED .*chương trình/],
    ['a program of Linux', latin('\x7fELF\x02'), /^UNSUPPORTED .*chương trình/],
    ['a script', latin('#!/bin/sh\n'), /^UNSUPPORTED .*chương trình/],
    ['a locked document', ole('EncryptedPackage'), /^INVALID .*mật khẩu/],
    ['an old document', ole('WordDocument'), /^UNSUPPORTED .*định dạng cũ/],
    ['a page', Buffer.from('\ufeff\n<!doctype html><script>'), /^UNSUPPORTED .*trang web/],
    ['an SVG picture', Buffer.from('<?xml version="1.0"?><svg onload="x"/>'), /^UNSUPPORTED .*SVG/],
    ['a RAR archive', latin('Rar!\x1a\x07'), /^UNSUPPORTED .*tệp nén/],
    ['plain text', Buffer.from('Báo cáo'), /^UNSUPPORTED .*Không nhận ra/],
    ['a picture cut off in its head', pngFile().subarray(0, 18), /^INVALID .*ảnh bị hỏng/],
    ['a picture of 400 million points', pngFile(20_000, 20_000), /^INVALID .*20000 × 20000/],
    ['the head of an archive alone', latin('PK\x03\x04'), /^INVALID .*bị hỏng/],
  ])('%s is refused', async (_, bytes, expected) => {
    expect(await verdict(bytes)).toMatch(expected);
  });

  it('macros, under their name or another, are refused', async () => {
    const macro = /^INVALID .*macro/;
    expect(await verdict(await officeFile('docm'))).toMatch(macro);
    expect(await verdict(await officeFile('xlsm'))).toMatch(macro);
    expect(await verdict(await officeFile('docx', { 'word/vbaProject.bin': 'x' }))).toMatch(macro);
    expect(await verdict(await officeFile('xlsx', { 'xl/macrosheets/sheet1.xml': '<x/>' }))).toMatch(macro);
    const types = '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
    expect(await verdict(await officeFile('docx', { '[Content_Types].xml': `${types}<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/></Types>` }))).toMatch(macro);
    expect(await verdict(await officeFile('docx', { '[Content_Types].xml': `${types}<Default Extension="dat" ContentType="application/vnd.ms-office.vba&#80;roject"/></Types>` }))).toMatch(/^INVALID .*cấu trúc/);
  });

  it('an archive that is no document, or a document without its main part, is refused', async () => {
    const zip = await new JSZip().file('a.txt', 'x').generateAsync({ type: 'nodebuffer' });
    expect(await verdict(zip)).toMatch(/^UNSUPPORTED .*tệp nén/);
    const other = await officeFile('docx', { '[Content_Types].xml': '<Types><Override PartName="/gone.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' });
    expect(await verdict(other)).toMatch(/^INVALID .*cấu trúc/);
  });

  it('entities, programs and archives inside are refused; the sheet behind a chart is not', async () => {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const laughs = Buffer.from(`<?xml version="1.0"?>${' '.repeat(70_000)}<!DOCTYPE l [<!ENTITY a "b">]><sst>&a;</sst>`, encoding);
      expect(await verdict(await officeFile('xlsx', { 'xl/sharedStrings.xml': laughs }))).toMatch(/^INVALID .*cấu trúc/);
    }
    expect(await verdict(await officeFile('docx', { 'word/media/image1.png': 'MZ\x90' }))).toMatch(/^INVALID .*chương trình/);
    const inner = await officeFile('xlsx');
    expect(await verdict(await officeFile('docx', { 'word/embeddings/Sheet1.xlsx': inner }))).toMatch(/wordprocessingml/);
    expect(await verdict(await officeFile('docx', { 'word/embeddings/Sheet1.xlsx': await officeFile('xlsm') }))).toMatch(/^INVALID .*macro/);
    expect(await verdict(await officeFile('docx', { 'word/media/a.zip': inner }))).toMatch(/^INVALID .*tệp nén khác/);
    const twice = await officeFile('docx', { 'word/embeddings/a.xlsx': await officeFile('xlsx', { 'xl/embeddings/b.docx': await officeFile('docx') }) });
    expect(await verdict(twice)).toMatch(/^INVALID .*tệp nén khác/);
  });

  it('what unpacks to too much is refused before it is unpacked, and what lies about it while', async () => {
    const zeros = new Uint8Array(8 * 1024 * 1024);
    const honest = await officeFile('xlsx', { 'xl/worksheets/sheet1.xml': zeros });
    expect(await verdict(honest)).toMatch(/spreadsheetml/);
    const started = Date.now();
    expect(await verdict(declare(honest, 'xl/worksheets/sheet1.xml', 1024 ** 3))).toMatch(/^INVALID .*phình/);
    expect(await verdict(declare(honest, 'xl/worksheets/sheet1.xml', 1000))).toMatch(/^INVALID .*phình/);
    expect(await verdict(declare(honest, 'xl/worksheets/sheet1.xml', zeros.length + 1))).toMatch(/^INVALID .*bị hỏng/);
    expect(Date.now() - started).toBeLessThan(2000);
    const many = new JSZip();
    for (let i = 0; i < 10_001; i++) many.file(`${i}.xml`, '');
    expect(await verdict(await many.generateAsync({ type: 'nodebuffer' }))).toMatch(/^INVALID .*phình/);
  });

  it('names that lead elsewhere, and content that is damaged, are refused', async () => {
    const good = await officeFile('docx', { 'word/aa/evil.xml': '<x/>' });
    const renamed = Buffer.from(good.toString('latin1').replaceAll('word/aa/evil.xml', 'word/../evil.xml'), 'latin1');
    expect(await verdict(renamed)).toMatch(/^INVALID .*bị hỏng/);
    expect(await verdict(good.subarray(0, good.length - 5))).toMatch(/^INVALID .*bị hỏng/);
    const flipped = Buffer.from(good);
    const data = flipped.indexOf('word/document.xml') + 'word/document.xml'.length + 4;
    flipped[data] = flipped[data]! ^ 0xff;
    expect(await verdict(flipped)).toMatch(/^INVALID .*(bị hỏng|phình)/);
  });

  it('the ending must fit; none is added', () => {
    expect(fittingName('Báo cáo.JPEG', 'image/jpeg')).toBe('Báo cáo.JPEG');
    expect(fittingName('Báo cáo số 5', 'application/pdf')).toBe('Báo cáo số 5.pdf');
    expect(fittingName('', 'application/pdf')).toBe('tep-dinh-kem.pdf');
    expect(() => fittingName('bao-cao.pdf.exe', 'application/pdf')).toThrow(/“\.exe”.*PDF/);
  });
});
