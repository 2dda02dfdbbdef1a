import { Injectable } from '@nestjs/common';
import { kindOfCode, DUE_LEVELS } from '#domain/reporting-period';
import { periodFaults } from '#domain/period-rules';
import type { Actor } from '#domain/permissions';
import type {
  CalendarPeriodView,
  CreatePeriodRequest,
  PeriodDuesPart,
  PeriodList,
  PeriodQuery,
  UpdatePeriodRequest,
} from '#contract/reference';
import { allowedAction, assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { assertFresh, InvalidRequest, invalid, notFound } from '#api/platform/errors';
import { WorkingTime } from '#api/settings/working-time';
import { PeriodDetailEntity, PeriodDueEntity, ReportingPeriodEntity } from './reference.entity';
import { ReferenceQueries } from './reference.queries';

type PeriodDates = Pick<CreatePeriodRequest, 'title' | 'from' | 'to' | 'cumulative' | 'dues' | 'note'>;

/** The calendar of reports: windows, cut-offs, and until when each level hands on. */
@Injectable()
export class PeriodService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReferenceQueries,
    private readonly workingTime: WorkingTime,
    private readonly events: DomainEventBus,
    private readonly audit: AuditLog,
  ) {}

  async list(actor: Actor, { year, kind }: PeriodQuery): Promise<PeriodList> {
    const items = await this.queries.periods(year, kind);
    return { items, total: items.length, allowedActions: [allowedAction('manage', actor, 'period.manage')] };
  }

  /** A period beside those laid out; its kind follows from its code. @throws DomainError INVALID */
  create(actor: Actor, request: CreatePeriodRequest): Promise<CalendarPeriodView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'period.manage');
      const { year, code } = request;
      const taken = await this.unitOfWork.manager.existsBy(ReportingPeriodEntity, { year, code });
      if (taken) throw invalid('code', `Năm ${year} đã có kỳ mang mã ${code}`);
      const kind = kindOfCode(code);
      await this.assertSound(kind, request);
      const { id } = await this.unitOfWork.manager.save(ReportingPeriodEntity, { year, code, ...columnsOf(request) });
      await this.writeDetail(id, 1, kind, request);
      return this.recorded(actor, 'reportingPeriod.created', id, null);
    });
  }

  /** @throws DomainError STALE; INVALID; ALREADY_DONE through who has used the window, when it would move */
  update(actor: Actor, id: number, request: UpdatePeriodRequest): Promise<CalendarPeriodView> {
    return this.unitOfWork.run(async () => {
      const before = await this.queries.calendarPeriod(id);
      if (!before) throw notFound('kỳ báo cáo');
      assertCan(actor, 'period.manage');
      const last = await this.audit.lastChange('reportingPeriod', id);
      assertFresh(request.version, before.version, { current: before, ...last });
      await this.assertSound(before.kind, request);
      const moved = request.from !== before.from || request.to !== before.to;
      if (moved) await this.events.emit('periodChanging', { periodId: id });
      await this.unitOfWork.manager.update(ReportingPeriodEntity, { id }, columnsOf(request));
      await this.writeDetail(id, before.version + 1, before.kind, request);
      return this.recorded(actor, 'reportingPeriod.changed', id, before);
    });
  }

  private async assertSound(kind: CalendarPeriodView['kind'], { from, to, dues }: PeriodDates): Promise<void> {
    const faults = periodFaults({ kind, from, to, dues: { ...dues } }, await this.workingTime.calendar());
    if (kind === 'ministry' && !dues.ministry)
      faults.push({ field: 'dues.ministry', message: 'Chọn hạn gửi Bộ Nội vụ' });
    if (faults.length > 0) throw new InvalidRequest(faults);
  }

  private async writeDetail(
    periodId: number,
    version: number,
    kind: CalendarPeriodView['kind'],
    { cumulative, note = '', dues }: PeriodDates,
  ): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.save(PeriodDetailEntity, { periodId, version, kind, cumulative, note });
    await manager.delete(PeriodDueEntity, { periodId });
    const stated = DUE_LEVELS.flatMap((level) => (dues[level] ? [{ periodId, level, dueOn: dues[level] }] : []));
    await manager.insert(PeriodDueEntity, stated);
  }

  private async recorded(
    actor: Actor,
    action: string,
    id: number,
    before: CalendarPeriodView | null,
  ): Promise<CalendarPeriodView> {
    const after = (await this.queries.calendarPeriod(id))!;
    await this.audit.append({ actor, action, subjectType: 'reportingPeriod', subjectId: id, before, after });
    return after;
  }
}

/** The period's own two due dates are those of the first and of the last level. */
function columnsOf({ title, from, to, dues }: PeriodDates) {
  return { title, fromDate: from, toDate: to, internalDueOn: dues.unit, externalDueOn: lastDue(dues) };
}
const lastDue = ({ unit, agency, province, ministry }: PeriodDuesPart) => ministry ?? province ?? agency ?? unit;
