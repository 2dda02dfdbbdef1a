import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, MoreThanOrEqual } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { storedPlanRules } from '#domain/plan-rules';
import type { ChangePlanRulesRequest, PlanRulesHistoryView } from '#contract/plan-rules';
import { allowedAction, assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid } from '#api/platform/errors';
import { PlanEntity } from './plan.entity';
import { PlanRulesEntity } from './plan-rules.entity';
import { PlanRulesQueries } from './plan-rules.queries';
import { PlanQueries } from './plan.queries';
import { checkedRules } from '#api/settings/requested-rules';

/** Counting settings of an issued plan: changed from a day on, never for the days before (figures.md, opening paragraph). */
@Injectable()
export class PlanRulesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly rules: PlanRulesQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  history(actor: Actor, planId: number): Promise<PlanRulesHistoryView> {
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.get(planId);
      const changes = await this.rules.changes(planId);
      return {
        version: plan.version,
        first: storedPlanRules(plan.firstRules),
        changes: changes.map(({ id, validFrom, rules, reason, changedBy, recordedAt, supersededAt }) => ({ id, validFrom, rules: storedPlanRules(rules), reason, changedBy, recordedAt, supersededAt })),
        allowedActions: [allowedAction('change', actor, 'plan.manage', {}, fixed(plan))],
      };
    });
  }

  /**
   * From `validFrom` on these rules hold; changes planned for that day or later are superseded.
   * @throws DomainError ALREADY_DONE when the plan's rules are fixed; STALE; INVALID for a day before today
   */
  change(actor: Actor, planId: number, request: ChangePlanRulesRequest): Promise<PlanRulesHistoryView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'plan.manage');
      const plan = await this.plans.get(planId);
      const refusal = fixed(plan);
      if (refusal) throw new DomainError('ALREADY_DONE', refusal);
      const today = this.clock.today();
      const { version, validFrom, reason } = request;
      const before = (await this.rules.on([plan], validFrom)).get(planId)!;
      assertFresh(version, plan.version, { current: before, ...(await this.audit.lastChange('plan', planId)) });
      if (validFrom < today) throw invalid('validFrom', `Quy tắc mới chỉ áp dụng từ hôm nay (${formatDate(today)}) trở đi: số liệu của những ngày đã qua không đổi.`);
      const rules = checkedRules(request, before);
      if (JSON.stringify(rules) === JSON.stringify(storedPlanRules(before))) throw invalid('reason', 'Không có quy tắc nào khác với quy tắc đang áp dụng vào ngày này.');
      const manager = this.unitOfWork.manager;
      const recordedAt = await this.audit.recordedAt();
      await manager.update(PlanRulesEntity, { planId, supersededAt: IsNull(), validFrom: MoreThanOrEqual(validFrom) }, { supersededAt: recordedAt });
      await manager.insert(PlanRulesEntity, { planId, validFrom, rules, reason, changedBy: actor.fullName, recordedAt, supersededAt: null });
      await manager.update(PlanEntity, { id: planId }, { version: version + 1 });
      await this.audit.append({ actor, action: 'plan.rulesChanged', subjectType: 'plan', subjectId: planId, before: { rules: before }, after: { validFrom, reason, rules } });
      return this.history(actor, planId);
    });
  }

  /** A closed plan never changes: what was planned for later days does not come. Call inside `unitOfWork.run`. */
  async close(planId: number, closedOn: PlainDate): Promise<void> {
    await this.unitOfWork.manager.update(PlanRulesEntity, { planId, supersededAt: IsNull(), validFrom: MoreThan(closedOn) }, { supersededAt: await this.audit.recordedAt() });
  }
}

/** Why nobody changes the rules here and now; null when somebody may. */
function fixed(plan: PlanEntity): string | null {
  if (plan.status === 'draft') return 'Kế hoạch còn là dự thảo: sửa quy tắc tính ngay trong thông tin kế hoạch.';
  if (plan.status === 'closed') return 'Kế hoạch đã kết thúc: quy tắc tính không đổi nữa.';
  return plan.dataUntil === null ? null : 'Kế hoạch lấy từ tài liệu nguồn: quy tắc tính giữ như nguồn.';
}
