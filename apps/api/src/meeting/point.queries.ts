import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import type { Actor } from '#domain/permissions';
import type { PointList, PointQuery, PointView } from '#contract/meeting-room';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ConclusionEntity } from './conclusion.entity';
import { MeetingAccessRules } from './meeting-access';
import { DiscussionPointEntity } from './meeting.entity';

/** Points as the room sees them. */
@Injectable()
export class PointQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * In the order in which they were first written. With `since`: what changed after that moment, and what was taken
   * away. Every later change carries a later moment than `upTo` (the audit chain's head), so nothing is missed.
   */
  list(actor: Actor, meetingId: number, { since }: PointQuery): Promise<PointList> {
    return this.unitOfWork.read(async () => {
      const { access } = await this.access.get(actor, meetingId);
      if (access !== 'write' && access !== 'full') throw notFound('ý kiến thảo luận');
      const where = since === undefined ? { meetingId, removed: false } : { meetingId, changedAt: MoreThan(since) };
      const rows = await this.unitOfWork.manager.find(DiscussionPointEntity, { where, order: { id: 'ASC' } });
      const upTo = (await this.audit.head())?.at ?? this.clock.now();
      return { items: await this.views(rows.filter((p) => !p.removed)), removed: rows.filter((p) => p.removed).map((p) => p.id), upTo };
    });
  }

  async view(point: DiscussionPointEntity): Promise<PointView> {
    return (await this.views([point]))[0]!;
  }

  private async views(points: readonly DiscussionPointEntity[]): Promise<PointView[]> {
    if (points.length === 0) return [];
    const conclusions = await this.unitOfWork.manager.findBy(ConclusionEntity, { meetingId: In([...new Set(points.map((p) => p.meetingId))]) });
    const became = new Map(conclusions.filter((c) => c.removedAt === null && c.pointId !== null).map((c) => [c.pointId!, c.id]));
    return points.map(({ id, version, agendaItemId, text, speaker, areaId, unitIds, changedAt, changedBy, clientKey }) => ({
      id,
      version,
      agendaItemId,
      text,
      speaker,
      areaId,
      unitIds,
      conclusionId: became.get(id) ?? null,
      changedAt,
      changedBy,
      clientKey,
    }));
  }
}
