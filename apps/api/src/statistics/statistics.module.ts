import { Module } from '@nestjs/common';
import { IndicatorModule } from '#api/indicator/indicator.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { UnitModule } from '#api/unit/unit.module';
import { ProvinceValuesQueries } from './province-values.queries';
import { StatisticsListener } from './statistics.listener';
import { StatisticsQueries } from './statistics.queries';
import { StatisticsService } from './statistics.service';

@Module({
  imports: [IndicatorModule, ReferenceModule, UnitModule],
  providers: [ProvinceValuesQueries, StatisticsService, StatisticsQueries, StatisticsListener],
  exports: [ProvinceValuesQueries, StatisticsService, StatisticsQueries],
})
export class StatisticsModule {}
