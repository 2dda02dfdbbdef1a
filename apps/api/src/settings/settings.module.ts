import { Module } from '@nestjs/common';
import { DocumentSettings } from './document-settings';
import { DocumentSettingsController } from './document-settings.controller';
import { PlanDefaults } from './plan-defaults';
import { ReturnWarnings } from './return-warnings';
import { SettingSections } from './setting-sections';
import { SettingsController } from './settings.controller';
import { SettingsService } from './settings.service';
import { WorkingTime } from './working-time';
import { WorkingTimeController } from './working-time.controller';

@Module({
  controllers: [SettingsController, DocumentSettingsController, WorkingTimeController],
  providers: [SettingsService, SettingSections, DocumentSettings, WorkingTime, PlanDefaults, ReturnWarnings],
  exports: [SettingsService, DocumentSettings, WorkingTime, PlanDefaults, ReturnWarnings],
})
export class SettingsModule {}
