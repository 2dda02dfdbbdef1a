import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import {
  LegalDocumentList,
  LegalDocumentQuery,
  LegalDocumentRequest,
  LegalDocumentView,
  StatedDocumentCountList,
  StatedDocumentCountRequest,
  UpdateLegalDocumentRequest,
  UpdateStatedDocumentCountRequest,
} from '#contract/legal-document';
import { CreatedView, DoneView } from '#contract/paging';
import { VersionQuery } from '#contract/task';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { LegalDocumentQueries } from './legal-document.queries';
import { LegalDocumentService } from './legal-document.service';

@Controller('legal-documents')
export class LegalDocumentController {
  constructor(
    private readonly documents: LegalDocumentService,
    private readonly queries: LegalDocumentQueries,
  ) {}

  @Get()
  @RequirePermission('document.read')
  list(@Query() query: LegalDocumentQuery, @CurrentActor() actor: Actor): Promise<LegalDocumentList> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('document.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<LegalDocumentView> {
    return this.queries.get(actor, id);
  }

  @Post()
  @RequirePermission('document.manage')
  async create(@Body() body: LegalDocumentRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.documents.create(actor, body) };
  }

  @Put(':id')
  @RequirePermission('document.manage')
  async change(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateLegalDocumentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.documents.change(actor, id, body);
    return { done: true };
  }

  @Delete(':id')
  @HttpCode(200)
  @RequirePermission('document.manage')
  async remove(
    @Param('id', IdPipe) id: number,
    @Query() query: VersionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.documents.remove(actor, id, query.version);
    return { done: true };
  }
}

@Controller('stated-document-counts')
export class StatedDocumentCountController {
  constructor(
    private readonly documents: LegalDocumentService,
    private readonly queries: LegalDocumentQueries,
  ) {}

  @Get()
  @RequirePermission('document.read')
  list(@CurrentActor() actor: Actor): Promise<StatedDocumentCountList> {
    return this.queries.stated(actor);
  }

  @Post()
  @RequirePermission('document.manage')
  async state(@Body() body: StatedDocumentCountRequest, @CurrentActor() actor: Actor): Promise<CreatedView> {
    return { id: await this.documents.state(actor, body) };
  }

  @Put(':id')
  @RequirePermission('document.manage')
  async change(
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateStatedDocumentCountRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.documents.changeStated(actor, id, body);
    return { done: true };
  }

  @Delete(':id')
  @HttpCode(200)
  @RequirePermission('document.manage')
  async remove(
    @Param('id', IdPipe) id: number,
    @Query() query: VersionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<DoneView> {
    await this.documents.removeStated(actor, id, query.version);
    return { done: true };
  }
}
