import { Module } from '@nestjs/common';
import { CommendationModule } from '#api/commendation/commendation.module';
import { DocumentModule } from '#api/document/document.module';
import { IndicatorModule } from '#api/indicator/indicator.module';
import { InspectionModule } from '#api/inspection/inspection.module';
import { LegalDocumentModule } from '#api/legal-document/legal-document.module';
import { MeetingModule } from '#api/meeting/meeting.module';
import { PlanModule } from '#api/plan/plan.module';
import { ProgressModule } from '#api/progress/progress.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { ReformIndexModule } from '#api/reform-index/reform-index.module';
import { SettingsModule } from '#api/settings/settings.module';
import { StatisticsModule } from '#api/statistics/statistics.module';
import { TaskModule } from '#api/task/task.module';
import { UnitModule } from '#api/unit/unit.module';
import { UnitReturnModule } from '#api/unit-return/unit-return.module';
import { UserModule } from '#api/user/user.module';
import { FactProviders, FACT_PROVIDERS } from './facts/fact-providers';
import { ReportController } from './report.controller';
import { ReportComparisonQueries } from './report-comparison.queries';
import { ReportCorrectionService } from './report-correction.service';
import { ReportDocuments } from './report-documents';
import { ReportFactsQueries } from './report-facts.queries';
import { ReportLetterheadController } from './report-letterhead.controller';
import { ReportLetterheadService } from './report-letterhead.service';
import { ReportLetterheadQueries } from './report-letterheads.queries';
import { ReportListQueries } from './report-list.queries';
import { ReportIssueService } from './report-issue.service';
import { ReportKeeping } from './report-keeping';
import { ReportStandingQueries } from './report-standing.queries';
import { ReportSubjects } from './report-subjects';
import { ReportTemplateController } from './report-template.controller';
import { ReportTemplatePreview } from './report-template-preview';
import { ReportTemplateQueries } from './report-templates.queries';
import { ReportTemplateService } from './report-template.service';
import { ReportDiscardService } from './report-discard.service';
import { ReportDraftingService } from './report-drafting.service';
import { ReportMaterialQueries } from './report-material.queries';
import { ReportPeriodListener } from './report-period.listener';
import { ReportReviewService } from './report-review.service';
import { ReportWorkController } from './report-work.controller';
import { ReportWorkQueries } from './report-work.queries';
import { ReportQueries } from './report.queries';
import { ReportReadingController } from './report-reading.controller';
import { ReportService } from './report.service';
import { ReportUnderWay } from './report-under-way';
import { ReportVersionsQueries } from './report-versions.queries';

@Module({
  imports: [
    CommendationModule,
    DocumentModule,
    IndicatorModule,
    InspectionModule,
    LegalDocumentModule,
    ReformIndexModule,
    UnitModule,
    MeetingModule,
    PlanModule,
    ProgressModule,
    TaskModule,
    ReferenceModule,
    SettingsModule,
    StatisticsModule,
    UnitReturnModule,
    UserModule,
  ],
  controllers: [ReportTemplateController, ReportWorkController, ReportController, ReportReadingController, ReportLetterheadController],
  providers: [
    ReportService,
    ReportIssueService,
    ReportQueries,
    ReportFactsQueries,
    ReportDocuments,
    ReportPeriodListener,
    FactProviders,
    ...FACT_PROVIDERS,
    ReportCorrectionService,
    ReportVersionsQueries,
    ReportComparisonQueries,
    ReportListQueries,
    ReportLetterheadQueries,
    ReportLetterheadService,
    ReportKeeping,
    ReportStandingQueries,
    ReportSubjects,
    ReportTemplateQueries,
    ReportTemplateService,
    ReportTemplatePreview,
    ReportWorkQueries,
    ReportUnderWay,
    ReportDiscardService,
    ReportDraftingService,
    ReportReviewService,
    ReportMaterialQueries,
  ],
  exports: [ReportService, ReportIssueService, ReportQueries],
})
export class ReportModule {}
