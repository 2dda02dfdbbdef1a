import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { AgendaItemRequest, UpdateAgendaItemRequest } from '#contract/meeting-room';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { EvidenceQueries } from '#api/submission/evidence.queries';
import { MeetingAccessRules } from './meeting-access';
import { AgendaItemEntity, AgendaPaperEntity, DiscussionPointEntity } from './meeting.entity';

/** The agenda, each item with its own version, so that two secretaries prepare it together. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly files: EvidenceQueries,
    private readonly audit: AuditLog,
  ) {}

  /** Answers the id of the new item. */
  add(actor: Actor, meetingId: number, request: AgendaItemRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      await this.access.open(actor, meetingId, ['draft', 'held']);
      const manager = this.unitOfWork.manager;
      const last = await manager.maximum(AgendaItemEntity, 'orderNo', { meetingId });
      const item = await manager.save(AgendaItemEntity, { meetingId, kind: 'item' as const, ...contentsOf(request), orderNo: request.orderNo ?? (last ?? 0) + 1 });
      await this.setPapers(actor, item.id, request.fileIds ?? []);
      await this.audit.append({ actor, action: 'agendaItem.created', subjectType: 'agendaItem', subjectId: item.id, after: { meetingId, ...request } });
      return item.id;
    });
  }

  update(actor: Actor, id: number, request: UpdateAgendaItemRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const item = await this.item(actor, id, request.version);
      const { version, ...wanted } = request;
      await this.unitOfWork.manager.update(AgendaItemEntity, { id }, { ...contentsOf(wanted), orderNo: wanted.orderNo ?? item.orderNo, version: version + 1 });
      await this.setPapers(actor, id, wanted.fileIds ?? []);
      await this.audit.append({ actor, action: 'agendaItem.changed', subjectType: 'agendaItem', subjectId: id, before: item, after: wanted });
    });
  }

  /** Only what nobody has spoken to can leave. */
  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const item = await this.item(actor, id, version);
      const manager = this.unitOfWork.manager;
      if (await manager.existsBy(DiscussionPointEntity, { agendaItemId: id, removed: false })) throw new DomainError('ALREADY_DONE', 'Nội dung này đã có ý kiến; hãy chuyển hoặc xóa các ý kiến trước.');
      await manager.update(DiscussionPointEntity, { agendaItemId: id }, { agendaItemId: null });
      await manager.delete(AgendaPaperEntity, { agendaItemId: id });
      await manager.delete(AgendaItemEntity, { id });
      await this.audit.append({ actor, action: 'agendaItem.deleted', subjectType: 'agendaItem', subjectId: id, before: item });
    });
  }

  private async item(actor: Actor, id: number, version: number): Promise<AgendaItemEntity> {
    const item = await this.unitOfWork.manager.findOneBy(AgendaItemEntity, { id });
    if (!item) throw notFound('nội dung chương trình');
    // Who may not see the meeting hears the same as for an item that is not there.
    await this.access.open(actor, item.meetingId, ['draft', 'held']);
    const papers = await this.unitOfWork.manager.findBy(AgendaPaperEntity, { agendaItemId: id });
    const { version: stored, ...current } = item;
    assertFresh(version, stored, { current: { ...current, fileIds: papers.map((p) => p.fileId) }, ...(await this.audit.lastChange('agendaItem', id)) });
    return item;
  }

  /** A file that the person may not read cannot be named: naming it would show it to the meeting. */
  private async setPapers(actor: Actor, agendaItemId: number, fileIds: readonly number[]): Promise<void> {
    const manager = this.unitOfWork.manager;
    const kept = new Set((await manager.findBy(AgendaPaperEntity, { agendaItemId })).map((p) => p.fileId));
    const added = [...new Set(fileIds)].filter((id) => !kept.has(id));
    const readable = await this.files.readable(actor, added);
    if (added.some((id) => !readable.has(id))) throw invalid('fileIds', 'Không tìm thấy tệp đính kèm này, hoặc bạn không có quyền dùng. Hãy tải tệp lên lại.');
    await manager.delete(AgendaPaperEntity, { agendaItemId });
    for (const fileId of new Set(fileIds)) await manager.insert(AgendaPaperEntity, { agendaItemId, fileId });
  }
}

const contentsOf = (r: AgendaItemRequest) => ({ title: r.title, presenter: r.presenter ?? null, duration: r.duration ?? null, content: r.content ?? null });
