import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { MeetingPageView } from '#contract/meeting';
import { AgendaItemRequest, AttendeeRequest, InviteRequest, PointList, PointQuery, PointRequest, PointView, UpdateAgendaItemRequest, UpdateAttendeeRequest, UpdatePointRequest } from '#contract/meeting-room';
import { CreatedView, DoneView } from '#contract/paging';
import { VersionQuery } from '#contract/task';
import { Background, CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { AgendaService } from './agenda.service';
import { AttendeeService } from './attendee.service';
import { MeetingQueries } from './meeting.queries';
import { PointQueries } from './point.queries';
import { PointService } from './point.service';

/** What is prepared for a meeting and typed in the room. */
@Controller()
export class MeetingRoomController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly attendees: AttendeeService,
    private readonly points: PointService,
    private readonly pointQueries: PointQueries,
    private readonly meetings: MeetingQueries,
  ) {}

  @Post('meetings/:id/agenda')
  @RequirePermission('meeting.write')
  async addItem(@Param('id', IdPipe) id: number, @Body() body: AgendaItemRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.agenda.add(actor, id, body) };
  }

  @Put('agenda-items/:id')
  @RequirePermission('meeting.write')
  async updateItem(@Param('id', IdPipe) id: number, @Body() body: UpdateAgendaItemRequest, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.agenda.update(actor, id, body);
    return { done: true };
  }

  @Delete('agenda-items/:id')
  @HttpCode(200)
  @RequirePermission('meeting.write')
  async removeItem(@Param('id', IdPipe) id: number, @Query() query: VersionQuery, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.agenda.remove(actor, id, query.version);
    return { done: true };
  }

  @Post('meetings/:id/attendees')
  @RequirePermission('meeting.write')
  async addAttendee(@Param('id', IdPipe) id: number, @Body() body: AttendeeRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.attendees.add(actor, id, body) };
  }

  /** Members and units at once; whoever is invited already is left alone. */
  @Post('meetings/:id/invitations')
  @RequirePermission('meeting.write')
  async invite(@Param('id', IdPipe) id: number, @Body() body: InviteRequest, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    await this.attendees.invite(actor, id, body);
    return this.meetings.page(actor, id);
  }

  @Put('attendees/:id')
  @RequirePermission('meeting.write')
  async updateAttendee(@Param('id', IdPipe) id: number, @Body() body: UpdateAttendeeRequest, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.attendees.update(actor, id, body);
    return { done: true };
  }

  @Delete('attendees/:id')
  @HttpCode(200)
  @RequirePermission('meeting.write')
  async removeAttendee(@Param('id', IdPipe) id: number, @Query() query: VersionQuery, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.attendees.remove(actor, id, query.version);
    return { done: true };
  }

  /** Asked by the page itself every few seconds. */
  @Get('meetings/:id/points')
  @Background()
  @RequirePermission('meeting.read')
  listPoints(@Param('id', IdPipe) id: number, @Query() query: PointQuery, @CurrentActor() actor: Actor): Promise<PointList> {
    return this.pointQueries.list(actor, id, query);
  }

  @Post('meetings/:id/points')
  @RequirePermission('meeting.write')
  addPoint(@Param('id', IdPipe) id: number, @Body() body: PointRequest, @CurrentActor() actor: Actor): Promise<PointView> {
    return this.points.add(actor, id, body);
  }

  @Put('points/:id')
  @RequirePermission('meeting.write')
  updatePoint(@Param('id', IdPipe) id: number, @Body() body: UpdatePointRequest, @CurrentActor() actor: Actor): Promise<PointView> {
    return this.points.update(actor, id, body);
  }

  @Delete('points/:id')
  @HttpCode(200)
  @RequirePermission('meeting.write')
  async removePoint(@Param('id', IdPipe) id: number, @Query() query: VersionQuery, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.points.remove(actor, id, query.version);
    return { done: true };
  }
}
