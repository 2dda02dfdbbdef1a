import { Module } from '@nestjs/common';
import { IndicatorModule } from '#api/indicator/indicator.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { UnitModule } from '#api/unit/unit.module';
import { AggregateQueries } from './aggregate.queries';
import { FigureExemptions } from './figure-exemptions';
import { FiguresQueries } from './figures.queries';
import { HeldPeriodsQueries } from './held-periods.queries';
import { ProvinceValuesQueries } from './province-values.queries';
import { ProvinceValuesService } from './province-values.service';
import { StatisticsController } from './statistics.controller';
import { StatisticsListener } from './statistics.listener';
import { StatisticsQueries } from './statistics.queries';
import { StatisticsService } from './statistics.service';
import { TakenFigures } from './taken-figures.queries';
import { UnitCellsQueries } from './unit-cells.queries';
import { UnitFiguresQueries } from './unit-figures.queries';
import { ValueSources } from './value-sources.queries';

@Module({
  imports: [IndicatorModule, ReferenceModule, UnitModule],
  controllers: [StatisticsController],
  providers: [
    StatisticsService,
    StatisticsQueries,
    StatisticsListener,
    AggregateQueries,
    FigureExemptions,
    UnitCellsQueries,
    FiguresQueries,
    HeldPeriodsQueries,
    UnitFiguresQueries,
    ProvinceValuesQueries,
    ProvinceValuesService,
    TakenFigures,
    ValueSources,
  ],
  exports: [FigureExemptions, StatisticsService, StatisticsQueries, FiguresQueries, TakenFigures, UnitFiguresQueries],
})
export class StatisticsModule {}
