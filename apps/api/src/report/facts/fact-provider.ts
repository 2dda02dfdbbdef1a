import { minDate, type Instant, type PlainDate } from '#domain/plain-date';
import type { FactDefinition, ReportFact } from '#domain/report-fact';
import type { PeriodView } from '#contract/reference';
import type { SteeringTaken } from '#api/meeting/steering-facts.queries';
import type { PlanEntity } from '#api/plan/plan.entity';
import type { ReportCore } from '../report-facts';

/** What a report asks everybody: of which period and plan, on which day, as known when. */
export interface FactQuestion {
  period: PeriodView;
  plan: PlanEntity;
  asOf: PlainDate;
  knownAt: Instant;
  /** The plan's figures and lists, taken first in the same snapshot. */
  core: ReportCore;
  /** Tasks that the previous report listed as completed: the rest of those completed were completed in the period. */
  listedBefore: ReadonlySet<number>;
  /** Meetings and conclusions that the core counted; null where the committee did not meet. */
  steering: SteeringTaken | null;
}

/**
 * The days of which registers speak: the period as far as it has gone by. A plan taken from a source ends its own figures
 * on `dataUntil`; what else is known of the period stays in it.
 */
export function windowOf({ period, plan, asOf }: Pick<FactQuestion, 'period' | 'plan' | 'asOf'>): {
  from: PlainDate;
  to: PlainDate;
} {
  const untilSource = plan.dataUntil !== null && asOf >= plan.dataUntil;
  return { from: period.from, to: untilSource ? period.to : minDate(period.to, asOf) };
}

/**
 * What one noun has to say in a report: one small class per noun, `facts/<noun>-facts.ts`, listed in `fact-providers.ts`.
 * Both methods are called inside `unitOfWork.read` or `run`; the same question over the same data gives the same answer,
 * in the same order, because a draft compares the two as text to say whether its figures have moved.
 */
export interface FactProvider {
  /** Everything it could answer, so that templates can name it. Keys are unique over all providers. */
  definitions(): Promise<FactDefinition[]>;
  /** The answers. A defined key that has no answer in this period is left out, and prints as "–". */
  take(question: FactQuestion): Promise<ReportFact[]>;
}
