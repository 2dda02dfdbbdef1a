import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Config } from '#api/platform/config';
import { CONFIG } from '#api/platform/database/database.module';
import { DomainError, storageFull } from '#api/platform/errors';
import { tooLarge } from '#api/platform/upload';

/** A file that has arrived and is not yet kept. */
export interface ReceivedFile {
  path: string;
  size: number;
  sha256: string;
}
/** With several processes on one folder a younger file may still be arriving at another of them. */
const ORPHAN_AFTER_MS = 3_600_000;

/**
 * Files on disk, under DATA_DIR/files and so outside the web root: `tmp/` while they arrive, then by SHA-256, so that
 * the same bytes are stored once and a name never becomes a path.
 */
@Injectable()
export class FileStore implements OnModuleInit {
  private readonly log = new Logger('files');
  private readonly root: string;
  private readonly arriving: string;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.root = join(config.dataDir, 'files');
    this.arriving = join(this.root, 'tmp');
  }

  /** Removes what a killed process left half received. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.arriving, { recursive: true });
    const youngest = this.config.db.kind === 'sqlite' ? Infinity : Date.now() - ORPHAN_AFTER_MS;
    for (const name of await readdir(this.arriving)) {
      const path = join(this.arriving, name);
      if ((await stat(path)).mtimeMs < youngest) await this.discard(path);
    }
  }

  /**
   * Writes what arrives to disk and hashes it on the way; nothing is left when it fails.
   * @throws DomainError TOO_LARGE beyond `limit` bytes, MALFORMED when the sender stops, STORAGE_FULL when the disk is full.
   */
  async receive(content: Readable, limit: number): Promise<ReceivedFile> {
    const path = join(this.arriving, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const counting = new Transform({
      transform(piece: Buffer, _encoding, done) {
        size += piece.length;
        if (size > limit) return done(tooLarge(limit));
        hash.update(piece);
        done(null, piece);
      },
    });
    try {
      // `flush`: what is answered as stored must survive a power cut.
      await pipeline(content, counting, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
      return { path, size, sha256: hash.digest('hex') };
    } catch (error) {
      await this.discard(path);
      throw asRefusal(error);
    }
  }

  read(received: ReceivedFile): Promise<Buffer> {
    return readFile(received.path);
  }

  /** Moves a received file to its place; the same content kept before stays. */
  async keep(received: ReceivedFile): Promise<void> {
    const path = this.pathOf(received.sha256);
    if (await exists(path)) return this.discard(received.path);
    const folder = join(path, '..');
    try {
      await mkdir(folder, { recursive: true });
      await rename(received.path, path);
      for (const changed of [folder, this.root]) await flushFolder(changed);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** The stored bytes. @throws Error when they are gone: a restored database without its files. */
  async open(sha256: string): Promise<Readable> {
    await access(this.pathOf(sha256));
    return createReadStream(this.pathOf(sha256));
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true }).catch((error: Error) => this.log.error(`${path}: ${error.message}`));
  }

  private pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256);
  }
}

function asRefusal(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { code } = error as { code?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT') return storageFull();
  // What the file system refuses is our own trouble; anything else is a sender that stopped.
  return code !== undefined && /^E[A-Z]+$/.test(code) && code !== 'ECONNRESET' ? error : new DomainError('MALFORMED', 'Tệp gửi lên bị đứt giữa chừng. Hãy thử lại.');
}

const exists = (path: string) => access(path).then(() => true, () => false);

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
