import { Module } from '@nestjs/common';
import { UnitController } from './unit.controller';
import { UnitQueries } from './unit.queries';
import { UnitRules } from './unit.rules';
import { UnitService } from './unit.service';

@Module({ controllers: [UnitController], providers: [UnitService, UnitRules, UnitQueries], exports: [UnitService, UnitQueries] })
export class UnitModule {}
