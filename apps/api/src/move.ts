import 'reflect-metadata';
import { ENTITIES } from '#api/entities';
import { MIGRATIONS } from '#api/migrations';
import { moveInstallation } from '#api/operations/move-installation';
import { ArchiveError } from '#api/platform/backup/manifest';
import { ConfigError, readConfig } from '#api/platform/config';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run move -- postgres://…`: exits 1, with both sides as they were, when anything is not as it should be. */
async function main(): Promise<void> {
  const config = readConfig({ SEED: 'none', ...process.env });
  const manifest = await moveInstallation(
    config,
    { entities: ENTITIES, migrations: MIGRATIONS },
    process.argv[2] ?? '',
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  say(
    `Moved: ${rows} rows of ${manifest.tables.length} tables. Every row and every figure is as it was; the SQLite database is untouched.`,
  );
  say(
    `Serve from now on with DATABASE_URL, SEED=none and the same DATA_DIR (${config.dataDir}): files and audit key stay there.`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError || error instanceof ArchiveError ? error.message : (error as Error).stack}\n`,
  );
  process.exit(1);
});
