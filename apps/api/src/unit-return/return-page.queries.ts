import { Injectable } from '@nestjs/common';
import { can, type Actor } from '#domain/permissions';
import type { ReturnPageView } from '#contract/unit-return';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { reminderView, ReturnBoardQueries, seesLine } from './return-board.queries';
import { ReturnCells } from './return-cells';
import { ReturnContent } from './return-content';
import { indicatorViews } from './return-form';
import { subjectOf } from './return-rules';
import { ReturnEventEntity, ReturnReminderEntity, ReturnRoundEntity } from './unit-return.entity';
import { UnitReturnQueries } from './unit-return.queries';

/** One return as its unit writes it, or as the standing agency reviews it. */
@Injectable()
export class ReturnPageQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: UnitReturnQueries,
    private readonly board: ReturnBoardQueries,
    private readonly content: ReturnContent,
    private readonly cells: ReturnCells,
    private readonly reference: ReferenceQueries,
  ) {}

  /** Who may only see the line gets no content. @throws DomainError NOT_FOUND when not even the line is for this person */
  page(actor: Actor, id: number): Promise<ReturnPageView> {
    return this.unitOfWork.read(async () => {
      const row = await this.returns.row(id);
      if (!seesLine(actor, row)) throw notFound('báo cáo này của đơn vị');
      const manager = this.unitOfWork.manager;
      const [line] = await this.board.views(actor, [row]);
      const round = await manager.findOneBy(ReturnRoundEntity, { periodId: row.periodId });
      const contentShown = can(actor, 'return.read', subjectOf(row)).allowed;
      const { areas, previousPeriodTitle } = contentShown
        ? await this.content.areas(row)
        : { areas: [], previousPeriodTitle: null };
      const context = contentShown ? await this.cells.context(row) : null;
      const form = context && (await this.cells.form(row, context));
      const events = await manager.find(ReturnEventEntity, { where: { returnId: id }, order: { id: 'DESC' } });
      const reminders = await manager.find(ReturnReminderEntity, { where: { returnId: id }, order: { id: 'DESC' } });
      return {
        ...line!,
        period: (await this.reference.periodById(row.periodId))!,
        round: round && (await this.board.round(round)),
        contentShown,
        nilReason: contentShown ? row.nilReason : null,
        indicators: form && context ? indicatorViews(form, context) : [],
        areas,
        gaps: form && row.owes ? await this.content.gaps(row, form) : [],
        previousPeriodTitle,
        reminders: reminders.map(reminderView),
        events: events.map(({ type, at, actorName, reason, until }) => ({ type, at, by: actorName, reason, until })),
      };
    });
  }
}
