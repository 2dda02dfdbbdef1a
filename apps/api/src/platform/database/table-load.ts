import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { DataSource, MigrationExecutor, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';
import type { DatabaseConfig } from '../config';
import { connect, options } from './data-source';
import { readRows } from './sql';
import { tableFile, type TableDigest } from './table-dump';
import { appliedMigrations, continueNumbering, isPostgres, quoted, tablesOf, type TableShape } from './tables';

type Shared = Pick<DataSourceOptions, 'entities' | 'migrations'>;
/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535. */
const MAX_VALUES = 30_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** A database that is being filled: nothing of it is to be seen before everything is right. */
export interface LoadingDatabase {
  runner: QueryRunner;
  manager: EntityManager;
  /** Rows in tables of the product; 0 in an empty database. */
  rowCount(): Promise<number>;
  /** Removes what is there. */
  clear(): Promise<void>;
  /** Runs the migrations of these names, or all that are left. */
  migrate(names?: readonly string[]): Promise<void>;
  /** Fills the tables from the files that `dumpTables` wrote. @throws when a table or a column is not there. */
  load(folder: string, tables: readonly TableDigest[]): Promise<void>;
}

/**
 * Fills a database in one transaction, the schema included: an error, or a process that is killed, leaves it as it was.
 * Foreign keys are checked when all rows are there, so the order of tables does not matter.
 */
export async function fillDatabase<T>(
  db: DatabaseConfig,
  shared: Shared,
  work: (target: LoadingDatabase) => Promise<T>,
): Promise<T> {
  const source = await connect(db, options(db, shared, 'writer'));
  try {
    if (db.kind === 'sqlite') await source.query('PRAGMA foreign_keys=OFF');
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    try {
      const result = await work(loading(source, runner));
      if (db.kind === 'sqlite') await checkForeignKeys(runner);
      await runner.commitTransaction();
      // One file, with nothing left in a log beside it, can be moved to its place.
      if (db.kind === 'sqlite') await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}

function loading(source: DataSource, runner: QueryRunner): LoadingDatabase {
  const { manager } = runner;
  const migrations = [...source.migrations];
  return {
    runner,
    manager,
    async rowCount() {
      let rows = 0;
      for (const { name } of await tablesOf(manager))
        rows += (await readRows<{ n: number }>(manager, `select count(*) as "n" from ${quoted(name)}`))[0]!.n;
      return rows;
    },
    async clear() {
      if (!isPostgres(manager)) throw new Error('a SQLite database is replaced as a file');
      const names = [...(await tablesOf(manager)).map((t) => t.name), 'migrations', 'typeorm_metadata'];
      await runner.query(`drop table if exists ${names.map(quoted).join(', ')} cascade`);
    },
    async migrate(names) {
      const wanted = names && migrations.filter((m) => names.includes(m.name ?? m.constructor.name));
      Object.assign(source, { migrations: wanted ?? migrations });
      const executor = new MigrationExecutor(source, runner);
      executor.transaction = 'none';
      await executor.executePendingMigrations();
      if (names && (await appliedMigrations(manager)).length !== names.length)
        throw new Error('the schema of the archive cannot be made here');
    },
    async load(folder, tables) {
      const keys = isPostgres(manager) ? await dropForeignKeys(runner) : [];
      const shapes = await tablesOf(manager);
      if (shapes.map((s) => s.name).join() !== tables.map((t) => t.name).join())
        throw new Error('the tables of the archive are not those of its schema');
      for (const [i, table] of tables.entries()) await loadTable(manager, shapes[i]!, table, folder);
      for (const { table, name, definition } of keys)
        await runner.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    },
  };
}

async function loadTable(
  manager: EntityManager,
  shape: TableShape,
  digest: TableDigest,
  folder: string,
): Promise<void> {
  // Migrations may have written rows of their own; the archive holds them too.
  await manager.query(`delete from ${quoted(shape.name)}`);
  const columns = shape.columns.map((c) => quoted(c.name)).join(', ');
  const most = Math.floor(MAX_VALUES / shape.columns.length);
  let pending: unknown[][] = [];
  let bytes = 0;
  const flush = async () => {
    if (pending.length === 0) return;
    const postgres = isPostgres(manager);
    let n = 0;
    const rows = pending.map((row) => `(${row.map(() => (postgres ? `$${++n}` : '?')).join(', ')})`).join(', ');
    await manager.query(`insert into ${quoted(shape.name)} (${columns}) values ${rows}`, pending.flat());
    [pending, bytes] = [[], 0];
  };
  let header: string | null = null;
  for await (const line of linesOf(join(folder, tableFile(shape.name)))) {
    if (header === null) {
      header = line;
      if (line !== JSON.stringify(shape.columns.map((c) => c.name)))
        throw new Error(`the columns of ${shape.name} are not those of the archive's schema`);
      continue;
    }
    pending.push(JSON.parse(line) as unknown[]);
    bytes += line.length;
    if (pending.length >= most || bytes >= MAX_BYTES) await flush();
  }
  await flush();
  if (digest.lastId !== null) await continueNumbering(manager, shape, digest.lastId);
}

/** By "\n" alone: readline also breaks at U+2028, which texts may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of createReadStream(file, { encoding: 'utf8' })) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') throw new Error(`${file} ends within a line`);
}

async function dropForeignKeys(runner: QueryRunner): Promise<{ table: string; name: string; definition: string }[]> {
  const keys = (await runner.query(
    `select cast(cast(conrelid as regclass) as text) as "table", conname as "name", pg_get_constraintdef(oid) as "definition"
       from pg_constraint where contype = 'f' and connamespace = cast(current_schema() as regnamespace) order by 1, 2`,
  )) as { table: string; name: string; definition: string }[];
  for (const { table, name } of keys) await runner.query(`alter table ${table} drop constraint ${quoted(name)}`);
  return keys;
}

async function checkForeignKeys(runner: QueryRunner): Promise<void> {
  const broken = (await runner.query('PRAGMA foreign_key_check')) as unknown[];
  if (broken.length > 0) throw new Error(`foreign keys broken: ${JSON.stringify(broken.slice(0, 5))}`);
}
