import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { ClosePlanRequest, IssuePlanRequest, PlanList, PlanQuery, PlanRequest, PlanView, UpdatePlanRequest } from '#contract/plan';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { PlanDefaults } from '#api/settings/plan-defaults';
import { PlanService } from './plan.service';

@Controller('plans')
export class PlanController {
  constructor(
    private readonly plans: PlanService,
    private readonly defaults: PlanDefaults,
  ) {}

  @Get()
  @RequirePermission('plan.read')
  list(@Query() query: PlanQuery, @CurrentActor() actor: Actor): Promise<PlanList> {
    return this.plans.list(actor, query.year);
  }

  @Get(':id')
  @RequirePermission('plan.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<PlanView> {
    return this.plans.view(actor, id);
  }

  @Post()
  @RequirePermission('plan.manage')
  async create(@Body() body: PlanRequest, @CurrentActor() actor: Actor): Promise<PlanView> {
    return this.plans.create(actor, await this.defaults.completed(body));
  }

  @Put(':id')
  @RequirePermission('plan.manage')
  update(@Param('id', IdPipe) id: number, @Body() body: UpdatePlanRequest, @CurrentActor() actor: Actor): Promise<PlanView> {
    return this.plans.update(actor, id, body);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @RequirePermission('plan.manage')
  issue(@Param('id', IdPipe) id: number, @Body() body: IssuePlanRequest, @CurrentActor() actor: Actor): Promise<PlanView> {
    return this.plans.issue(actor, id, body);
  }

  @Post(':id/close')
  @HttpCode(200)
  @RequirePermission('plan.manage')
  close(@Param('id', IdPipe) id: number, @Body() body: ClosePlanRequest, @CurrentActor() actor: Actor): Promise<PlanView> {
    return this.plans.close(actor, id, body);
  }
}
