import { Injectable } from '@nestjs/common';
import { documentNumber } from '#domain/document-format';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { IssueNoticeRequest, NextNumberView, SupplementNoticeRequest } from '#contract/meeting';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { DomainError, invalid, notFound } from '#api/platform/errors';
import { CommitteeQueries } from './committee.queries';
import { ConclusionHandOut } from './conclusion-hand-out';
import { NoticeEntity } from './conclusion.entity';
import { MeetingAccessRules, type SeenMeeting } from './meeting-access';
import { MeetingEntity } from './meeting.entity';

/** Thông báo kết luận: number and date once, the tasks handed out and every unit told in the same transaction. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly committees: CommitteeQueries,
    private readonly handOut: ConclusionHandOut,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly events: DomainEventBus,
  ) {}

  /** Refused while a conclusion is neither handed out nor marked. From here on nothing of it changes. */
  issue(actor: Actor, meetingId: number, request: IssueNoticeRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const seen = await this.access.open(actor, meetingId, ['signed'], request.version);
      const { meeting } = seen;
      await this.handOut.assertSettled(meeting.id);
      const notice = await this.insert(seen, 'notice', request, request.subject ?? defaultSubject(seen), null);
      await this.unitOfWork.manager.update(MeetingEntity, { id: meetingId }, { status: 'issued', version: meeting.version + 1 });
      await this.handOut.handOut(actor, seen, notice);
      await this.audit.append({ actor, action: 'meeting.noticeIssued', subjectType: 'meeting', subjectId: meetingId, before: { status: meeting.status }, after: { ...said(notice), status: 'issued' } });
      await this.events.emit('noticeIssued', { meetingId, noticeId: notice.id, actor });
    }, 60_000);
  }

  /** What comes later adds to the notice or puts it right; the notice itself stands as it was issued. */
  supplement(actor: Actor, meetingId: number, request: SupplementNoticeRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const seen = await this.access.get(actor, meetingId);
      if (seen.access === 'write' && seen.meeting.status !== 'issued') throw new DomainError('ALREADY_DONE', 'Thông báo kết luận chưa ban hành; hãy sửa ngay trong kết luận.');
      const { meeting } = await this.access.open(actor, meetingId, ['issued'], request.version);
      const first = await this.unitOfWork.manager.findOneByOrFail(NoticeEntity, { meetingId, kind: 'notice' });
      if (request.issuedOn < first.issuedOn) throw invalid('issuedOn', `Không được trước ngày ban hành thông báo kết luận (${formatDate(first.issuedOn)}).`);
      const verb = request.kind === 'supplement' ? 'Bổ sung' : 'Đính chính';
      const subject = request.subject ?? `${verb} Thông báo số ${documentNumber(first.number, first.symbol)} ngày ${formatDate(first.issuedOn)}`;
      const notice = await this.insert(seen, request.kind, request, subject, request.text);
      await this.unitOfWork.manager.update(MeetingEntity, { id: meetingId }, { version: meeting.version + 1 });
      await this.handOut.tellOf(actor, seen, notice);
      await this.audit.append({ actor, action: 'meeting.noticeSupplemented', subjectType: 'meeting', subjectId: meetingId, after: { ...said(notice), supplements: first.id, text: request.text } });
      await this.events.emit('noticeIssued', { meetingId, noticeId: notice.id, actor });
    });
  }

  /** What number would be next in the committee's series; a help while typing, decided at the issue. */
  next(actor: Actor, meetingId: number, year: number | undefined): Promise<NextNumberView> {
    return this.unitOfWork.read(async () => {
      const { access, committee } = await this.access.get(actor, meetingId);
      if (access !== 'write') throw notFound('cuộc họp');
      const of = { symbol: committee.noticeSymbol, year: year ?? Number(this.clock.today().slice(0, 4)) };
      return { ...of, next: ((await this.unitOfWork.manager.maximum(NoticeEntity, 'number', of)) ?? 0) + 1 };
    });
  }

  private async insert(seen: SeenMeeting, kind: NoticeEntity['kind'], request: IssueNoticeRequest, subject: string, text: string | null): Promise<NoticeEntity> {
    const { meeting, committee } = seen;
    const { number, issuedOn, signer, signerTitle } = request;
    const symbol = request.symbol ?? committee.noticeSymbol;
    await this.committees.assertOwnSeries(symbol, committee.unitId, 'symbol');
    this.assertDate(meeting, issuedOn);
    const year = Number(issuedOn.slice(0, 4));
    await this.assertNumberFree(number, symbol, year);
    return this.unitOfWork.manager.save(NoticeEntity, { meetingId: meeting.id, kind, number, symbol, year, issuedOn, signer, signerTitle, subject, text, recordedAt: await this.audit.recordedAt() });
  }

  private async assertNumberFree(number: number, symbol: string, year: number): Promise<void> {
    const used = await this.unitOfWork.manager.findOneBy(NoticeEntity, { number, symbol, year });
    if (!used) return;
    const last = (await this.unitOfWork.manager.maximum(NoticeEntity, 'number', { symbol, year })) ?? 0;
    throw invalid('number', `Số ${documentNumber(number, symbol)} năm ${year} đã dùng cho thông báo ngày ${formatDate(used.issuedOn)}. Số tiếp theo là ${last + 1}.`);
  }

  private assertDate({ heldOn }: MeetingEntity, issuedOn: PlainDate): void {
    const today = this.clock.today();
    if (issuedOn < heldOn || issuedOn > today) throw invalid('issuedOn', `Ngày ban hành phải từ ngày họp (${formatDate(heldOn)}) đến hôm nay (${formatDate(today)}).`);
  }
}

const said = ({ kind, number, symbol, issuedOn, signer, subject }: NoticeEntity) => ({ kind, number, symbol, issuedOn, signer, subject });
/** "Kết luận của đồng chí Nguyễn Văn Sơn, Chủ tịch UBND tỉnh tại Họp … " (domain.md §3.4). */
const defaultSubject = ({ meeting }: SeenMeeting) => `Kết luận của đồng chí ${meeting.chairName}, ${meeting.chairTitle} tại ${meeting.title.replace(/^(Họp|Hội nghị)/, (kind) => kind.toLocaleLowerCase('vi'))}`.slice(0, 500);
