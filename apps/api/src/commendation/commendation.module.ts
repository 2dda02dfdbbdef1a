import { Module } from '@nestjs/common';
import { UnitModule } from '#api/unit/unit.module';
import { CommendationController } from './commendation.controller';
import { CommendationQueries } from './commendation.queries';
import { CommendationService } from './commendation.service';

@Module({
  imports: [UnitModule],
  controllers: [CommendationController],
  providers: [CommendationQueries, CommendationService],
  exports: [CommendationQueries, CommendationService],
})
export class CommendationModule {}
