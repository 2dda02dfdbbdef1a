import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Instant, PlainDate } from '#domain/plain-date';
import { FIGURES_VERSION, storedPlanRules, type PlanRules } from '#domain/plan-rules';
import { findRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { PlanEntity } from './plan.entity';
import { PlanRulesEntity } from './plan-rules.entity';

type Ruled = Pick<PlanEntity, 'id' | 'firstRules'>;

/** Which counting settings of a plan hold when: those it was issued with, then each change from its day on. */
@Injectable()
export class PlanRulesQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In force on `asOf`, as far as was known at `knownAt`; `version` names them in figures and reports. */
  inForce(plan: Ruled, asOf: PlainDate, knownAt: Instant): Promise<{ rules: PlanRules; version: string }> {
    return this.unitOfWork.inSnapshot(`rules ${plan.id} ${asOf} ${knownAt}`, () => this.read(plan, asOf, knownAt));
  }

  private async read(plan: Ruled, asOf: PlainDate, knownAt: Instant): Promise<{ rules: PlanRules; version: string }> {
    const inForce = `where plan_id = :planId and valid_from <= :asOf and recorded_at <= :knownAt and (superseded_at is null or superseded_at > :knownAt)
      order by valid_from desc, id desc limit 1`;
    const [change] = await findRows(this.unitOfWork.manager, PlanRulesEntity, inForce, { planId: plan.id, asOf, knownAt });
    if (!change) return { rules: storedPlanRules(plan.firstRules), version: FIGURES_VERSION };
    const nth = await this.unitOfWork.manager.countBy(PlanRulesEntity, { planId: plan.id, id: LessThanOrEqual(change.id) });
    return { rules: storedPlanRules(change.rules), version: `${FIGURES_VERSION}/${nth}` };
  }

  /** In force on a day as known now, of several plans at once. */
  async on(plans: readonly Ruled[], day: PlainDate): Promise<Map<number, PlanRules>> {
    const found = new Map(plans.map((plan) => [plan.id, storedPlanRules(plan.firstRules)]));
    if (found.size === 0) return found;
    const inForce = 'where plan_id in (:...planIds) and valid_from <= :day and superseded_at is null order by valid_from, id';
    const changes = await findRows(this.unitOfWork.manager, PlanRulesEntity, inForce, { planIds: [...found.keys()], day });
    for (const { planId, rules } of changes) found.set(planId, storedPlanRules(rules));
    return found;
  }

  /** Every change ever recorded, newest first. */
  changes(planId: number): Promise<PlanRulesEntity[]> {
    return this.unitOfWork.manager.find(PlanRulesEntity, { where: { planId }, order: { id: 'DESC' } });
  }
}
