import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { AsOfQuery, PlanProgressView } from '#contract/plan';
import { ComparisonQuery, PlanAnalysisView, PlanComparisonView, PlanTrendView } from '#contract/progress';
import { IdPipe, RequirePermission } from '#api/platform/access';
import { KeptAnswers } from '#api/platform/kept-answers';
import { AnalysisQueries } from './analysis.queries';
import { ProgressQueries } from './progress.queries';

/** Figures of a plan: on a date, what lies behind them, over the year, and between two dates. */
@Controller('plans/:id')
@UseInterceptors(KeptAnswers)
export class ProgressController {
  constructor(
    private readonly queries: ProgressQueries,
    private readonly analyses: AnalysisQueries,
  ) {}

  @Get('progress')
  @RequirePermission('plan.read')
  progress(@Param('id', IdPipe) id: number, @Query() query: AsOfQuery): Promise<PlanProgressView> {
    return this.queries.progress(id, query);
  }

  @Get('analysis')
  @RequirePermission('plan.read')
  analysis(@Param('id', IdPipe) id: number, @Query() query: AsOfQuery): Promise<PlanAnalysisView> {
    return this.analyses.analysis(id, query);
  }

  @Get('trend')
  @RequirePermission('plan.read')
  trend(@Param('id', IdPipe) id: number, @Query() query: AsOfQuery): Promise<PlanTrendView> {
    return this.analyses.trend(id, query);
  }

  @Get('comparison')
  @RequirePermission('plan.read')
  comparison(@Param('id', IdPipe) id: number, @Query() query: ComparisonQuery): Promise<PlanComparisonView> {
    return this.analyses.comparison(id, query);
  }
}
