import type { Instant } from '#domain/plain-date';
import type { TableDigest } from '#api/platform/database/table-dump';

/** The first member of an archive: what it holds, and what must hold again wherever it is restored. */
export interface Manifest {
  /** Of this description; an archive with a higher one is refused. */
  format: 1;
  /** Of the program that wrote it. */
  version: string;
  takenAt: Instant;
  database: 'sqlite' | 'postgres';
  /** The schema, as the names of the migrations that made it. */
  migrations: string[];
  /** Head of the audit chain: the knowledge clock of everything in the archive. Null when nothing was ever written. */
  head: { id: number; at: Instant; hash: string } | null;
  tables: TableDigest[];
  files: FileDigest[];
  /** Files whose bytes were not what their name says when the archive was made; they are not in it. */
  damagedFiles: string[];
  /** What people read on the screens, counted over the same moment. */
  figures: unknown;
}
export interface FileDigest {
  sha256: string;
  bytes: number;
}

export const FORMAT = 1;

/** An archive that is not to be trusted, or not for this program; one sentence for the operator. */
export class ArchiveError extends Error {}

/** @throws ArchiveError when this is no manifest of a format known here. */
export function readManifest(text: string): Manifest {
  const found = parsed(text);
  if (typeof found?.format !== 'number' || !Array.isArray(found.tables) || !Array.isArray(found.files))
    throw new ArchiveError('The file is not a backup of this application: its manifest cannot be read.');
  if (found.format > FORMAT)
    throw new ArchiveError(
      `The backup was written by a newer version (${found.version}) of this application; install that one first.`,
    );
  return found as Manifest;
}

function parsed(text: string): Partial<Manifest> | null {
  try {
    return JSON.parse(text) as Partial<Manifest>;
  } catch {
    return null;
  }
}
