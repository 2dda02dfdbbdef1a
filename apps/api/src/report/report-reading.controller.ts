import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReportFiguresView, ReportListQuery, ReportListView } from '#contract/report-list';
import { IdPipe, RequirePermission } from '#api/platform/access';
import { ReportListQueries } from './report-list.queries';

/** Reading what a report froze. */
@Controller('reports')
export class ReportReadingController {
  constructor(private readonly lists: ReportListQueries) {}

  @Get(':id/list')
  @RequirePermission('report.read')
  list(@Param('id', IdPipe) id: number, @Query() query: ReportListQuery): Promise<ReportListView> {
    return this.lists.list(id, query);
  }

  @Get(':id/figures')
  @RequirePermission('report.read')
  figures(@Param('id', IdPipe) id: number): Promise<ReportFiguresView> {
    return this.lists.figures(id);
  }
}
