import type { EntityManager } from 'typeorm';
import { ENTITIES } from '#api/entities';
import { MIGRATIONS } from '#api/migrations';
import type { DatabaseConfig } from '#api/platform/config';
import { closeDataSources, openDataSources, type DataSources } from '#api/platform/database/data-source';
import { readRows } from '#api/platform/database/sql';
import { continueNumbering, isPostgres, quoted, tablesOf, type TableShape } from '#api/platform/database/tables';

/** Rows in each table; every second one leaves empty what may be. */
const ROWS = 4;

/** What an earlier version left: its tables as they were then, with the text of every row. */
export interface EarlierRows {
  shapes: TableShape[];
  rows: Map<string, string[]>;
}

/** Opens a database with the schema of the first `steps` migrations and closes it again. */
export async function withSchema<T>(
  db: DatabaseConfig,
  steps: number,
  work: (sources: DataSources) => Promise<T>,
): Promise<T> {
  const sources = await openDataSources(db, { entities: ENTITIES, migrations: MIGRATIONS.slice(0, steps) });
  try {
    return await work(sources);
  } finally {
    await closeDataSources(sources);
  }
}

/**
 * A database as the version of `steps` migrations left it, with rows in every table that it had. The rows are made from
 * the schema alone, so that no entity of today is needed: whole numbers are the number of the row, which every foreign
 * key then finds; a row never refers to its own table.
 */
export function leaveEarlierDatabase(db: DatabaseConfig, steps: number): Promise<EarlierRows> {
  return withSchema(db, steps, async ({ writer }) => {
    const postgres = db.kind === 'postgres';
    // On one connection: the setting is that connection's own.
    const runner = writer.createQueryRunner();
    const { manager } = runner;
    await runner.query(postgres ? 'set session_replication_role = replica' : 'PRAGMA foreign_keys=OFF');
    const shapes = await tablesOf(manager);
    for (const shape of shapes) {
      const columns = await detailsOf(manager, shape.name);
      for (let i = 1; i <= ROWS; i++) {
        const values = columns.map((column) => valueOf(column, i));
        const places = columns.map((_, at) => (postgres ? `$${at + 1}` : '?')).join(', ');
        const names = columns.map(({ name }) => quoted(name)).join(', ');
        await runner.query(`insert into ${quoted(shape.name)} (${names}) values (${places})`, values);
      }
      if (shape.counted) await continueNumbering(manager, shape, ROWS);
    }
    await runner.query(postgres ? 'set session_replication_role = origin' : 'PRAGMA foreign_keys=ON');
    const rows = await rowsOf(manager, shapes);
    await runner.release();
    return { shapes, rows };
  });
}

/** The rows of these tables in these columns, a text each; a table that is gone has none. */
export async function rowsOf(manager: EntityManager, shapes: TableShape[]): Promise<Map<string, string[]>> {
  const there = new Map((await tablesOf(manager)).map((shape) => [shape.name, shape.columns.map((c) => c.name)]));
  const found = new Map<string, string[]>();
  for (const { name, columns, key } of shapes) {
    const kept = columns.map((c) => c.name).filter((column) => there.get(name)?.includes(column));
    if (kept.length === 0) continue;
    const rows = await readRows(
      manager,
      `select ${kept.map(quoted).join(', ')} from ${quoted(name)} order by ${key.map((c) => quoted(c.name)).join(', ')}`,
    );
    found.set(
      name,
      rows.map((row) => JSON.stringify(row)),
    );
  }
  return found;
}

/** Everything that the schema consists of, as the database itself tells it. */
export async function schemaText(manager: EntityManager): Promise<string[]> {
  const rows = await readRows<{ line: string }>(
    manager,
    isPostgres(manager)
      ? `select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
                || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '') as "line"
           from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
           left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
          where c.relkind = 'r' and c.relnamespace = cast(current_schema() as regnamespace)
         union all
         select indexdef from pg_indexes where schemaname = current_schema()
         union all
         select cast(cast(conrelid as regclass) as text) || ' ' || conname || ' ' || pg_get_constraintdef(oid)
           from pg_constraint where connamespace = cast(current_schema() as regnamespace)`
      : `select type || ' ' || name || ' ' || coalesce(sql, '') as "line" from sqlite_master`,
  );
  return rows.map(({ line }) => line).sort();
}

interface Detail {
  name: string;
  type: 'integer' | 'text' | 'boolean' | 'real';
  /** Of a text: how many characters it takes; null when that is not limited. */
  limit: number | null;
  required: boolean;
  /** Refers to a row of the same table. */
  own: boolean;
}

async function detailsOf(manager: EntityManager, table: string): Promise<Detail[]> {
  const rows = await readRows<{ name: string; declared: string; required: boolean | number; own: boolean | number }>(
    manager,
    isPostgres(manager)
      ? `select a.attname as "name", format_type(a.atttypid, a.atttypmod) as "declared", a.attnotnull as "required",
                exists (select 1 from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
                         and k.confrelid = c.oid and a.attnum = any(k.conkey)) as "own"
           from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relname = :table and c.relnamespace = cast(current_schema() as regnamespace)`
      : `select c.name as "name", c.type as "declared", c.[notnull] or c.pk as "required",
                exists (select 1 from pragma_foreign_key_list(:table) k where k.[table] = :table and k.[from] = c.name) as "own"
           from pragma_table_info(:table) c`,
    { table },
  );
  return rows.map(({ name, declared, required, own }) => {
    const limit = /\((\d+)\)/.exec(declared)?.[1];
    const type = /^(integer|bigint)/i.test(declared)
      ? 'integer'
      : /^boolean/i.test(declared)
        ? 'boolean'
        : /^double/i.test(declared)
          ? 'real'
          : 'text';
    return { name, type, limit: limit ? Number(limit) : null, required: Boolean(required), own: Boolean(own) };
  });
}

function valueOf({ name, type, limit, required, own }: Detail, i: number): unknown {
  if (!required && (own || i % 2 === 0)) return null;
  if (type === 'integer') return i;
  if (type === 'boolean') return i % 2 === 1;
  if (type === 'real') return i + 0.5;
  // Lengths tell days and instants from words; none of them lies where a job at the start would find it due or expired.
  if (limit === 10) return `2099-01-0${i}`;
  if (limit === 24) return `2099-01-0${i}T00:00:00.000Z`;
  if (limit === null) return JSON.stringify([`${name} ${i}`]);
  return `${i} Đà ${name}`.slice(0, limit);
}
