import 'reflect-metadata';
import { ENTITIES } from '#api/entities';
import { MIGRATIONS } from '#api/migrations';
import { ConfigError, readConfig } from '#api/platform/config';
import { makeBackup } from '#api/operations/make-backup';

const USAGE = 'Usage: npm run backup [-- --to <file>.tar.gz]';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** `npm run backup`: exits 1 when no archive was made, 2 when stored files were damaged or missing. */
async function main(): Promise<void> {
  const [option, file, ...rest] = process.argv.slice(2);
  if (option !== undefined && (option !== '--to' || !file || rest.length > 0)) throw new ConfigError(USAGE);
  const config = readConfig({ SEED: 'none', ...process.env });
  const backup = await makeBackup(config, { entities: ENTITIES, migrations: MIGRATIONS }, file);
  const { tables, files, head, damagedFiles } = backup.manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(
    `Backup: ${backup.file} (${backup.bytes} bytes; ${rows} rows of ${tables.length} tables, ${files.length} files; as known at ${head?.at ?? 'the beginning'})`,
  );
  say('The audit key is not in it: keep DATA_DIR/audit.key (or AUDIT_KEY) in another place, a restore needs it.');
  if (damagedFiles.length === 0) return;
  complain(`Stored files that are damaged or missing, and so not in the backup:\n${damagedFiles.join('\n')}`);
  process.exitCode = 2;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});
