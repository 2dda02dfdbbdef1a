import { Module } from '@nestjs/common';
import { DocumentSettings } from './document-settings';
import { DocumentSettingsController } from './document-settings.controller';
import { SettingSections } from './setting-sections';
import { SettingsController } from './settings.controller';
import { SettingsService } from './settings.service';

@Module({
  controllers: [SettingsController, DocumentSettingsController],
  providers: [SettingsService, SettingSections, DocumentSettings],
  exports: [SettingsService, DocumentSettings, SettingSections],
})
export class SettingsModule {}
