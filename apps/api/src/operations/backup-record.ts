import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '#domain/plain-date';
import type { Config } from '#api/platform/config';

/** The last backup that was completed. */
export interface BackupRecord {
  file: string;
  bytes: number;
  /** The moment that the archive holds. */
  takenAt: Instant;
  finishedAt: Instant;
  damagedFiles: number;
}

/*
 * A file beside the database and not a row in it: a program that makes a backup only reads the database, and what is
 * restored must not claim the backups of where it came from.
 */
const recordFile = (config: Pick<Config, 'dataDir'>): string => join(config.dataDir, 'last-backup.json');

export async function recordBackup(config: Pick<Config, 'dataDir'>, record: BackupRecord): Promise<void> {
  const file = recordFile(config);
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Null when none was made, or the note of it cannot be read. */
export async function lastBackup(config: Pick<Config, 'dataDir'>): Promise<BackupRecord | null> {
  try {
    return JSON.parse(await readFile(recordFile(config), 'utf8')) as BackupRecord;
  } catch {
    return null;
  }
}
