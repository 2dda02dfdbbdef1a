import { Body, Controller, Get, Header, Param, Post, Put, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/permissions';
import { LETTERHEAD_MAX_BYTES, LetterheadDatesRequest, LetterheadList, LetterheadView } from '#contract/report-letterhead';
import { DOCUMENT_TYPES } from '#api/document/document-types';
import { contentDisposition } from '#api/file/file-name';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { ReceivesFile, uploadOf } from '#api/platform/upload';
import { ReportLetterheadService } from './report-letterhead.service';
import { ReportLetterheadQueries } from './report-letterheads.queries';

/** Letterheads in which reports are printed. */
@Controller('report-letterheads')
export class ReportLetterheadController {
  constructor(
    private readonly letterheads: ReportLetterheadService,
    private readonly queries: ReportLetterheadQueries,
  ) {}

  @Get()
  @RequirePermission('settings.manage')
  list(@CurrentActor() actor: Actor): Promise<LetterheadList> {
    return this.queries.list(actor);
  }

  @Post()
  @ReceivesFile(LETTERHEAD_MAX_BYTES)
  @RequirePermission('settings.manage')
  async receive(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<LetterheadView> {
    return this.letterheads.receive(actor, await uploadOf(request));
  }

  @Put(':id/dates')
  @RequirePermission('settings.manage')
  setDates(@Param('id', IdPipe) id: number, @Body() body: LetterheadDatesRequest, @CurrentActor() actor: Actor): Promise<LetterheadView> {
    return this.letterheads.setDates(actor, id, body);
  }

  @Get(':id/preview.docx')
  @RequirePermission('settings.manage')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(DOCUMENT_TYPES.docx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(@Param('id', IdPipe) id: number): Promise<StreamableFile> {
    const { name, content } = await this.letterheads.preview(id);
    return new StreamableFile(content, { type: DOCUMENT_TYPES.docx, disposition: contentDisposition(name), length: content.length });
  }
}
