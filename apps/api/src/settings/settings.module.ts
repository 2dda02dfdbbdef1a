import { Module } from '@nestjs/common';
import { DocumentSettings } from './document-settings';
import { DocumentSettingsController } from './document-settings.controller';
import { PlanDefaults } from './plan-defaults';
import { SettingSections } from './setting-sections';
import { SettingsController } from './settings.controller';
import { SettingsService } from './settings.service';
import { WorkingTime } from './working-time';
import { WorkingTimeController } from './working-time.controller';

@Module({
  controllers: [SettingsController, DocumentSettingsController, WorkingTimeController],
  providers: [SettingsService, SettingSections, DocumentSettings, WorkingTime, PlanDefaults],
  exports: [SettingsService, DocumentSettings, WorkingTime, PlanDefaults],
})
export class SettingsModule {}
