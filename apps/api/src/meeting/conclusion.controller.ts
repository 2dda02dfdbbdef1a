import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { ConcludeRequest, ConclusionList, ConclusionQuery, ConclusionRatesQuery, ConclusionRatesView, ConclusionRequest, ConclusionsRequest, ConclusionView, UpdateConclusionRequest } from '#contract/conclusion';
import { MeetingPageView } from '#contract/meeting';
import { DoneView } from '#contract/paging';
import { VersionQuery } from '#contract/task';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { ConclusionRatesQueries } from './conclusion-rates.queries';
import { ConclusionQueries } from './conclusion.queries';
import { ConclusionService } from './conclusion.service';
import { MeetingQueries } from './meeting.queries';

@Controller()
export class ConclusionController {
  constructor(
    private readonly conclusions: ConclusionService,
    private readonly queries: ConclusionQueries,
    private readonly figures: ConclusionRatesQueries,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get('conclusions')
  @RequirePermission('meeting.read')
  list(@Query() query: ConclusionQuery, @CurrentActor() actor: Actor): Promise<ConclusionList> {
    return this.queries.list(actor, query);
  }

  @Get('conclusions/rates')
  @RequirePermission('meeting.read')
  rates(@Query() query: ConclusionRatesQuery, @CurrentActor() actor: Actor): Promise<ConclusionRatesView> {
    return this.figures.rates(actor, query);
  }

  @Get('conclusions/:id')
  @RequirePermission('meeting.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<ConclusionView> {
    return this.queries.get(actor, id);
  }

  /** The sentence a task comes from. */
  @Get('tasks/:id/conclusion')
  @RequirePermission('meeting.read')
  ofTask(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<ConclusionView> {
    return this.queries.ofTask(actor, id);
  }

  @Post('meetings/:id/conclusions')
  @RequirePermission('meeting.write')
  async add(@Param('id', IdPipe) meetingId: number, @Body() body: ConclusionRequest, @CurrentActor() actor: Actor): Promise<ConclusionView> {
    const [id] = await this.conclusions.add(actor, meetingId, [body]);
    return this.queries.get(actor, id!);
  }

  /** What a pasted notice was split into: all or none. */
  @Post('meetings/:id/conclusions/batch')
  @RequirePermission('meeting.write')
  async addAll(@Param('id', IdPipe) meetingId: number, @Body() body: ConclusionsRequest, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    await this.conclusions.add(actor, meetingId, body.items);
    return this.meetings.page(actor, meetingId);
  }

  @Post('points/:id/conclude')
  @RequirePermission('meeting.write')
  async conclude(@Param('id', IdPipe) pointId: number, @Body() body: ConcludeRequest, @CurrentActor() actor: Actor): Promise<ConclusionView> {
    return this.queries.get(actor, await this.conclusions.conclude(actor, pointId, body));
  }

  @Put('conclusions/:id')
  @RequirePermission('meeting.write')
  async update(@Param('id', IdPipe) id: number, @Body() body: UpdateConclusionRequest, @CurrentActor() actor: Actor): Promise<ConclusionView> {
    await this.conclusions.update(actor, id, body);
    return this.queries.get(actor, id);
  }

  @Delete('conclusions/:id')
  @HttpCode(200)
  @RequirePermission('meeting.write')
  async remove(@Param('id', IdPipe) id: number, @Query() query: VersionQuery, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.conclusions.remove(actor, id, query.version);
    return { done: true };
  }
}
