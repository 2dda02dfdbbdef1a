import { Module } from '@nestjs/common';
import { DocumentModule } from '#api/document/document.module';
import { MeetingModule } from '#api/meeting/meeting.module';
import { PlanModule } from '#api/plan/plan.module';
import { SettingsModule } from '#api/settings/settings.module';
import { TaskModule } from '#api/task/task.module';
import { UnitModule } from '#api/unit/unit.module';
import { MeetingDocumentController } from './meeting-document.controller';
import { MeetingDocuments } from './meeting-documents';
import { MeetingFiles } from './meeting-files';
import { PackFactsQueries } from './pack-facts.queries';

@Module({
  imports: [DocumentModule, MeetingModule, PlanModule, SettingsModule, TaskModule, UnitModule],
  controllers: [MeetingDocumentController],
  providers: [MeetingDocuments, MeetingFiles, PackFactsQueries],
})
export class MeetingDocumentModule {}
