import 'reflect-metadata';
import { ENTITIES } from '#api/entities';
import { MIGRATIONS } from '#api/migrations';
import { restoreBackup } from '#api/operations/restore-backup';
import { ArchiveError } from '#api/platform/backup/manifest';
import { ConfigError, readConfig } from '#api/platform/config';

const USAGE = 'Usage: npm run restore -- <file>.tar.gz [--replace] [--key-lost]';
const OPTIONS = ['--replace', '--key-lost'];

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run restore -- <file>`: exits 1, with nothing changed, when anything is not as it should be. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const [file, ...more] = words.filter((word) => !word.startsWith('--'));
  if (!file || more.length > 0 || words.some((word) => word.startsWith('--') && !OPTIONS.includes(word)))
    throw new ConfigError(USAGE);
  const config = readConfig({ SEED: 'none', ...process.env });
  const keyLost = words.includes('--key-lost');
  const manifest = await restoreBackup(config, { entities: ENTITIES, migrations: MIGRATIONS }, file, {
    replace: words.includes('--replace'),
    keyLost,
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  say(
    `Restored as of ${manifest.takenAt}: ${rows} rows of ${manifest.tables.length} tables, ${manifest.files.length} files. Every row and every figure is as it was.`,
  );
  say(keyLost ? 'The audit chain was NOT checked: its key is lost.' : 'The audit chain is intact.');
  if (manifest.damagedFiles.length > 0)
    say(`Files that were missing already when the backup was made:\n${manifest.damagedFiles.join('\n')}`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError || error instanceof ArchiveError ? error.message : (error as Error).stack}\n`,
  );
  process.exit(1);
});
