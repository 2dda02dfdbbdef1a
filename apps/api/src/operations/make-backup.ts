import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import { AuditLog } from '#api/platform/audit-log';
import { packArchive, storedFiles, tablesFolder } from '#api/platform/backup/archive';
import { FORMAT, type Manifest } from '#api/platform/backup/manifest';
import { Clock } from '#api/platform/clock';
import { ConfigError, type Config } from '#api/platform/config';
import { openReader } from '#api/platform/database/data-source';
import { dumpTables } from '#api/platform/database/table-dump';
import { appliedMigrations } from '#api/platform/database/tables';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { VERSION } from '#api/platform/version';
import { installationFigures, type InstallationFigures } from './installation-figures';
import { recordBackup } from './backup-record';

/** What main puts together: the tables and the schema that this program knows. */
export interface Schema {
  entities: DataSourceOptions['entities'];
  migrations: readonly (new () => object)[];
}
export interface Backup {
  file: string;
  bytes: number;
  manifest: Manifest & { figures: InstallationFigures };
}

/** Where backups go when nobody says otherwise. */
export const backupFolder = (config: Config): string => config.backup.dir ?? join(config.dataDir, 'backups');
/** `cchc-2026-11-22T083000Z.tar.gz`: names sort by time. */
export const backupName = (takenAt: string): string => `cchc-${takenAt.slice(0, 19).replaceAll(':', '')}Z.tar.gz`;

/**
 * Writes everything but the audit key to one archive, while the installation may be serving: nothing is written to it
 * but the note of when the last backup was made.
 * @param target file to write; default a name by time in `backupFolder`
 * @throws ConfigError when there is no database or its schema is not this program's.
 */
export async function makeBackup(
  config: Config,
  schema: Schema,
  target?: string,
  clock = new Clock(),
): Promise<Backup> {
  const takenAt = clock.now();
  const file = resolve(target ?? join(backupFolder(config), backupName(takenAt)));
  await mkdir(dirname(file), { recursive: true });
  const working = await mkdtemp(join(dirname(file), `.${basename(file)}-`));
  try {
    const manifest = await dumpInstallation(config, schema, working, takenAt);
    // After the tables: a file is in its place before a row names it, so every file of the snapshot is there by now.
    const { files, damaged } = await storedFiles(join(config.dataDir, 'files'));
    Object.assign(manifest, {
      files,
      damagedFiles: [...new Set([...damaged, ...missing(manifest.figures.files, files)])].sort(),
    });
    await packArchive(working, join(config.dataDir, 'files'), manifest, file);
    const { size } = await stat(file);
    await recordBackup(config, {
      file,
      bytes: size,
      takenAt,
      finishedAt: clock.now(),
      damagedFiles: manifest.damagedFiles.length,
    });
    return { file, bytes: size, manifest };
  } finally {
    await rm(working, { recursive: true, force: true });
  }
}

const missing = (named: readonly string[], there: readonly { sha256: string }[]): string[] => {
  const found = new Set(there.map((f) => f.sha256));
  return named.filter((sha256) => !found.has(sha256));
};

/** Writes the tables of one moment below `working` and says what they hold; files are still to be added. */
export async function dumpInstallation(
  config: Config,
  schema: Schema,
  working: string,
  takenAt: string,
): Promise<Backup['manifest']> {
  const reader = await openReader(config.db, schema.entities).catch((error: unknown) => {
    throw new ConfigError(
      `${config.db.kind === 'postgres' ? 'DATABASE_URL' : 'DATA_DIR'}: ${(error as Error).message}`,
    );
  });
  try {
    const snapshots = config.db.kind === 'sqlite' ? [reader] : [];
    const unitOfWork = new UnitOfWork({ writer: reader, reader, snapshots });
    return await unitOfWork.read(async () => {
      const { manager } = unitOfWork;
      const migrations = await appliedMigrations(manager);
      const known = schema.migrations.map((m) => m.name);
      if (migrations.join() !== known.join())
        throw new ConfigError(
          'The schema of the database is not that of this program: start this version once, or make the backup with the version that is serving.',
        );
      await mkdir(tablesFolder(working), { recursive: true });
      return {
        format: FORMAT,
        version: VERSION,
        takenAt,
        database: config.db.kind,
        migrations,
        head: await new AuditLog(unitOfWork, new Clock(), config).head(),
        tables: await dumpTables(manager, tablesFolder(working)),
        files: [],
        damagedFiles: [],
        figures: await installationFigures(unitOfWork, config, takenAt),
      };
    });
  } finally {
    await reader.destroy();
  }
}
