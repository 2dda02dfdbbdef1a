import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { MEETING_KIND_LABEL, MEETING_KINDS, meetingKindsOf } from '#domain/committee';
import type { Actor } from '#domain/permissions';
import type { Instant, PlainDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { MeetingList, MeetingPageView, MeetingQuery, MeetingView, PersonView } from '#contract/meeting';
import type { AgendaItemView, AttendeeView } from '#contract/meeting-room';
import { FileEntity } from '#api/file/file.entity';
import { fileRef } from '#api/file/file.service';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReportingPeriodEntity } from '#api/reference/reference.entity';
import { UnitQueries } from '#api/unit/unit.queries';
import { userNames } from './committee.queries';
import { NoticeEntity } from './conclusion.entity';
import { ConclusionQueries } from './conclusion.queries';
import { noticeView } from './conclusion.view';
import { MeetingAccessRules, type SeenMeeting } from './meeting-access';
import { meetingActions } from './meeting-actions';
import { AgendaItemEntity, AgendaPaperEntity, AttendeeEntity, MeetingEntity, MeetingPeriodEntity, MinutesSupplementEntity } from './meeting.entity';

/** Read model of meetings; every read shows what the person may see and no more. */
@Injectable()
export class MeetingQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly conclusions: ConclusionQueries,
    private readonly units: UnitQueries,
    private readonly clock: Clock,
  ) {}

  /** The newest first; `byKind` counts all that match, so that "6 hội nghị từ năm 2018 đến nay" is one question. */
  list(actor: Actor, query: MeetingQuery): Promise<MeetingList> {
    return this.unitOfWork.read(async () => {
      const seen = await this.access.seen(actor, await this.matching(query));
      const page = seen.slice((query.page - 1) * query.pageSize, query.page * query.pageSize);
      const count = (kind: string) => seen.filter((s) => s.meeting.kind === kind).length;
      const byKind = MEETING_KINDS.map((kind) => ({ kind, label: MEETING_KIND_LABEL[kind], count: count(kind) })).filter((k) => k.count > 0);
      return { items: await this.views(page), total: seen.length, byKind };
    });
  }

  /** Meetings that had taken place by then as far as was known, the newest first. Call inside `unitOfWork.read`. */
  async heldBy(actor: Actor, filters: Pick<MeetingQuery, 'committeeId' | 'from' | 'to'>, asOf: PlainDate, knownAt: Instant): Promise<MeetingEntity[]> {
    const seen = await this.access.seen(actor, await this.matching(filters));
    return seen.map((s) => s.meeting).filter((m) => m.heldOn <= asOf && m.heldRecordedAt !== null && m.heldRecordedAt <= knownAt);
  }

  /** @throws DomainError NOT_FOUND when not there or not for this person. */
  page(actor: Actor, id: number): Promise<MeetingPageView> {
    return this.unitOfWork.read(async () => {
      const seen = await this.access.get(actor, id);
      const { meeting, access } = seen;
      const inside = access === 'write' || access === 'full';
      const manager = this.unitOfWork.manager;
      const notices = await manager.find(NoticeEntity, { where: { meetingId: id }, order: { id: 'ASC' } });
      const supplements = inside ? await manager.find(MinutesSupplementEntity, { where: { meetingId: id }, order: { id: 'ASC' } }) : [];
      const conclusions = await this.conclusions.ofMeeting(actor, seen);
      return {
        ...(await this.views([seen]))[0]!,
        access,
        minutesSignedOn: meeting.minutesSignedOn,
        minutesSigner: meeting.minutesSigner,
        supplements: supplements.map(({ id: supplementId, text, authorName, addedAt }) => ({ id: supplementId, text, authorName, addedAt })),
        notices: notices.map(noticeView),
        agenda: access === 'concerned' ? [] : await this.agenda(id, inside),
        attendees: inside ? await this.attendees(meeting) : [],
        conclusions,
        allowedActions: meetingActions(actor, seen, conclusions, this.clock.now()),
      };
    });
  }

  /** A paper of the agenda, for whoever sees what goes on inside. */
  async paper(actor: Actor, meetingId: number, fileId: number): Promise<FileEntity> {
    const { access } = await this.access.get(actor, meetingId);
    const items = await this.unitOfWork.manager.findBy(AgendaItemEntity, { meetingId });
    const used = items.length > 0 && (await this.unitOfWork.manager.existsBy(AgendaPaperEntity, { fileId, agendaItemId: In(items.map((i) => i.id)) }));
    if (!used || (access !== 'write' && access !== 'full')) throw notFound('tệp này');
    return this.unitOfWork.manager.findOneByOrFail(FileEntity, { id: fileId });
  }

  private matching({ committeeId, kind, group, status, held, from, to, q }: Partial<MeetingQuery>): Promise<MeetingEntity[]> {
    const found = this.unitOfWork.manager.createQueryBuilder(MeetingEntity, 'm').where('1 = 1');
    if (committeeId !== undefined) found.andWhere('m.committeeId = :committeeId', { committeeId });
    if (kind !== undefined) found.andWhere('m.kind = :kind', { kind });
    if (group !== undefined) found.andWhere('m.kind in (:...kinds)', { kinds: meetingKindsOf(group) });
    if (status !== undefined) found.andWhere('m.status = :status', { status });
    if (held !== undefined) found.andWhere(held === 'true' ? "m.status <> 'draft'" : "m.status = 'draft'");
    if (from !== undefined) found.andWhere('m.heldOn >= :from', { from });
    if (to !== undefined) found.andWhere('m.heldOn <= :to', { to });
    if (q !== undefined) found.andWhere("m.searchKey like :pattern escape '\\'", { pattern: `%${searchKey(q).replace(/[\\%_]/g, '\\$&')}%` });
    return found.orderBy('m.startsAt', 'DESC').addOrderBy('m.id', 'DESC').getMany();
  }

  private async views(found: readonly SeenMeeting[]): Promise<MeetingView[]> {
    if (found.length === 0) return [];
    const manager = this.unitOfWork.manager;
    const ids = found.map((s) => s.meeting.id);
    const links = await manager.findBy(MeetingPeriodEntity, { meetingId: In(ids) });
    const periods = new Map((await manager.findBy(ReportingPeriodEntity, { id: In(links.map((l) => l.periodId)) })).map((p) => [p.id, p.title]));
    const notices = new Map((await manager.findBy(NoticeEntity, { meetingId: In(ids), kind: 'notice' })).map((n) => [n.meetingId, n]));
    const users = await userNames(this.unitOfWork, found.flatMap(({ meeting }) => [meeting.chairUserId, meeting.secretaryUserId]));
    const person = (userId: number | null, name: string, title: string): PersonView => ({ user: userId === null ? null : { id: userId, name: users.get(userId) ?? '' }, name, title });
    return found.map(({ meeting: m, committee }) => {
      const notice = notices.get(m.id);
      return {
        id: m.id,
        version: m.version,
        committee: { id: committee.id, name: committee.name },
        kind: m.kind,
        kindLabel: MEETING_KIND_LABEL[m.kind],
        title: m.title,
        startsAt: m.startsAt,
        endsAt: m.endsAt,
        heldOn: m.heldOn,
        place: m.place,
        chair: person(m.chairUserId, m.chairName, m.chairTitle),
        secretary: m.secretaryName === null ? null : person(m.secretaryUserId, m.secretaryName, m.secretaryTitle ?? ''),
        internal: m.internal,
        status: m.status,
        periods: links.filter((l) => l.meetingId === m.id).map((l) => ({ id: l.periodId, name: periods.get(l.periodId) ?? '' })),
        notice: notice ? noticeView(notice) : null,
        source: m.source,
        illustrative: m.illustrative,
      };
    });
  }

  private async agenda(meetingId: number, inside: boolean): Promise<AgendaItemView[]> {
    const manager = this.unitOfWork.manager;
    const items = await manager.find(AgendaItemEntity, { where: { meetingId }, order: { orderNo: 'ASC', id: 'ASC' } });
    const papers = inside && items.length > 0 ? await manager.findBy(AgendaPaperEntity, { agendaItemId: In(items.map((i) => i.id)) }) : [];
    const files = new Map((papers.length > 0 ? await manager.findBy(FileEntity, { id: In(papers.map((p) => p.fileId)) }) : []).map((f) => [f.id, f]));
    return items.map(({ id, version, kind, orderNo, title, presenter, duration, content }) => ({
      id,
      version,
      kind,
      orderNo,
      title,
      presenter,
      duration,
      content: inside ? content : null,
      papers: papers.filter((p) => p.agendaItemId === id).map((p) => fileRef(files.get(p.fileId)!)),
    }));
  }

  private async attendees(meeting: MeetingEntity): Promise<AttendeeView[]> {
    const rows = await this.unitOfWork.manager.find(AttendeeEntity, { where: { meetingId: meeting.id }, order: { id: 'ASC' } });
    const names = await this.units.namesOn(meeting.heldOn);
    return rows.map(({ id, version, unitId, name, title, state, substituteName, substituteTitle, reason }) => ({
      id,
      version,
      unit: unitId === null ? null : { id: unitId, name: names.get(unitId)?.name ?? '' },
      name,
      title,
      state,
      substituteName,
      substituteTitle,
      reason,
    }));
  }
}
