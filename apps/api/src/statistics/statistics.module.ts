import { Module } from '@nestjs/common';
import { IndicatorModule } from '#api/indicator/indicator.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { UnitModule } from '#api/unit/unit.module';
import { StatisticsListener } from './statistics.listener';
import { StatisticsQueries } from './statistics.queries';
import { StatisticsService } from './statistics.service';

@Module({
  imports: [IndicatorModule, ReferenceModule, UnitModule],
  providers: [StatisticsService, StatisticsQueries, StatisticsListener],
  exports: [StatisticsService, StatisticsQueries],
})
export class StatisticsModule {}
