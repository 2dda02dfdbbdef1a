import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { CloseUnitRequest, CreateUnitRequest, RenameUnitRequest, UnitList, UnitPageView, UnitQuery, UpdateUnitRequest } from '#contract/unit';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { UnitQueries } from './unit.queries';
import { UnitService } from './unit.service';

@Controller('units')
export class UnitController {
  constructor(
    private readonly units: UnitService,
    private readonly queries: UnitQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('unit.read')
  list(@Query() query: UnitQuery): Promise<UnitList> {
    return this.queries.list(query, this.clock.today());
  }

  @Get(':id')
  @RequirePermission('unit.read')
  page(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<UnitPageView> {
    return this.units.page(actor, id);
  }

  @Post()
  @RequirePermission('unit.manage')
  create(@Body() body: CreateUnitRequest, @CurrentActor() actor: Actor): Promise<UnitPageView> {
    return this.units.create(actor, body);
  }

  @Put(':id')
  @RequirePermission('unit.manage')
  update(@Param('id', IdPipe) id: number, @Body() body: UpdateUnitRequest, @CurrentActor() actor: Actor): Promise<UnitPageView> {
    return this.units.update(actor, id, body);
  }

  @Post(':id/names')
  @HttpCode(200)
  @RequirePermission('unit.manage')
  rename(@Param('id', IdPipe) id: number, @Body() body: RenameUnitRequest, @CurrentActor() actor: Actor): Promise<UnitPageView> {
    return this.units.rename(actor, id, body);
  }

  @Post(':id/close')
  @HttpCode(200)
  @RequirePermission('unit.manage')
  close(@Param('id', IdPipe) id: number, @Body() body: CloseUnitRequest, @CurrentActor() actor: Actor): Promise<UnitPageView> {
    return this.units.close(actor, id, body);
  }
}
