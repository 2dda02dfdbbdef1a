import { Module } from '@nestjs/common';
import { InboxModule } from '#api/inbox/inbox.module';
import { PlanModule } from '#api/plan/plan.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { TaskModule } from '#api/task/task.module';
import { UnitModule } from '#api/unit/unit.module';
import { FindingStates } from './finding-states';
import { FindingTasksService } from './finding-tasks.service';
import { FindingController } from './finding.controller';
import { FindingQueries } from './finding.queries';
import { FindingService } from './finding.service';
import { InspectedUnit } from './inspected-unit';
import { InspectionController } from './inspection.controller';
import { InspectionQueries } from './inspection.queries';
import { InspectionService } from './inspection.service';

@Module({
  imports: [InboxModule, PlanModule, ReferenceModule, TaskModule, UnitModule],
  controllers: [InspectionController, FindingController],
  providers: [
    InspectedUnit,
    FindingStates,
    FindingQueries,
    InspectionQueries,
    InspectionService,
    FindingService,
    FindingTasksService,
  ],
  exports: [FindingQueries, InspectionQueries, InspectionService, FindingService, FindingTasksService],
})
export class InspectionModule {}
