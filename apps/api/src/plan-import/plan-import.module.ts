import { Module } from '@nestjs/common';
import { PlanModule } from '#api/plan/plan.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { SettingsModule } from '#api/settings/settings.module';
import { TaskModule } from '#api/task/task.module';
import { UnitModule } from '#api/unit/unit.module';
import { ExportService } from './export.service';
import { ImportApplyService } from './import-apply.service';
import { ImportFiles } from './import-files';
import { ImportJobs } from './import-jobs';
import { ImportParts } from './import-parts';
import { ImportVocabulary } from './import-vocabulary';
import { PlanContent } from './plan-content';
import { PlanImportController } from './plan-import.controller';
import { PlanImportQueries } from './plan-import.queries';
import { PlanImportService } from './plan-import.service';

@Module({
  imports: [PlanModule, ReferenceModule, SettingsModule, TaskModule, UnitModule],
  controllers: [PlanImportController],
  exports: [ImportVocabulary],
  providers: [PlanImportService, PlanImportQueries, ImportApplyService, ImportFiles, ImportJobs, ImportParts, ImportVocabulary, PlanContent, ExportService],
})
export class PlanImportModule {}
