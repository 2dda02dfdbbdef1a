import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { CreatedView, DoneView } from '#contract/paging';
import {
  PublishRoundRequest,
  ReturnSheetRequest,
  RoundQuery,
  ScoringRoundList,
  ScoringRoundPageView,
  ScoringRoundRequest,
  SheetPageView,
  SheetScoresRequest,
  SheetVersionRequest,
  UpdateScoringRoundRequest,
} from '#contract/unit-scoring';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { ScoringRoundQueries } from './scoring-round.queries';
import { ScoringRoundService } from './scoring-round.service';
import { ScoringSheetQueries } from './scoring-sheet.queries';
import { ScoringSheetService } from './scoring-sheet.service';

const DONE: DoneView = { done: true };

@Controller('scoring-rounds')
export class ScoringRoundController {
  constructor(
    private readonly rounds: ScoringRoundService,
    private readonly queries: ScoringRoundQueries,
  ) {}

  @Get()
  @RequirePermission('scoring.read')
  list(@Query() query: RoundQuery, @CurrentActor() actor: Actor): Promise<ScoringRoundList> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('scoring.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<ScoringRoundPageView> {
    return this.queries.page(actor, id);
  }

  @Post()
  @RequirePermission('scoring.manage')
  async create(@Body() body: ScoringRoundRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.rounds.create(actor, body) };
  }

  @Put(':id')
  @RequirePermission('scoring.manage')
  async change(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateScoringRoundRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.rounds.change(actor, id, body);
    return DONE;
  }

  @Post(':id/open')
  @HttpCode(200)
  @RequirePermission('scoring.manage')
  async open(
    @Param('id', IdPipe) id: number,
    @Body() body: SheetVersionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.rounds.open(actor, id, body.version);
    return DONE;
  }

  @Post(':id/publish')
  @HttpCode(200)
  @RequirePermission('scoring.manage')
  async publish(
    @Param('id', IdPipe) id: number,
    @Body() body: PublishRoundRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.rounds.publish(actor, id, body);
    return DONE;
  }
}

@Controller('scoring-sheets')
export class ScoringSheetController {
  constructor(
    private readonly sheets: ScoringSheetService,
    private readonly queries: ScoringSheetQueries,
  ) {}

  @Get(':id')
  @RequirePermission('scoring.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<SheetPageView> {
    return this.queries.page(actor, id);
  }

  @Put(':id/self-scores')
  @RequirePermission('scoring.write')
  async score(
    @Param('id', IdPipe) id: number,
    @Body() body: SheetScoresRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.sheets.score(actor, id, body);
    return DONE;
  }

  @Post(':id/submit')
  @HttpCode(200)
  @RequirePermission('scoring.submit')
  async submit(
    @Param('id', IdPipe) id: number,
    @Body() body: SheetVersionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.sheets.submit(actor, id, body.version);
    return DONE;
  }

  @Post(':id/return')
  @HttpCode(200)
  @RequirePermission('scoring.appraise')
  async return(
    @Param('id', IdPipe) id: number,
    @Body() body: ReturnSheetRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.sheets.return(actor, id, body);
    return DONE;
  }

  @Put(':id/appraisal')
  @RequirePermission('scoring.appraise')
  async appraise(
    @Param('id', IdPipe) id: number,
    @Body() body: SheetScoresRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.sheets.appraise(actor, id, body);
    return DONE;
  }

  @Put(':id/explanations')
  @RequirePermission('scoring.write')
  async explain(
    @Param('id', IdPipe) id: number,
    @Body() body: SheetScoresRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.sheets.explain(actor, id, body);
    return DONE;
  }

  @Put(':id/final-scores')
  @RequirePermission('scoring.appraise')
  async finalise(
    @Param('id', IdPipe) id: number,
    @Body() body: SheetScoresRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.sheets.finalise(actor, id, body);
    return DONE;
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @RequirePermission('scoring.appraise')
  async reopen(
    @Param('id', IdPipe) id: number,
    @Body() body: SheetVersionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.sheets.reopen(actor, id, body.version);
    return DONE;
  }
}
