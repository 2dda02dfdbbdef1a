import { Module } from '@nestjs/common';
import { ReferenceModule } from '#api/reference/reference.module';
import { PlanController } from './plan.controller';
import { PlanQueries } from './plan.queries';
import { PlanService } from './plan.service';

@Module({ imports: [ReferenceModule], controllers: [PlanController], providers: [PlanService, PlanQueries], exports: [PlanService, PlanQueries] })
export class PlanModule {}
