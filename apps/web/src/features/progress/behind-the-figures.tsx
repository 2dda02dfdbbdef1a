import type { UseQueryResult } from '@tanstack/react-query';
import type { PlanProgressView, PlanView } from '#contract/plan';
import type { PlanAnalysisView } from '#contract/progress';
import { QueryState } from '../../ui/query-state';
import { BehindTheFiguresStyle } from './behind-the-figures.style';
import { ComparisonSection } from './comparison-section';
import { DueSection } from './due-section';
import { TrendSection } from './trend-section';

interface Props {
  plan: PlanView;
  figures: PlanProgressView;
  analysis: UseQueryResult<PlanAnalysisView>;
}

/** What explains the figures of the landing page; loaded after them, and asked for the same date and knowledge. */
export const BehindTheFigures = ({ plan, figures, analysis }: Props) => (
  <div className="behind">
    <BehindTheFiguresStyle />
    {plan.issuedOn !== null && <ComparisonSection question={figures} issuedOn={plan.issuedOn} />}
    <TrendSection question={figures} />
    <QueryState query={analysis}>{(answer) => <DueSection analysis={answer} />}</QueryState>
  </div>
);
