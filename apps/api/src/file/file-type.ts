import { ACCEPTED_FILES, FILE_TYPES } from '#contract/file';
import { DomainError, invalid } from '#api/platform/errors';
import { endingOf } from './file-name';
import { imageSize } from './image-size';
import { inspectOffice } from './office-package';

/** Larger pictures cannot be opened on an office computer; photographs of telephones have at most 108 million. */
const MAX_PIXELS = 120_000_000;

const unsupported = (what: string) => new DomainError('UNSUPPORTED', `${what} Chỉ nhận tệp ${ACCEPTED_FILES}.`);

/**
 * What a file is, by its content; its name is never believed.
 * @throws DomainError UNSUPPORTED for kinds that are not taken, InvalidRequest (field `file`) for one that is damaged or unsafe.
 */
export async function mediaTypeOf(bytes: Buffer): Promise<string> {
  if (bytes.length === 0) throw invalid('file', 'Tệp rỗng (0 byte). Hãy kiểm tra lại tệp trên máy rồi chọn lại.');
  const head = bytes.toString('latin1', 0, 16);
  if (/^(MZ|\x7fELF|#!|\xca\xfe\xba\xbe|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe)/.test(head)) throw unsupported('Đây là tệp chương trình, dù tên tệp là gì.');
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw oldOffice(bytes);
  if (head.startsWith('PK\x03\x04')) return inspectOffice(bytes);
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return image('image/png', bytes);
  if (head.startsWith('\xff\xd8\xff')) return image('image/jpeg', bytes);
  if (/^GIF8[79]a/.test(head)) return image('image/gif', bytes);
  if (/^RIFF[^]{4}WEBP/.test(head)) return image('image/webp', bytes);
  if (/^(PK|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ)/.test(head)) throw unsupported('Đây là tệp nén; hãy giải nén rồi đính kèm từng tài liệu.');
  const text = bytes.toString('utf8', 0, 512).replace(/^\ufeff/, '').trimStart();
  if (text.startsWith('<')) throw unsupported(/<svg/i.test(text) ? 'Ảnh dạng SVG có thể chứa mã lệnh nên không được nhận; hãy lưu lại dạng PNG.' : 'Đây là trang web hoặc tệp XML, có thể chứa mã lệnh nên không được nhận.');
  throw unsupported('Không nhận ra loại tệp này.');
}

/**
 * The name with an ending that fits the content; one without an ending gets the usual one.
 * @throws InvalidRequest when the ending says something else: such a file opens in the wrong program.
 */
export function fittingName(name: string, mediaType: string): string {
  const endings = FILE_TYPES[mediaType]!;
  if (name === '') return `tep-dinh-kem.${endings[0]}`;
  const ending = endingOf(name);
  if (ending === '') return `${name}.${endings[0]}`;
  if (endings.includes(ending)) return name;
  const kind = endings[0]!.toUpperCase();
  throw invalid('file', `Tên tệp có đuôi “.${ending}” nhưng nội dung là ${kind}. Hãy đổi tên tệp cho đúng đuôi “.${endings[0]}” rồi tải lại.`);
}

/** Documents of Word and Excel before 2007, and the container of those that are locked with a password. */
function oldOffice(bytes: Buffer): DomainError {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return invalid('file', 'Tệp Word, Excel được đặt mật khẩu nên không kiểm tra được. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi tải lại.');
  return unsupported('Tệp có định dạng cũ (.doc, .xls) hoặc là thư điện tử (.msg); hãy lưu lại dạng .docx, .xlsx hoặc PDF.');
}

function image(mediaType: string, bytes: Buffer): string {
  const size = imageSize(mediaType, bytes);
  if (!size) throw invalid('file', 'Tệp ảnh bị hỏng, không mở được. Hãy mở ảnh trên máy, lưu lại rồi tải lên lần nữa.');
  if (size.width * size.height > MAX_PIXELS) throw invalid('file', `Ảnh quá lớn (${size.width} × ${size.height} điểm ảnh). Hãy thu nhỏ ảnh rồi tải lại.`);
  return mediaType;
}
