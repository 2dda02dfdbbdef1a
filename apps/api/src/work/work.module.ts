import { Module } from '@nestjs/common';
import { InboxModule } from '#api/inbox/inbox.module';
import { PlanModule } from '#api/plan/plan.module';
import { SettingsModule } from '#api/settings/settings.module';
import { SubmissionModule } from '#api/submission/submission.module';
import { TaskModule } from '#api/task/task.module';
import { UnitReturnModule } from '#api/unit-return/unit-return.module';
import { UserModule } from '#api/user/user.module';
import { DailyReminder } from './daily-reminder';
import { WorkController } from './work.controller';
import { WorkQueries } from './work.queries';

@Module({ imports: [InboxModule, PlanModule, SettingsModule, TaskModule, SubmissionModule, UnitReturnModule, UserModule], controllers: [WorkController], providers: [WorkQueries, DailyReminder] })
export class WorkModule {}
