import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '#api/audit/audit.module';
import { AuthModule } from '#api/auth/auth.module';
import type { Config } from '#api/platform/config';
import type { DataSources } from '#api/platform/database/data-source';
import { DiscussionModule } from '#api/discussion/discussion.module';
import { MeetingModule } from '#api/meeting/meeting.module';
import { ConclusionTextModule } from '#api/conclusion-text/conclusion-text.module';
import { MeetingDocumentModule } from '#api/meeting-document/meeting-document.module';
import { IndicatorModule } from '#api/indicator/indicator.module';
import { InboxModule } from '#api/inbox/inbox.module';
import { DatabaseModule } from '#api/platform/database/database.module';
import { OperationsModule } from '#api/operations/operations.module';
import { ListExportModule } from '#api/list-export/list-export.module';
import { PlatformModule } from '#api/platform/platform.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { CommendationModule } from '#api/commendation/commendation.module';
import { InspectionModule } from '#api/inspection/inspection.module';
import { LegalDocumentModule } from '#api/legal-document/legal-document.module';
import { ReformIndexModule } from '#api/reform-index/reform-index.module';
import { ReportModule } from '#api/report/report.module';
import { SettingsModule } from '#api/settings/settings.module';
import { PlanModule } from '#api/plan/plan.module';
import { PlanImportModule } from '#api/plan-import/plan-import.module';
import { ProgressModule } from '#api/progress/progress.module';
import { StatisticsModule } from '#api/statistics/statistics.module';
import { SubmissionModule } from '#api/submission/submission.module';
import { TaskModule } from '#api/task/task.module';
import { WorkModule } from '#api/work/work.module';
import { UnitReturnModule } from '#api/unit-return/unit-return.module';
import { UnitScoringModule } from '#api/unit-scoring/unit-scoring.module';
import { UnitModule } from '#api/unit/unit.module';
import { UserModule } from '#api/user/user.module';
import { HealthController } from './health.controller';

@Module({})
export class AppModule {
  static forRoot(config: Config, sources: DataSources): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(config, sources),
        PlatformModule,
        DiscoveryModule,
        OperationsModule,
        SettingsModule,
        ReferenceModule,
        IndicatorModule,
        StatisticsModule,
        UnitModule,
        UserModule,
        AuthModule,
        AuditModule,
        InboxModule,
        WorkModule,
        ListExportModule,
        ReportModule,
        TaskModule,
        SubmissionModule,
        DiscussionModule,
        ProgressModule,
        PlanModule,
        PlanImportModule,
        MeetingModule,
        UnitReturnModule,
        ConclusionTextModule,
        MeetingDocumentModule,
        UnitScoringModule,
        LegalDocumentModule,
        InspectionModule,
        CommendationModule,
        ReformIndexModule,
      ],
      controllers: [HealthController],
    };
  }
}
