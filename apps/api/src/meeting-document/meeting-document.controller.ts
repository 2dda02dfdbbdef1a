import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '#domain/permissions';
import { AdministrativeDocument } from '#contract/document-tree';
import { MEETING_DOCUMENT_KINDS, MeetingDocumentList, type MeetingDocumentKind } from '#contract/meeting-document';
import { DOCUMENT_TYPES } from '#api/document/document-types';
import { contentDisposition } from '#api/file/file-name';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { notFound } from '#api/platform/errors';
import { MeetingDocuments } from './meeting-documents';
import { MeetingFiles, type FileFormat, type MeetingFile } from './meeting-files';

const { docx: DOCX_TYPE, pdf: PDF_TYPE } = DOCUMENT_TYPES;

/** Notice, minutes, invitation and the chair's papers, to read on screen and as files. */
@Controller('meetings/:id')
export class MeetingDocumentController {
  constructor(
    private readonly documents: MeetingDocuments,
    private readonly files: MeetingFiles,
  ) {}

  @Get('documents')
  @RequirePermission('meeting.read')
  list(@Param('id', IdPipe) meetingId: number, @CurrentActor() actor: Actor): Promise<MeetingDocumentList> {
    return this.documents.list(actor, meetingId);
  }

  @Get('documents/:kind')
  @RequirePermission('meeting.read')
  async document(
    @Param('id', IdPipe) meetingId: number,
    @Param('kind') kind: string,
    @CurrentActor() actor: Actor,
  ): Promise<AdministrativeDocument> {
    return (await this.documents.find(actor, { meetingId, kind: known(kind) })).tree;
  }

  @Get('documents/:kind/docx')
  @RequirePermission('meeting.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(DOCX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async docx(
    @Param('id', IdPipe) meetingId: number,
    @Param('kind') kind: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return sent(await this.files.file(actor, { meetingId, kind: known(kind) }, 'docx'), 'docx');
  }

  @Get('documents/:kind/pdf')
  @RequirePermission('meeting.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(PDF_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @Param('id', IdPipe) meetingId: number,
    @Param('kind') kind: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return sent(await this.files.file(actor, { meetingId, kind: known(kind) }, 'pdf'), 'pdf');
  }

  /** A notice by itself: those that add to the first one or put it right have documents of their own. */
  @Get('notices/:noticeId/docx')
  @RequirePermission('meeting.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(DOCX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async noticeDocx(
    @Param('id', IdPipe) meetingId: number,
    @Param('noticeId', IdPipe) noticeId: number,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return sent(await this.files.file(actor, { meetingId, kind: 'notice', noticeId }, 'docx'), 'docx');
  }

  @Get('notices/:noticeId/pdf')
  @RequirePermission('meeting.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces(PDF_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async noticePdf(
    @Param('id', IdPipe) meetingId: number,
    @Param('noticeId', IdPipe) noticeId: number,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return sent(await this.files.file(actor, { meetingId, kind: 'notice', noticeId }, 'pdf'), 'pdf');
  }

  @Get('calendar.ics')
  @RequirePermission('meeting.read')
  @Header('cache-control', 'private, no-cache')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async calendar(@Param('id', IdPipe) meetingId: number, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const content = Buffer.from(await this.documents.calendar(actor, meetingId), 'utf8');
    return new StreamableFile(content, {
      type: 'text/calendar; charset=utf-8',
      disposition: contentDisposition('Lịch họp.ics'),
      length: content.length,
    });
  }
}

function known(kind: string): MeetingDocumentKind {
  const found = MEETING_DOCUMENT_KINDS.find((one) => one === kind);
  if (!found) throw notFound('văn bản này');
  return found;
}

const sent = ({ name, content }: MeetingFile, format: FileFormat) =>
  new StreamableFile(content, {
    type: DOCUMENT_TYPES[format],
    disposition: contentDisposition(name),
    length: content.length,
  });
