import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { dateInProvince } from '#domain/plain-date';
import { isWritable, warningDay } from '#domain/unit-return';
import type { RemindResultView, RemindResultsView } from '#contract/unit-return';
import { InboxService } from '#api/inbox/inbox.service';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReturnWarnings } from '#api/settings/return-warnings';
import { UserQueries } from '#api/user/user.queries';
import { returnReminded, returnWarned } from './return-notices';
import { remindRefusal, timelinessOfRow, writingRefusal } from './return-rules';
import type { ReturnRow } from './return-row';
import { ReturnReminderEntity, ReturnRoundEntity } from './unit-return.entity';
import { UnitReturnQueries } from './unit-return.queries';

/** Who has not handed in is told: by the standing agency with a click, by the calendar before the due date. */
@Injectable()
export class ReturnRemindingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UnitReturnQueries,
    private readonly warnings: ReturnWarnings,
    private readonly users: UserQueries,
    private readonly inbox: InboxService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Heads and officers of each unit get one entry; one result per unit, not twice on one day. */
  remind(actor: Actor, ids: readonly number[]): Promise<RemindResultsView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'return.manage');
      const results: RemindResultView[] = [];
      for (const id of new Set(ids)) results.push(await this.remindOne(actor, await this.queries.row(id)));
      const done = results.filter((r) => r.done).length;
      return { results, done, refused: results.length - done };
    });
  }

  /**
   * The warnings of today (`warningDay`) to units that owe and have not handed in, and have not been reminded since the
   * warning day by anybody; answers how many units were told. Writers take turns, so a second process finds them told.
   */
  warn(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const { daysBefore } = await this.warnings.get();
      let told = 0;
      for (const round of await this.unitOfWork.manager.find(ReturnRoundEntity, { order: { periodId: 'ASC' } }))
        for (const row of await this.toWarn(round, daysBefore)) told += (await this.tell(null, row)) > 0 ? 1 : 0;
      return told;
    });
  }

  private async toWarn({ periodId, openedAt }: ReturnRoundEntity, daysBefore: readonly number[]): Promise<ReturnRow[]> {
    const today = this.clock.today();
    const dueOn = await this.queries.dueOn(periodId);
    const day = dueOn && warningDay({ dueOn, openedOn: dateInProvince(openedAt), daysBefore }, today);
    if (!day) return [];
    const rows = await this.queries.ofPeriod(periodId);
    return rows.filter(
      (row) =>
        isWritable(row.status) &&
        // Reopened for a correction: what was accepted counts, and it has a last day of its own.
        row.acceptedAt === null &&
        (row.remindedOn === null || row.remindedOn < day) &&
        writingRefusal(row, today) === null,
    );
  }

  private async remindOne(actor: Actor, row: ReturnRow): Promise<RemindResultView> {
    const said = { returnId: row.id, unitName: row.unitName };
    const refusal = remindRefusal(row, this.clock.today());
    if (refusal) return { ...said, done: false, message: refusal };
    const people = await this.tell(actor, row);
    if (people === 0)
      return {
        ...said,
        done: false,
        message: 'Đơn vị chưa có tài khoản thủ trưởng hoặc đầu mối; hãy gọi điện hoặc gửi công văn.',
      };
    return { ...said, done: true, message: `Đã nhắc ${people} người của đơn vị.` };
  }

  /** Actor null: the calendar. Answers how many people of the unit there are to tell; none leaves no trace. */
  private async tell(actor: Actor | null, row: ReturnRow): Promise<number> {
    const today = this.clock.today();
    const people = (await this.users.holders(['unitHead', 'unitOfficer', 'secretary'], today, row.unitId)).length;
    if (people === 0) return 0;
    const { daysLate, daysLeft } = timelinessOfRow(row, today);
    await this.unitOfWork.manager.insert(ReturnReminderEntity, {
      returnId: row.id,
      remindedOn: today,
      remindedAt: await this.audit.recordedAt(),
      byName: actor?.fullName ?? 'Hệ thống',
      people,
    });
    await this.inbox.tell(actor, actor ? returnReminded(row, daysLate) : returnWarned(row, daysLeft ?? 0), {
      holders: { unitId: row.unitId, action: 'return.write' },
    });
    await this.audit.append({
      actor,
      action: actor ? 'unitReturn.reminded' : 'unitReturn.warned',
      subjectType: 'unitReturn',
      subjectId: row.id,
      after: { day: today, people },
    });
    return people;
  }
}
