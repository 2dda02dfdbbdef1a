import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { IndicatorQuery } from '#contract/indicator';
import { StatisticsQuery, UnitValuesQuery } from '#contract/statistics';
import { IdPipe, RequirePermission } from '#api/platform/access';
import { AnswersWorkbook, sent } from './answers-workbook';
import { StatisticsExportService } from './statistics-export.service';

/** Figures as workbooks, each with the permission and the filters of its screen. */
@Controller()
export class StatisticsExportController {
  constructor(private readonly files: StatisticsExportService) {}

  @Get('statistics/export.xlsx')
  @RequirePermission('statistics.read')
  @AnswersWorkbook()
  async statistics(@Query() query: StatisticsQuery): Promise<StreamableFile> {
    return sent(await this.files.statistics(query));
  }

  @Get('statistics/indicators/:id/export.xlsx')
  @RequirePermission('statistics.read')
  @AnswersWorkbook()
  async behind(@Param('id', IdPipe) id: number, @Query() query: UnitValuesQuery): Promise<StreamableFile> {
    return sent(await this.files.behind(id, query));
  }

  @Get('indicators/export.xlsx')
  @RequirePermission('indicator.read')
  @AnswersWorkbook()
  async catalogue(@Query() query: IndicatorQuery): Promise<StreamableFile> {
    return sent(await this.files.catalogue(query));
  }
}
