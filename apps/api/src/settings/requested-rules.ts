import { storedPlanRules, type PlanRules } from '#domain/plan-rules';
import type { PlanRulesFields } from '#contract/plan-rules';
import { invalid } from '#api/platform/errors';

/**
 * The rules of a request, all of them; what a caller inside the product leaves out stays as it was before the setting.
 * @throws DomainError INVALID for a reminder before the task counts as due soon
 */
export function checkedRules(request: PlanRulesFields): PlanRules {
  const { rounding, completionDate, headlineDue, dueSoonDays, reminderDays, continuousFrom, continuousCounted, beforeIsInclusive } = request;
  const rest = Object.fromEntries(Object.entries({ continuousFrom, continuousCounted, beforeIsInclusive }).filter(([, value]) => value !== undefined));
  const early = reminderDays?.find((days) => days > dueSoonDays);
  if (early !== undefined) throw invalid('reminderDays', `Nhắc trước ${early} ngày là sớm hơn lúc nhiệm vụ được tính sắp đến hạn (${dueSoonDays} ngày)`);
  const days = reminderDays ? { reminderDays: [...new Set(reminderDays)].sort((a, b) => b - a) } : {};
  return storedPlanRules({ rounding, headlineDue, completionDate, dueSoonDays, ...days, ...rest });
}
