import { applyDecorators, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { XLSX_TYPE } from '#api/document/xlsx-table';
import { contentDisposition } from '#api/file/file-name';
import type { ListFile } from './list-files';

/** A route that answers a workbook, never kept by a proxy. */
export const AnswersWorkbook = () =>
  applyDecorators(
    Header('cache-control', 'private, no-cache'),
    ApiProduces(XLSX_TYPE),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

export const sent = ({ name, content }: ListFile) =>
  new StreamableFile(content, { type: XLSX_TYPE, disposition: contentDisposition(name), length: content.length });
