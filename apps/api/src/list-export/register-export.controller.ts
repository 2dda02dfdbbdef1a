import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { CommendationQuery } from '#contract/commendation';
import { FindingQuery, InspectionQuery } from '#contract/inspection';
import { LegalDocumentQuery } from '#contract/legal-document';
import { IndexObservationQuery } from '#contract/reform-index';
import { CurrentActor, RequirePermission } from '#api/platform/access';
import { AnswersWorkbook, sent } from './answers-workbook';
import { RegisterExportService } from './register-export.service';

/** Registers as workbooks, each with the permission and the filters of its list. */
@Controller()
export class RegisterExportController {
  constructor(private readonly registers: RegisterExportService) {}

  @Get('index-observations/export.xlsx')
  @RequirePermission('index.read')
  @AnswersWorkbook()
  async indexObservations(
    @Query() query: IndexObservationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return sent(await this.registers.indexObservations(actor, query));
  }

  @Get('legal-documents/export.xlsx')
  @RequirePermission('document.read')
  @AnswersWorkbook()
  async documents(@Query() query: LegalDocumentQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.registers.documents(actor, query));
  }

  @Get('inspections/export.xlsx')
  @RequirePermission('inspection.read')
  @AnswersWorkbook()
  async inspections(@Query() query: InspectionQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.registers.inspections(actor, query));
  }

  @Get('findings/export.xlsx')
  @RequirePermission('inspection.read')
  @AnswersWorkbook()
  async findings(@Query() query: FindingQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.registers.findings(actor, query));
  }

  @Get('commendations/export.xlsx')
  @RequirePermission('commendation.read')
  @AnswersWorkbook()
  async commendations(@Query() query: CommendationQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.registers.commendations(actor, query));
  }
}
