import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { InboxQuery } from '#contract/inbox';
import { PlanQuery } from '#contract/plan';
import { UnitQuery } from '#contract/unit';
import { UserQuery } from '#contract/user';
import { CurrentActor, RequirePermission } from '#api/platform/access';
import { AnswersWorkbook, sent } from './answers-workbook';
import { ListExportService } from './list-export.service';

/** Lists as workbooks, each with the permission and the filters of its list. */
@Controller()
export class ListExportController {
  constructor(private readonly lists: ListExportService) {}

  @Get('units/export.xlsx')
  @RequirePermission('unit.read')
  @AnswersWorkbook()
  async units(@Query() query: UnitQuery): Promise<StreamableFile> {
    return sent(await this.lists.units(query));
  }

  @Get('unit-groups/export.xlsx')
  @RequirePermission('unit.read')
  @AnswersWorkbook()
  async unitGroups(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.lists.unitGroupMembers(actor));
  }

  @Get('users/export.xlsx')
  @RequirePermission('user.read')
  @AnswersWorkbook()
  async users(@Query() query: UserQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.lists.users(actor, query));
  }

  @Get('plans/export.xlsx')
  @RequirePermission('plan.read')
  @AnswersWorkbook()
  async plans(@Query() query: PlanQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.lists.plans(actor, query));
  }

  @Get('reports/export.xlsx')
  @RequirePermission('report.read')
  @AnswersWorkbook()
  async reports(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.lists.reports(actor));
  }

  @Get('inbox/export.xlsx')
  @RequirePermission('inbox.read')
  @AnswersWorkbook()
  async inbox(@Query() query: InboxQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.lists.inbox(actor, query));
  }
}
