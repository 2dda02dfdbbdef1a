import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { splitConclusionNotice } from '#domain/conclusion-notice';
import {
  noticeProposals,
  type AssignmentProposal,
  type NoticeName,
  type NoticeVocabulary,
} from '#domain/notice-proposals';
import type { Actor } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import { CONCLUSION_FILE_MAX_BYTES, CONCLUSION_TEXT_MAX, type SplitNoticeView } from '#contract/conclusion-text';
import { MeetingAccessRules } from '#api/meeting/meeting-access';
import { assertCan } from '#api/platform/access';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid } from '#api/platform/errors';
import { tooLarge, type Upload } from '#api/platform/upload';
import { ImportVocabulary } from '#api/plan-import/import-vocabulary';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { splitView } from './conclusion-text.view';
import { wordText } from './word-text';

/**
 * "From notice to tasks": takes the text of a notice apart and proposes who, until when, under which area, as of the day of
 * the meeting. Nothing is stored; what a person confirms is sent as conclusions of the meeting.
 */
@Injectable()
export class ConclusionTextService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly vocabulary: ImportVocabulary,
    private readonly reference: ReferenceQueries,
    private readonly units: UnitQueries,
  ) {}

  async splitText(actor: Actor, meetingId: number, text: string): Promise<SplitNoticeView> {
    const { heldOn, vocabulary } = await this.knownTo(actor, meetingId);
    return split(text, vocabulary, heldOn, []);
  }

  /** @throws InvalidRequest, DomainError UNSUPPORTED or TOO_LARGE for a file that is no plain Word document */
  async splitFile(actor: Actor, meetingId: number, upload: Upload): Promise<SplitNoticeView> {
    const { heldOn, vocabulary } = await this.knownTo(actor, meetingId);
    const { text, warnings } = await wordText(await received(upload));
    if (text.trim() === '')
      throw invalid(
        'file',
        'Tệp Word không có chữ nào (có thể là bản quét ảnh). Hãy dùng tệp văn bản gốc hoặc dán nội dung.',
      );
    if (text.length > CONCLUSION_TEXT_MAX)
      throw invalid('file', 'Văn bản dài quá 200 trang. Hãy tách phần kết luận ra một tệp riêng.');
    return split(text, vocabulary, heldOn, warnings);
  }

  /** What the words of the notice may name on the day of the meeting. @throws DomainError NOT_FOUND, FORBIDDEN */
  private knownTo(actor: Actor, meetingId: number): Promise<{ heldOn: PlainDate; vocabulary: NoticeVocabulary }> {
    return this.unitOfWork.read(async () => {
      const { meeting, subject } = await this.access.get(actor, meetingId);
      assertCan(actor, 'meeting.write', subject);
      const { heldOn } = meeting;
      const year = Number(heldOn.slice(0, 4));
      const programme = (await this.reference.programmes()).find((one) => one.fromYear <= year && year <= one.toYear);
      const { nameables, areas, emptyGroups } = await this.vocabulary.on(programme?.id ?? 0, heldOn);
      const successors = await this.successors(heldOn);
      // A group without members on the day of the meeting can be given nothing: another of that time may be meant.
      const names = nameables
        .filter(({ kind, id }) => kind === 'unit' || !emptyGroups.has(id))
        .map((one): NoticeName => ({ ...one, successors: (one.kind === 'unit' && successors.get(one.id)) || [] }));
      return { heldOn, vocabulary: { names, areas } };
    });
  }

  private async successors(on: PlainDate): Promise<Map<number, { id: number; name: string }[]>> {
    const names = await this.units.namesOn(on);
    const rows = await readRows<{ fromId: number; toId: number | null; effectiveOn: string }>(
      this.unitOfWork.manager,
      'select from_id as "fromId", to_id as "toId", effective_on as "effectiveOn" from unit_succession order by effective_on, id',
    );
    const successors = new Map<number, { id: number; name: string }[]>();
    for (const { fromId, toId, effectiveOn } of rows) {
      const name = toId === null || toId === fromId || effectiveOn > on ? undefined : names.get(toId)?.name;
      if (name) successors.set(fromId, [...(successors.get(fromId) ?? []), { id: toId!, name }]);
    }
    return successors;
  }
}

/** Items read in one go before others get their turn: some ten milliseconds. */
const IN_ONE_GO = 20;

async function split(
  text: string,
  vocabulary: NoticeVocabulary,
  on: PlainDate,
  warnings: readonly string[],
): Promise<SplitNoticeView> {
  const notice = splitConclusionNotice(text);
  const proposals: AssignmentProposal[] = [];
  for (const proposal of noticeProposals(notice, vocabulary, on)) {
    if (proposals.push(proposal) % IN_ONE_GO === 0) await setImmediate();
  }
  return splitView(notice, proposals, warnings);
}

/** The whole file in memory, counted while it arrives. @throws DomainError TOO_LARGE */
async function received(upload: Upload): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of upload.content) {
    size += (piece as Buffer).length;
    if (size > CONCLUSION_FILE_MAX_BYTES) throw tooLarge(CONCLUSION_FILE_MAX_BYTES);
    pieces.push(piece as Buffer);
  }
  await upload.ended();
  return Buffer.concat(pieces);
}
