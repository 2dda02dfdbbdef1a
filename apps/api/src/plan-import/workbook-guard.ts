import { IMPORT_MAX_BYTES, IMPORT_MAX_ROWS } from '#contract/plan-import';
import { inspectOffice } from '#api/file/office-package';
import { readZip, unpack } from '#api/file/zip-archive';
import { tooLarge } from '#api/platform/upload';
import { DomainError, invalid } from '#api/platform/errors';

/** Read as a table a workbook takes several times its unpacked size in memory. */
const UNPACKED_LIMIT = { bytes: 80 * 1024 * 1024, entries: 2_000 };
const MAX_MERGED_CELLS = 200_000;
/** A tag is shorter than this; what may be the beginning of one is looked at again with the next piece. */
const LONGEST_TAG = 400;
const OLD_EXCEL = 0xd0cf11e0;
const ZIP = 0x504b;

/**
 * Refuses in words what is no ordinary .xlsx, before it is read as a table: other files, macros, archives that unpack to
 * too much, sheets beyond the limit. Piece by piece: memory stays small, and others' requests get their turn.
 * @throws DomainError TOO_LARGE, UNSUPPORTED or INVALID
 */
export async function checkWorkbook(bytes: Buffer): Promise<void> {
  if (bytes.length > IMPORT_MAX_BYTES) throw tooLarge(IMPORT_MAX_BYTES);
  if (bytes.length < 4) throw invalid('file', 'Tệp rỗng. Hãy chọn lại tệp.');
  if (bytes.readUInt32BE(0) === OLD_EXCEL) {
    throw new DomainError('UNSUPPORTED', 'Tệp ở dạng Excel cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu và lưu lại dạng .xlsx.');
  }
  if (bytes.readUInt16BE(0) !== ZIP) throw noWorkbook();
  const entries = readZip(bytes, { ...UNPACKED_LIMIT });
  if (!(await inspectOffice(bytes)).endsWith('spreadsheetml.sheet')) throw noWorkbook();
  for (const entry of entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))) {
    const counter = new SheetCounter();
    await unpack(entry, (piece) => counter.take(piece.toString('latin1')));
    counter.end();
  }
}

const noWorkbook = () => new DomainError('UNSUPPORTED', 'Tệp không phải bảng tính .xlsx, dù tên có thể ghi như vậy.');

/** Counted in the text itself: exceljs would first make an object of every row and of every merged cell. */
class SheetCounter {
  private rest = '';
  private rows = 0;
  private merged = 0;

  take(piece: string): void {
    const text = this.rest + piece;
    const open = text.lastIndexOf('<');
    const from = open >= 0 && text.length - open < LONGEST_TAG ? open : text.length;
    this.rest = text.slice(from);
    this.count(text.slice(0, from));
  }
  end(): void {
    this.count(this.rest);
    if (this.rows > IMPORT_MAX_ROWS) {
      throw new DomainError('TOO_LARGE', `Một trang tính có ${this.rows} dòng; tối đa ${IMPORT_MAX_ROWS} dòng. Hãy xóa các dòng trống có định dạng ở cuối trang, hoặc tách tệp.`);
    }
  }

  private count(text: string): void {
    this.rows += text.match(/<(?:\w+:)?row[ >/]/g)?.length ?? 0;
    for (const [, from, to] of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref\s*=\s*["']\$?([A-Z]{1,3}\$?\d{1,7}):\$?([A-Z]{1,3}\$?\d{1,7})["']/g)) this.merged += areaOf(from!, to!);
    if (this.merged > MAX_MERGED_CELLS) throw new DomainError('TOO_LARGE', 'Bảng tính có vùng gộp ô quá lớn. Hãy bỏ gộp ô ở ngoài bảng kế hoạch rồi gửi lại.');
  }
}

function areaOf(from: string, to: string): number {
  const [a, b] = [placeOf(from), placeOf(to)];
  return (Math.abs(b.row - a.row) + 1) * (Math.abs(b.column - a.column) + 1);
}
function placeOf(cell: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)\$?(\d+)$/.exec(cell)!;
  return { row: Number(digits), column: [...letters!].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) };
}
