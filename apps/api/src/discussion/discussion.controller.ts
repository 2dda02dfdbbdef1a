import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { CommentList, CommentRequest, CommentView } from '#contract/discussion';
import { PageQuery } from '#contract/paging';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { CommentQueries } from './comment.queries';
import { DiscussionService } from './discussion.service';

@Controller()
export class DiscussionController {
  constructor(
    private readonly discussion: DiscussionService,
    private readonly queries: CommentQueries,
  ) {}

  @Get('tasks/:id/comments')
  @RequirePermission('comment.read')
  list(@Param('id', IdPipe) taskId: number, @Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<CommentList> {
    return this.queries.list(actor, taskId, query);
  }

  @Post('tasks/:id/comments')
  @RequirePermission('comment.write')
  write(@Param('id', IdPipe) taskId: number, @Body() body: CommentRequest, @CurrentActor() actor: Actor): Promise<CommentView> {
    return this.discussion.write(actor, taskId, body);
  }

  @Post('comments/:id/withdraw')
  @HttpCode(200)
  @RequirePermission('comment.write')
  withdraw(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<CommentView> {
    return this.discussion.withdraw(actor, id);
  }
}
