import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '#domain/permissions';
import { EvidenceDocumentList, EvidenceQuery } from '#contract/submission';
import { contentDisposition } from '#api/file/file-name';
import { FileStore } from '#api/file/file-store';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { EvidenceQueries } from './evidence.queries';

/** Files are read through the submissions that use them, so they stand on their floor. */
@Controller()
export class EvidenceController {
  constructor(
    private readonly queries: EvidenceQueries,
    private readonly store: FileStore,
  ) {}

  @Get('evidence')
  @RequirePermission('submission.read')
  search(@Query() query: EvidenceQuery, @CurrentActor() actor: Actor): Promise<EvidenceDocumentList> {
    return this.queries.search(actor, query);
  }

  /** Always a download, and without rights of its own if a browser shows it all the same. */
  @Get('files/:id')
  @RequirePermission('submission.read')
  @Header('content-security-policy', "sandbox; default-src 'none'")
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const file = await this.queries.file(actor, id);
    return new StreamableFile(await this.store.open(file.sha256), { type: file.mediaType, disposition: contentDisposition(file.name), length: file.size });
  }
}
