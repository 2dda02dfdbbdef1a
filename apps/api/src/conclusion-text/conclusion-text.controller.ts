import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/permissions';
import { CONCLUSION_FILE_MAX_BYTES, SplitNoticeView, SplitTextRequest } from '#contract/conclusion-text';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { ReceivesFile, uploadOf } from '#api/platform/upload';
import { ConclusionTextService } from './conclusion-text.service';

/** A notice, pasted or as a Word file, split into what it concludes. What is confirmed goes to `meetings/:id/conclusions/batch`. */
@Controller('meetings/:id/conclusion-text')
export class ConclusionTextController {
  constructor(private readonly texts: ConclusionTextService) {}

  @Post()
  @HttpCode(200)
  @RequirePermission('meeting.write')
  split(
    @Param('id', IdPipe) meetingId: number,
    @Body() body: SplitTextRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SplitNoticeView> {
    return this.texts.splitText(actor, meetingId, body.text);
  }

  @Post('file')
  @HttpCode(200)
  @ReceivesFile(CONCLUSION_FILE_MAX_BYTES)
  @RequirePermission('meeting.write')
  async splitFile(
    @Param('id', IdPipe) meetingId: number,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SplitNoticeView> {
    return this.texts.splitFile(actor, meetingId, await uploadOf(request));
  }
}
