import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import type { Instant, PlainDate } from '#domain/plain-date';
import { FIGURES_VERSION, storedPlanRules, type PlanRules } from '#domain/plan-rules';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { PlanEntity } from './plan.entity';
import { PlanRulesEntity } from './plan-rules.entity';

type Ruled = Pick<PlanEntity, 'id' | 'firstRules'>;

/** Which counting settings of a plan hold when: those it was issued with, then each change from its day on. */
@Injectable()
export class PlanRulesQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In force on `asOf`, as far as was known at `knownAt`; `version` names them in figures and reports. */
  async inForce(plan: Ruled, asOf: PlainDate, knownAt: Instant): Promise<{ rules: PlanRules; version: string }> {
    const [change] = await this.unitOfWork.manager
      .createQueryBuilder(PlanRulesEntity, 'r')
      .where('r.planId = :planId and r.validFrom <= :asOf and r.recordedAt <= :knownAt', { planId: plan.id, asOf, knownAt })
      .andWhere('(r.supersededAt is null or r.supersededAt > :knownAt)')
      .orderBy('r.validFrom', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(1)
      .getMany();
    if (!change) return { rules: storedPlanRules(plan.firstRules), version: FIGURES_VERSION };
    const nth = await this.unitOfWork.manager.countBy(PlanRulesEntity, { planId: plan.id, id: LessThanOrEqual(change.id) });
    return { rules: storedPlanRules(change.rules), version: `${FIGURES_VERSION}/${nth}` };
  }

  /** In force on a day as known now, of several plans at once. */
  async on(plans: readonly Ruled[], day: PlainDate): Promise<Map<number, PlanRules>> {
    const found = new Map(plans.map((plan) => [plan.id, storedPlanRules(plan.firstRules)]));
    if (found.size === 0) return found;
    const changes = await this.unitOfWork.manager.find(PlanRulesEntity, {
      where: { planId: In([...found.keys()]), validFrom: LessThanOrEqual(day), supersededAt: IsNull() },
      order: { validFrom: 'ASC', id: 'ASC' },
    });
    for (const { planId, rules } of changes) found.set(planId, storedPlanRules(rules));
    return found;
  }

  /** Every change ever recorded, newest first. */
  changes(planId: number): Promise<PlanRulesEntity[]> {
    return this.unitOfWork.manager.find(PlanRulesEntity, { where: { planId }, order: { id: 'DESC' } });
  }
}
