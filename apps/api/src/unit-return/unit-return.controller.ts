import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import {
  NilReturnRequest,
  ReopenReturnRequest,
  ReturnCellsRequest,
  ReturnPageView,
  ReturnReasonRequest,
  ReturnSectionRequest,
  ReturnVersionRequest,
  SavedCellsView,
  SavedSectionView,
} from '#contract/unit-return';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { ReturnCellWritingService } from './return-cell-writing.service';
import { ReturnDecisionService } from './return-decision.service';
import { ReturnPageQueries } from './return-page.queries';
import { ReturnRoundService } from './return-round.service';
import { ReturnWritingService } from './return-writing.service';

/** One return: its unit writes and hands it in, the standing agency decides. */
@Controller('returns/:id')
export class UnitReturnController {
  constructor(
    private readonly pages: ReturnPageQueries,
    private readonly writing: ReturnWritingService,
    private readonly cells: ReturnCellWritingService,
    private readonly decisions: ReturnDecisionService,
    private readonly rounds: ReturnRoundService,
  ) {}

  @Get()
  @RequirePermission('return.read')
  page(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<ReturnPageView> {
    return this.pages.page(actor, id);
  }

  @Post('start')
  @HttpCode(200)
  @RequirePermission('return.write')
  async start(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<ReturnPageView> {
    return this.pages.page(actor, await this.writing.start(actor, id));
  }

  @Put('section')
  @RequirePermission('return.write')
  saveSection(
    @Param('id', IdPipe) id: number,
    @Body() body: ReturnSectionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SavedSectionView> {
    return this.writing.saveSection(actor, id, body);
  }

  @Put('cells')
  @RequirePermission('return.write')
  saveCells(
    @Param('id', IdPipe) id: number,
    @Body() body: ReturnCellsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SavedCellsView> {
    return this.cells.save(actor, id, body.cells);
  }

  @Put('nil')
  @RequirePermission('return.write')
  async setNil(
    @Param('id', IdPipe) id: number,
    @Body() body: NilReturnRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReturnPageView> {
    return this.pages.page(actor, await this.writing.setNil(actor, id, body));
  }

  @Post('submit')
  @HttpCode(200)
  @RequirePermission('return.submit')
  async submit(
    @Param('id', IdPipe) id: number,
    @Body() body: ReturnVersionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReturnPageView> {
    return this.pages.page(actor, await this.decisions.submit(actor, id, body));
  }

  @Post('accept')
  @HttpCode(200)
  @RequirePermission('return.decide')
  async accept(
    @Param('id', IdPipe) id: number,
    @Body() body: ReturnVersionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReturnPageView> {
    return this.pages.page(actor, await this.decisions.accept(actor, id, body));
  }

  @Post('return')
  @HttpCode(200)
  @RequirePermission('return.decide')
  async giveBack(
    @Param('id', IdPipe) id: number,
    @Body() body: ReturnReasonRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReturnPageView> {
    return this.pages.page(actor, await this.decisions.giveBack(actor, id, body));
  }

  @Post('reopen')
  @HttpCode(200)
  @RequirePermission('return.manage')
  async reopen(
    @Param('id', IdPipe) id: number,
    @Body() body: ReopenReturnRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReturnPageView> {
    return this.pages.page(actor, await this.decisions.reopen(actor, id, body));
  }

  @Post('take-out')
  @HttpCode(200)
  @RequirePermission('return.manage')
  async takeOut(
    @Param('id', IdPipe) id: number,
    @Body() body: ReturnReasonRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReturnPageView> {
    return this.pages.page(actor, await this.rounds.takeOut(actor, id, body));
  }

  @Post('take-in')
  @HttpCode(200)
  @RequirePermission('return.manage')
  async takeIn(
    @Param('id', IdPipe) id: number,
    @Body() body: ReturnReasonRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReturnPageView> {
    return this.pages.page(actor, await this.rounds.takeIn(actor, id, body));
  }
}
