import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { BulkConfirmRequest, BulkDecisionView, BulkReturnRequest, ConfirmRequest, ReturnRequest, SubmissionList, SubmissionQuery, SubmissionRequest, SubmissionView, SubmitRequest, UpdateSubmissionRequest } from '#contract/submission';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { SubmissionDecisionService } from './submission-decision.service';
import { SubmissionQueries } from './submission.queries';
import { SubmissionService } from './submission.service';

@Controller()
export class SubmissionController {
  constructor(
    private readonly submissions: SubmissionService,
    private readonly decisions: SubmissionDecisionService,
    private readonly queries: SubmissionQueries,
  ) {}

  @Get('submissions')
  @RequirePermission('submission.read')
  list(@Query() query: SubmissionQuery, @CurrentActor() actor: Actor): Promise<SubmissionList> {
    return this.queries.list(actor, query);
  }

  @Get('submissions/:id')
  @RequirePermission('submission.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<SubmissionView> {
    return this.queries.view(actor, id);
  }

  @Post('assignments/:id/submissions')
  @RequirePermission('submission.write')
  create(@Param('id', IdPipe) assignmentId: number, @Body() body: SubmissionRequest, @CurrentActor() actor: Actor): Promise<SubmissionView> {
    return this.submissions.create(actor, assignmentId, body);
  }

  @Put('submissions/:id')
  @RequirePermission('submission.write')
  update(@Param('id', IdPipe) id: number, @Body() body: UpdateSubmissionRequest, @CurrentActor() actor: Actor): Promise<SubmissionView> {
    return this.submissions.update(actor, id, body);
  }

  @Post('submissions/:id/submit')
  @HttpCode(200)
  @RequirePermission('submission.submit')
  submit(@Param('id', IdPipe) id: number, @Body() body: SubmitRequest, @CurrentActor() actor: Actor): Promise<SubmissionView> {
    return this.submissions.submit(actor, id, body.version);
  }

  @Post('submissions/:id/discard')
  @HttpCode(200)
  @RequirePermission('submission.write')
  discard(@Param('id', IdPipe) id: number, @Body() body: SubmitRequest, @CurrentActor() actor: Actor): Promise<SubmissionView> {
    return this.submissions.discard(actor, id, body.version);
  }

  @Post('submissions/:id/confirm')
  @HttpCode(200)
  @RequirePermission('submission.decide')
  confirm(@Param('id', IdPipe) id: number, @Body() body: ConfirmRequest, @CurrentActor() actor: Actor): Promise<SubmissionView> {
    return this.decisions.confirm(actor, id, body);
  }

  @Post('submissions/:id/return')
  @HttpCode(200)
  @RequirePermission('submission.decide')
  giveBack(@Param('id', IdPipe) id: number, @Body() body: ReturnRequest, @CurrentActor() actor: Actor): Promise<SubmissionView> {
    return this.decisions.giveBack(actor, id, body);
  }

  @Post('submissions/bulk-confirm')
  @HttpCode(200)
  @RequirePermission('submission.decide')
  confirmAll(@Body() body: BulkConfirmRequest, @CurrentActor() actor: Actor): Promise<BulkDecisionView> {
    return this.decisions.confirmAll(actor, body);
  }

  @Post('submissions/bulk-return')
  @HttpCode(200)
  @RequirePermission('submission.decide')
  giveBackAll(@Body() body: BulkReturnRequest, @CurrentActor() actor: Actor): Promise<BulkDecisionView> {
    return this.decisions.giveBackAll(actor, body);
  }

  @Post('submissions/:id/annul')
  @HttpCode(200)
  @RequirePermission('submission.decide')
  annul(@Param('id', IdPipe) id: number, @Body() body: ReturnRequest, @CurrentActor() actor: Actor): Promise<SubmissionView> {
    return this.decisions.annul(actor, id, body);
  }
}
