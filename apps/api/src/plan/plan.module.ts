import { Module } from '@nestjs/common';
import { ReferenceModule } from '#api/reference/reference.module';
import { PlanController } from './plan.controller';
import { PlanQueries } from './plan.queries';
import { PlanService } from './plan.service';
import { TaskRegisters } from './task-registers';

@Module({ imports: [ReferenceModule], controllers: [PlanController], providers: [PlanService, PlanQueries, TaskRegisters], exports: [PlanService, PlanQueries, TaskRegisters] })
export class PlanModule {}
