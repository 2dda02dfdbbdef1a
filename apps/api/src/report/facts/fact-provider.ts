import type { Instant, PlainDate } from '#domain/plain-date';
import type { FactDefinition, ReportFact } from '#domain/report-fact';
import type { PeriodView } from '#contract/reference';
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
