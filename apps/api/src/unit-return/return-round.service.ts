import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { OWING_KINDS } from '#domain/unit-return';
import type { PeriodView } from '#contract/reference';
import type {
  AddReturnRequest,
  OpenedRoundView,
  OpenReturnRoundRequest,
  ReturnReasonRequest,
} from '#contract/unit-return';
import { InboxService } from '#api/inbox/inbox.service';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, invalid } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { FigureExemptions } from '#api/statistics/figure-exemptions';
import { UnitQueries } from '#api/unit/unit.queries';
import { ReturnLog } from './return-log';
import { returnOpened, returnTakenOut } from './return-notices';
import { returnActions } from './return-rules';
import { ReturnEventEntity, ReturnRoundEntity, UnitReturnEntity } from './unit-return.entity';
import { UnitReturnQueries } from './unit-return.queries';

/** More units than a province ever had. */
const ALL = { page: 1, pageSize: 10_000 };

/** The collection of a period: who owes, who is taken out or in. The standing agency's part. */
@Injectable()
export class ReturnRoundService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UnitReturnQueries,
    private readonly reference: ReferenceQueries,
    private readonly units: UnitQueries,
    private readonly log: ReturnLog,
    private readonly exemptions: FigureExemptions,
    private readonly inbox: InboxService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the period for every department and commune that exists at its cut-off; asked again it adds what has come
   * since and sets the lock. The same request twice changes nothing.
   */
  open(actor: Actor, request: OpenReturnRoundRequest): Promise<OpenedRoundView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'return.manage');
      const manager = this.unitOfWork.manager;
      const period = await this.period(request.periodId);
      const before = await manager.findOneBy(ReturnRoundEntity, { periodId: period.id });
      const lockOn = request.lockOn ?? before?.lockOn ?? null;
      if (lockOn !== null && lockOn < period.internalDueOn)
        throw invalid('lockOn', `Ngày khóa không được trước hạn gửi của đơn vị (${formatDate(period.internalDueOn)}).`);
      const openedAt = await this.audit.recordedAt();
      if (!before)
        await manager.insert(ReturnRoundEntity, { periodId: period.id, openedAt, openedBy: actor.fullName, lockOn });
      else if (before.lockOn !== lockOn) await manager.update(ReturnRoundEntity, { periodId: period.id }, { lockOn });
      const known = new Set((await this.queries.ofPeriod(period.id)).map(({ unitId }) => unitId));
      const { items } = await this.units.list({ ...ALL, on: period.to }, this.clock.today());
      const owing = items.filter(({ id, kind }) => OWING_KINDS.includes(kind) && !known.has(id));
      for (const { id } of owing) await this.add(actor, period, id, null);
      if (!before || before.lockOn !== lockOn || owing.length > 0) {
        await this.audit.append({
          actor,
          action: 'returnRound.opened',
          subjectType: 'returnRound',
          subjectId: period.id,
          before: before && { lockOn: before.lockOn },
          after: { period: period.title, lockOn, added: owing.length },
        });
      }
      const { owed } = await this.queries.coverage(period.id);
      return { periodId: period.id, added: owing.length, owed };
    });
  }

  /** A unit that does not owe by the rule, with a reason. @throws DomainError DUPLICATE when it has one already */
  addUnit(actor: Actor, { periodId, unitId, reason }: AddReturnRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'return.manage');
      const period = await this.period(periodId);
      if (!(await this.unitOfWork.manager.existsBy(ReturnRoundEntity, { periodId })))
        throw new DomainError('ALREADY_DONE', `Kỳ ${period.title} chưa được mở. Hãy mở kỳ báo cáo trước.`);
      if (!(await this.units.existsOn(unitId, period.to)))
        throw invalid(
          'unitId',
          `Đơn vị này không hoạt động tại ngày chốt số liệu ${formatDate(period.to)} nên không báo cáo kỳ ${period.title}.`,
        );
      const found = (await this.queries.ofPeriod(periodId)).find((row) => row.unitId === unitId);
      if (found)
        throw new DomainError(
          'DUPLICATE',
          found.owes
            ? `${found.unitName} đã có trong danh sách phải báo cáo kỳ này.`
            : `${found.unitName} đã được đưa ra khỏi danh sách; hãy đưa đơn vị trở lại.`,
          { id: found.id },
        );
      return this.add(actor, period, unitId, reason);
    });
  }

  takeOut(actor: Actor, id: number, { version, reason }: ReturnReasonRequest): Promise<number> {
    return this.owing(actor, id, version, 'takeOut', reason);
  }

  takeIn(actor: Actor, id: number, { version, reason }: ReturnReasonRequest): Promise<number> {
    return this.owing(actor, id, version, 'takeIn', reason);
  }

  private owing(
    actor: Actor,
    id: number,
    version: number,
    action: 'takeOut' | 'takeIn',
    reason: string,
  ): Promise<number> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'return.manage');
      const row = await this.queries.row(id);
      const { allowed, reason: refusal } = returnActions(actor, row, this.clock.today()).find(
        (a) => a.action === action,
      )!;
      if (!allowed) throw new DomainError('ALREADY_DONE', refusal!);
      await this.log.assertFresh(row, version);
      await this.log.step(
        actor,
        row,
        { owes: action === 'takeIn', owesReason: reason },
        { type: action === 'takeIn' ? 'takenIn' : 'takenOut', reason },
      );
      await this.exemptions.set(row.unitId, row.periodId, action === 'takeOut' ? reason : null);
      const notice = action === 'takeIn' ? returnOpened(row) : returnTakenOut(row, reason);
      await this.inbox.tell(actor, notice, { holders: { unitId: row.unitId, action: 'return.write' } });
      return id;
    });
  }

  private async add(actor: Actor, period: PeriodView, unitId: number, owesReason: string | null): Promise<number> {
    const manager = this.unitOfWork.manager;
    const { id } = await manager.save(UnitReturnEntity, {
      version: 1,
      periodId: period.id,
      unitId,
      status: 'notStarted',
      owes: true,
      owesReason,
      nil: false,
    });
    const at = await this.audit.recordedAt();
    await manager.insert(ReturnEventEntity, {
      returnId: id,
      type: 'opened',
      at,
      actorId: actor.userId || null,
      actorName: actor.fullName,
      reason: owesReason,
      until: null,
    });
    if (owesReason !== null)
      await this.audit.append({
        actor,
        action: 'unitReturn.takenIn',
        subjectType: 'unitReturn',
        subjectId: id,
        after: { unitId, reason: owesReason },
      });
    await this.inbox.tell(actor, returnOpened({ id, unitId, periodTitle: period.title, dueOn: period.internalDueOn }), {
      holders: { unitId, action: 'return.write' },
    });
    return id;
  }

  private async period(id: number): Promise<PeriodView> {
    const period = await this.reference.periodById(id);
    if (!period) throw invalid('periodId', 'Kỳ báo cáo không có trong danh mục.');
    return period;
  }
}
