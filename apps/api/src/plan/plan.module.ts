import { Module } from '@nestjs/common';
import { ReferenceModule } from '#api/reference/reference.module';
import { SettingsModule } from '#api/settings/settings.module';
import { PlanRulesController } from './plan-rules.controller';
import { PlanRulesQueries } from './plan-rules.queries';
import { PlanRulesService } from './plan-rules.service';
import { PlanController } from './plan.controller';
import { PlanQueries } from './plan.queries';
import { PlanService } from './plan.service';
import { TaskRegisters } from './task-registers';

@Module({
  imports: [ReferenceModule, SettingsModule],
  controllers: [PlanController, PlanRulesController],
  providers: [PlanService, PlanQueries, PlanRulesQueries, PlanRulesService, TaskRegisters],
  exports: [PlanService, PlanQueries, PlanRulesQueries, TaskRegisters],
})
export class PlanModule {}
