import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { DEFAULT_PLAN_RULES, type PlanRules } from '#domain/plan-rules';
import type { PlanDefaultsRequest, PlanDefaultsView, PlanRulesFields } from '#contract/plan-rules';
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

  /** The request with the rules it leaves out as the settings propose them. @throws DomainError INVALID */
  async completed<T extends PlanRulesFields>(request: T): Promise<T> {
    const { version: _, ...proposed } = await this.get();
    return { ...request, ...checkedRules(request, proposed) };
  }

  /** @throws DomainError STALE; INVALID */
  async save(actor: Actor, request: PlanDefaultsRequest): Promise<PlanDefaultsView> {
    const { version: _, ...present } = await this.get();
    await this.sections.save(actor, 'planDefaults', 'settings.planDefaultsChanged', request, checkedRules(request, present), (stored) => stored ?? DEFAULT_PLAN_RULES);
    return this.get();
  }
}
