import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { addDays, formatDate, type PlainDate } from '#domain/plain-date';
import { mayBecome, type PlanStatus } from '#domain/transitions';
import { storedPlanRules, type PlanRules } from '#domain/plan-rules';
import type { ClosePlanRequest, IssuePlanRequest, PlanList, PlanRequest, PlanView, StatedFigureView, UpdatePlanRequest } from '#contract/plan';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { assertFresh, DomainError, invalid } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { PlanEntity } from './plan.entity';
import { PlanRulesQueries } from './plan-rules.queries';
import { PlanRulesService } from './plan-rules.service';
import { PlanQueries } from './plan.queries';
import { checkedRules } from '#api/settings/requested-rules';
import { planView } from './plan.view';

/** Where a plan comes from when it was not written here. */
export interface PlanOrigin {
  source: string | null;
  dataUntil: PlainDate | null;
  statedFigures: StatedFigureView[];
  illustrative: boolean;
}
const OWN: PlanOrigin = { source: null, dataUntil: null, statedFigures: [], illustrative: false };

@Injectable()
export class PlanService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
    private readonly rulesOf: PlanRulesQueries,
    private readonly rulesChanges: PlanRulesService,
    private readonly reference: ReferenceQueries,
    private readonly events: DomainEventBus,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, year: number | undefined): Promise<PlanList> {
    const [plans, programmes] = [await this.queries.list(year), await this.reference.programmes()];
    const name = new Map(programmes.map((p) => [p.id, p.name]));
    const rules = await this.rulesOf.on(plans, this.clock.today());
    const counts = await this.queries.taskCounts(rules);
    const items = plans.map((p) => planView(p, actor, name.get(p.programmeId) ?? '', counts.get(p.id) ?? 0, rules.get(p.id)!));
    return { items, total: items.length };
  }

  async view(actor: Actor, id: number): Promise<PlanView> {
    const plan = await this.queries.get(id);
    const programmes = await this.reference.programmes();
    const rules = await this.rulesOf.on([plan], this.clock.today());
    const counts = await this.queries.taskCounts(rules);
    const view = planView(plan, actor, programmes.find((p) => p.id === plan.programmeId)?.name ?? '', counts.get(id) ?? 0, rules.get(id)!);
    return (await this.queries.isRegister(id)) ? { ...view, allowedActions: [] } : view;
  }

  create(actor: Actor, request: PlanRequest, origin: PlanOrigin = OWN): Promise<PlanView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'plan.manage');
      const plan = await this.unitOfWork.manager.save(PlanEntity, { ...(await this.contents(request)), ...origin, status: 'draft' as PlanStatus, number: null, issuedOn: null, issuedRecordedAt: null, signer: null, closedOn: null });
      await this.audit.append({ actor, action: 'plan.created', subjectType: 'plan', subjectId: plan.id, after: request });
      return this.view(actor, plan.id);
    });
  }

  update(actor: Actor, id: number, request: UpdatePlanRequest): Promise<PlanView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'plan.manage');
      const plan = await this.draft(id, request.version);
      const before = { year: plan.year, title: plan.title, theme: plan.theme, programmeId: plan.programmeId, rules: storedPlanRules(plan.firstRules) };
      const after = await this.contents(request, storedPlanRules(plan.firstRules));
      await this.unitOfWork.manager.update(PlanEntity, { id }, { ...after, version: plan.version + 1 });
      await this.audit.append({ actor, action: 'plan.changed', subjectType: 'plan', subjectId: id, before, after });
      return this.view(actor, id);
    });
  }

  /** From now on the plan counts; its tasks become assignments (told to the task noun in the same transaction). */
  issue(actor: Actor, id: number, request: IssuePlanRequest): Promise<PlanView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'plan.manage');
      const plan = await this.draft(id, request.version);
      this.assertIssueDate(plan.year, request.issuedOn);
      const { number, issuedOn, signer } = request;
      const issuedRecordedAt = await this.audit.recordedAt();
      await this.unitOfWork.manager.update(PlanEntity, { id }, { number, issuedOn, signer, issuedRecordedAt, status: 'issued', version: plan.version + 1 });
      await this.events.emit('planIssued', { planId: id, issuedOn, actor });
      await this.audit.append({ actor, action: 'plan.issued', subjectType: 'plan', subjectId: id, before: { status: plan.status }, after: { status: 'issued', number, issuedOn, signer } });
      return this.view(actor, id);
    }, 60_000);
  }

  /** States a date and what becomes of each open task (figures.md §5). */
  close(actor: Actor, id: number, request: ClosePlanRequest): Promise<PlanView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'plan.manage');
      const plan = await this.fresh(id, request.version);
      if (await this.queries.isRegister(id)) throw new DomainError('ALREADY_DONE', 'Danh mục nhiệm vụ ngoài kế hoạch không kết thúc như một kế hoạch; từng nhiệm vụ được hoàn thành hoặc đưa ra khỏi danh mục.');
      if (!mayBecome('plan', plan.status, 'closed')) throw new DomainError('ALREADY_DONE', plan.status === 'draft' ? 'Kế hoạch chưa ban hành nên chưa thể kết thúc.' : 'Kế hoạch đã kết thúc.');
      const { closedOn } = request;
      if (closedOn > this.clock.today()) throw invalid('closedOn', 'Ngày kết thúc kế hoạch không được sau hôm nay.');
      if (plan.issuedOn && closedOn < plan.issuedOn) throw invalid('closedOn', `Ngày kết thúc không được trước ngày ban hành (${formatDate(plan.issuedOn)}).`);
      await this.unitOfWork.manager.update(PlanEntity, { id }, { status: 'closed', closedOn, version: plan.version + 1 });
      await this.rulesChanges.close(id, closedOn);
      const outcomes = request.openTasks.map((t) => ({ taskId: t.taskId, outcome: t.outcome, basis: t.basis ?? null }));
      await this.events.emit('planClosed', { planId: id, closedOn, outcomes, actor });
      await this.audit.append({ actor, action: 'plan.closed', subjectType: 'plan', subjectId: id, before: { status: plan.status }, after: { status: 'closed', closedOn, outcomes } });
      return this.view(actor, id);
    }, 60_000);
  }

  /** A draft at the version the request carries. Call inside `unitOfWork.run`. */
  async draft(id: number, version?: number): Promise<PlanEntity> {
    const plan = version === undefined ? await this.queries.get(id) : await this.fresh(id, version);
    if (plan.status !== 'draft') throw new DomainError('ALREADY_DONE', 'Kế hoạch đã ban hành: nội dung chỉ thay đổi bằng quyết định điều chỉnh.');
    return plan;
  }

  private async fresh(id: number, version: number): Promise<PlanEntity> {
    const plan = await this.queries.get(id);
    const { year, title, programmeId, theme, firstRules, number, issuedOn, signer, closedOn } = plan;
    assertFresh(version, plan.version, { current: { year, title, programmeId, theme, ...storedPlanRules(firstRules), number, issuedOn, signer, closedOn }, ...(await this.audit.lastChange('plan', id)) });
    return plan;
  }

  private async contents(request: PlanRequest, rules?: PlanRules): Promise<Pick<PlanEntity, 'year' | 'title' | 'programmeId' | 'theme' | 'firstRules'>> {
    const programmes = await this.reference.programmes();
    if (!programmes.some((p) => p.id === request.programmeId)) throw invalid('programmeId', 'Chương trình tổng thể không có trong danh mục.');
    return { year: request.year, title: request.title, programmeId: request.programmeId, theme: request.theme ?? null, firstRules: checkedRules(request, rules) };
  }

  private assertIssueDate(year: number, issuedOn: PlainDate): void {
    const today = this.clock.today();
    if (issuedOn > today) throw invalid('issuedOn', `Ngày ban hành không được sau hôm nay (${formatDate(today)}).`);
    const earliest = `${year - 1}-01-01`;
    if (issuedOn < earliest || issuedOn > `${year}-12-31`) {
      throw invalid('issuedOn', `Ngày ban hành kế hoạch năm ${year} phải từ ${formatDate(earliest)} đến ${formatDate(addDays(`${year + 1}-01-01`, -1))}.`);
    }
  }
}
