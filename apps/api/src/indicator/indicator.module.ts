import { Module } from '@nestjs/common';
import { IndicatorController } from './indicator.controller';
import { IndicatorQueries } from './indicator.queries';
import { IndicatorService } from './indicator.service';

@Module({
  controllers: [IndicatorController],
  providers: [IndicatorService, IndicatorQueries],
  exports: [IndicatorService, IndicatorQueries],
})
export class IndicatorModule {}
