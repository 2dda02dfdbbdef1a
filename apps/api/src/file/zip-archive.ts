import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { invalid } from '#api/platform/errors';

/** An entry as the archive's directory declares it, checked against the file's own bounds. */
export interface ZipEntry {
  name: string;
  /** Declared size when unpacked, in bytes. */
  size: number;
  packed: Buffer;
  deflated: boolean;
  crc: number;
}
/** What may still be unpacked, shared by an archive and those inside it. */
export interface UnpackBudget {
  bytes: number;
  entries: number;
}
/** No report of an office comes near: a sheet of 100,000 rows unpacks to about 50 MB. */
export const unpackBudget = (): UnpackBudget => ({ bytes: 256 * 1024 * 1024, entries: 10_000 });

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ENCRYPTED = 0x0001;
const SYMBOLIC_LINK = 0xa000;

const broken = () => invalid('file', 'Tệp bị hỏng hoặc bị cắt cụt, không mở được. Hãy mở tệp trên máy, lưu lại rồi tải lên lần nữa.');
const bomb = () => invalid('file', 'Tệp phình quá lớn khi giải nén nên bị từ chối vì an toàn. Hãy lưu lại tệp bằng Word hoặc Excel rồi thử lại.');

/**
 * The directory of a ZIP archive. Everything that is declared (count, sizes, places, names) is checked before a byte is
 * unpacked, so that a small file cannot make the server work for a large one.
 * @throws InvalidRequest in words.
 */
export function readZip(bytes: Buffer, budget: UnpackBudget): ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const directory = bytes.readUInt32LE(end + 16);
  if (bytes.readUInt16LE(end + 8) !== count || directory + bytes.readUInt32LE(end + 12) > end) throw broken();
  budget.entries -= count;
  if (budget.entries < 0) throw bomb();
  const places: [from: number, to: number][] = [];
  const names = new Set<string>();
  const entries: ZipEntry[] = [];
  let at = directory;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw broken();
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const rawName = bytes.subarray(at + 46, nameEnd);
    const name = rawName.toString('utf8');
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw invalid('file', 'Tệp được đặt mật khẩu nên không kiểm tra được. Hãy bỏ mật khẩu rồi tải lại.');
    const method = bytes.readUInt16LE(at + 10);
    const symbolic = ((bytes.readUInt32LE(at + 38) >>> 16) & 0xf000) === SYMBOLIC_LINK;
    if ((method !== 0 && method !== 8) || symbolic || !isSafeName(name) || names.has(name.toLowerCase())) throw broken();
    names.add(name.toLowerCase());
    const size = bytes.readUInt32LE(at + 24);
    budget.bytes -= size;
    if (budget.bytes < 0) throw bomb();
    const local = bytes.readUInt32LE(at + 42);
    const from = dataOf(bytes, local, rawName);
    const to = from + bytes.readUInt32LE(at + 20);
    if (to > directory || (method === 0 && to - from !== size)) throw broken();
    places.push([local, to]);
    entries.push({ name, size, packed: bytes.subarray(from, to), deflated: method === 8, crc: bytes.readUInt32LE(at + 16) });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  // Entries that share their bytes unpack to far more than the file holds.
  places.sort(([a], [b]) => a - b);
  if (places.some(([from], i) => i > 0 && from < places[i - 1]![1])) throw bomb();
  return entries;
}

/** Unpacks one entry piece by piece, never more than it declared. @throws InvalidRequest when size or checksum lie. */
export async function unpack(entry: ZipEntry, take: (piece: Buffer) => void): Promise<void> {
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of entry.deflated ? inflated(entry.packed) : [entry.packed]) {
      size += piece.length;
      if (size > entry.size) throw bomb();
      crc = crc32(piece, crc);
      take(piece);
    }
  } catch (error) {
    throw (error as { code?: string }).code?.startsWith('Z_') ? broken() : error;
  }
  if (size !== entry.size || crc !== entry.crc) throw broken();
}

const inflated = (packed: Buffer): AsyncIterable<Buffer> => Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 64 * 1024 }));

/** The end record, with nothing but its comment behind it. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw broken();
}

/** Where the data of an entry begin; its own header must name it as the directory does. */
function dataOf(bytes: Buffer, local: number, name: Buffer): number {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_ENTRY) throw broken();
  const nameEnd = local + 30 + bytes.readUInt16LE(local + 26);
  if (!bytes.subarray(local + 30, nameEnd).equals(name)) throw broken();
  return nameEnd + bytes.readUInt16LE(local + 28);
}

const isSafeName = (name: string) => name !== '' && !/^[/\\]|\\|\0|^[a-z]:/i.test(name) && !name.split('/').includes('..');
