import { Controller, Get, Param, Query } from '@nestjs/common';
import { AsOfQuery, PlanProgressView } from '#contract/plan';
import { IdPipe, RequirePermission } from '#api/platform/access';
import { ProgressQueries } from './progress.queries';

@Controller('plans/:id/progress')
export class ProgressController {
  constructor(private readonly queries: ProgressQueries) {}

  @Get()
  @RequirePermission('plan.read')
  progress(@Param('id', IdPipe) id: number, @Query() query: AsOfQuery): Promise<PlanProgressView> {
    return this.queries.progress(id, query);
  }
}
