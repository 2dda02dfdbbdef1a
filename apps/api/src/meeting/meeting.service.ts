import { Injectable } from '@nestjs/common';
import { MoreThan, Not } from 'typeorm';
import { dateInProvince, formatDate } from '#domain/plain-date';
import type { Actor } from '#domain/permissions';
import { searchKey } from '#domain/vietnamese-text';
import type { MeetingRequest, MinutesSupplementRequest, PersonRequest, SignMinutesRequest, UpdateMeetingRequest } from '#contract/meeting';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { DomainError, invalid } from '#api/platform/errors';
import { ReportingPeriodEntity } from '#api/reference/reference.entity';
import { UserEntity } from '#api/user/user.entity';
import { CommitteeQueries } from './committee.queries';
import { ConclusionEntity } from './conclusion.entity';
import { MeetingAccessRules } from './meeting-access';
import { AgendaItemEntity, AgendaPaperEntity, AttendeeEntity, DiscussionPointEntity, MeetingEntity, MeetingPeriodEntity, MinutesSupplementEntity } from './meeting.entity';

export const REVIEW_TITLE = 'Kiểm điểm việc thực hiện kết luận kỳ trước';

/** A meeting from its invitation to its signed minutes; conclusions and their notice are in services of their own. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly committees: CommitteeQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly events: DomainEventBus,
  ) {}

  /** Opens with the review of earlier conclusions on its agenda, when the committee has met before. Answers its id. */
  create(actor: Actor, request: MeetingRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      const committee = await this.committees.get(request.committeeId);
      const ownRoles = (await this.committees.ownRoles(actor.userId)).get(committee.id) ?? [];
      assertCan(actor, 'meeting.write', { committee: { unitId: committee.unitId, ownRoles } });
      const contents = await this.contents(request);
      if (contents.heldOn < committee.decisionOn) throw invalid('startsAt', `Ban Chỉ đạo được thành lập ngày ${formatDate(committee.decisionOn)}, sau ngày họp.`);
      if (committee.dissolvedOn !== null && contents.heldOn >= committee.dissolvedOn) throw invalid('startsAt', `Ban Chỉ đạo đã kết thúc hoạt động từ ngày ${formatDate(committee.dissolvedOn)}.`);
      const manager = this.unitOfWork.manager;
      const nothing = { heldRecordedAt: null, minutesSignedOn: null, minutesSigner: null, minutesRecordedAt: null };
      const { id } = await manager.save(MeetingEntity, { ...contents, ...nothing, committeeId: committee.id, status: 'draft' as const, illustrative });
      await this.setPeriods(id, request.periodIds ?? []);
      if (request.kind !== 'inspection' && (await this.hasMetBefore(id, committee.id, contents.heldOn))) {
        await manager.insert(AgendaItemEntity, { meetingId: id, kind: 'review', orderNo: 1, title: REVIEW_TITLE, presenter: null, duration: null, content: null });
      }
      await this.audit.append({ actor, action: 'meeting.created', subjectType: 'meeting', subjectId: id, after: request });
      return id;
    });
  }

  update(actor: Actor, id: number, request: UpdateMeetingRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { meeting } = await this.access.open(actor, id, ['draft', 'held'], request.version);
      if (request.committeeId !== meeting.committeeId) throw invalid('committeeId', 'Cuộc họp không chuyển sang Ban Chỉ đạo khác.');
      const contents = await this.contents(request);
      if (meeting.status === 'held' && contents.heldOn !== meeting.heldOn) {
        throw invalid('startsAt', `Cuộc họp đã ghi nhận diễn ra ngày ${formatDate(meeting.heldOn)}; ngày họp không đổi được nữa.`);
      }
      await this.unitOfWork.manager.update(MeetingEntity, { id }, { ...contents, version: meeting.version + 1 });
      await this.setPeriods(id, request.periodIds ?? []);
      await this.audit.append({ actor, action: 'meeting.changed', subjectType: 'meeting', subjectId: id, before: meeting, after: request });
    });
  }

  /** Only what has not taken place can disappear; its content stays in the audit log. */
  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { meeting } = await this.access.open(actor, id, ['draft', 'held', 'signed', 'issued'], version);
      if (meeting.status !== 'draft') throw new DomainError('ALREADY_DONE', 'Cuộc họp đã diễn ra nên không xóa được.');
      const manager = this.unitOfWork.manager;
      if (await manager.existsBy(ConclusionEntity, { meetingId: id })) throw new DomainError('ALREADY_DONE', 'Cuộc họp đã có kết luận nên không xóa được.');
      const items = await manager.findBy(AgendaItemEntity, { meetingId: id });
      await manager.delete(DiscussionPointEntity, { meetingId: id });
      for (const item of items) await manager.delete(AgendaPaperEntity, { agendaItemId: item.id });
      for (const entity of [AgendaItemEntity, AttendeeEntity, MeetingPeriodEntity]) await manager.delete(entity, { meetingId: id });
      await manager.delete(MeetingEntity, { id });
      await this.audit.append({ actor, action: 'meeting.deleted', subjectType: 'meeting', subjectId: id, before: { ...meeting, agenda: items } });
    });
  }

  /** It took place: from now on it counts as a meeting of its day. */
  hold(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { meeting } = await this.access.open(actor, id, ['draft', 'held', 'signed', 'issued'], version);
      if (meeting.status !== 'draft') throw new DomainError('ALREADY_DONE', 'Cuộc họp đã được ghi nhận diễn ra.');
      if (meeting.startsAt > this.clock.now()) throw new DomainError('INVALID', `Cuộc họp bắt đầu ngày ${formatDate(meeting.heldOn)}, chưa diễn ra.`);
      await this.change(actor, meeting, 'meeting.held', { status: 'held', heldRecordedAt: await this.audit.recordedAt() });
    });
  }

  /** Signed minutes never change: header, agenda, attendance and points are locked from here on. */
  sign(actor: Actor, id: number, { version, signedOn, signer }: SignMinutesRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { meeting } = await this.access.open(actor, id, ['draft', 'held', 'signed', 'issued'], version);
      if (meeting.status === 'draft') throw new DomainError('INVALID', 'Cuộc họp chưa diễn ra nên chưa có biên bản để ký.');
      if (meeting.status !== 'held') throw new DomainError('ALREADY_DONE', `Biên bản đã ký ngày ${formatDate(meeting.minutesSignedOn!)}.`);
      const today = this.clock.today();
      if (signedOn < meeting.heldOn || signedOn > today) throw invalid('signedOn', `Ngày ký biên bản phải từ ngày họp (${formatDate(meeting.heldOn)}) đến hôm nay (${formatDate(today)}).`);
      await this.change(actor, meeting, 'meeting.minutesSigned', { status: 'signed', minutesSignedOn: signedOn, minutesSigner: signer, minutesRecordedAt: await this.audit.recordedAt() });
      await this.events.emit('minutesSigned', { meetingId: id, actor });
    });
  }

  /** What is found out after the signing is added, with who and when. */
  supplement(actor: Actor, id: number, { text }: MinutesSupplementRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { meeting } = await this.access.open(actor, id, ['signed', 'issued']);
      await this.unitOfWork.manager.insert(MinutesSupplementEntity, { meetingId: id, text, authorName: actor.fullName, addedAt: this.clock.now() });
      await this.change(actor, meeting, 'meeting.supplemented', {}, { text });
    });
  }

  private async change(actor: Actor, meeting: MeetingEntity, action: string, change: Partial<MeetingEntity>, said: object = change): Promise<void> {
    await this.unitOfWork.manager.update(MeetingEntity, { id: meeting.id }, { ...change, version: meeting.version + 1 });
    await this.audit.append({ actor, action, subjectType: 'meeting', subjectId: meeting.id, before: { status: meeting.status }, after: said });
  }

  private async contents(request: MeetingRequest): Promise<Omit<MeetingEntity, 'id' | 'version' | 'committeeId' | 'committee' | 'status' | 'heldRecordedAt' | 'minutesSignedOn' | 'minutesSigner' | 'minutesRecordedAt' | 'illustrative'>> {
    const { kind, title, startsAt, endsAt, place, chair, secretary, internal, source } = request;
    if (endsAt <= startsAt) throw invalid('endsAt', 'Thời gian kết thúc phải sau thời gian bắt đầu.');
    await this.assertAccount(chair, 'chair');
    if (secretary) await this.assertAccount(secretary, 'secretary');
    return {
      kind,
      title,
      startsAt,
      endsAt,
      heldOn: dateInProvince(startsAt),
      place,
      chairUserId: chair.userId ?? null,
      chairName: chair.name,
      chairTitle: chair.title,
      secretaryUserId: secretary?.userId ?? null,
      secretaryName: secretary?.name ?? null,
      secretaryTitle: secretary?.title ?? null,
      internal,
      source: source ?? null,
      searchKey: searchKey(`${title} ${place} ${chair.name}`),
    };
  }

  private async assertAccount({ userId }: PersonRequest, field: string): Promise<void> {
    if (userId !== undefined && !(await this.unitOfWork.manager.existsBy(UserEntity, { id: userId }))) throw invalid(`${field}.userId`, 'Không có tài khoản này.');
  }

  private async setPeriods(meetingId: number, periodIds: readonly number[]): Promise<void> {
    const manager = this.unitOfWork.manager;
    await manager.delete(MeetingPeriodEntity, { meetingId });
    for (const periodId of new Set(periodIds)) {
      if (!(await manager.existsBy(ReportingPeriodEntity, { id: periodId }))) throw invalid('periodIds', 'Có kỳ báo cáo không có trong danh mục.');
      await manager.insert(MeetingPeriodEntity, { meetingId, periodId });
    }
  }

  private async hasMetBefore(id: number, committeeId: number, heldOn: string): Promise<boolean> {
    const later = await this.unitOfWork.manager.countBy(MeetingEntity, { committeeId, id: Not(id), heldOn: MoreThan(heldOn) });
    return (await this.unitOfWork.manager.countBy(MeetingEntity, { committeeId, id: Not(id) })) > later;
  }
}
