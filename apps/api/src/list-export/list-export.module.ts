import { Module } from '@nestjs/common';
import { AuditModule } from '#api/audit/audit.module';
import { CommendationModule } from '#api/commendation/commendation.module';
import { InboxModule } from '#api/inbox/inbox.module';
import { IndicatorModule } from '#api/indicator/indicator.module';
import { InspectionModule } from '#api/inspection/inspection.module';
import { LegalDocumentModule } from '#api/legal-document/legal-document.module';
import { MeetingModule } from '#api/meeting/meeting.module';
import { PlanModule } from '#api/plan/plan.module';
import { ProgressModule } from '#api/progress/progress.module';
import { ReformIndexModule } from '#api/reform-index/reform-index.module';
import { ReportModule } from '#api/report/report.module';
import { SettingsModule } from '#api/settings/settings.module';
import { StatisticsModule } from '#api/statistics/statistics.module';
import { SubmissionModule } from '#api/submission/submission.module';
import { UnitModule } from '#api/unit/unit.module';
import { UserModule } from '#api/user/user.module';
import { AuditExportService } from './audit-export.service';
import { ListExportController } from './list-export.controller';
import { ListExportService } from './list-export.service';
import { ListFiles } from './list-files';
import { MeetingExportService } from './meeting-export.service';
import { RegisterExportController } from './register-export.controller';
import { RegisterExportService } from './register-export.service';
import { StatisticsExportController } from './statistics-export.controller';
import { StatisticsExportService } from './statistics-export.service';
import { WorkExportController } from './work-export.controller';
import { WorkExportService } from './work-export.service';

@Module({
  imports: [
    AuditModule,
    CommendationModule,
    IndicatorModule,
    InspectionModule,
    LegalDocumentModule,
    InboxModule,
    MeetingModule,
    PlanModule,
    ProgressModule,
    ReformIndexModule,
    ReportModule,
    SettingsModule,
    StatisticsModule,
    SubmissionModule,
    UnitModule,
    UserModule,
  ],
  controllers: [ListExportController, WorkExportController, RegisterExportController, StatisticsExportController],
  providers: [
    ListFiles,
    ListExportService,
    WorkExportService,
    MeetingExportService,
    AuditExportService,
    RegisterExportService,
    StatisticsExportService,
  ],
})
export class ListExportModule {}
