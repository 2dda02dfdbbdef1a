import { Module } from '@nestjs/common';
import { MeetingModule } from '#api/meeting/meeting.module';
import { PlanImportModule } from '#api/plan-import/plan-import.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { UnitModule } from '#api/unit/unit.module';
import { ConclusionTextController } from './conclusion-text.controller';
import { ConclusionTextService } from './conclusion-text.service';

@Module({
  imports: [MeetingModule, PlanImportModule, ReferenceModule, UnitModule],
  controllers: [ConclusionTextController],
  providers: [ConclusionTextService],
})
export class ConclusionTextModule {}
