import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { MAX_FILE_BYTES, type FileRef, type FileView } from '#contract/file';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { FileEntity } from './file.entity';
import { cleanFileName } from './file-name';
import { FileStore, type ReceivedFile } from './file-store';
import { fittingName, mediaTypeOf } from './file-type';

/** A file on its way in. */
export interface IncomingFile {
  name: string;
  content: Readable;
  /** Resolves when what carried the file has ended as it should. */
  ended?(): Promise<void>;
}

export const fileRef = ({ id, name, size, mediaType }: FileEntity): FileRef => ({ id, name, size, mediaType });

/** Takes files in. Who may read them is decided by what uses them (evidence of submissions). */
@Injectable()
export class FileService {
  private inspections: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: FileStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Receives, inspects and keeps a file. The same person sending the same file again gets the one already there.
   * @throws DomainError TOO_LARGE, UNSUPPORTED, MALFORMED, BUSY; InvalidRequest with field `file`.
   */
  async add(actor: Actor, incoming: IncomingFile): Promise<FileView> {
    const received = await this.store.receive(incoming.content, MAX_FILE_BYTES);
    try {
      await incoming.ended?.();
      return await this.inTurn(() => this.keep(actor, incoming.name, received));
    } finally {
      await this.store.discard(received.path);
    }
  }

  private async keep(actor: Actor, givenName: string, received: ReceivedFile): Promise<FileView> {
    const mediaType = await mediaTypeOf(await this.store.read(received));
    const name = fittingName(cleanFileName(givenName), mediaType);
    await this.store.keep(received);
    return this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      const known = await manager.findOneBy(FileEntity, { sha256: received.sha256, name, uploadedById: actor.userId });
      if (known) return fileView(known);
      const uploadedAt = this.clock.now();
      const file = await manager.save(FileEntity, { sha256: received.sha256, name, mediaType, size: received.size, uploadedById: actor.userId, uploadedAt });
      await this.audit.append({ actor, action: 'file.stored', subjectType: 'file', subjectId: file.id, after: { name, mediaType, size: received.size, sha256: received.sha256 } });
      return fileView(file);
    });
  }

  /** One at a time: an inspection holds the whole file in memory and unpacks it. */
  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.inspections.then(job);
    this.inspections = turn.catch(() => undefined);
    return turn;
  }
}

const fileView = (file: FileEntity): FileView => ({ ...fileRef(file), sha256: file.sha256, uploadedAt: file.uploadedAt });
