import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import {
  HeldPeriodList,
  IndicatorFiguresView,
  ProvinceValuesView,
  RecordValueRequest,
  StatisticsQuery,
  StatisticsView,
  UnitValuesQuery,
} from '#contract/statistics';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { KeptAnswers } from '#api/platform/kept-answers';
import { FiguresQueries } from './figures.queries';
import { HeldPeriodsQueries } from './held-periods.queries';
import { ProvinceValuesService } from './province-values.service';
import { UnitFiguresQueries } from './unit-figures.queries';

@Controller('statistics')
export class StatisticsController {
  constructor(
    private readonly figures: FiguresQueries,
    private readonly unitFigures: UnitFiguresQueries,
    private readonly provinceValues: ProvinceValuesService,
    private readonly heldPeriods: HeldPeriodsQueries,
  ) {}

  @Get()
  @RequirePermission('statistics.read')
  @UseInterceptors(KeptAnswers)
  list(@Query() query: StatisticsQuery): Promise<StatisticsView> {
    return this.figures.figures(query);
  }

  @Get('periods')
  @RequirePermission('statistics.read')
  @UseInterceptors(KeptAnswers)
  async periods(): Promise<HeldPeriodList> {
    return { items: await this.heldPeriods.list() };
  }

  @Get('indicators/:id')
  @RequirePermission('statistics.read')
  @UseInterceptors(KeptAnswers)
  behind(@Param('id', IdPipe) id: number, @Query() query: UnitValuesQuery): Promise<IndicatorFiguresView> {
    return this.unitFigures.behind(id, query);
  }

  @Get('indicators/:id/province')
  @RequirePermission('statistics.read')
  async province(@Param('id', IdPipe) id: number): Promise<ProvinceValuesView> {
    return { items: await this.provinceValues.list(id) };
  }

  @Post('values')
  @HttpCode(200)
  @RequirePermission('statistics.record')
  async record(@Body() body: RecordValueRequest, @CurrentActor() actor: Actor): Promise<ProvinceValuesView> {
    return { items: await this.provinceValues.record(actor, body) };
  }
}
