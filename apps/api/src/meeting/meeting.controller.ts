import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '#domain/permissions';
import { ReviewView } from '#contract/conclusion';
import {
  IssueNoticeRequest,
  MeetingList,
  MeetingPageView,
  MeetingQuery,
  MeetingRequest,
  MinutesSupplementRequest,
  NextNumberQuery,
  NextNumberView,
  SignMinutesRequest,
  SupplementNoticeRequest,
  UpdateMeetingRequest,
  VersionRequest,
} from '#contract/meeting';
import { DoneView } from '#contract/paging';
import { VersionQuery } from '#contract/task';
import { contentDisposition } from '#api/file/file-name';
import { FileStore } from '#api/file/file-store';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { MeetingQueries } from './meeting.queries';
import { MeetingService } from './meeting.service';
import { NoticeService } from './notice.service';
import { ReviewQueries } from './review.queries';

@Controller('meetings')
export class MeetingController {
  constructor(
    private readonly meetings: MeetingService,
    private readonly notices: NoticeService,
    private readonly queries: MeetingQueries,
    private readonly reviews: ReviewQueries,
    private readonly store: FileStore,
  ) {}

  @Get()
  @RequirePermission('meeting.read')
  list(@Query() query: MeetingQuery, @CurrentActor() actor: Actor): Promise<MeetingList> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('meeting.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    return this.queries.page(actor, id);
  }

  @Post()
  @RequirePermission('meeting.write')
  async create(@Body() body: MeetingRequest, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    return this.queries.page(actor, await this.meetings.create(actor, body));
  }

  @Put(':id')
  @RequirePermission('meeting.write')
  async update(@Param('id', IdPipe) id: number, @Body() body: UpdateMeetingRequest, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    await this.meetings.update(actor, id, body);
    return this.queries.page(actor, id);
  }

  @Delete(':id')
  @HttpCode(200)
  @RequirePermission('meeting.write')
  async remove(@Param('id', IdPipe) id: number, @Query() query: VersionQuery, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.meetings.remove(actor, id, query.version);
    return { done: true };
  }

  @Post(':id/hold')
  @HttpCode(200)
  @RequirePermission('meeting.write')
  async hold(@Param('id', IdPipe) id: number, @Body() body: VersionRequest, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    await this.meetings.hold(actor, id, body.version);
    return this.queries.page(actor, id);
  }

  @Post(':id/sign')
  @HttpCode(200)
  @RequirePermission('meeting.write')
  async sign(@Param('id', IdPipe) id: number, @Body() body: SignMinutesRequest, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    await this.meetings.sign(actor, id, body);
    return this.queries.page(actor, id);
  }

  @Post(':id/supplements')
  @RequirePermission('meeting.write')
  async supplement(@Param('id', IdPipe) id: number, @Body() body: MinutesSupplementRequest, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    await this.meetings.supplement(actor, id, body);
    return this.queries.page(actor, id);
  }

  @Get(':id/notice/next')
  @RequirePermission('meeting.write')
  next(@Param('id', IdPipe) id: number, @Query() query: NextNumberQuery, @CurrentActor() actor: Actor): Promise<NextNumberView> {
    return this.notices.next(actor, id, query.year);
  }

  @Post(':id/notice')
  @HttpCode(200)
  @RequirePermission('meeting.write')
  async issue(@Param('id', IdPipe) id: number, @Body() body: IssueNoticeRequest, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    await this.notices.issue(actor, id, body);
    return this.queries.page(actor, id);
  }

  @Post(':id/notice/supplements')
  @RequirePermission('meeting.write')
  async supplementNotice(@Param('id', IdPipe) id: number, @Body() body: SupplementNoticeRequest, @CurrentActor() actor: Actor): Promise<MeetingPageView> {
    await this.notices.supplement(actor, id, body);
    return this.queries.page(actor, id);
  }

  /** The open conclusions of all earlier meetings of the committee. */
  @Get(':id/review')
  @RequirePermission('meeting.read')
  review(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<ReviewView> {
    return this.reviews.of(actor, id);
  }

  /** Always a download, and without rights of its own if a browser shows it all the same. */
  @Get(':id/papers/:fileId')
  @RequirePermission('meeting.read')
  @Header('content-security-policy', "sandbox; default-src 'none'")
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(@Param('id', IdPipe) id: number, @Param('fileId', IdPipe) fileId: number, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const file = await this.queries.paper(actor, id, fileId);
    return new StreamableFile(await this.store.open(file.sha256), { type: file.mediaType, disposition: contentDisposition(file.name), length: file.size });
  }
}
