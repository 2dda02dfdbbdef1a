import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { ConfigError, type Config } from '../config';

export interface ServingLock {
  release(): Promise<void>;
}

/**
 * SQLite means one serving process: a second file held in an exclusive transaction for the process's life. The
 * operating system frees it when the process dies, however it dies. On PostgreSQL there may be as many as one likes.
 * @throws ConfigError when another process serves or loads this folder.
 */
export async function holdServingLock(config: Config): Promise<ServingLock> {
  if (config.db.kind === 'postgres') return { release: () => Promise.resolve() };
  mkdirSync(config.dataDir, { recursive: true });
  const database = new sqlite3.Database(join(config.dataDir, 'serving.lock'));
  try {
    await run(database, 'BEGIN EXCLUSIVE');
  } catch (error) {
    await close(database);
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new ConfigError(`DATA_DIR ${config.dataDir} is in use by another process of this application.`);
  }
  return { release: () => close(database) };
}

const run = (database: sqlite3.Database, sql: string) => new Promise<void>((resolve, reject) => database.run(sql, (error) => (error ? reject(error) : resolve())));
const close = (database: sqlite3.Database) => new Promise<void>((resolve) => database.close(() => resolve()));
