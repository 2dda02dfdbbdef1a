import { Module } from '@nestjs/common';
import { InboxModule } from '#api/inbox/inbox.module';
import { PlanModule } from '#api/plan/plan.module';
import { ReportModule } from '#api/report/report.module';
import { SettingsModule } from '#api/settings/settings.module';
import { UnitModule } from '#api/unit/unit.module';
import { UserModule } from '#api/user/user.module';
import { ListExportController } from './list-export.controller';
import { ListExportService } from './list-export.service';

@Module({
  imports: [InboxModule, PlanModule, ReportModule, SettingsModule, UnitModule, UserModule],
  controllers: [ListExportController],
  providers: [ListExportService],
})
export class ListExportModule {}
