import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { flush, flushFolder, placeFiles, unpackArchive } from '#api/platform/backup/archive';
import type { Manifest } from '#api/platform/backup/manifest';
import { Clock } from '#api/platform/clock';
import { ConfigError, type Config } from '#api/platform/config';
import { fillDatabase } from '#api/platform/database/table-load';
import { holdServingLock } from '#api/platform/database/serving-lock';
import { fillInstallation, refuseNewerSchema } from './fill-installation';
import type { Schema } from './make-backup';

const STAGING = 'restoring-';

export interface RestoreOptions {
  replace: boolean;
  keyLost: boolean;
}

/**
 * Makes the configured installation what an archive holds. Everything is unpacked, loaded and compared beside it first;
 * it takes its place in one step at the end. A fault, or the end of the process at any moment, leaves the old one.
 * @throws ConfigError when a server is running, the audit key is missing or the target is not empty;
 *   ArchiveError when the archive is damaged, foreign or of a newer schema.
 */
export async function restoreBackup(
  config: Config,
  schema: Schema,
  archive: string,
  options: RestoreOptions,
): Promise<Manifest> {
  const lock = await holdServingLock(config, true);
  try {
    requireAuditKey(config, options);
    await mkdir(config.dataDir, { recursive: true });
    await removeLeftovers(config.dataDir);
    const staging = await mkdtemp(join(config.dataDir, STAGING));
    try {
      const manifest = await unpackArchive(resolve(archive), join(staging, 'archive'));
      refuseNewerSchema(manifest, schema);
      await replaceInstallation(config, schema, staging, manifest, options);
      return manifest;
    } finally {
      // Unpacking that failed may still be closing its files.
      await rm(staging, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  } finally {
    await lock.release();
  }
}

async function replaceInstallation(
  config: Config,
  schema: Schema,
  staging: string,
  manifest: Manifest,
  options: RestoreOptions,
): Promise<void> {
  const unpacked = join(staging, 'archive');
  const beforeCommit = () => placeFiles(unpacked, join(config.dataDir, 'files'), manifest.files);
  if (config.db.kind === 'postgres')
    return fillInstallation(config, config.db, schema, unpacked, manifest, { ...options, beforeCommit });
  const { file } = config.db;
  if (!options.replace && existsSync(file)) await refuseRows(file, schema);
  const made = join(staging, 'made.db');
  await fillInstallation(config, { kind: 'sqlite', file: made }, schema, unpacked, manifest, {
    ...options,
    replace: false,
    beforeCommit,
  });
  await flush(made);
  await exchange(file, made);
  await flushFolder(config.dataDir);
}

/** A database that was only opened has no rows; anything else is somebody's. */
async function refuseRows(file: string, schema: Schema): Promise<void> {
  await fillDatabase({ kind: 'sqlite', file }, { entities: schema.entities, migrations: [] }, async (there) => {
    if ((await there.rowCount()) > 0)
      throw new ConfigError('The target holds data already. Nothing was changed; say --replace if it may be replaced.');
  });
}

/** The old database stays beside the new one under a name of its own. Its log is folded into it first, or SQLite would replay it into the new one. */
async function exchange(file: string, made: string): Promise<void> {
  if (existsSync(file)) {
    await fillDatabase({ kind: 'sqlite', file }, { entities: [], migrations: [] }, () => Promise.resolve());
    for (const rest of ['-wal', '-shm']) await rm(`${file}${rest}`, { force: true });
    await link(file, `${file}.replaced-${new Clock().now().slice(0, 19).replaceAll(':', '')}Z`);
  }
  await rename(made, file);
}

/** What a killed restore left; nobody else is here, the lock is held. */
async function removeLeftovers(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir))
    if (name.startsWith(STAGING)) await rm(join(dataDir, name), { recursive: true, force: true });
}

/** Without its key the chain could neither be checked nor continued. */
export function requireAuditKey(config: Config, { keyLost }: { keyLost: boolean }): void {
  const file = join(config.dataDir, 'audit.key');
  if (config.auditKey || keyLost || existsSync(file)) return;
  throw new ConfigError(
    `There is no audit key: put ${file} back (it is kept apart from backups) or set AUDIT_KEY. If it is lost for good, say --key-lost.`,
  );
}
