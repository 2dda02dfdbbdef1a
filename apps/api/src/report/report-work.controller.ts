import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { DoneView } from '#contract/paging';
import { DiscardReportRequest } from '#contract/report';
import { PresenceRequest, PresenceView, RemarkRequest, ReportProgressQuery, ReportProgressView, ReportWorkView, ReviewStepRequest, SectionMaterialView, SectionWorkRequest } from '#contract/report-review';
import { Background, CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReportDiscardService } from './report-discard.service';
import { ReportDraftingService } from './report-drafting.service';
import { ReportMaterialQueries } from './report-material.queries';
import { ReportReviewService } from './report-review.service';
import { ReportUnderWay } from './report-under-way';
import { ReportWorkQueries } from './report-work.queries';

/** Writing and reviewing a draft together. */
@Controller('reports')
export class ReportWorkController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportWorkQueries,
    private readonly drafting: ReportDraftingService,
    private readonly reviewing: ReportReviewService,
    private readonly material: ReportMaterialQueries,
    private readonly underWay: ReportUnderWay,
    private readonly discarding: ReportDiscardService,
  ) {}

  /** How far the drafting, refreshing, correcting or issuing has come that is under way. */
  @Get('progress')
  @Background()
  @RequirePermission('report.manage')
  progress(@Query() { reportId }: ReportProgressQuery, @CurrentActor() actor: Actor): ReportProgressView {
    const running = this.underWay.of(actor.userId, reportId);
    return { running: running && { kind: running.kind, ...(running.step ?? { step: 0, of: 1, what: '' }) } };
  }

  @Get(':id/work')
  @RequirePermission('report.review')
  work(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<ReportWorkView> {
    return this.unitOfWork.read(() => this.queries.view(actor, id));
  }

  @Get(':id/sections/:code/material')
  @RequirePermission('report.review')
  sectionMaterial(@Param('id', IdPipe) id: number, @Param('code') code: string): Promise<SectionMaterialView> {
    return this.material.of(id, code);
  }

  @Put(':id/sections/:code/work')
  @RequirePermission('report.manage')
  setWork(@Param('id', IdPipe) id: number, @Param('code') code: string, @Body() body: SectionWorkRequest, @CurrentActor() actor: Actor): Promise<ReportWorkView> {
    return this.drafting.setWork(actor, id, code, body);
  }

  @Post(':id/presence')
  @HttpCode(200)
  @Background()
  @RequirePermission('report.review')
  here(@Param('id', IdPipe) id: number, @Body() body: PresenceRequest, @CurrentActor() actor: Actor): Promise<PresenceView> {
    return this.drafting.here(actor, id, body);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @RequirePermission('report.manage')
  discard(@Param('id', IdPipe) id: number, @Body() body: DiscardReportRequest, @CurrentActor() actor: Actor): Promise<DoneView> {
    return this.discarding.discard(actor, id, body);
  }

  @Post(':id/review')
  @HttpCode(200)
  @RequirePermission('report.review')
  review(@Param('id', IdPipe) id: number, @Body() body: ReviewStepRequest, @CurrentActor() actor: Actor): Promise<ReportWorkView> {
    return this.reviewing.step(actor, id, body);
  }

  @Post(':id/remarks')
  @HttpCode(200)
  @RequirePermission('report.review')
  remark(@Param('id', IdPipe) id: number, @Body() body: RemarkRequest, @CurrentActor() actor: Actor): Promise<ReportWorkView> {
    return this.reviewing.remark(actor, id, body);
  }

  @Post(':id/remarks/:remarkId/resolve')
  @HttpCode(200)
  @RequirePermission('report.review')
  resolve(@Param('id', IdPipe) id: number, @Param('remarkId', IdPipe) remarkId: number, @CurrentActor() actor: Actor): Promise<ReportWorkView> {
    return this.reviewing.resolve(actor, id, remarkId);
  }
}
