import { Module } from '@nestjs/common';
import { PlanModule } from '#api/plan/plan.module';
import { TaskModule } from '#api/task/task.module';
import { UnitModule } from '#api/unit/unit.module';
import { SubmissionController } from './submission.controller';
import { SubmissionDecisionService } from './submission-decision.service';
import { SubmissionQueries } from './submission.queries';
import { SubmissionService } from './submission.service';
import { TaskPageController } from './task-page.controller';
import { TaskPageQueries } from './task-page.queries';

@Module({
  imports: [PlanModule, TaskModule, UnitModule],
  controllers: [SubmissionController, TaskPageController],
  providers: [SubmissionService, SubmissionDecisionService, SubmissionQueries, TaskPageQueries],
  exports: [SubmissionService, SubmissionDecisionService, SubmissionQueries],
})
export class SubmissionModule {}
