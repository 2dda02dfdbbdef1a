import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import {
  FindingList,
  FindingQuery,
  FindingRequest,
  FindingTaskRequest,
  FindingView,
  FixFindingRequest,
  UpdateFindingRequest,
} from '#contract/inspection';
import { CreatedView, DoneView } from '#contract/paging';
import { SubmitRequest } from '#contract/submission';
import { VersionQuery } from '#contract/task';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { FindingTasksService } from './finding-tasks.service';
import { FindingQueries } from './finding.queries';
import { FindingService } from './finding.service';

@Controller('findings')
export class FindingController {
  constructor(
    private readonly findings: FindingService,
    private readonly tasks: FindingTasksService,
    private readonly queries: FindingQueries,
  ) {}

  @Get()
  @RequirePermission('inspection.read')
  list(@Query() query: FindingQuery, @CurrentActor() actor: Actor): Promise<FindingList> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('inspection.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<FindingView> {
    return this.queries.get(actor, id);
  }

  @Post()
  @RequirePermission('inspection.manage')
  async create(@Body() body: FindingRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.findings.create(actor, body) };
  }

  @Put(':id')
  @RequirePermission('inspection.manage')
  async change(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateFindingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.findings.change(actor, id, body);
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
    await this.findings.remove(actor, id, query.version);
    return { done: true };
  }

  @Post(':id/fix')
  @HttpCode(200)
  @RequirePermission('inspection.manage')
  async fix(
    @Param('id', IdPipe) id: number,
    @Body() body: FixFindingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.findings.fix(actor, id, body);
    return { done: true };
  }

  @Post(':id/unfix')
  @HttpCode(200)
  @RequirePermission('inspection.manage')
  async unfix(
    @Param('id', IdPipe) id: number,
    @Body() body: SubmitRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.findings.unfix(actor, id, body.version);
    return { done: true };
  }

  @Post(':id/tasks')
  @RequirePermission('inspection.manage')
  async raise(
    @Param('id', IdPipe) id: number,
    @Body() body: FindingTaskRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CreatedView> {
    return { id: await this.tasks.raise(actor, id, body) };
  }
}
