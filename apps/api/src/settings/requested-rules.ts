import { storedPlanRules, type PlanRules } from '#domain/plan-rules';
import type { PlanRulesFields } from '#contract/plan-rules';
import { invalid } from '#api/platform/errors';

/**
 * The rules of a request, all of them; what it leaves out is as in `base`.
 * @param base default: how plans were counted before there were settings, for callers inside the product
 * @throws DomainError INVALID for a reminder before the task counts as due soon
 */
export function checkedRules(request: PlanRulesFields, base: Partial<PlanRules> = {}): PlanRules {
  const { rounding, completionDate, headlineDue, dueSoonDays, reminderDays, continuousFrom, continuousCounted, beforeIsInclusive } = request;
  const given = stated({ rounding, headlineDue, completionDate, dueSoonDays, reminderDays, continuousFrom, continuousCounted, beforeIsInclusive });
  const rules = storedPlanRules({ ...base, ...given });
  const early = reminderDays?.find((days) => days > rules.dueSoonDays);
  if (early !== undefined) throw invalid('reminderDays', `Nhắc trước ${early} ngày là sớm hơn lúc nhiệm vụ được tính sắp đến hạn (${rules.dueSoonDays} ngày)`);
  const days = [...new Set(rules.reminderDays)].filter((day) => day <= rules.dueSoonDays).sort((a, b) => b - a);
  return { ...rules, reminderDays: days };
}

/** Without what was left out. */
const stated = (rules: Partial<PlanRules> | PlanRulesFields): Partial<PlanRules> => Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
