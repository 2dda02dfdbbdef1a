import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { create, extract } from 'tar';
import { tableFile } from '#api/platform/database/table-dump';
import { ArchiveError, readManifest, type FileDigest, type Manifest } from './manifest';

const MANIFEST = 'manifest.json';
/** Everything an archive may hold; nothing else is unpacked, wherever its name points. */
const MEMBER = /^(manifest\.json|tables\/[a-z0-9_]+\.jsonl|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/;
const SHA256 = /^[0-9a-f]{64}$/;

const filePath = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`;
export const tablesFolder = (folder: string): string => join(folder, 'tables');

/**
 * Writes one .tar.gz: the manifest, the tables of `folder` and the stored files. It appears under its name when it is
 * complete and on the disk, never before.
 * @param folder holds `tables/`; a working folder that the caller removes
 * @param filesRoot where the installation keeps its files (DATA_DIR/files)
 */
export async function packArchive(
  folder: string,
  filesRoot: string,
  manifest: Manifest,
  target: string,
): Promise<void> {
  await writeFile(join(folder, MANIFEST), JSON.stringify(manifest), { mode: 0o600 });
  await symlink(filesRoot, join(folder, 'files'));
  const members = [
    MANIFEST,
    ...manifest.tables.map((t) => `tables/${tableFile(t.name)}`),
    ...manifest.files.map((f) => filePath(f.sha256)),
  ];
  const partial = `${target}.partial`;
  try {
    // `portable`: no owner, no times; `noDirRecurse` because every member is named.
    const packed = create(
      { cwd: folder, gzip: true, portable: true, noDirRecurse: true, strict: true, noMtime: true },
      members,
    );
    await pipeline(packed, createWriteStream(partial, { mode: 0o600, flush: true }));
    await rename(partial, target);
    await flushFolder(join(target, '..'));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/**
 * Unpacks an archive into a new folder and compares every member with the manifest.
 * @throws ArchiveError when a byte is not as it was written, a member is missing or there is one too many.
 */
export async function unpackArchive(archive: string, folder: string): Promise<Manifest> {
  await unbroken(archive);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const allowed = (path: string, entry: object): boolean => {
      if (MEMBER.test(path) && (entry as { type?: string }).type === 'File') return true;
      throw new ArchiveError(`The archive holds something that no backup holds: ${path}.`);
    };
    await extract({ file: archive, cwd: folder, strict: true, preservePaths: false, noChmod: true, filter: allowed });
  } catch (error) {
    if (error instanceof ArchiveError || isOwnTrouble(error)) throw error;
    throw damaged(error);
  }
  const manifest = readManifest(await readFile(join(folder, MANIFEST), 'utf8').catch(() => ''));
  await compareMembers(folder, manifest);
  return manifest;
}

async function compareMembers(folder: string, manifest: Manifest): Promise<void> {
  const wanted = new Map<string, FileDigest>([
    ...manifest.tables.map((t): [string, FileDigest] => [`tables/${tableFile(t.name)}`, t]),
    ...manifest.files.map((f): [string, FileDigest] => [filePath(f.sha256), f]),
  ]);
  const found = new Set(await filesBelow(folder));
  found.delete(MANIFEST);
  for (const [path, digest] of wanted) {
    if (!found.delete(path)) throw new ArchiveError(`The archive is incomplete: ${path} is missing.`);
    const { size } = await stat(join(folder, path));
    if (size !== digest.bytes || (await sha256Of(join(folder, path))) !== digest.sha256)
      throw new ArchiveError(`The archive is damaged: ${path} is not as it was written.`);
  }
  for (const path of found)
    throw new ArchiveError(`The archive holds a member that its manifest does not name: ${path}.`);
}

/**
 * The stored files by their hash, each read once and compared with its name.
 * @param root DATA_DIR/files
 */
export async function storedFiles(root: string): Promise<{ files: FileDigest[]; damaged: string[] }> {
  const files: FileDigest[] = [];
  const unlike: string[] = [];
  for (const path of await filesBelow(root)) {
    const sha256 = path.slice(path.indexOf('/') + 1);
    if (!SHA256.test(sha256)) continue;
    const { size } = await stat(join(root, path));
    if ((await sha256Of(join(root, path))) === sha256) files.push({ sha256, bytes: size });
    else unlike.push(sha256);
  }
  return { files, damaged: unlike };
}

/** Moves unpacked files to where the installation keeps them; their names are their contents, so nothing is lost by it. */
export async function placeFiles(folder: string, filesRoot: string, files: readonly FileDigest[]): Promise<void> {
  const touched = new Set<string>();
  for (const { sha256 } of files) {
    const target = join(filesRoot, sha256.slice(0, 2));
    if (!touched.has(target)) await mkdir(target, { recursive: true });
    touched.add(target);
    const from = join(folder, filePath(sha256));
    await flush(from);
    await rename(from, join(target, sha256));
  }
  for (const changed of touched) await flushFolder(changed);
}

/** Regular files below a folder, as paths from it, sorted; none when there is no such folder. */
async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(root.length + 1))
    .sort();
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Reads the whole archive once against gzip's own check sum; what gzip ignores in its first ten bytes is checked too. */
async function unbroken(archive: string): Promise<void> {
  const info = await lstat(archive).catch(() => null);
  if (!info?.isFile()) throw new ArchiveError(`There is no backup file ${archive}.`);
  const file = await open(archive, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(10), 0, 10, 0);
  await file.close();
  const start = buffer.subarray(0, bytesRead).toString('hex');
  if (!/^1f8b080000000000(00|02|04)(03|07|0a|13|ff)$/.test(start))
    throw new ArchiveError('The file is not a backup of this application, or its beginning is damaged.');
  try {
    await pipeline(
      createReadStream(archive),
      createGunzip(),
      new Writable({ write: (_chunk, _encoding, done) => done() }),
    );
  } catch (error) {
    throw isOwnTrouble(error) ? error : damaged(error);
  }
}
const damaged = (error: unknown): ArchiveError =>
  new ArchiveError(`The archive is damaged or cut off (${(error as Error).message}).`);

/** No room, no permission: the disk's trouble, not the archive's. */
const isOwnTrouble = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO'].includes((error as { code?: string }).code ?? '');

export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
export const flushFolder = flush;
