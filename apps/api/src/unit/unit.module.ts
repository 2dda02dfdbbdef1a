import { Module } from '@nestjs/common';
import { UnitGroupController } from './unit-group.controller';
import { UnitGroupService } from './unit-group.service';
import { UnitController } from './unit.controller';
import { UnitQueries } from './unit.queries';
import { UnitRules } from './unit.rules';
import { UnitService } from './unit.service';

@Module({
  controllers: [UnitController, UnitGroupController],
  providers: [UnitService, UnitRules, UnitQueries, UnitGroupService],
  exports: [UnitService, UnitQueries, UnitGroupService],
})
export class UnitModule {}
