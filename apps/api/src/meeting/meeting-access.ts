import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { meetingAccess, type Actor, type MeetingAccess, type Subject } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import type { MeetingStatus } from '#domain/transitions';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, notFound } from '#api/platform/errors';
import { CommitteeEntity } from './committee.entity';
import { CommitteeQueries } from './committee.queries';
import { MeetingEntity } from './meeting.entity';

/** A meeting as far as one person may see it. */
export interface SeenMeeting {
  meeting: MeetingEntity;
  committee: CommitteeEntity;
  access: MeetingAccess;
  subject: Subject;
}

/** Few tasks come from a conclusion: said once more, or SQLite begins with every assignment there is. */
const named = (table: string, where: string) => `
  select c.id as "conclusionId", c.meeting_id as "meetingId", n.unit_id as "unitId"
    from conclusion c join conclusion_task ct on ct.conclusion_id = c.id join ${table} n on n.task_id = ct.task_id
   where n.task_id in (select task_id from conclusion_task) ${where}`;

/** Who sees and who writes which meeting. A meeting out of sight is not there. */
@Injectable()
export class MeetingAccessRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly committees: CommitteeQueries,
    private readonly audit: AuditLog,
  ) {}

  /** Those of these meetings that the actor sees, in the order given. */
  async seen(actor: Actor, meetings: readonly MeetingEntity[]): Promise<SeenMeeting[]> {
    if (meetings.length === 0) return [];
    const committees = new Map((await this.unitOfWork.manager.findBy(CommitteeEntity, { id: In([...new Set(meetings.map((m) => m.committeeId))]) })).map((c) => [c.id, c]));
    const own = await this.committees.ownRoles(actor.userId);
    const concerned = new Map<number, number[]>();
    for (const { meetingId, unitId } of await this.concerned(meetings.length === 1 ? meetings[0]!.id : undefined)) concerned.set(meetingId, [...(concerned.get(meetingId) ?? []), unitId]);
    return meetings.flatMap((meeting) => {
      const committee = committees.get(meeting.committeeId)!;
      const subject: Subject = {
        committee: { unitId: committee.unitId, ownRoles: own.get(committee.id) ?? [] },
        meeting: {
          internal: meeting.internal,
          issued: meeting.status === 'issued',
          chairs: [meeting.chairUserId, meeting.secretaryUserId].includes(actor.userId),
          concernedUnitIds: concerned.get(meeting.id) ?? [],
        },
      };
      const access = meetingAccess(actor, subject);
      return access === null ? [] : [{ meeting, committee, access, subject }];
    });
  }

  /** @throws DomainError NOT_FOUND when not there or not for this person. */
  async get(actor: Actor, id: number): Promise<SeenMeeting> {
    const meeting = await this.unitOfWork.manager.findOneBy(MeetingEntity, { id });
    const [seen] = meeting ? await this.seen(actor, [meeting]) : [];
    if (!seen) throw notFound('cuộc họp');
    return seen;
  }

  /**
   * For whoever writes it, in one of these states. Call inside `unitOfWork.run`.
   * @throws DomainError NOT_FOUND, FORBIDDEN, STALE (with `version`), ALREADY_DONE
   */
  async open(actor: Actor, id: number, states: readonly MeetingStatus[], version?: number): Promise<SeenMeeting> {
    const seen = await this.get(actor, id);
    assertCan(actor, 'meeting.write', seen.subject);
    if (version !== undefined) await this.assertFresh(seen.meeting, version);
    if (!states.includes(seen.meeting.status)) throw new DomainError('ALREADY_DONE', lockedMessage(seen.meeting));
    return seen;
  }

  /** The units that each issued conclusion names, leading or coordinating; of one meeting or of all. */
  concerned(meetingId?: number): Promise<{ conclusionId: number; meetingId: number; unitId: number }[]> {
    const where = meetingId === undefined ? '' : 'and c.meeting_id = :meetingId';
    return readRows(this.unitOfWork.manager, `${named('task_unit', where)} union ${named('assignment', where)}`, { meetingId });
  }

  private async assertFresh(meeting: MeetingEntity, version: number): Promise<void> {
    const { version: stored, searchKey: _, ...current } = meeting;
    assertFresh(version, stored, { current, ...(await this.audit.lastChange('meeting', meeting.id)) });
  }
}

/** Why what is asked does not fit the state the meeting is in. */
export function lockedMessage({ status, minutesSignedOn }: MeetingEntity): string {
  switch (status) {
    case 'draft':
      return 'Cuộc họp chưa diễn ra; hãy ghi nhận cuộc họp đã diễn ra trước.';
    case 'held':
      return 'Biên bản cuộc họp chưa ký; hãy ký biên bản trước.';
    case 'signed':
      return `Biên bản đã ký ngày ${formatDate(minutesSignedOn!)}, nội dung cuộc họp đã khóa. Hãy ghi bổ sung biên bản.`;
    case 'issued':
      return 'Thông báo kết luận đã ban hành, nội dung cuộc họp và kết luận đã khóa. Hãy ghi bổ sung biên bản, hoặc ban hành thông báo bổ sung, đính chính.';
  }
}
