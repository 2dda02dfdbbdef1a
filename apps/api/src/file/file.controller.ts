import { Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/permissions';
import { FileView, MAX_FILE_BYTES } from '#contract/file';
import { CurrentActor, RequirePermission } from '#api/platform/access';
import { ReceivesFile, uploadOf } from '#api/platform/upload';
import { FileService } from './file.service';

/** Files come in here; they are read where they are used (submission/evidence.controller). */
@Controller('files')
export class FileController {
  constructor(private readonly files: FileService) {}

  @Post()
  @ReceivesFile(MAX_FILE_BYTES)
  @RequirePermission('submission.write')
  async add(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<FileView> {
    return this.files.add(actor, await uploadOf(request));
  }
}
