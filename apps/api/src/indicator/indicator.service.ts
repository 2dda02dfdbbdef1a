import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import type {
  CloseIndicatorRequest,
  CreateIndicatorRequest,
  IndicatorFields,
  IndicatorList,
  IndicatorPageView,
  IndicatorQuery,
  IndicatorView,
  UpdateIndicatorRequest,
} from '#contract/indicator';
import { allowedAction, assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { IndicatorEntity } from './indicator.entity';
import { IndicatorQueries } from './indicator.queries';
import { meaning, rowOf } from './indicator-row';
import { faultOf } from './indicator.rules';

/** Null is the system itself (seeds). */
type By = Actor | null;

/** The catalogue of indicators: making, correcting, closing. What values stand on does not change under them. */
@Injectable()
export class IndicatorService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: IndicatorQueries,
    private readonly events: DomainEventBus,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: IndicatorQuery): Promise<IndicatorList> {
    const found = await this.queries.list(query, this.clock.today());
    return { ...found, allowedActions: [allowedAction('create', actor, 'indicator.manage')] };
  }

  /** @throws DomainError NOT_FOUND */
  async page(actor: Actor, id: number): Promise<IndicatorPageView> {
    return this.viewFor(actor, await this.facts(id));
  }

  /** @throws DomainError INVALID for what contradicts itself or the catalogue */
  create(actor: By, request: CreateIndicatorRequest & { validTo?: string | null }): Promise<IndicatorPageView> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'indicator.manage');
      await this.assertSound(null, request.code, request);
      const row = { code: request.code, ...rowOf(request.code, request), validTo: request.validTo ?? null };
      const { id } = await this.unitOfWork.manager.save(IndicatorEntity, { ...row, version: 1 });
      return this.recorded(actor, 'indicator.created', id, null);
    });
  }

  /** @throws DomainError STALE; INVALID; DUPLICATE through who holds values, when its meaning would change under them */
  update(actor: By, id: number, request: UpdateIndicatorRequest): Promise<IndicatorPageView> {
    return this.unitOfWork.run(async () => {
      const before = await this.open(actor, id, request.version);
      await this.assertSound(before, before.code, request);
      const row = rowOf(before.code, request);
      if (meaning(row) !== meaning(before))
        await this.events.emit('indicatorChanging', { indicatorId: id, code: before.code });
      await this.unitOfWork.manager.update(IndicatorEntity, { id }, { ...row, version: before.version + 1 });
      return this.recorded(actor, 'indicator.changed', id, before);
    });
  }

  /** Ends the collecting on `closesOn`, the first day without it; periods that began before still have it. */
  close(actor: By, id: number, { version, closesOn }: CloseIndicatorRequest): Promise<IndicatorPageView> {
    return this.unitOfWork.run(async () => {
      const before = await this.open(actor, id, version);
      if (before.validTo)
        throw new DomainError('ALREADY_DONE', `Chỉ tiêu này đã thôi thu thập từ ngày ${formatDate(before.validTo)}.`);
      if (closesOn <= before.validFrom)
        throw invalid('closesOn', `Ngày thôi thu thập phải sau ngày bắt đầu áp dụng (${formatDate(before.validFrom)})`);
      await this.unitOfWork.manager.update(IndicatorEntity, { id }, { validTo: closesOn, version: version + 1 });
      return this.recorded(actor, 'indicator.closed', id, before);
    });
  }

  private async open(actor: By, id: number, version: number): Promise<IndicatorView> {
    const before = await this.queries.byId(id);
    if (!before) throw notFound('chỉ tiêu');
    if (actor) assertCan(actor, 'indicator.manage');
    assertFresh(version, before.version, { current: before, ...(await this.audit.lastChange('indicator', id)) });
    return before;
  }

  /** Two rows of one code never hold on the same day; what is named exists. */
  private async assertSound(before: IndicatorView | null, code: string, fields: IndicatorFields): Promise<void> {
    const validTo = before?.validTo ?? null;
    const others = (await this.queries.editions(code)).filter(({ id }) => id !== before?.id);
    const clash = others.find(
      (other) =>
        (other.validTo === null || other.validTo > fields.validFrom) && (validTo === null || other.validFrom < validTo),
    );
    if (clash)
      throw invalid(
        before ? 'validFrom' : 'code',
        `Mã ${code} đã có từ ngày ${formatDate(clash.validFrom)}${clash.validTo ? ` đến trước ngày ${formatDate(clash.validTo)}` : ''}: đóng chỉ tiêu đó trước hoặc chọn mã khác`,
      );
    if (validTo !== null && fields.validFrom >= validTo)
      throw invalid('validFrom', `Ngày áp dụng phải trước ngày thôi thu thập (${formatDate(validTo)})`);
    const catalogue = await this.queries.inForce({ from: fields.validFrom, to: fields.validFrom });
    const fault = faultOf(code, fields, catalogue);
    if (fault) throw invalid(fault.field, fault.message);
  }

  private async recorded(
    actor: By,
    action: string,
    id: number,
    before: IndicatorView | null,
  ): Promise<IndicatorPageView> {
    const after = (await this.queries.byId(id))!;
    await this.audit.append({ actor, action, subjectType: 'indicator', subjectId: id, before, after });
    return this.viewFor(actor, await this.facts(id));
  }

  private async facts(id: number): Promise<Omit<IndicatorPageView, 'allowedActions'>> {
    const view = await this.queries.byId(id);
    if (!view) throw notFound('chỉ tiêu');
    return { ...view, editions: await this.queries.editions(view.code) };
  }

  private viewFor(actor: By, facts: Omit<IndicatorPageView, 'allowedActions'>): IndicatorPageView {
    const closed = facts.validTo && `Chỉ tiêu này thôi thu thập từ ngày ${formatDate(facts.validTo)}.`;
    const allowed = actor && [
      allowedAction('edit', actor, 'indicator.manage'),
      allowedAction('close', actor, 'indicator.manage', {}, closed),
    ];
    return { ...facts, allowedActions: allowed ?? [] };
  }
}
