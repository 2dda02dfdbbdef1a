import type { UseQueryResult } from '@tanstack/react-query';
import type { PlanProgressView, PlanView } from '#contract/plan';
import type { PlanAnalysisView } from '#contract/progress';
import { QueryState } from '../../ui/query-state';
import { ComparisonSection } from './comparison-section';
import { DueSection } from './due-section';
import { TrendSection } from './trend-section';
import './behind-the-figures.css';

interface Props {
  plan: PlanView;
  figures: PlanProgressView;
  analysis: UseQueryResult<PlanAnalysisView>;
}

/** What explains the figures of the landing page; loaded after them, and asked for the same date and knowledge. */
export const BehindTheFigures = ({ plan, figures, analysis }: Props) => (
  <div className="behind">
    {plan.issuedOn !== null && <ComparisonSection question={figures} issuedOn={plan.issuedOn} />}
    <TrendSection question={figures} />
    <QueryState query={analysis}>{(answer) => <DueSection analysis={answer} />}</QueryState>
  </div>
);
