import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '#domain/permissions';
import { AdministrativeDocument, type DocumentFormat } from '#contract/document-tree';
import { PageQuery } from '#contract/paging';
import { CreateReportRequest, IssueReportRequest, RefreshReportRequest, ReportList, ReportPageView, ReportSectionRequest, ReportSectionView } from '#contract/report';
import { CompareReportsQuery, CorrectReportRequest, ReportComparisonView } from '#contract/report-version';
import { contentDisposition } from '#api/file/file-name';
import { DOCUMENT_TYPES } from '#api/document/document-types';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { ReportComparisonQueries } from './report-comparison.queries';
import { ReportCorrectionService } from './report-correction.service';
import { ReportDocuments } from './report-documents';
import { ReportIssueService } from './report-issue.service';
import { ReportQueries } from './report.queries';
import { ReportService } from './report.service';

@Controller('reports')
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly issuing: ReportIssueService,
    private readonly queries: ReportQueries,
    private readonly documents: ReportDocuments,
    private readonly corrections: ReportCorrectionService,
    private readonly comparisons: ReportComparisonQueries,
  ) {}

  @Get()
  @RequirePermission('report.read')
  list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<ReportList> {
    return this.queries.list(actor, query);
  }

  @Post()
  @RequirePermission('report.manage')
  create(@Body() body: CreateReportRequest, @CurrentActor() actor: Actor): Promise<ReportPageView> {
    return this.reports.create(actor, body);
  }

  @Get('comparison')
  @RequirePermission('report.read')
  comparison(@Query() query: CompareReportsQuery): Promise<ReportComparisonView> {
    return this.comparisons.compare(query);
  }

  @Get(':id')
  @RequirePermission('report.read')
  page(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<ReportPageView> {
    return this.queries.page(actor, id);
  }

  @Put(':id/sections/:code')
  @RequirePermission('report.manage')
  saveSection(@Param('id', IdPipe) id: number, @Param('code') code: string, @Body() body: ReportSectionRequest, @CurrentActor() actor: Actor): Promise<ReportSectionView> {
    return this.reports.saveSection(actor, id, code, body);
  }

  @Post(':id/refresh')
  @HttpCode(200)
  @RequirePermission('report.manage')
  refresh(@Param('id', IdPipe) id: number, @Body() body: RefreshReportRequest, @CurrentActor() actor: Actor): Promise<ReportPageView> {
    return this.reports.refresh(actor, id, body);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @RequirePermission('report.manage')
  issue(@Param('id', IdPipe) id: number, @Body() body: IssueReportRequest, @CurrentActor() actor: Actor): Promise<ReportPageView> {
    return this.issuing.issue(actor, id, body);
  }

  @Post(':id/corrections')
  @RequirePermission('report.manage')
  correct(@Param('id', IdPipe) id: number, @Body() body: CorrectReportRequest, @CurrentActor() actor: Actor): Promise<ReportPageView> {
    return this.corrections.open(actor, id, body);
  }

  @Get(':id/document')
  @RequirePermission('report.read')
  document(@Param('id', IdPipe) id: number): Promise<AdministrativeDocument> {
    return this.documents.tree(id);
  }

  @Get(':id/document.docx')
  @RequirePermission('report.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(DOCUMENT_TYPES.docx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  docx(@Param('id', IdPipe) id: number): Promise<StreamableFile> {
    return this.file(id, 'docx');
  }

  @Get(':id/document.pdf')
  @RequirePermission('report.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(DOCUMENT_TYPES.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Param('id', IdPipe) id: number): Promise<StreamableFile> {
    return this.file(id, 'pdf');
  }

  @Get(':id/document.xlsx')
  @RequirePermission('report.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(DOCUMENT_TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  xlsx(@Param('id', IdPipe) id: number): Promise<StreamableFile> {
    return this.file(id, 'xlsx');
  }

  private async file(id: number, format: DocumentFormat): Promise<StreamableFile> {
    const { name, content } = await this.documents.file(id, format);
    return new StreamableFile(content, { type: DOCUMENT_TYPES[format], disposition: contentDisposition(name), length: content.length });
  }
}
