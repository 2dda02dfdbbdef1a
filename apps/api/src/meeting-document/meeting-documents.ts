import { Injectable } from '@nestjs/common';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { MeetingDocumentKind, MeetingDocumentList, MeetingDocumentView } from '#contract/meeting-document';
import type { Actor } from '#domain/permissions';
import { DocumentRenderer } from '#api/document/document-renderer';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, notFound } from '#api/platform/errors';
import { MeetingAccessRules, type SeenMeeting } from '#api/meeting/meeting-access';
import { MeetingQueries } from '#api/meeting/meeting.queries';
import { PointQueries } from '#api/meeting/point.queries';
import { DocumentSettings } from '#api/settings/document-settings';
import { SettingsService } from '#api/settings/settings.service';
import { UnitQueries } from '#api/unit/unit.queries';
import { invitationDocument, meetingCalendar } from './invitation-document';
import { MeetingDocumentEntity, MeetingDocumentFileEntity } from './meeting-document.entity';
import { minutesDocument } from './minutes-document';
import { noticeDocument, supplementDocument } from './notice-document';
import { packDocument, type PackSize } from './pack-document';
import { fittedPack } from './pack-fit';
import { PackFactsQueries } from './pack-facts.queries';
import type { PrintedMeeting } from './printed-meeting';

/** Which kind of the settings heads which paper. */
const FORM = { notice: 'conclusionNotice', minutes: 'minutes', invitation: 'invitation', pack: 'report' } as const;

/** One paper of one meeting: by its kind, or a notice by its own id. */
export interface WantedDocument {
  meetingId: number;
  kind: MeetingDocumentKind;
  noticeId?: number;
}
export interface FoundDocument {
  tree: AdministrativeDocument;
  /** The row it was frozen in; null for what is written anew each time. */
  stored: MeetingDocumentEntity | null;
  /** To be frozen, by whoever may write: it was issued or signed before its agency was known. */
  final: { noticeId: number | null } | null;
}

/** The papers of a meeting as documents: an issued notice and signed minutes are read from what was frozen, others written anew. */
@Injectable()
export class MeetingDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly meetings: MeetingQueries,
    private readonly points: PointQueries,
    private readonly pack: PackFactsQueries,
    private readonly settings: SettingsService,
    private readonly forms: DocumentSettings,
    private readonly units: UnitQueries,
    private readonly renderer: DocumentRenderer,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND for what this person does not see; INVALID while the settings do not say who issues. */
  async find(actor: Actor, wanted: WantedDocument): Promise<FoundDocument> {
    const { pack, ...found } = await this.read(actor, wanted);
    if (!pack) return found;
    // Measured outside the snapshot: rendering takes its time.
    const tree = await fittedPack(pack, async (summary) => (await this.renderer.render(summary, ['pdf']))[0]!);
    return { ...found, tree };
  }

  private read(
    actor: Actor,
    wanted: WantedDocument,
  ): Promise<FoundDocument & { pack?: (size: PackSize) => AdministrativeDocument }> {
    return this.unitOfWork.read(async () => {
      const seen = await this.access.get(actor, wanted.meetingId);
      assertSeen(seen, wanted.kind);
      const printed = await this.printed(actor, seen, wanted.kind, wanted.noticeId);
      const noticeId = wanted.kind === 'notice' ? (wanted.noticeId ?? printed.meeting.notice?.id ?? null) : null;
      if (wanted.noticeId !== undefined && !printed.meeting.notices.some(({ id }) => id === wanted.noticeId))
        throw notFound('thông báo');
      const isFinal = noticeId !== null || (wanted.kind === 'minutes' && printed.meeting.minutesSignedOn !== null);
      const stored = isFinal ? await this.storedOf(wanted.meetingId, noticeId) : null;
      if (stored) return { tree: stored.document, stored, final: null };
      // What was not frozen is written from everything, not from what this person sees.
      if (isFinal && seen.access === 'issued') throw notFound('văn bản này');
      assertComplete(printed);
      if (wanted.kind === 'pack') {
        const facts = await this.pack.of(actor, wanted.meetingId);
        const pack = (size: PackSize) => packDocument(printed, facts, size);
        return { tree: packDocument(printed, facts), stored: null, final: null, pack };
      }
      const tree = written(printed, wanted.kind, noticeId);
      return { tree, stored: null, final: isFinal ? { noticeId } : null };
    });
  }

  /** Freezes what has just been issued or signed; without a complete letterhead the first reader afterwards does. Call inside `unitOfWork.run`. */
  async freezeNow(actor: Actor, meetingId: number, noticeId: number | null, recordedAt: string): Promise<void> {
    const seen = await this.access.get(actor, meetingId);
    const kind = noticeId === null ? 'minutes' : 'notice';
    const printed = await this.printed(actor, seen, kind, noticeId ?? undefined);
    if (isComplete(printed)) await this.freeze(meetingId, noticeId, written(printed, kind, noticeId), recordedAt);
  }

  /** Once; what was frozen before stands. Call inside `unitOfWork.run`. */
  async freeze(
    meetingId: number,
    noticeId: number | null,
    document: AdministrativeDocument,
    recordedAt: string,
  ): Promise<MeetingDocumentEntity> {
    return (
      (await this.storedOf(meetingId, noticeId)) ??
      this.unitOfWork.manager.save(MeetingDocumentEntity, { meetingId, noticeId, document, recordedAt })
    );
  }

  /** What there is to read, with the hashes of the files that were rendered. */
  list(actor: Actor, meetingId: number): Promise<MeetingDocumentList> {
    return this.unitOfWork.read(async () => {
      const seen = await this.access.get(actor, meetingId);
      const meeting = await this.meetings.page(actor, meetingId);
      const stored = await this.unitOfWork.manager.findBy(MeetingDocumentEntity, { meetingId });
      const view = async (
        kind: MeetingDocumentKind,
        title: string,
        noticeId: number | null,
        final: boolean,
      ): Promise<MeetingDocumentView> => {
        const row = final ? stored.find((one) => one.noticeId === noticeId) : undefined;
        const files = row
          ? await this.unitOfWork.manager.find(MeetingDocumentFileEntity, {
              where: { documentId: row.id },
              select: { id: true, format: true, sha256: true },
              order: { format: 'ASC' },
            })
          : [];
        return {
          kind,
          noticeId,
          title,
          final,
          files: files.map(({ format, sha256 }) => ({ format, sha256 })),
        };
      };
      const items: MeetingDocumentView[] = [];
      for (const notice of meeting.notices)
        if (sees(seen, 'notice'))
          items.push(await view('notice', `Thông báo số ${notice.fullNumber}: ${notice.subject}`, notice.id, true));
      if (!sees(seen, 'minutes')) return { items };
      if (meeting.notices.length === 0) items.push(await view('notice', 'Dự thảo thông báo kết luận', null, false));
      items.push(await view('minutes', `Biên bản: ${meeting.title}`, null, meeting.minutesSignedOn !== null));
      return {
        items: [
          ...items,
          await view('invitation', `Giấy mời: ${meeting.title}`, null, false),
          await view('pack', `Tài liệu của chủ trì: ${meeting.title}`, null, false),
        ],
      };
    });
  }

  /** The calendar file of the invitation. */
  async calendar(actor: Actor, meetingId: number): Promise<string> {
    const seen = await this.access.get(actor, meetingId);
    assertSeen(seen, 'invitation');
    return meetingCalendar(await this.meetings.page(actor, meetingId), this.clock.now());
  }

  private storedOf(meetingId: number, noticeId: number | null): Promise<MeetingDocumentEntity | null> {
    return this.unitOfWork.manager
      .createQueryBuilder(MeetingDocumentEntity, 'd')
      .where('d.meetingId = :meetingId', { meetingId })
      .andWhere(noticeId === null ? 'd.noticeId is null' : 'd.noticeId = :noticeId', { noticeId })
      .getOne();
  }

  private async printed(
    actor: Actor,
    { meeting: { id }, committee, access }: SeenMeeting,
    kind: MeetingDocumentKind,
    noticeId?: number,
  ): Promise<PrintedMeeting> {
    const meeting = await this.meetings.page(actor, id);
    const settings = await this.settings.get();
    const notice = meeting.notices.find((one) => one.id === noticeId) ?? meeting.notice;
    const on = (kind === 'notice' ? notice?.issuedOn : null) ?? meeting.heldOn;
    const points = kind === 'minutes' && INSIDE.includes(access) ? (await this.points.list(actor, id, {})).items : [];
    const names = await this.units.namesOn(meeting.heldOn);
    const standingAgency =
      settings.standingAgencyId === null ? null : (names.get(settings.standingAgencyId)?.name ?? null);
    return { meeting, committee, settings, form: await this.forms.forKind(FORM[kind], on), points, standingAgency };
  }
}

const INSIDE = ['write', 'full'];
const sees = ({ access, meeting }: SeenMeeting, kind: MeetingDocumentKind): boolean =>
  INSIDE.includes(access) || (kind === 'notice' && access === 'issued' && meeting.status === 'issued');
function assertSeen(seen: SeenMeeting, kind: MeetingDocumentKind): void {
  if (!sees(seen, kind)) throw notFound('văn bản này');
}

const isComplete = ({ form, settings }: PrintedMeeting): boolean =>
  form.issuingAgency.length > 0 && form.place.trim() !== '' && settings.provinceName.trim() !== '';
function assertComplete(printed: PrintedMeeting): void {
  if (!isComplete(printed))
    throw new DomainError(
      'INVALID',
      'Chưa khai báo tên tỉnh, địa danh và cơ quan ban hành ghi trên văn bản. Quản trị viên khai báo tại mục Thiết lập.',
    );
}

function written(
  printed: PrintedMeeting,
  kind: Exclude<MeetingDocumentKind, 'pack'>,
  noticeId: number | null,
): AdministrativeDocument {
  if (kind === 'minutes') return minutesDocument(printed);
  if (kind === 'invitation') return invitationDocument(printed);
  const notice = printed.meeting.notices.find(({ id }) => id === noticeId);
  return notice && notice.kind !== 'notice' ? supplementDocument(printed, notice) : noticeDocument(printed);
}
