import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { MeetingStatus } from '#domain/transitions';
import type { PointRequest, PointView, UpdatePointRequest } from '#contract/meeting-room';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { ConclusionEntity } from './conclusion.entity';
import { MeetingAccessRules, type SeenMeeting } from './meeting-access';
import { AgendaItemEntity, DiscussionPointEntity } from './meeting.entity';
import { PointQueries } from './point.queries';

/** What is said in the room: each point a row with its own version, so two secretaries never overwrite each other. */
@Injectable()
export class PointService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly queries: PointQueries,
    private readonly units: UnitQueries,
    private readonly reference: ReferenceQueries,
    private readonly audit: AuditLog,
  ) {}

  /** Sent again with the same key after a broken connection, it answers the point that is already there. */
  add(actor: Actor, meetingId: number, request: PointRequest): Promise<PointView> {
    return this.unitOfWork.run(async () => {
      await this.access.open(actor, meetingId, ['draft', 'held']);
      const manager = this.unitOfWork.manager;
      const clientKey = request.clientKey ?? null;
      const known = clientKey === null ? null : await manager.findOneBy(DiscussionPointEntity, { meetingId, clientKey });
      if (known) return this.queries.view(known);
      await this.assertContents(meetingId, request);
      const point = await manager.save(DiscussionPointEntity, { meetingId, clientKey, ...contentsOf(request), ...(await this.changed(actor)), removed: false });
      await this.audit.append({ actor, action: 'point.created', subjectType: 'point', subjectId: point.id, after: { meetingId, ...request } });
      return this.queries.view(await manager.findOneByOrFail(DiscussionPointEntity, { id: point.id }));
    });
  }

  update(actor: Actor, id: number, request: UpdatePointRequest): Promise<PointView> {
    return this.unitOfWork.run(async () => {
      const { point } = await this.point(actor, id, request.version);
      await this.assertContents(point.meetingId, request);
      const manager = this.unitOfWork.manager;
      await manager.update(DiscussionPointEntity, { id }, { ...contentsOf(request), ...(await this.changed(actor)), version: point.version + 1 });
      await this.audit.append({ actor, action: 'point.changed', subjectType: 'point', subjectId: id, before: contentsOf(point), after: contentsOf(request) });
      return this.queries.view(await manager.findOneByOrFail(DiscussionPointEntity, { id }));
    });
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { point } = await this.point(actor, id, version);
      const manager = this.unitOfWork.manager;
      const conclusion = (await manager.findBy(ConclusionEntity, { pointId: id })).find((c) => c.removedAt === null);
      if (conclusion) throw new DomainError('ALREADY_DONE', `Ý kiến này đã thành kết luận số ${conclusion.number}; hãy xóa kết luận đó trước.`, { id: conclusion.id });
      await manager.update(DiscussionPointEntity, { id }, { removed: true, ...(await this.changed(actor)), version: point.version + 1 });
      await this.audit.append({ actor, action: 'point.deleted', subjectType: 'point', subjectId: id, before: contentsOf(point) });
    });
  }

  /** A point that still stands, at the version the request carries. Call inside `unitOfWork.run`. */
  async point(actor: Actor, id: number, version: number, states: readonly MeetingStatus[] = ['draft', 'held']): Promise<{ point: DiscussionPointEntity; seen: SeenMeeting }> {
    const point = await this.unitOfWork.manager.findOneBy(DiscussionPointEntity, { id, removed: false });
    if (!point) throw notFound('ý kiến này');
    const seen = await this.access.open(actor, point.meetingId, states);
    assertFresh(version, point.version, { current: contentsOf(point), changedBy: point.changedBy, changedAt: point.changedAt });
    return { point, seen };
  }

  /** A conclusion came of it or went: those who watch the list see it at their next look. Call inside `unitOfWork.run`. */
  async touch(actor: Actor, id: number): Promise<void> {
    await this.unitOfWork.manager.update(DiscussionPointEntity, { id }, { changedAt: (await this.changed(actor)).changedAt });
  }

  private async changed(actor: Actor): Promise<{ changedAt: string; changedBy: string }> {
    return { changedAt: await this.audit.recordedAt(), changedBy: actor.fullName };
  }

  private async assertContents(meetingId: number, { agendaItemId, areaId, unitIds }: PointRequest): Promise<void> {
    if (agendaItemId !== undefined && !(await this.unitOfWork.manager.existsBy(AgendaItemEntity, { id: agendaItemId, meetingId }))) throw invalid('agendaItemId', 'Nội dung chương trình không thuộc cuộc họp này.');
    if (areaId !== undefined && !(await this.reference.programmes()).some((p) => p.areas.some((a) => a.id === areaId))) throw invalid('areaId', 'Lĩnh vực không có trong danh mục.');
    const names = unitIds && unitIds.length > 0 ? await this.units.namesOn('9999-12-31') : new Map();
    if (unitIds?.some((id) => !names.has(id))) throw invalid('unitIds', 'Có đơn vị không có trong danh mục.');
  }
}

const contentsOf = (r: { agendaItemId?: number | null; text: string; speaker?: string | null; areaId?: number | null; unitIds?: number[] }) => ({
  agendaItemId: r.agendaItemId ?? null,
  text: r.text,
  speaker: r.speaker ?? null,
  areaId: r.areaId ?? null,
  unitIds: [...new Set(r.unitIds ?? [])],
});
