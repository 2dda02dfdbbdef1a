import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import {
  CalendarPeriodView,
  CreatePeriodRequest,
  PeriodList,
  PeriodQuery,
  ReferenceView,
  UpdatePeriodRequest,
} from '#contract/reference';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { PeriodService } from './period.service';
import { ReferenceQueries } from './reference.queries';
import { UNIT_KIND_VIEWS } from './unit-kinds';

@Controller()
export class ReferenceController {
  constructor(
    private readonly queries: ReferenceQueries,
    private readonly calendar: PeriodService,
  ) {}

  @Get('reference')
  @RequirePermission('reference.read')
  async reference(): Promise<ReferenceView> {
    return { programmes: await this.queries.programmes(), unitKinds: UNIT_KIND_VIEWS };
  }

  @Get('periods')
  @RequirePermission('reference.read')
  periods(@Query() query: PeriodQuery, @CurrentActor() actor: Actor): Promise<PeriodList> {
    return this.calendar.list(actor, query);
  }

  @Post('periods')
  @RequirePermission('period.manage')
  create(@Body() body: CreatePeriodRequest, @CurrentActor() actor: Actor): Promise<CalendarPeriodView> {
    return this.calendar.create(actor, body);
  }

  @Put('periods/:id')
  @RequirePermission('period.manage')
  update(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdatePeriodRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CalendarPeriodView> {
    return this.calendar.update(actor, id, body);
  }
}
