import { queryOptions } from '@tanstack/react-query';
import type { PlanList, PlanProgressView, PlanView } from '#contract/plan';
import type { PlanAnalysisView, PlanComparisonView, PlanTrendView } from '#contract/progress';
import { addDays, maxDate, minDate } from '#domain/plain-date';
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

/** One question: which plan, on which date, as known when. What is asked with the figures' own clocks fits to them. */
export type Question = Pick<PlanProgressView, 'planId' | 'asOf' | 'knownAt'>;

export const analysisQuery = ({ planId, asOf, knownAt }: Question) =>
  queryOptions({
    queryKey: ['plan', planId, 'analysis', asOf, knownAt],
    queryFn: () => apiGet<PlanAnalysisView>(`plans/${planId}/analysis`, { asOf, knownAt }),
  });

export const trendQuery = ({ planId, asOf, knownAt }: Question) =>
  queryOptions({
    queryKey: ['plan', planId, 'trend', asOf, knownAt],
    queryFn: () => apiGet<PlanTrendView>(`plans/${planId}/trend`, { asOf, knownAt }),
  });

export const comparisonQuery = ({ planId, asOf, knownAt }: Question, from: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'comparison', from, asOf, knownAt],
    queryFn: () => apiGet<PlanComparisonView>(`plans/${planId}/comparison`, { from, to: asOf, knownAt }),
  });

/** The dates people compare with, the first by default; never before the plan's issue nor after `asOf`. */
export function comparisonDates(asOf: string, issuedOn: string | null): { title: string; date: string }[] {
  const startOfMonth = `${asOf.slice(0, 8)}01`;
  const quarterMonth = String(Math.floor((Number(asOf.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0');
  const within = (date: string) => (issuedOn === null ? date : minDate(maxDate(date, issuedOn), asOf));
  const dates = [
    { title: 'cuối tháng trước', date: within(addDays(startOfMonth, -1)) },
    { title: 'cuối quý trước', date: within(addDays(`${asOf.slice(0, 5)}${quarterMonth}-01`, -1)) },
    { title: 'cuối năm trước', date: within(addDays(`${asOf.slice(0, 4)}-01-01`, -1)) },
  ];
  return dates.filter(({ date }, index) => dates.findIndex((one) => one.date === date) === index);
}

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
