import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import {
  InspectionList,
  InspectionPageView,
  InspectionQuery,
  InspectionRequest,
  UpdateInspectionRequest,
} from '#contract/inspection';
import { CreatedView, DoneView } from '#contract/paging';
import { VersionQuery } from '#contract/task';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { InspectionQueries } from './inspection.queries';
import { InspectionService } from './inspection.service';

@Controller('inspections')
export class InspectionController {
  constructor(
    private readonly inspections: InspectionService,
    private readonly queries: InspectionQueries,
  ) {}

  @Get()
  @RequirePermission('inspection.read')
  list(@Query() query: InspectionQuery, @CurrentActor() actor: Actor): Promise<InspectionList> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('inspection.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<InspectionPageView> {
    return this.queries.page(actor, id);
  }

  @Post()
  @RequirePermission('inspection.manage')
  async create(@Body() body: InspectionRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.inspections.create(actor, body) };
  }

  @Put(':id')
  @RequirePermission('inspection.manage')
  async change(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateInspectionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.inspections.change(actor, id, body);
    return { done: true };
  }

  @Delete(':id')
  @HttpCode(200)
  @RequirePermission('inspection.manage')
  async remove(
    @Param('id', IdPipe) id: number,
    @Query() query: VersionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.inspections.remove(actor, id, query.version);
    return { done: true };
  }
}
