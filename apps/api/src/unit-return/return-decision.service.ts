import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import type { ReopenReturnRequest, ReturnReasonRequest, ReturnVersionRequest } from '#contract/unit-return';
import { InboxService } from '#api/inbox/inbox.service';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, invalid, InvalidRequest, notFound } from '#api/platform/errors';
import { ReturnCells } from './return-cells';
import { ReturnContent } from './return-content';
import { ReturnLog } from './return-log';
import { returnAccepted, returnGivenBack, returnReopened, returnSubmitted } from './return-notices';
import { assertMay, reopenRefusal, stepRefusal, writingRefusal } from './return-rules';
import { seesLine } from './return-board.queries';
import type { ReturnRow } from './return-row';
import { UnitReturnQueries } from './unit-return.queries';

/** The steps of a return: handed in, accepted or sent back, reopened. Each is one transaction with its event. */
@Injectable()
export class ReturnDecisionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UnitReturnQueries,
    private readonly content: ReturnContent,
    private readonly cells: ReturnCells,
    private readonly log: ReturnLog,
    private readonly inbox: InboxService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError INVALID with everything that is missing, each with its place on the page */
  submit(actor: Actor, id: number, { version }: ReturnVersionRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      const row = await this.visible(actor, id);
      assertMay(actor, 'return.submit', row);
      const today = this.clock.today();
      const refusal = writingRefusal(row, today);
      if (refusal) throw new DomainError('ALREADY_DONE', refusal);
      if (row.status === 'notStarted')
        throw new DomainError(
          'ALREADY_DONE',
          'Báo cáo chưa có nội dung. Hãy nhập nội dung, hoặc đánh dấu “không phát sinh” kèm lý do, rồi gửi.',
        );
      await this.log.assertFresh(row, version);
      const missing = (await this.content.gaps(row)).filter(({ severity }) => severity !== 'note');
      if (missing.length > 0)
        throw new InvalidRequest(
          missing.map(({ place, label, message }) => ({ field: place, message: `${label}: ${message}` })),
        );
      await this.log.author(actor, row);
      const submittedAt = await this.audit.recordedAt();
      const firstSubmittedOn = row.firstSubmittedOn ?? today;
      await this.log.step(
        actor,
        row,
        { status: 'submitted', submittedAt, firstSubmittedOn, returnReason: null },
        { type: 'submitted' },
      );
      if (row.standingAgencyId !== null)
        await this.inbox.tell(actor, returnSubmitted(row), {
          holders: { unitId: row.standingAgencyId, action: 'return.decide' },
        });
      return id;
    });
  }

  /** What is accepted is frozen and becomes the unit's facts of the period, in the same transaction. */
  accept(actor: Actor, id: number, { version }: ReturnVersionRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      const row = await this.decidable(actor, id, version, 'accepted');
      const acceptedTexts = row.nil
        ? []
        : (await this.content.sections(id))
            .filter(({ text }) => text !== '')
            .map(({ areaCode, kind, text }) => ({ areaCode, kind, text }));
      const acceptedAt = await this.audit.recordedAt();
      await this.log.step(
        actor,
        row,
        { status: 'accepted', acceptedAt, acceptedTexts, reopenedUntil: null, returnReason: null },
        { type: 'accepted' },
      );
      await this.cells.accept(actor, row);
      await this.settle(row);
      await this.inbox.tell(actor, returnAccepted(row), {
        people: row.authorIds,
        holders: { unitId: row.unitId, action: 'return.submit' },
      });
      return id;
    });
  }

  giveBack(actor: Actor, id: number, { version, reason }: ReturnReasonRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      const row = await this.decidable(actor, id, version, 'returned');
      // As with tasks, what is sent back counts for nothing (figures.md §2); what was accepted before goes on counting.
      const firstSubmittedOn = row.acceptedAt === null ? null : row.firstSubmittedOn;
      await this.log.step(
        actor,
        row,
        { status: 'returned', returnReason: reason, firstSubmittedOn },
        { type: 'returned', reason },
      );
      await this.settle(row);
      await this.inbox.tell(actor, returnGivenBack(row, reason), {
        people: row.authorIds,
        holders: { unitId: row.unitId, action: 'return.write' },
      });
      return id;
    });
  }

  /** For one unit, until a day of its own; what was accepted counts until something else is. */
  reopen(actor: Actor, id: number, { version, reason, until }: ReopenReturnRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      const row = await this.visible(actor, id);
      assertMay(actor, 'return.manage', row);
      const today = this.clock.today();
      const refusal = reopenRefusal(row, today);
      if (refusal) throw new DomainError('ALREADY_DONE', refusal);
      if (until < today) throw invalid('until', `Ngày mở lại phải từ hôm nay (${formatDate(today)}) trở đi.`);
      await this.log.assertFresh(row, version);
      const status = row.status === 'accepted' ? 'drafting' : row.status;
      await this.log.step(actor, row, { status, reopenedUntil: until }, { type: 'reopened', reason, until });
      await this.inbox.tell(actor, returnReopened(row, until, reason), {
        holders: { unitId: row.unitId, action: 'return.write' },
      });
      return id;
    });
  }

  private async decidable(actor: Actor, id: number, version: number, to: 'accepted' | 'returned'): Promise<ReturnRow> {
    const row = await this.visible(actor, id);
    const refusal = stepRefusal(row, to);
    if (refusal) throw new DomainError('ALREADY_DONE', refusal, { status: row.status });
    assertMay(actor, 'return.decide', row);
    await this.log.assertFresh(row, version);
    return row;
  }

  private async visible(actor: Actor, id: number): Promise<ReturnRow> {
    const row = await this.queries.row(id);
    if (!seesLine(actor, row)) throw notFound('báo cáo này của đơn vị');
    return row;
  }

  /** Decided by one, it waits for none of the others. */
  private async settle(row: ReturnRow): Promise<void> {
    if (row.standingAgencyId !== null)
      await this.inbox.settle(returnSubmitted(row), { unitId: row.standingAgencyId, action: 'return.decide' });
  }
}
