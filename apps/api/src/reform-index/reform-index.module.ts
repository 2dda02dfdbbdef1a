import { Module } from '@nestjs/common';
import { UnitModule } from '#api/unit/unit.module';
import { IndexObservationController, ReformIndexController } from './reform-index.controller';
import { ReformIndexQueries } from './reform-index.queries';
import { ReformIndexService } from './reform-index.service';

@Module({
  imports: [UnitModule],
  controllers: [ReformIndexController, IndexObservationController],
  providers: [ReformIndexQueries, ReformIndexService],
  exports: [ReformIndexQueries, ReformIndexService],
})
export class ReformIndexModule {}
