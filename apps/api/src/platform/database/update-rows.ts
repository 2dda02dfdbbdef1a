import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { sqlText } from './sql';

/** What a column holds, and one. */
export const ONE_MORE = Symbol('one more');

/**
 * Changes the given columns of some rows, as TypeORM's `update` does, at a fraction of its cost: the same change is the same
 * text whatever it writes, so SQLite compiles it once. Call inside `unitOfWork.run`.
 * @param change at least one column
 * @param where over columns as the database names them: `id = :id`
 * @param parameters of `where`
 */
export async function updateRows<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  change: { [Property in keyof E]?: E[Property] | typeof ONE_MORE },
  where: string,
  parameters: Record<string, unknown>,
): Promise<void> {
  const { columns, tableName } = manager.connection.getMetadata(entity);
  const changed = columns.filter((column) => change[column.propertyName] !== undefined);
  const values: Record<string, unknown> = { ...parameters };
  const places = changed.map((column) => {
    if (change[column.propertyName] === ONE_MORE) return `"${column.databaseName}" = "${column.databaseName}" + 1`;
    values[`new_${column.propertyName}`] = manager.connection.driver.preparePersistentValue(
      change[column.propertyName],
      column,
    );
    return `"${column.databaseName}" = :new_${column.propertyName}`;
  });
  await manager.query(...sqlText(manager, `UPDATE "${tableName}" set ${places.join(', ')} where ${where}`, values));
}
