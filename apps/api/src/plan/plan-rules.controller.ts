import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { ChangePlanRulesRequest, PlanRulesHistoryView } from '#contract/plan-rules';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { PlanRulesService } from './plan-rules.service';

@Controller('plans/:id/rules')
export class PlanRulesController {
  constructor(private readonly rules: PlanRulesService) {}

  @Get()
  @RequirePermission('plan.read')
  history(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<PlanRulesHistoryView> {
    return this.rules.history(actor, id);
  }

  @Post()
  @HttpCode(200)
  @RequirePermission('plan.manage')
  change(@Param('id', IdPipe) id: number, @Body() body: ChangePlanRulesRequest, @CurrentActor() actor: Actor): Promise<PlanRulesHistoryView> {
    return this.rules.change(actor, id, body);
  }
}
