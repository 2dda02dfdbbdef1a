import { Module } from '@nestjs/common';
import { PlanModule } from '#api/plan/plan.module';
import { SubmissionModule } from '#api/submission/submission.module';
import { TaskModule } from '#api/task/task.module';
import { WorkController } from './work.controller';
import { WorkQueries } from './work.queries';

@Module({ imports: [PlanModule, TaskModule, SubmissionModule], controllers: [WorkController], providers: [WorkQueries] })
export class WorkModule {}
