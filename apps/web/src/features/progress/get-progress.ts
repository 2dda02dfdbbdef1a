import { queryOptions } from '@tanstack/react-query';
import type { PlanList, PlanProgressView, PlanView } from '#contract/plan';
import { apiGet } from '../../lib/api-client';

/** Every plan one may see; a province has one or two a year, so they come in one answer. */
export const plansQuery = () =>
  queryOptions({ queryKey: ['plan', 'list', {}], queryFn: () => apiGet<PlanList>('plans') });

/** The figures of a plan; `asOf` left out asks for the server's default (today, or the plan's `dataUntil`). */
export const progressQuery = (planId: number, asOf?: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'progress', asOf ?? null],
    queryFn: () => apiGet<PlanProgressView>(`plans/${planId}/progress`, { asOf }),
  });

/**
 * The plan to open with: the newest issued one of the current year, else the newest that was ever issued, else the
 * newest draft. `today` is a plain date of the province.
 */
export function defaultPlan(plans: readonly PlanView[], today: string): PlanView | undefined {
  const newestFirst = [...plans].sort((a, b) => newestKey(b).localeCompare(newestKey(a), 'en') || b.id - a.id);
  const year = Number(today.slice(0, 4));
  return (
    newestFirst.find((plan) => plan.year === year && plan.status === 'issued') ??
    newestFirst.find((plan) => plan.status !== 'draft') ??
    newestFirst[0]
  );
}

const newestKey = (plan: PlanView) => `${plan.year}-${plan.issuedOn ?? ''}`;
