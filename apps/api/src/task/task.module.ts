import { Module } from '@nestjs/common';
import { InboxModule } from '#api/inbox/inbox.module';
import { PlanModule } from '#api/plan/plan.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { SettingsModule } from '#api/settings/settings.module';
import { UnitModule } from '#api/unit/unit.module';
import { AssignmentLog } from './assignment-log';
import { AssignmentService } from './assignment.service';
import { DraftTasks } from './draft-tasks';
import { PlanLines } from './plan-lines';
import { PlanListener } from './plan-listener';
import { TaskController } from './task.controller';
import { TaskFactsReader } from './task-facts';
import { TaskHandOut } from './task-hand-out';
import { TaskParts } from './task-parts';
import { TaskQueries } from './task.queries';
import { TaskService } from './task.service';
import { TaskStates } from './task-states';

@Module({
  imports: [InboxModule, PlanModule, ReferenceModule, SettingsModule, UnitModule],
  controllers: [TaskController],
  providers: [TaskService, PlanLines, TaskQueries, TaskFactsReader, TaskStates, DraftTasks, AssignmentLog, AssignmentService, PlanListener, TaskParts, TaskHandOut],
  exports: [TaskService, PlanLines, TaskQueries, TaskStates, DraftTasks, AssignmentLog, TaskHandOut],
})
export class TaskModule {}
