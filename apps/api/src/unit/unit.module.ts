import { Module } from '@nestjs/common';
import { UnitQueries } from './unit.queries';

@Module({ providers: [UnitQueries], exports: [UnitQueries] })
export class UnitModule {}
