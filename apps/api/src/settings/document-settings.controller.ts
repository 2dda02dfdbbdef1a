import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { DocumentDefaultsQuery, DocumentDefaultsView, DocumentSettingsList, DocumentSettingsRequest, SignersRequest, SignersView } from '#contract/document-settings';
import { CurrentActor, RequirePermission } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { documentKind, DocumentSettings } from './document-settings';

@Controller('settings')
export class DocumentSettingsController {
  constructor(
    private readonly documents: DocumentSettings,
    private readonly clock: Clock,
  ) {}

  @Get('documents')
  @RequirePermission('reference.read')
  list(): Promise<DocumentSettingsList> {
    return this.documents.list();
  }

  @Get('documents/:kind')
  @RequirePermission('reference.read')
  defaults(@Param('kind') kind: string, @Query() query: DocumentDefaultsQuery): Promise<DocumentDefaultsView> {
    return this.documents.forKind(documentKind(kind), query.on ?? this.clock.today());
  }

  @Put('documents/:kind')
  @RequirePermission('settings.manage')
  save(@Param('kind') kind: string, @Body() body: DocumentSettingsRequest, @CurrentActor() actor: Actor): Promise<DocumentSettingsList> {
    return this.documents.save(actor, documentKind(kind), body);
  }

  @Get('signers')
  @RequirePermission('reference.read')
  signers(): Promise<SignersView> {
    return this.documents.signers();
  }

  @Put('signers')
  @RequirePermission('settings.manage')
  saveSigners(@Body() body: SignersRequest, @CurrentActor() actor: Actor): Promise<SignersView> {
    return this.documents.saveSigners(actor, body);
  }
}
