import { Module } from '@nestjs/common';
import { PlanModule } from '#api/plan/plan.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { TaskModule } from '#api/task/task.module';
import { UnitModule } from '#api/unit/unit.module';
import { AnalysisQueries } from './analysis.queries';
import { ProgressController } from './progress.controller';
import { ProgressQueries } from './progress.queries';

@Module({
  imports: [PlanModule, TaskModule, UnitModule, ReferenceModule],
  controllers: [ProgressController],
  providers: [ProgressQueries, AnalysisQueries],
  exports: [ProgressQueries, AnalysisQueries],
})
export class ProgressModule {}
