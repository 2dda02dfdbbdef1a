import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { AdministrativeDocument } from '#contract/document-tree';
import { DoneView } from '#contract/paging';
import { CreateTemplateRequest, PlaceholderList, PreviewTemplateRequest, PublishTemplateRequest, SaveTemplateRequest, TemplateList, TemplateView } from '#contract/report-template';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReportTemplatePreview } from './report-template-preview';
import { FIRST_ID, ReportTemplateQueries } from './report-templates.queries';
import { ReportTemplateService } from './report-template.service';

@Controller('report-templates')
export class ReportTemplateController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportTemplateQueries,
    private readonly templates: ReportTemplateService,
    private readonly preview: ReportTemplatePreview,
  ) {}

  @Get()
  @RequirePermission('reportTemplate.manage')
  list(@CurrentActor() actor: Actor): Promise<TemplateList> {
    return this.unitOfWork.read(() => this.queries.list(actor));
  }

  @Post()
  @RequirePermission('reportTemplate.manage')
  create(@Body() body: CreateTemplateRequest, @CurrentActor() actor: Actor): Promise<TemplateView> {
    return this.templates.create(actor, body);
  }

  @Get('placeholders')
  @RequirePermission('reportTemplate.manage')
  placeholders(): Promise<PlaceholderList> {
    return this.unitOfWork.read(() => this.queries.placeholders());
  }

  /** The version that came with the program; it has no number of its own. */
  @Get('first')
  @RequirePermission('reportTemplate.manage')
  first(@CurrentActor() actor: Actor): Promise<TemplateView> {
    return this.unitOfWork.read(() => this.queries.view(actor, FIRST_ID));
  }

  @Post('preview')
  @HttpCode(200)
  @RequirePermission('reportTemplate.manage')
  document(@Body() body: PreviewTemplateRequest, @CurrentActor() actor: Actor): Promise<AdministrativeDocument> {
    return this.preview.document(actor, body);
  }

  @Get(':id')
  @RequirePermission('reportTemplate.manage')
  view(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<TemplateView> {
    return this.unitOfWork.read(() => this.queries.view(actor, id));
  }

  @Put(':id')
  @RequirePermission('reportTemplate.manage')
  save(@Param('id', IdPipe) id: number, @Body() body: SaveTemplateRequest, @CurrentActor() actor: Actor): Promise<TemplateView> {
    return this.templates.save(actor, id, body);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @RequirePermission('reportTemplate.manage')
  publish(@Param('id', IdPipe) id: number, @Body() body: PublishTemplateRequest, @CurrentActor() actor: Actor): Promise<TemplateView> {
    return this.templates.publish(actor, id, body);
  }

  @Delete(':id')
  @RequirePermission('reportTemplate.manage')
  discard(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<DoneView> {
    return this.templates.discard(actor, id);
  }
}
