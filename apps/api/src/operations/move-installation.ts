import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '#api/platform/backup/manifest';
import { Clock } from '#api/platform/clock';
import { ConfigError, type Config } from '#api/platform/config';
import { holdServingLock } from '#api/platform/database/serving-lock';
import { fillInstallation } from './fill-installation';
import { dumpInstallation, type Schema } from './make-backup';
import { requireAuditKey } from './restore-backup';

/**
 * Carries the database of a SQLite installation, which must not be serving, to an empty PostgreSQL database. Files and
 * audit key stay in DATA_DIR, which the installation goes on using; the SQLite file is only read.
 * @throws ConfigError when either side is in use, the target is not empty or the source is not SQLite.
 */
export async function moveInstallation(config: Config, schema: Schema, url: string): Promise<Manifest> {
  if (config.db.kind !== 'sqlite')
    throw new ConfigError('DATABASE_URL is set: only a SQLite installation can be moved.');
  if (!/^postgres(ql)?:\/\/[^/]+\/.+/.test(url))
    throw new ConfigError('Name the target: npm run move -- postgres://user:password@host:port/database');
  requireAuditKey(config, { keyLost: false });
  const target = { kind: 'postgres', url } as const;
  const source = await holdServingLock(config, true);
  try {
    const lock = await holdServingLock({ dataDir: config.dataDir, db: target }, true);
    const working = await mkdtemp(join(config.dataDir, 'moving-'));
    try {
      const manifest = await dumpInstallation(config, schema, working, new Clock().now());
      await fillInstallation(config, target, schema, working, manifest, { replace: false, keyLost: false });
      return manifest;
    } finally {
      await rm(working, { recursive: true, force: true });
      await lock.release();
    }
  } finally {
    await source.release();
  }
}
