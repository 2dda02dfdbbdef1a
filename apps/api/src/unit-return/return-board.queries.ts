import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { hasPermission, type Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { levelOfUnit } from '#contract/indicator';
import type { UnitKind } from '#contract/unit';
import { RETURN_STATUSES, TIMELINESS } from '#domain/unit-return';
import { searchKey } from '#domain/vietnamese-text';
import { RETURN_LEVEL_LABEL, RETURN_STATUS_LABEL, TIMELINESS_LABEL } from '#contract/unit-return-labels';
import type {
  ReturnBoardQuery,
  ReturnBoardView,
  ReturnContactView,
  ReturnReminderView,
  ReturnRoundView,
  ReturnRowView,
} from '#contract/unit-return';
import { tableBytes, type TableColumn } from '#api/document/xlsx-table';
import { allowedAction } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { ReturnWarnings } from '#api/settings/return-warnings';
import { SettingsService } from '#api/settings/settings.service';
import { returnActions, timelinessOfRow } from './return-rules';
import { ReturnReminderEntity, ReturnRoundEntity } from './unit-return.entity';
import type { ReturnRow } from './return-row';
import { UnitReturnQueries } from './unit-return.queries';

/** Who to call of a unit: those who may write or hand in today. */
const CONTACTS = `
  select m.unit_id as "unitId", u.id as "userId", u.full_name as "name", u.title as "title", m.role as "role", u.email as "email", u.phone as "phone"
    from membership m join user_account u on u.id = m.user_id
   where u.status = 'active' and m.role in ('unitHead', 'unitOfficer') and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
     and m.unit_id in (:...unitIds) order by case when m.role = 'unitHead' then 0 else 1 end, u.sort_key, u.id`;

/** The board: every unit that owes, where it stands and who to call. */
@Injectable()
export class ReturnBoardQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: UnitReturnQueries,
    private readonly reference: ReferenceQueries,
    private readonly settings: SettingsService,
    private readonly warnings: ReturnWarnings,
    private readonly clock: Clock,
  ) {}

  /** Units see their own line only. Counts are of all that owe, whatever the filter. @throws DomainError NOT_FOUND for an unknown period */
  board(actor: Actor, query: ReturnBoardQuery): Promise<ReturnBoardView> {
    return this.unitOfWork.read(async () => {
      const periodId = query.periodId ?? (await this.latestRound());
      const period = periodId === null ? null : await this.reference.periodById(periodId);
      if (query.periodId !== undefined && !period) throw notFound('kỳ báo cáo này');
      const actions = [allowedAction('open', actor, 'return.manage'), allowedAction('add', actor, 'return.manage')];
      const round = period && (await this.unitOfWork.manager.findOneBy(ReturnRoundEntity, { periodId: period.id }));
      const rows =
        period === null ? [] : (await this.returns.ofPeriod(period.id)).filter((row) => seesLine(actor, row));
      const views = await this.views(actor, rows);
      const owing = views.filter(({ owes }) => owes);
      return {
        period,
        round: round && (await this.round(round)),
        owed: owing.length,
        accepted: owing.filter(({ acceptedAt }) => acceptedAt !== null).length,
        byStatus: RETURN_STATUSES.map((code) => ({
          code,
          count: owing.filter(({ status }) => status === code).length,
        })),
        byTimeliness: TIMELINESS.map((code) => ({
          code,
          count: owing.filter(({ timeliness }) => timeliness === code).length,
        })),
        items: owing.filter((row) => matches(row, query)),
        takenOut: views.filter(({ owes }) => !owes),
        allowedActions: actions,
      };
    });
  }

  async round({ openedAt, openedBy, lockOn }: ReturnRoundEntity): Promise<ReturnRoundView> {
    return { openedAt, openedBy, lockOn, warningDays: (await this.warnings.get()).daysBefore };
  }

  /** Lines as the board and the page show them. */
  async views(actor: Actor, rows: readonly ReturnRow[]): Promise<ReturnRowView[]> {
    if (rows.length === 0) return [];
    const today = this.clock.today();
    const unitIds = rows.map(({ unitId }) => unitId);
    const contacts = new Map<number, ReturnContactView[]>();
    for (const { unitId, ...contact } of await readRows<ReturnContactView & { unitId: number }>(
      this.unitOfWork.manager,
      CONTACTS,
      { today, unitIds },
    ))
      contacts.set(unitId, [...(contacts.get(unitId) ?? []), contact]);
    const reminders = new Map<number, ReturnReminderView>();
    for (const { returnId, ...r } of await this.unitOfWork.manager.find(ReturnReminderEntity, {
      where: { returnId: In(rows.map(({ id }) => id)) },
      order: { id: 'ASC' },
    }))
      reminders.set(returnId, reminderView(r));
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      unit: { id: row.unitId, name: row.unitName },
      unitKind: row.unitKind,
      level: levelOfUnit(row.unitKind as UnitKind),
      status: row.status,
      ...timelinessOfRow(row, today),
      dueOn: row.dueOn,
      firstSubmittedOn: row.firstSubmittedOn,
      submittedAt: row.submittedAt,
      acceptedAt: row.acceptedAt,
      nil: row.nil,
      returnReason: row.returnReason,
      returnedAt: row.status === 'returned' ? row.returnedAt : null,
      reopenedUntil: row.reopenedUntil,
      owes: row.owes,
      owesReason: row.owesReason,
      contacts: contacts.get(row.unitId) ?? [],
      lastReminder: reminders.get(row.id) ?? null,
      allowedActions: returnActions(actor, row, today),
    }));
  }

  /** What the board shows under the same filter, as a workbook. */
  async workbook(actor: Actor, query: ReturnBoardQuery): Promise<{ name: string; content: Buffer }> {
    const board = await this.board(actor, query);
    const { marking } = await this.settings.get();
    const today = this.clock.today();
    const of = (row: ReturnRowView, role: string) =>
      row.contacts
        .filter((c) => c.role === role)
        .map(({ name, phone, email }) => [name, phone, email].filter(Boolean).join(', '))
        .join('; ');
    const columns: TableColumn<ReturnRowView>[] = [
      { header: 'Đơn vị', width: 40, value: (r) => r.unit.name },
      { header: 'Cấp', width: 18, value: (r) => RETURN_LEVEL_LABEL[r.level] ?? '' },
      { header: 'Trạng thái', width: 16, value: (r) => RETURN_STATUS_LABEL[r.status] },
      { header: 'Thời hạn', width: 20, value: (r) => TIMELINESS_LABEL[r.timeliness] },
      { header: 'Số ngày quá hạn', width: 12, value: (r) => r.daysLate || null },
      { header: 'Còn lại (ngày)', width: 12, value: (r) => r.daysLeft },
      { header: 'Hạn gửi', width: 12, value: (r) => ({ date: r.dueOn }) },
      { header: 'Ngày gửi', width: 12, value: (r) => (r.firstSubmittedOn ? { date: r.firstSubmittedOn } : null) },
      { header: 'Lý do trả lại', width: 40, value: (r) => r.returnReason ?? '' },
      { header: 'Không phát sinh', width: 12, value: (r) => (r.nil ? 'Có' : '') },
      { header: 'Thủ trưởng', width: 34, value: (r) => of(r, 'unitHead') },
      { header: 'Chuyên viên đầu mối', width: 34, value: (r) => of(r, 'unitOfficer') },
      {
        header: 'Nhắc gần nhất',
        width: 14,
        value: (r) => (r.lastReminder ? { date: r.lastReminder.remindedOn } : null),
      },
    ];
    const title = `Tình hình gửi báo cáo ${board.period?.title ?? ''}`.trim();
    const titles = [
      title,
      `Đến ngày ${formatDate(today)}: ${board.items.length} đơn vị trong danh sách này, đã tiếp nhận ${board.accepted}/${board.owed} đơn vị`,
      ...(marking ? [marking] : []),
    ];
    return {
      name: `${title} đến ngày ${today}.xlsx`,
      content: await tableBytes({ sheet: 'Danh sách', titles, columns, rows: board.items }),
    };
  }

  private async latestRound(): Promise<number | null> {
    const [row] = await readRows<{ periodId: number }>(
      this.unitOfWork.manager,
      'select period_id as "periodId" from return_round order by opened_at desc, period_id desc limit 1',
    );
    return row?.periodId ?? null;
  }
}

export const reminderView = ({
  remindedOn,
  remindedAt,
  byName,
  people,
}: Pick<ReturnReminderEntity, 'remindedOn' | 'remindedAt' | 'byName' | 'people'>): ReturnReminderView => ({
  remindedOn,
  remindedAt,
  by: byName,
  people,
});

/** The province's lines are for who collects and who watches; a unit sees its own. */
export function seesLine(actor: Actor, row: ReturnRow): boolean {
  if (!hasPermission(actor, 'return.read')) return false;
  return actor.roles.some(
    (r) => r.role === 'secretary' || r.role === 'leader' || r.role === 'readOnly' || r.unitId === row.unitId,
  );
}
function matches(row: ReturnRowView, { status, timeliness, level, q }: ReturnBoardQuery): boolean {
  if (status !== undefined && row.status !== status) return false;
  if (timeliness !== undefined && row.timeliness !== timeliness) return false;
  if (level !== undefined && row.level !== level) return false;
  return q === undefined || searchKey(row.unit.name).includes(searchKey(q));
}
