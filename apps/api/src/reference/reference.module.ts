import { Module } from '@nestjs/common';
import { SettingsModule } from '#api/settings/settings.module';
import { PeriodService } from './period.service';
import { ReferenceController } from './reference.controller';
import { ReferenceQueries } from './reference.queries';

@Module({
  imports: [SettingsModule],
  controllers: [ReferenceController],
  providers: [ReferenceQueries, PeriodService],
  exports: [ReferenceQueries],
})
export class ReferenceModule {}
