import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/permissions';
import { ApplyImportRequest, ConvertImportRequest, IMPORT_MAX_BYTES, ImportList, ImportQuery, ImportResultView, ImportView, RemapImportRequest, RunImportRequest, UndoImportRequest } from '#contract/plan-import';
import { TaskQuery } from '#contract/task';
import { XLSX_TYPE } from '#api/document/xlsx-table';
import { contentDisposition } from '#api/file/file-name';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { ReceivesFile, uploadOf } from '#api/platform/upload';
import { ExportService, type ExportFile } from './export.service';
import { ImportApplyService } from './import-apply.service';
import { ImportFiles } from './import-files';
import { PlanImportQueries } from './plan-import.queries';
import { PlanImportService } from './plan-import.service';

/** Plans from Excel and lists into Excel. */
@Controller()
export class PlanImportController {
  constructor(
    private readonly imports: PlanImportService,
    private readonly applying: ImportApplyService,
    private readonly queries: PlanImportQueries,
    private readonly files: ImportFiles,
    private readonly exports: ExportService,
  ) {}

  @Post('plans/:id/imports')
  @ReceivesFile(IMPORT_MAX_BYTES)
  @RequirePermission('task.manage')
  async check(@Param('id', IdPipe) planId: number, @Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.imports.receive(actor, planId, await this.files.received(await uploadOf(request)));
  }

  @Get('plans/:id/imports')
  @RequirePermission('task.manage')
  list(@Param('id', IdPipe) planId: number): Promise<ImportList> {
    return this.queries.list(planId);
  }

  @Get('imports/:id')
  @RequirePermission('task.manage')
  view(@Param('id', IdPipe) id: number, @Query() query: ImportQuery, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.queries.view(actor, id, query);
  }

  @Post('imports/:id/mapping')
  @HttpCode(200)
  @RequirePermission('task.manage')
  remap(@Param('id', IdPipe) id: number, @Body() body: RemapImportRequest, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.imports.remap(actor, id, body);
  }

  @Post('imports/:id/convert')
  @HttpCode(200)
  @RequirePermission('task.manage')
  convert(@Param('id', IdPipe) id: number, @Body() body: ConvertImportRequest, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.imports.convert(actor, id, body);
  }

  @Post('imports/:id/run')
  @HttpCode(200)
  @RequirePermission('task.manage')
  runAgain(@Param('id', IdPipe) id: number, @Body() body: RunImportRequest, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.imports.runAgain(actor, id, body.version);
  }

  @Post('imports/:id/cancel')
  @HttpCode(200)
  @RequirePermission('task.manage')
  cancel(@Param('id', IdPipe) id: number, @Body() body: RunImportRequest, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.imports.cancel(actor, id, body.version);
  }

  @Post('imports/:id/apply')
  @HttpCode(200)
  @RequirePermission('task.manage')
  apply(@Param('id', IdPipe) id: number, @Body() body: ApplyImportRequest, @CurrentActor() actor: Actor): Promise<ImportResultView> {
    return this.applying.apply(actor, id, body);
  }

  @Post('imports/:id/undo')
  @HttpCode(200)
  @RequirePermission('task.manage')
  undo(@Param('id', IdPipe) id: number, @Body() body: UndoImportRequest, @CurrentActor() actor: Actor): Promise<ImportResultView> {
    return this.applying.undo(actor, id, body);
  }

  @Get('imports/:id/marked.xlsx')
  @RequirePermission('task.manage')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async marked(@Param('id', IdPipe) id: number): Promise<StreamableFile> {
    return sent(await this.files.marked(id));
  }

  @Get('plans/:id/export.xlsx')
  @RequirePermission('plan.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async plan(@Param('id', IdPipe) id: number): Promise<StreamableFile> {
    return sent(await this.exports.plan(id));
  }

  @Get('tasks/export.xlsx')
  @RequirePermission('task.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async tasks(@Query() query: TaskQuery): Promise<StreamableFile> {
    return sent(await this.exports.tasks(query));
  }
}

const sent = ({ name, content }: ExportFile) => new StreamableFile(content, { type: XLSX_TYPE, disposition: contentDisposition(name), length: content.length });
