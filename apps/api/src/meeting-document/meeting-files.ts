import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AdministrativeDocument } from '#contract/document-tree';
import { documentTitle } from '#contract/document-tree';
import type { Actor } from '#domain/permissions';
import { DocumentRenderer } from '#api/document/document-renderer';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { MeetingDocumentFileEntity, type MeetingDocumentEntity } from './meeting-document.entity';
import { MeetingDocuments, type FoundDocument, type WantedDocument } from './meeting-documents';

export type FileFormat = 'docx' | 'pdf';
export interface MeetingFile {
  name: string;
  content: Buffer;
}

/**
 * The papers of a meeting as files. What was issued or signed is frozen as a document in the same transaction, rendered
 * once when it is first asked for, kept with its hash and served for ever.
 */
@Injectable()
export class MeetingFiles implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: MeetingDocuments,
    private readonly renderer: DocumentRenderer,
    private readonly audit: AuditLog,
    private readonly events: DomainEventBus,
  ) {}

  onModuleInit(): void {
    this.events.on('minutesSigned', async ({ meetingId, actor }) =>
      this.documents.freezeNow(actor, meetingId, null, await this.audit.recordedAt()),
    );
    this.events.on('noticeIssued', async ({ meetingId, noticeId, actor }) =>
      this.documents.freezeNow(actor, meetingId, noticeId, await this.audit.recordedAt()),
    );
  }

  /** @throws what `MeetingDocuments.find` throws */
  async file(actor: Actor, wanted: WantedDocument, format: FileFormat): Promise<MeetingFile> {
    const found = await this.documents.find(actor, wanted);
    const stored = found.stored ?? (await this.frozen(wanted, found));
    const tree = stored?.document ?? found.tree;
    const name = fileName(tree, format);
    if (!stored) return { name, content: await this.rendered(tree, format) };
    const kept = await this.unitOfWork.read(() => this.kept(stored, format));
    return { name, content: kept ?? (await this.keep(actor, stored, format)) };
  }

  private async frozen(
    { meetingId }: WantedDocument,
    { final, tree }: FoundDocument,
  ): Promise<MeetingDocumentEntity | null> {
    if (!final) return null;
    return this.unitOfWork.run(async () =>
      this.documents.freeze(meetingId, final.noticeId, tree, await this.audit.recordedAt()),
    );
  }

  private async kept({ id }: MeetingDocumentEntity, format: FileFormat): Promise<Buffer | null> {
    const file = await this.unitOfWork.manager.findOneBy(MeetingDocumentFileEntity, { documentId: id, format });
    return file && Buffer.from(file.content, 'base64');
  }

  private async rendered(tree: AdministrativeDocument, format: FileFormat): Promise<Buffer> {
    return (await this.renderer.render(tree, [format]))[0]!;
  }

  /** Rendering takes its time, so it comes before the transaction; of two at once the first one's bytes stand. */
  private async keep(actor: Actor, stored: MeetingDocumentEntity, format: FileFormat): Promise<Buffer> {
    const content = await this.rendered(stored.document, format);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return this.unitOfWork.run(async () => {
      const first = await this.kept(stored, format);
      if (first) return first;
      await this.unitOfWork.manager.insert(MeetingDocumentFileEntity, {
        documentId: stored.id,
        format,
        sha256,
        content: content.toString('base64'),
      });
      const after = { document: documentTitle(stored.document), number: stored.document.numberLine, format, sha256 };
      await this.audit.append({
        actor,
        action: 'meeting.documentFiled',
        subjectType: 'meeting',
        subjectId: stored.meetingId,
        after,
      });
      return content;
    });
  }
}

/** `Thông báo 05-TB-BCĐ Kết luận của ….docx`: no character that a file system refuses. */
function fileName(tree: AdministrativeDocument, format: FileFormat): string {
  const type = tree.typeName.charAt(0) + tree.typeName.slice(1).toLocaleLowerCase('vi');
  const number = /^Số: (\d+\/\S+)$/.exec(tree.numberLine)?.[1];
  const name = [tree.draft ? 'Dự thảo' : null, type, number?.replaceAll('/', '-'), tree.subject]
    .filter(Boolean)
    .join(' ');
  return `${name
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .slice(0, 120)
    .trim()}.${format}`;
}
