import { Controller, Get, Header, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/permissions';
import { RETURN_FORM_MAX_BYTES, ReturnFormResultView } from '#contract/unit-return';
import { XLSX_TYPE } from '#api/document/xlsx-table';
import { contentDisposition } from '#api/file/file-name';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { ReceivesFile, uploadOf } from '#api/platform/upload';
import { ReturnFormFiles } from './return-form-files.service';

/** The Excel form of a return, out and in. */
@Controller('returns/:id')
export class ReturnFormController {
  constructor(private readonly forms: ReturnFormFiles) {}

  @Get('form.xlsx')
  @RequirePermission('return.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async form(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.forms.form(actor, id));
  }

  @Get('form-marked.xlsx')
  @RequirePermission('return.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async marked(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.forms.marked(actor, id));
  }

  @Post('form')
  @HttpCode(200)
  @ReceivesFile(RETURN_FORM_MAX_BYTES)
  @RequirePermission('return.write')
  async receive(
    @Param('id', IdPipe) id: number,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReturnFormResultView> {
    return this.forms.receive(actor, id, await uploadOf(request));
  }
}

const sent = ({ name, content }: { name: string; content: Buffer }) =>
  new StreamableFile(content, { type: XLSX_TYPE, disposition: contentDisposition(name), length: content.length });
