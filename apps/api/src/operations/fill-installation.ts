import { ConfigError, type Config, type DatabaseConfig } from '#api/platform/config';
import { AuditLog } from '#api/platform/audit-log';
import { tablesFolder } from '#api/platform/backup/archive';
import { ArchiveError, type Manifest } from '#api/platform/backup/manifest';
import { Clock } from '#api/platform/clock';
import { dumpTables } from '#api/platform/database/table-dump';
import { fillDatabase } from '#api/platform/database/table-load';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { differences, installationFigures, type InstallationFigures } from './installation-figures';
import type { Schema } from './make-backup';

export interface FillOptions {
  /** Removes what is in the target. */
  replace: boolean;
  /** The audit key is lost: the chain cannot be checked, and will never be whole again. */
  keyLost: boolean;
  /** Done last before the database is committed. */
  beforeCommit?: () => Promise<void>;
}

/** @throws ArchiveError when this program is older than what wrote the archive. */
export function refuseNewerSchema(manifest: Manifest, schema: Schema): void {
  const known = new Set(schema.migrations.map((m) => m.name));
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new ArchiveError(
      `The backup was written by version ${manifest.version}, whose schema this program does not know (${unknown.join(', ')}); install that version first.`,
    );
}

/**
 * Fills an empty database from unpacked tables, in one transaction, and commits only what proves to be the same: every
 * row read back, the audit chain, every figure as counted when the tables were written.
 * @throws ConfigError when the target is not empty; Error when anything differs. Nothing is changed then.
 */
export async function fillInstallation(
  config: Config,
  db: DatabaseConfig,
  schema: Schema,
  folder: string,
  manifest: Manifest,
  options: FillOptions,
): Promise<void> {
  await fillDatabase(
    db,
    { entities: schema.entities, migrations: [...schema.migrations] as (new () => object)[] },
    async (target) => {
      if ((await target.rowCount()) > 0 || options.replace) {
        if (!options.replace)
          throw new ConfigError(
            'The target holds data already. Nothing was changed; say --replace if it may be replaced.',
          );
        await target.clear();
      }
      await target.migrate(manifest.migrations);
      await target.load(tablesFolder(folder), manifest.tables);
      const reread = await dumpTables(target.manager, null);
      const unlike = manifest.tables
        .filter((t, i) => JSON.stringify(t) !== JSON.stringify(reread[i]))
        .map((t) => t.name);
      if (unlike.length > 0) throw new Error(`not the same after loading: ${unlike.join(', ')}`);
      await target.migrate();
      const unitOfWork = new UnitOfWork({
        writer: target.runner.connection,
        reader: target.runner.connection,
        snapshots: [],
      });
      await unitOfWork.over(target.runner, async () => {
        if (!options.keyLost) await verifyChain(unitOfWork, config);
        const after = await installationFigures(unitOfWork, config, manifest.takenAt);
        const found = differences(manifest.figures as InstallationFigures, after);
        if (found.length > 0) throw new Error(`figures differ:\n${found.slice(0, 20).join('\n')}`);
      });
      await options.beforeCommit?.();
    },
  );
}

async function verifyChain(unitOfWork: UnitOfWork, config: Config): Promise<void> {
  const { broken } = await new AuditLog(unitOfWork, new Clock(), config).verify();
  if (broken)
    throw new ArchiveError(
      `The audit chain does not hold at entry ${broken.id}: ${broken.reason}. Is this the audit key of that installation?`,
    );
}
