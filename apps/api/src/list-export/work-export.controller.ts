import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { AuditQuery } from '#contract/audit';
import { CommitteeQuery } from '#contract/committee';
import { ConclusionQuery } from '#contract/conclusion';
import { MeetingQuery } from '#contract/meeting';
import { AsOfQuery } from '#contract/plan';
import { SubmissionQuery } from '#contract/submission';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { AnswersWorkbook, sent } from './answers-workbook';
import { AuditExportService } from './audit-export.service';
import { MeetingExportService } from './meeting-export.service';
import { WorkExportService } from './work-export.service';

/** What is under way and what was done, as workbooks, each with the permission and the filters of its screen. */
@Controller()
export class WorkExportController {
  constructor(
    private readonly work: WorkExportService,
    private readonly gatherings: MeetingExportService,
    private readonly log: AuditExportService,
  ) {}

  @Get('submissions/queue.xlsx')
  @RequirePermission('submission.read')
  @AnswersWorkbook()
  async queue(@Query() query: SubmissionQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.work.queue(actor, query));
  }

  @Get('plans/:id/progress-by-area.xlsx')
  @RequirePermission('plan.read')
  @AnswersWorkbook()
  async byArea(@Param('id', IdPipe) id: number, @Query() query: AsOfQuery): Promise<StreamableFile> {
    return sent(await this.work.byArea(id, query));
  }

  @Get('plans/:id/progress-by-unit.xlsx')
  @RequirePermission('plan.read')
  @AnswersWorkbook()
  async byUnit(@Param('id', IdPipe) id: number, @Query() query: AsOfQuery): Promise<StreamableFile> {
    return sent(await this.work.byUnit(id, query));
  }

  @Get('committees/export.xlsx')
  @RequirePermission('committee.read')
  @AnswersWorkbook()
  async committees(@Query() query: CommitteeQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.gatherings.committees(actor, query));
  }

  @Get('meetings/export.xlsx')
  @RequirePermission('meeting.read')
  @AnswersWorkbook()
  async meetings(@Query() query: MeetingQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.gatherings.meetings(actor, query));
  }

  @Get('conclusions/export.xlsx')
  @RequirePermission('meeting.read')
  @AnswersWorkbook()
  async conclusions(@Query() query: ConclusionQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.gatherings.conclusions(actor, query));
  }

  @Get('audit/export.xlsx')
  @RequirePermission('audit.read')
  @AnswersWorkbook()
  async audit(@Query() query: AuditQuery): Promise<StreamableFile> {
    return sent(await this.log.audit(query));
  }
}
