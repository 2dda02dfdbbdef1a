import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import { readRows, truth } from './sql';
import { isPostgres, lastIdOf, quoted, tablesOf, type ColumnShape, type TableShape } from './tables';

/** One table as written: what has to be the same wherever it is loaded. */
export interface TableDigest {
  name: string;
  rows: number;
  /** See `lastIdOf`. */
  lastId: number | null;
  bytes: number;
  sha256: string;
}

/** What one page of rows may weigh; a page is what memory holds at a time. */
const PAGE_BYTES = 4 * 1024 * 1024;
const FIRST_PAGE = 20;
const MAX_PAGE = 2000;

/**
 * Writes every table as JSON lines (names of the columns, then one array per row in the order of the key) that are the
 * same bytes on both databases. Call inside `unitOfWork.read`, so that all tables are of one moment.
 * @param folder null to compute the digests only
 */
export async function dumpTables(manager: EntityManager, folder: string | null): Promise<TableDigest[]> {
  const digests: TableDigest[] = [];
  for (const table of await tablesOf(manager)) digests.push(await dumpTable(manager, table, folder));
  return digests;
}

export const tableFile = (name: string): string => `${name}.jsonl`;

async function dumpTable(manager: EntityManager, table: TableShape, folder: string | null): Promise<TableDigest> {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  async function* lines() {
    yield `${JSON.stringify(table.columns.map((c) => c.name))}\n`;
    for await (const page of pagesOf(manager, table)) {
      rows += page.length;
      yield page.map((row) => `${JSON.stringify(row)}\n`).join('');
    }
  }
  async function* counted(pieces: AsyncIterable<string>) {
    for await (const piece of pieces) {
      const chunk = Buffer.from(piece);
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const target =
    folder === null ? nowhere() : createWriteStream(join(folder, tableFile(table.name)), { flags: 'wx', mode: 0o600 });
  await pipeline(Readable.from(counted(lines())), target);
  return { name: table.name, rows, lastId: await lastIdOf(manager, table), bytes, sha256: hash.digest('hex') };
}
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Page after page by the key, as many rows as weigh about the same. */
async function* pagesOf(manager: EntityManager, table: TableShape): AsyncGenerator<unknown[][]> {
  if (table.key.length === 0) throw new Error(`${table.name} has no primary key`);
  const postgres = isPostgres(manager);
  // By the bytes of the text, as SQLite orders: a language's order is another one on every server.
  const ordered = table.key.map((c) => quoted(c.name) + (postgres && c.type === 'text' ? ' collate "C"' : ''));
  const columns = table.columns.map((c) => quoted(c.name)).join(', ');
  let after: unknown[] | null = null;
  let limit = FIRST_PAGE;
  for (;;) {
    const beyond =
      after === null ? '' : `where (${ordered.join(', ')}) > (${table.key.map((_, i) => `:k${i}`).join(', ')})`;
    const keys = Object.fromEntries((after ?? []).map((value, i) => [`k${i}`, value]));
    const found: Record<string, unknown>[] = await readRows(
      manager,
      `select ${columns} from ${quoted(table.name)} ${beyond} order by ${ordered.join(', ')} limit ${limit}`,
      keys,
    );
    if (found.length === 0) return;
    const page = found.map((row) => table.columns.map((column) => plain(row[column.name], column)));
    yield page;
    if (found.length < limit) return;
    const last = found[found.length - 1]!;
    after = table.key.map((c) => last[c.name]);
    limit = Math.max(1, Math.min(MAX_PAGE, Math.floor((PAGE_BYTES * page.length) / weight(page))));
  }
}

/** SQLite keeps booleans as 0 and 1. */
const plain = (value: unknown, column: ColumnShape): unknown =>
  value === null || column.type !== 'boolean' ? value : truth(value);
const weight = (page: unknown[][]): number =>
  page.reduce(
    (sum, row) => row.reduce<number>((n, value) => n + (typeof value === 'string' ? value.length : 8), sum),
    0,
  );
