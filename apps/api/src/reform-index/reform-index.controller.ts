import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { CreatedView, DoneView } from '#contract/paging';
import {
  CreateIndexDefinitionRequest,
  IndexDefinitionList,
  IndexObservationList,
  IndexObservationQuery,
  IndexObservationRequest,
  IndexObservationView,
  IndexTrendQuery,
  IndexTrendView,
  UpdateIndexDefinitionRequest,
  UpdateIndexObservationRequest,
} from '#contract/reform-index';
import { VersionQuery } from '#contract/task';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { ReformIndexQueries } from './reform-index.queries';
import { ReformIndexService } from './reform-index.service';

@Controller('indices')
export class ReformIndexController {
  constructor(
    private readonly indices: ReformIndexService,
    private readonly queries: ReformIndexQueries,
  ) {}

  @Get()
  @RequirePermission('index.read')
  list(@CurrentActor() actor: Actor): Promise<IndexDefinitionList> {
    return this.queries.definitions(actor);
  }

  @Get(':id/trend')
  @RequirePermission('index.read')
  trend(@Param('id', IdPipe) id: number, @Query() query: IndexTrendQuery): Promise<IndexTrendView> {
    return this.queries.trend(id, query.unitId);
  }

  @Post()
  @RequirePermission('index.manage')
  async define(@Body() body: CreateIndexDefinitionRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.indices.define(actor, body) };
  }

  @Put(':id')
  @RequirePermission('index.manage')
  async redefine(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateIndexDefinitionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.indices.redefine(actor, id, body);
    return { done: true };
  }
}

@Controller('index-observations')
export class IndexObservationController {
  constructor(
    private readonly indices: ReformIndexService,
    private readonly queries: ReformIndexQueries,
  ) {}

  @Get()
  @RequirePermission('index.read')
  list(@Query() query: IndexObservationQuery, @CurrentActor() actor: Actor): Promise<IndexObservationList> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('index.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<IndexObservationView> {
    return this.queries.get(actor, id);
  }

  @Post()
  @RequirePermission('index.manage')
  async observe(@Body() body: IndexObservationRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.indices.observe(actor, body) };
  }

  @Put(':id')
  @RequirePermission('index.manage')
  async change(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateIndexObservationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.indices.change(actor, id, body);
    return { done: true };
  }

  @Delete(':id')
  @HttpCode(200)
  @RequirePermission('index.manage')
  async remove(
    @Param('id', IdPipe) id: number,
    @Query() query: VersionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.indices.remove(actor, id, query.version);
    return { done: true };
  }
}
