import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import {
  CloseIndicatorRequest,
  CreateIndicatorRequest,
  IndicatorList,
  IndicatorPageView,
  IndicatorQuery,
  UpdateIndicatorRequest,
} from '#contract/indicator';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { IndicatorService } from './indicator.service';

@Controller('indicators')
export class IndicatorController {
  constructor(private readonly indicators: IndicatorService) {}

  @Get()
  @RequirePermission('indicator.read')
  list(@Query() query: IndicatorQuery, @CurrentActor() actor: Actor): Promise<IndicatorList> {
    return this.indicators.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('indicator.read')
  page(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<IndicatorPageView> {
    return this.indicators.page(actor, id);
  }

  @Post()
  @RequirePermission('indicator.manage')
  create(@Body() body: CreateIndicatorRequest, @CurrentActor() actor: Actor): Promise<IndicatorPageView> {
    return this.indicators.create(actor, body);
  }

  @Put(':id')
  @RequirePermission('indicator.manage')
  update(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateIndicatorRequest,
    @CurrentActor() actor: Actor,
  ): Promise<IndicatorPageView> {
    return this.indicators.update(actor, id, body);
  }

  @Post(':id/close')
  @HttpCode(200)
  @RequirePermission('indicator.manage')
  close(
    @Param('id', IdPipe) id: number,
    @Body() body: CloseIndicatorRequest,
    @CurrentActor() actor: Actor,
  ): Promise<IndicatorPageView> {
    return this.indicators.close(actor, id, body);
  }
}
