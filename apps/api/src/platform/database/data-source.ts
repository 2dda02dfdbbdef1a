import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { types } from 'pg';
import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ConfigError, type DatabaseConfig } from '../config';
import { keepStatements } from './kept-statements';
import { SnakeNaming } from './naming';
import { appliedMigrations } from './tables';

type Shared = Pick<DataSourceOptions, 'entities' | 'migrations'>;
/** Snapshot readers held for the length of one set of figures (figures.md §1). */
const SNAPSHOT_READERS = 3;
/** Session lock under which one process migrates while another waits. */
export const MIGRATION_LOCK = 7300;

export interface DataSources {
  writer: DataSource;
  reader: DataSource;
  /** SQLite only: one connection each, held for one read transaction; on PostgreSQL the reader's pool does it. */
  snapshots: DataSource[];
}

// count(*) and sum() of PostgreSQL are bigint and would arrive as text; no count here exceeds 2^53.
types.setTypeParser(20, Number);

/** TypeORM would make the driver `verbose`: a stack trace and a printout of the values for every statement, a tenth of all processor time. */
const QUIET_SQLITE = { ...sqlite3, verbose: () => sqlite3 };

/** How a connection of one of the two kinds is opened. */
export function options(db: DatabaseConfig, shared: Shared, role: 'writer' | 'reader'): DataSourceOptions {
  const common = { ...shared, namingStrategy: new SnakeNaming(), synchronize: false, migrationsTransactionMode: 'each' as const };
  if (db.kind === 'postgres') {
    const session = role === 'reader' ? '-c default_transaction_read_only=on' : '-c lock_timeout=20s';
    return { ...common, type: 'postgres', url: db.url, extra: { max: 10, options: session } } as DataSourceOptions;
  }
  mkdirSync(dirname(db.file), { recursive: true });
  return { ...common, type: 'sqlite', driver: QUIET_SQLITE, database: db.file, enableWAL: true, busyTimeout: 5000 } as DataSourceOptions;
}

/** Takes the description of the entities from a source of the same database: making it again costs each start 40 ms. */
class DataSourceLike extends DataSource {
  constructor(
    asked: DataSourceOptions,
    private readonly like: DataSource,
  ) {
    super(asked);
  }
  protected override buildMetadatas(): Promise<void> {
    const { entityMetadatas, entityMetadatasMap } = this.like;
    Object.assign(this, { entityMetadatas, entityMetadatasMap });
    return Promise.resolve();
  }
}

/**
 * Opens a reader alone, for programs that look at an installation beside its serving process: nothing is created or migrated.
 * @param like a source of the same database and entities that is open already
 * @throws when there is no database yet.
 */
export async function openReader(
  db: DatabaseConfig,
  entities: DataSourceOptions['entities'],
  like?: DataSource,
): Promise<DataSource> {
  if (db.kind === 'sqlite' && !existsSync(db.file)) throw new Error(`there is no database at ${db.file}`);
  const asked = options(db, { entities, migrations: [] }, 'reader');
  const reader = await (like ? new DataSourceLike(asked, like) : new DataSource(asked)).initialize();
  if (db.kind === 'sqlite') await reader.query('PRAGMA query_only=1');
  return reader;
}

/**
 * Opens writer and readers, runs migrations, checks foreign keys.
 * @throws ConfigError when the database does not answer, or a newer version of the program has migrated it.
 */
export async function openDataSources(db: DatabaseConfig, shared: Shared): Promise<DataSources> {
  const writer = await connect(db, options(db, shared, 'writer'));
  try {
    await migrate(writer);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
  const reader = await openReader(db, shared.entities, writer);
  if (db.kind === 'postgres') return { writer, reader, snapshots: [] };
  await writer.query('PRAGMA synchronous=FULL');
  beginImmediate(writer);
  const snapshots = await Promise.all(Array.from({ length: SNAPSHOT_READERS }, () => openReader(db, shared.entities, writer)));
  [writer, reader, ...snapshots].forEach(keepStatements);
  return { writer, reader, snapshots };
}

export async function closeDataSources({ writer, reader, snapshots }: DataSources): Promise<void> {
  await Promise.all([writer, reader, ...snapshots].map((source) => source.destroy()));
}

/** @throws ConfigError naming the setting when the database does not answer. */
export async function connect(db: DatabaseConfig, settings: DataSourceOptions): Promise<DataSource> {
  try {
    return await new DataSource(settings).initialize();
  } catch (error) {
    const name = db.kind === 'postgres' ? 'DATABASE_URL' : 'DATA_DIR';
    throw new ConfigError(`${name}: the database cannot be opened (${(error as Error).message || (error as { code?: string }).code}).`);
  }
}

async function migrate(writer: DataSource): Promise<void> {
  if (writer.options.type !== 'postgres') {
    await refuseNewerSchema(writer);
    await writer.runMigrations();
    const broken = (await writer.query('PRAGMA foreign_key_check')) as unknown[];
    if (broken.length > 0) throw new Error(`foreign keys broken after migration: ${JSON.stringify(broken)}`);
    return;
  }
  const holder = writer.createQueryRunner();
  try {
    // However long another process migrates: to give up would be to end, and to be started again.
    await holder.query('set lock_timeout = 0');
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewerSchema(writer);
    await writer.runMigrations();
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.query('reset lock_timeout');
    await holder.release();
  }
}

/** What an older program writes into a newer schema lacks whatever that schema was made for. */
async function refuseNewerSchema(writer: DataSource): Promise<void> {
  const known = new Set(writer.migrations.map((m) => m.name ?? m.constructor.name));
  const unknown = (await appliedMigrations(writer.manager)).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const setting = writer.options.type === 'postgres' ? 'DATABASE_URL' : 'DATA_DIR';
  throw new ConfigError(
    `${setting}: the database is of a newer version of this application, whose schema this program does not know (${unknown.join(', ')}). Nothing was changed; install that version.`,
  );
}

/** TypeORM begins deferred, which fails at once with SQLITE_BUSY on upgrade; take the write lock at BEGIN. */
function beginImmediate(writer: DataSource): void {
  const runner = writer.createQueryRunner(); // SQLite: the one shared runner
  const query = runner.query.bind(runner);
  runner.query = ((sql: string, ...rest: []) => query(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql, ...rest)) as typeof runner.query;
}
