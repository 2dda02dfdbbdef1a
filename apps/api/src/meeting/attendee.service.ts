import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import type { AttendeeRequest, InviteRequest, UpdateAttendeeRequest } from '#contract/meeting-room';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, invalid, notFound } from '#api/platform/errors';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitQueries } from '#api/unit/unit.queries';
import { CommitteeQueries } from './committee.queries';
import { MeetingAccessRules } from './meeting-access';
import { AttendeeEntity, type MeetingEntity } from './meeting.entity';

/** Who is invited, and whether they came: a row and a version each. */
@Injectable()
export class AttendeeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly committees: CommitteeQueries,
    private readonly units: UnitQueries,
    private readonly groups: UnitGroupService,
    private readonly audit: AuditLog,
  ) {}

  /** Answers the id of the new row. */
  add(actor: Actor, meetingId: number, request: AttendeeRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      const { meeting } = await this.access.open(actor, meetingId, ['draft', 'held']);
      await this.assertContents(meeting, request);
      const { id } = await this.unitOfWork.manager.save(AttendeeEntity, { meetingId, ...contentsOf(request) });
      await this.audit.append({ actor, action: 'attendee.created', subjectType: 'attendee', subjectId: id, after: { meetingId, ...request } });
      return id;
    });
  }

  /** Members and units at once; whoever is there already stays as they are. Answers how many came to the list. */
  invite(actor: Actor, meetingId: number, request: InviteRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      const { meeting } = await this.access.open(actor, meetingId, ['draft', 'held']);
      const manager = this.unitOfWork.manager;
      const present = await manager.findBy(AttendeeEntity, { meetingId });
      const named = new Set(present.map((a) => `${a.name}|${a.title}`));
      const invitedUnits = new Set(present.filter((a) => a.name === null).map((a) => a.unitId));
      const rows: Partial<AttendeeEntity>[] = [];
      if (request.everyone === 'members') {
        for (const { name, title, unitId } of await this.committees.membersOn(meeting.committeeId, meeting.heldOn)) {
          if (!named.has(`${name}|${title}`)) rows.push({ name, title, unitId });
        }
      }
      for (const unitId of await this.invitedUnits(meeting, request)) if (!invitedUnits.has(unitId)) rows.push({ name: null, title: null, unitId });
      const blank = { meetingId, state: 'invited' as const, substituteName: null, substituteTitle: null, reason: null };
      for (const row of rows) await manager.insert(AttendeeEntity, { ...blank, ...row });
      await this.audit.append({ actor, action: 'meeting.invited', subjectType: 'meeting', subjectId: meetingId, after: { ...request, added: rows.length } });
      return rows.length;
    });
  }

  update(actor: Actor, id: number, request: UpdateAttendeeRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { attendee, meeting } = await this.attendee(actor, id, request.version);
      await this.assertContents(meeting, request);
      const { version, ...wanted } = request;
      await this.unitOfWork.manager.update(AttendeeEntity, { id }, { ...contentsOf(wanted), version: version + 1 });
      await this.audit.append({ actor, action: 'attendee.changed', subjectType: 'attendee', subjectId: id, before: attendee, after: wanted });
    });
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { attendee } = await this.attendee(actor, id, version);
      await this.unitOfWork.manager.delete(AttendeeEntity, { id });
      await this.audit.append({ actor, action: 'attendee.deleted', subjectType: 'attendee', subjectId: id, before: attendee });
    });
  }

  private async attendee(actor: Actor, id: number, version: number): Promise<{ attendee: AttendeeEntity; meeting: MeetingEntity }> {
    const attendee = await this.unitOfWork.manager.findOneBy(AttendeeEntity, { id });
    if (!attendee) throw notFound('người dự họp');
    const { meeting } = await this.access.open(actor, attendee.meetingId, ['draft', 'held']);
    const { version: stored, ...current } = attendee;
    assertFresh(version, stored, { current, ...(await this.audit.lastChange('attendee', id)) });
    return { attendee, meeting };
  }

  private async invitedUnits(meeting: MeetingEntity, request: InviteRequest): Promise<number[]> {
    const members = await this.groups.membersOn(meeting.heldOn);
    const names = await this.groups.names();
    for (const id of request.groupIds ?? []) if (!names.has(id)) throw invalid('groupIds', 'Nhóm đơn vị không có trong danh mục.');
    for (const unitId of request.unitIds ?? []) await this.assertUnit(meeting, unitId, 'unitIds');
    return [...new Set([...(request.unitIds ?? []), ...(request.groupIds ?? []).flatMap((id) => members.get(id) ?? [])])];
  }

  private async assertContents(meeting: MeetingEntity, request: AttendeeRequest): Promise<void> {
    if (request.unitId !== undefined) await this.assertUnit(meeting, request.unitId, 'unitId');
  }

  private async assertUnit({ heldOn }: MeetingEntity, unitId: number, field: string): Promise<void> {
    if (await this.units.existsOn(unitId, heldOn)) return;
    const name = (await this.units.namesOn(heldOn)).get(unitId)?.name;
    throw invalid(field, name === undefined ? 'Đơn vị không có trong danh mục.' : `${name} không hoạt động vào ngày họp (${formatDate(heldOn)}).`);
  }
}

/** What does not go with the state is not kept: a substitute of somebody who was present says nothing. */
const contentsOf = (r: AttendeeRequest) => ({
  unitId: r.unitId ?? null,
  name: r.name ?? null,
  title: r.title ?? null,
  state: r.state,
  substituteName: r.state === 'substitute' ? (r.substituteName ?? null) : null,
  substituteTitle: r.state === 'substitute' ? (r.substituteTitle ?? null) : null,
  reason: r.state === 'absent' ? (r.reason ?? null) : null,
});
