import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts one row and answers its generated id, as TypeORM's `insert` does, at a fraction of its cost: the text of a table's
 * columns is made once, and nothing is read back. What is not given takes the column's default.
 * Call inside `unitOfWork.run`. The table has a generated `id`.
 */
export async function insertRow<E extends ObjectLiteral & { id: number }>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  row: Partial<E>,
): Promise<number> {
  const metadata = manager.connection.getMetadata(entity);
  const given = metadata.columns.filter((column) => row[column.propertyName] !== undefined);
  const { driver, options } = manager.connection;
  const values = given.map((column) => driver.preparePersistentValue(row[column.propertyName], column) as unknown);
  const postgres = options.type === 'postgres';
  const places = given.map((_, i) => (postgres ? `$${i + 1}` : `?${i + 1}`));
  const text = `INSERT into ${quoted(metadata.tableName)} (${given.map(({ databaseName }) => quoted(databaseName)).join(', ')}) values (${places.join(', ')})`;
  if (!postgres) return manager.query<number>(text, values);
  const [inserted] = await manager.query<{ id: number }[]>(`${text} returning "id"`, values);
  return inserted!.id;
}

const quoted = (name: EntityMetadata['tableName']): string => `"${name}"`;
