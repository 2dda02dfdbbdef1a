import type { EntityManager } from 'typeorm';

/**
 * Rows of hand-written SQL with `:name` (and `:...list`) parameters, the same text on SQLite and PostgreSQL.
 * Column aliases must be quoted ("dueOn") to keep their case on PostgreSQL. For reading only.
 */
export async function readRows<T>(manager: EntityManager, sql: string, parameters: Record<string, unknown> = {}): Promise<T[]> {
  const [text, values] = manager.connection.driver.escapeQueryWithParameters(sql, parameters, {});
  return manager.query(text, values) as Promise<T[]>;
}
/** SQLite answers booleans as 0 and 1. */
export const truth = (value: unknown): boolean => value === true || value === 1 || value === '1';
