import { Body, Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '#domain/permissions';
import { CreatedView } from '#contract/paging';
import {
  AddReturnRequest,
  OpenedRoundView,
  OpenReturnRoundRequest,
  RemindResultsView,
  RemindReturnsRequest,
  ReturnBoardQuery,
  ReturnBoardView,
} from '#contract/unit-return';
import { XLSX_TYPE } from '#api/document/xlsx-table';
import { contentDisposition } from '#api/file/file-name';
import { CurrentActor, RequirePermission } from '#api/platform/access';
import { ReturnBoardQueries } from './return-board.queries';
import { ReturnRemindingService } from './return-reminding.service';
import { ReturnRoundService } from './return-round.service';

/** The collection of a period: who has handed in, who has not. */
@Controller()
export class ReturnBoardController {
  constructor(
    private readonly boards: ReturnBoardQueries,
    private readonly rounds: ReturnRoundService,
    private readonly reminding: ReturnRemindingService,
  ) {}

  @Get('returns')
  @RequirePermission('return.read')
  board(@Query() query: ReturnBoardQuery, @CurrentActor() actor: Actor): Promise<ReturnBoardView> {
    return this.boards.board(actor, query);
  }

  @Get('returns/export.xlsx')
  @RequirePermission('return.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: ReturnBoardQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { name, content } = await this.boards.workbook(actor, query);
    return new StreamableFile(content, {
      type: XLSX_TYPE,
      disposition: contentDisposition(name),
      length: content.length,
    });
  }

  @Post('return-rounds')
  @HttpCode(200)
  @RequirePermission('return.manage')
  open(@Body() body: OpenReturnRoundRequest, @CurrentActor() actor: Actor): Promise<OpenedRoundView> {
    return this.rounds.open(actor, body);
  }

  @Post('returns')
  @RequirePermission('return.manage')
  async add(@Body() body: AddReturnRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.rounds.addUnit(actor, body) };
  }

  @Post('returns/remind')
  @HttpCode(200)
  @RequirePermission('return.manage')
  remind(@Body() body: RemindReturnsRequest, @CurrentActor() actor: Actor): Promise<RemindResultsView> {
    return this.reminding.remind(actor, body.returnIds);
  }
}
