import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { DataFormat } from '#contract/report';
import { ReportFiguresView, ReportListQuery, ReportListView } from '#contract/report-list';
import { contentDisposition } from '#api/file/file-name';
import { IdPipe, RequirePermission } from '#api/platform/access';
import { ReportDocuments } from './report-documents';
import { ReportListQueries } from './report-list.queries';

/** Reading what a report froze. */
@Controller('reports')
export class ReportReadingController {
  constructor(
    private readonly lists: ReportListQueries,
    private readonly documents: ReportDocuments,
  ) {}

  @Get(':id/list')
  @RequirePermission('report.read')
  list(@Param('id', IdPipe) id: number, @Query() query: ReportListQuery): Promise<ReportListView> {
    return this.lists.list(id, query);
  }

  @Get(':id/figures')
  @RequirePermission('report.read')
  figures(@Param('id', IdPipe) id: number): Promise<ReportFiguresView> {
    return this.lists.figures(id);
  }

  @Get(':id/data.json')
  @RequirePermission('report.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  json(@Param('id', IdPipe) id: number): Promise<StreamableFile> {
    return this.file(id, 'json', 'application/json; charset=utf-8');
  }

  @Get(':id/data.csv')
  @RequirePermission('report.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  csv(@Param('id', IdPipe) id: number): Promise<StreamableFile> {
    return this.file(id, 'csv', 'text/csv; charset=utf-8');
  }

  private async file(id: number, format: DataFormat, type: string): Promise<StreamableFile> {
    const { name, content } = await this.documents.dataFile(id, format);
    return new StreamableFile(content, { type, disposition: contentDisposition(name), length: content.length });
  }
}
