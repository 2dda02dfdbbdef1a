import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import sqlite3 from 'sqlite3';
import { ConfigError, type Config } from '../config';

export interface ServingLock {
  release(): Promise<void>;
}

/** Session lock on PostgreSQL: shared by those who serve, held alone by who replaces everything. */
const SERVING = 7302;
const BACKUP_TURN = 7303;
const RETAKE_AFTER_MS = 5000;

/**
 * SQLite means one serving process: a second file held in an exclusive transaction for the process's life. The
 * operating system frees it when the process dies, however it dies. On PostgreSQL there may be as many as one likes.
 * @param alone refuses everybody else on PostgreSQL too, as restoring does
 * @throws ConfigError when another process serves or loads this installation.
 */
export async function holdServingLock(config: Pick<Config, 'db' | 'dataDir'>, alone = false): Promise<ServingLock> {
  if (config.db.kind === 'postgres') return holdSessionLock(config.db.url, SERVING, alone);
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

/** Only one of several processes makes the backup of the day. @throws ConfigError when another one is at it. */
export const holdBackupTurn = (db: Config['db']): Promise<ServingLock> =>
  db.kind === 'postgres'
    ? holdSessionLock(db.url, BACKUP_TURN, true)
    : Promise.resolve({ release: () => Promise.resolve() });

/** A connection of its own: the lock ends with it, so it is taken again when the server was restarted meanwhile. */
async function holdSessionLock(url: string, key: number, alone: boolean): Promise<ServingLock> {
  let released = false;
  let client = await take();
  async function take(): Promise<Client> {
    const taking = new Client({ connectionString: url, keepAlive: true });
    taking.on('error', () => setTimeout(() => void retake(), RETAKE_AFTER_MS).unref());
    try {
      await taking.connect();
    } catch (error) {
      throw new ConfigError(
        `DATABASE_URL: the database cannot be opened (${(error as Error).message || (error as { code?: string }).code}).`,
      );
    }
    const { rows } = await taking.query<{ taken: boolean }>(
      `select pg_try_advisory_lock${alone ? '' : '_shared'}($1) as taken`,
      [key],
    );
    if (rows[0]?.taken) return taking;
    await taking.end();
    throw new ConfigError(
      `DATABASE_URL: the database is ${alone ? 'in use by another process' : 'being restored by another process'} of this application.`,
    );
  }
  async function retake(): Promise<void> {
    if (released) return;
    try {
      client = await take();
    } catch {
      setTimeout(() => void retake(), RETAKE_AFTER_MS).unref();
    }
  }
  return {
    async release() {
      released = true;
      await client.end().catch(() => undefined);
    },
  };
}

const run = (database: sqlite3.Database, sql: string) =>
  new Promise<void>((resolve, reject) => database.run(sql, (error) => (error ? reject(error) : resolve())));
const close = (database: sqlite3.Database) => new Promise<void>((resolve) => database.close(() => resolve()));
