import type { EntityManager } from 'typeorm';
import { readRows } from './sql';

export interface ColumnShape {
  name: string;
  type: 'integer' | 'text' | 'boolean' | 'real';
}
/** A table as the database itself describes it, so that no archive depends on what the program of the day knows. */
export interface TableShape {
  name: string;
  /** By name: a table that was rebuilt has its columns in another order. */
  columns: ColumnShape[];
  /** Primary key, in its order. */
  key: ColumnShape[];
  /** The table numbers its own rows. */
  counted: boolean;
}

/** What TypeORM keeps for itself: migrations run again where an archive is loaded. */
const OWN = new Set(['migrations', 'typeorm_metadata']);

export const isPostgres = (manager: EntityManager): boolean => manager.connection.options.type === 'postgres';
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table of the product that the database holds, by name. @throws Error for a type of column that is not known here. */
export async function tablesOf(manager: EntityManager): Promise<TableShape[]> {
  const rows = isPostgres(manager) ? await postgresColumns(manager) : await sqliteColumns(manager);
  const tables = new Map<string, TableShape & { keyed: { at: number; column: ColumnShape }[] }>();
  for (const row of rows) {
    if (OWN.has(row.table)) continue;
    const table = tables.get(row.table) ?? { name: row.table, columns: [], key: [], counted: false, keyed: [] };
    const column = { name: row.column, type: typeOf(row) };
    table.columns.push(column);
    if (row.keyAt !== null) table.keyed.push({ at: row.keyAt, column });
    table.counted ||= row.counted;
    tables.set(row.table, table);
  }
  return [...tables.values()]
    .sort((a, b) => byName(a, b))
    .map(({ keyed, ...table }) => ({
      ...table,
      columns: table.columns.sort(byName),
      key: keyed.sort((a, b) => a.at - b.at).map((k) => k.column),
    }));
}
const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

/** Names of the migrations that made the schema, oldest first; none in an empty database. */
export async function appliedMigrations(manager: EntityManager): Promise<string[]> {
  const there = isPostgres(manager)
    ? `select 1 from pg_tables where schemaname = current_schema() and tablename = 'migrations'`
    : `select 1 from sqlite_master where type = 'table' and name = 'migrations'`;
  if ((await readRows(manager, there)).length === 0) return [];
  return (
    await readRows<{ name: string }>(manager, 'select name as "name" from migrations order by timestamp, id')
  ).map((r) => r.name);
}

/** The last number that a table gave to a row, even if that row is gone; null for a table that does not number. */
export async function lastIdOf(manager: EntityManager, table: TableShape): Promise<number | null> {
  if (!table.counted) return null;
  if (!isPostgres(manager)) {
    const [row] = await readRows<{ seq: number }>(
      manager,
      'select seq as "seq" from sqlite_sequence where name = :name',
      { name: table.name },
    );
    return row?.seq ?? 0;
  }
  const sequence = await sequenceOf(manager, table);
  const [row] = await readRows<{ value: number; called: boolean }>(
    manager,
    `select last_value as "value", is_called as "called" from ${sequence}`,
  );
  return row?.called ? row.value : 0;
}

/** Lets a table go on numbering where another left off. */
export async function continueNumbering(manager: EntityManager, table: TableShape, lastId: number): Promise<void> {
  if (isPostgres(manager)) {
    if (lastId > 0)
      await readRows(manager, 'select setval(:sequence, :lastId)', {
        sequence: await sequenceOf(manager, table),
        lastId,
      });
    return;
  }
  await readRows(manager, 'delete from sqlite_sequence where name = :name', { name: table.name });
  if (lastId > 0)
    await readRows(manager, 'insert into sqlite_sequence (name, seq) values (:name, :lastId)', {
      name: table.name,
      lastId,
    });
}

/** Quoted and with its schema, as PostgreSQL writes it. */
async function sequenceOf(manager: EntityManager, table: TableShape): Promise<string> {
  const [row] = await readRows<{ sequence: string }>(
    manager,
    'select pg_get_serial_sequence(:name, :column) as "sequence"',
    {
      name: quoted(table.name),
      column: table.key[0]!.name,
    },
  );
  return row!.sequence;
}

interface ColumnRow {
  table: string;
  column: string;
  declared: string;
  keyAt: number | null;
  counted: boolean;
}

async function sqliteColumns(manager: EntityManager): Promise<ColumnRow[]> {
  const rows = await readRows<Omit<ColumnRow, 'counted'> & { sql: string }>(
    manager,
    `select m.name as "table", c.name as "column", c.type as "declared", nullif(c.pk, 0) as "keyAt", m.sql as "sql"
       from sqlite_master m join pragma_table_info(m.name) c
      where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\'`,
  );
  return rows.map(({ sql, ...row }) => ({ ...row, counted: row.keyAt !== null && /\bAUTOINCREMENT\b/.test(sql) }));
}

const postgresColumns = (manager: EntityManager): Promise<ColumnRow[]> =>
  readRows<ColumnRow>(
    manager,
    `select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as "declared",
            array_position(cast(cast(i.indkey as text[]) as int[]), cast(a.attnum as int)) as "keyAt",
            (i.indexrelid is not null and a.attnum = any(i.indkey) and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null) as "counted"
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relkind = 'r' and c.relnamespace = cast(current_schema() as regnamespace)`,
  );

/** The few types that the entities use, by the words of both databases. */
function typeOf({ table, column, declared }: ColumnRow): ColumnShape['type'] {
  const name = declared.toLowerCase();
  if (/^(integer|int|bigint)$/.test(name)) return 'integer';
  if (/^(varchar|character varying|text)/.test(name)) return 'text';
  if (name === 'boolean') return 'boolean';
  if (/^(real|float|double precision)$/.test(name)) return 'real';
  throw new Error(`${table}.${column} is of type ${declared}, which archives do not carry yet`);
}
