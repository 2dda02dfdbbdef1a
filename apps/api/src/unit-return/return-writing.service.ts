import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { NilReturnRequest, ReturnSectionRequest, SavedSectionView } from '#contract/unit-return';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { ReturnCells } from './return-cells';
import { ReturnLog } from './return-log';
import { seesLine } from './return-board.queries';
import { assertMay, writingRefusal } from './return-rules';
import { resultsText, ReturnSources } from './return-sources';
import { ReturnSectionEntity } from './unit-return.entity';
import type { ReturnRow } from './return-row';
import { UnitReturnQueries } from './unit-return.queries';

/** Longer texts are cut in the audit log; the section itself keeps all of it. */
const AUDITED_CHARACTERS = 500;

/** What the unit writes, piece by piece: nobody waits for a colleague on another piece. */
@Injectable()
export class ReturnWritingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UnitReturnQueries,
    private readonly sources: ReturnSources,
    private readonly cells: ReturnCells,
    private readonly log: ReturnLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Takes over what is known already: confirmed tasks become the first lines of the results. Begun before, it changes nothing. */
  start(actor: Actor, id: number): Promise<number> {
    return this.unitOfWork.run(async () => {
      const row = await this.writable(actor, id);
      await this.begin(actor, row);
      return id;
    });
  }

  /** @throws DomainError STALE with the text that is there; FORBIDDEN; ALREADY_DONE when nothing may be written now */
  saveSection(actor: Actor, id: number, request: ReturnSectionRequest): Promise<SavedSectionView> {
    return this.unitOfWork.run(async () => {
      const row = await this.writable(actor, id);
      if (row.nil)
        throw new DomainError(
          'ALREADY_DONE',
          'Báo cáo đang được đánh dấu “không phát sinh”. Hãy bỏ đánh dấu trước khi nhập nội dung.',
        );
      const { areaCode, kind, text } = request;
      if (!(await this.sources.areas(row)).some(({ code }) => code === areaCode)) throw notFound('lĩnh vực này');
      await this.begin(actor, row);
      const manager = this.unitOfWork.manager;
      const before = await manager.findOneBy(ReturnSectionEntity, { returnId: id, areaCode, kind });
      const { updatedBy = null, updatedAt = null } = before ?? {};
      // What the beginning itself put there is no colleague's text: the page had not shown it.
      const untouched =
        before?.version === 1 && updatedBy === null && request.version === 0 && row.status === 'drafting';
      if (!untouched)
        assertFresh(request.version, before?.version ?? 0, {
          current: { text: before?.text ?? '' },
          changedBy: updatedBy,
          changedAt: updatedAt,
        });
      const change = {
        text,
        version: (before?.version ?? 0) + 1,
        updatedBy: actor.fullName,
        updatedAt: await this.audit.recordedAt(),
      };
      const saved = await manager.save(ReturnSectionEntity, {
        ...(before ?? { returnId: id, areaCode, kind }),
        ...change,
      });
      await this.log.author(actor, row);
      const returnVersion = await this.log.touch(row);
      const said = (words: string) => ({ areaCode, kind, ...audited(words) });
      await this.audit.append({
        actor,
        action: 'unitReturn.sectionChanged',
        subjectType: 'unitReturn',
        subjectId: id,
        before: said(before?.text ?? ''),
        after: said(text),
      });
      const { version } = saved;
      return { areaCode, kind, version, text, updatedBy: change.updatedBy, updatedAt: change.updatedAt, returnVersion };
    });
  }

  /** Nothing happened in the period, and why. What was written stays and comes back when the mark is taken off. */
  setNil(actor: Actor, id: number, { version, nil, reason }: NilReturnRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      const row = await this.writable(actor, id);
      if (nil && !reason) throw invalid('reason', 'Báo cáo không phát sinh phải nêu lý do.');
      await this.log.assertFresh(row, version);
      const before = { nil: row.nil, nilReason: row.nilReason };
      const change = { nil, nilReason: nil ? reason! : null };
      if (row.status === 'notStarted') await this.begin(actor, row);
      await this.log.author(actor, row);
      await this.log.touch(row, change);
      await this.audit.append({
        actor,
        action: 'unitReturn.nilChanged',
        subjectType: 'unitReturn',
        subjectId: id,
        before,
        after: change,
      });
      return id;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN; ALREADY_DONE with the rule, until when and what to do */
  async writable(actor: Actor, id: number): Promise<ReturnRow> {
    const row = await this.queries.row(id);
    if (!seesLine(actor, row)) throw notFound('báo cáo này của đơn vị');
    assertMay(actor, 'return.write', row);
    const refusal = writingRefusal(row, this.clock.today());
    if (refusal) throw new DomainError('ALREADY_DONE', refusal);
    return row;
  }

  /** Call inside `unitOfWork.run`. */
  async begin(actor: Actor, row: ReturnRow): Promise<void> {
    if (row.status !== 'notStarted') return;
    const updatedAt = await this.audit.recordedAt();
    for (const [areaCode, tasks] of await this.sources.confirmedTasks(row)) {
      await this.unitOfWork.manager.insert(ReturnSectionEntity, {
        returnId: row.id,
        version: 1,
        areaCode,
        kind: 'results',
        text: resultsText(tasks),
        updatedBy: null,
        updatedAt,
      });
    }
    await this.cells.prefill(row);
    await this.log.author(actor, row);
    await this.log.step(actor, row, { status: 'drafting' }, { type: 'started' });
  }
}

export function audited(text: string): object {
  return text.length <= AUDITED_CHARACTERS
    ? { text }
    : { text: text.slice(0, AUDITED_CHARACTERS), length: text.length };
}
