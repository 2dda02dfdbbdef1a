import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { DEFAULT_PLAN_RULES, type PlanRules } from '#domain/plan-rules';
import type { PlanDefaultsRequest, PlanDefaultsView } from '#contract/plan-rules';
import { checkedRules } from './requested-rules';
import { SettingSections } from './setting-sections';

/** The counting settings that a new plan is proposed with; plans that exist keep their own. */
@Injectable()
export class PlanDefaults {
  constructor(private readonly sections: SettingSections) {}

  async get(): Promise<PlanDefaultsView> {
    const { version, value } = await this.sections.read<PlanRules>('planDefaults');
    return { version, ...(value ?? DEFAULT_PLAN_RULES) };
  }

  /** @throws DomainError STALE; INVALID */
  async save(actor: Actor, request: PlanDefaultsRequest): Promise<PlanDefaultsView> {
    await this.sections.save(actor, 'planDefaults', 'settings.planDefaultsChanged', request, checkedRules(request), (stored) => stored ?? DEFAULT_PLAN_RULES);
    return this.get();
  }
}
