import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import {
  CommendationList,
  CommendationQuery,
  CommendationRequest,
  CommendationView,
  UpdateCommendationRequest,
} from '#contract/commendation';
import { CreatedView, DoneView } from '#contract/paging';
import { VersionQuery } from '#contract/task';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { CommendationQueries } from './commendation.queries';
import { CommendationService } from './commendation.service';

@Controller('commendations')
export class CommendationController {
  constructor(
    private readonly commendations: CommendationService,
    private readonly queries: CommendationQueries,
  ) {}

  @Get()
  @RequirePermission('commendation.read')
  list(@Query() query: CommendationQuery, @CurrentActor() actor: Actor): Promise<CommendationList> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('commendation.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<CommendationView> {
    return this.queries.get(actor, id);
  }

  @Post()
  @RequirePermission('commendation.manage')
  async create(@Body() body: CommendationRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.commendations.create(actor, body) };
  }

  @Put(':id')
  @RequirePermission('commendation.manage')
  async change(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateCommendationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.commendations.change(actor, id, body);
    return { done: true };
  }

  @Delete(':id')
  @HttpCode(200)
  @RequirePermission('commendation.manage')
  async remove(
    @Param('id', IdPipe) id: number,
    @Query() query: VersionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.commendations.remove(actor, id, query.version);
    return { done: true };
  }
}
