import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { InboxCountView, InboxList, InboxQuery, ReadInboxRequest } from '#contract/inbox';
import { Background, CurrentActor, RequirePermission } from '#api/platform/access';
import { InboxQueries } from './inbox.queries';
import { InboxService } from './inbox.service';

/** Everybody's own inbox: no address names a person, so there is nobody else's to ask for. */
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly queries: InboxQueries,
  ) {}

  @Get()
  @RequirePermission('inbox.read')
  list(@Query() query: InboxQuery, @CurrentActor() actor: Actor): Promise<InboxList> {
    return this.queries.list(actor, query);
  }

  /** Asked every minute while a window is open: that is no sign of a person. */
  @Get('count')
  @Background()
  @RequirePermission('inbox.read')
  async count(@CurrentActor() actor: Actor): Promise<InboxCountView> {
    return { unread: await this.queries.unread(actor.userId) };
  }

  @Post('read')
  @HttpCode(200)
  @RequirePermission('inbox.mark')
  read(@Body() body: ReadInboxRequest, @CurrentActor() actor: Actor): Promise<InboxCountView> {
    return this.inbox.read(actor, body);
  }
}
