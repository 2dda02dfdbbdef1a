import { Module } from '@nestjs/common';
import { FileModule } from '#api/file/file.module';
import { InboxModule } from '#api/inbox/inbox.module';
import { PlanModule } from '#api/plan/plan.module';
import { TaskModule } from '#api/task/task.module';
import { UnitModule } from '#api/unit/unit.module';
import { EvidenceController } from './evidence.controller';
import { EvidenceQueries } from './evidence.queries';
import { EvidenceService } from './evidence.service';
import { SubmissionController } from './submission.controller';
import { SubmissionDecisionService } from './submission-decision.service';
import { SubmissionQueries } from './submission.queries';
import { SubmissionService } from './submission.service';
import { TaskPageController } from './task-page.controller';
import { TaskPageQueries } from './task-page.queries';

@Module({
  imports: [FileModule, InboxModule, PlanModule, TaskModule, UnitModule],
  controllers: [SubmissionController, EvidenceController, TaskPageController],
  providers: [SubmissionService, EvidenceService, EvidenceQueries, SubmissionDecisionService, SubmissionQueries, TaskPageQueries],
  exports: [SubmissionService, SubmissionDecisionService, SubmissionQueries, EvidenceQueries],
})
export class SubmissionModule {}
