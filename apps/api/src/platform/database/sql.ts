import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Rows of hand-written SQL with `:name` (and `:...list`) parameters, the same text on SQLite and PostgreSQL.
 * Column aliases must be quoted ("dueOn") to keep their case on PostgreSQL. For reading only.
 */
export async function readRows<T>(
  manager: EntityManager,
  sql: string,
  parameters: Record<string, unknown> = {},
): Promise<T[]> {
  return manager.query(...sqlText(manager, sql, parameters));
}

/** Our own SQL as its database takes it: the text, and the values in their places. */
export function sqlText(manager: EntityManager, sql: string, parameters: Record<string, unknown>): [string, unknown[]] {
  const { driver, options } = manager.connection;
  return options.type === 'sqlite' ? numbered(sql, parameters) : driver.escapeQueryWithParameters(sql, parameters, {});
}

/**
 * The rows of an entity's table as TypeORM's `find` answers them, at a third of its cost: its text is made once.
 * @param rest what follows the table's name, over columns as the database names them: `where task_id = :taskId order by id`
 */
export async function findRows<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rest: string,
  parameters: Record<string, unknown> = {},
): Promise<E[]> {
  const { metadata, select, converted } = tableOf(manager, entity);
  const rows = await readRows<Record<string, unknown>>(manager, `${select} ${rest}`, parameters);
  for (const column of converted)
    for (const row of rows)
      row[column.propertyName] = manager.connection.driver.prepareHydratedValue(
        row[column.propertyName],
        column,
      ) as unknown;
  return rows.map((row) => Object.assign(metadata.create() as E, row));
}

interface TableText {
  metadata: EntityMetadata;
  select: string;
  /** JSON, and booleans of SQLite. */
  converted: EntityMetadata['columns'];
}
const TABLES = new WeakMap<EntityMetadata, TableText>();
function tableOf(manager: EntityManager, entity: EntityTarget<ObjectLiteral>): TableText {
  const metadata = manager.connection.getMetadata(entity);
  const known = TABLES.get(metadata);
  if (known) return known;
  const names = metadata.columns.map((c) => `"${c.databaseName}" as "${c.propertyName}"`);
  const converted = metadata.columns.filter(
    (c) => c.type === 'simple-json' || c.type === 'boolean' || c.transformer !== undefined,
  );
  const made = { metadata, converted, select: `select ${names.join(', ')} from ${metadata.tableName}` };
  TABLES.set(metadata, made);
  return made;
}

/** SQLite answers booleans as 0 and 1. */
export const truth = (value: unknown): boolean => value === true || value === 1 || value === '1';

/**
 * Every value becomes a parameter `?1`, `?2` …, so that the same question is the same text, whatever it asks for, and its
 * compiled statement serves again (kept-statements.ts). TypeORM would write numbers into the text.
 */
export function numbered(sql: string, parameters: Record<string, unknown>): [string, unknown[]] {
  const values: unknown[] = [];
  const places = new Map<string, string>();
  const place = (value: unknown) => `?${values.push(typeof value === 'boolean' ? Number(value) : value)}`;
  const text = sql.replace(/(?<!:):(\.\.\.)?([A-Za-z_]\w*)/g, (written, list: string | undefined, name: string) => {
    if (!Object.hasOwn(parameters, name)) return written;
    const known = places.get(written);
    if (known !== undefined) return known;
    const value = parameters[name];
    const placed = list ? (value as readonly unknown[]).map(place).join(', ') : place(value);
    places.set(written, placed);
    return placed;
  });
  return [text, values];
}
