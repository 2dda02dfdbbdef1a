import { Injectable } from '@nestjs/common';
import type { ImportIssueView } from '#contract/plan-import';
import { IMPORT_MAX_BYTES } from '#contract/plan-import';
import { cleanFileName } from '#api/file/file-name';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { tooLarge, type Upload } from '#api/platform/upload';
import type { ExportFile } from './export.service';
import { markedWorkbook } from './marked-workbook';
import { PlanImportEntity } from './plan-import.entity';

/** Workbooks on their way in and back. */
@Injectable()
export class ImportFiles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The whole file in memory, counted while it arrives. @throws DomainError TOO_LARGE */
  async received(upload: Upload): Promise<{ name: string; bytes: Buffer }> {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of upload.content) {
      size += (piece as Buffer).length;
      if (size > IMPORT_MAX_BYTES) throw tooLarge(IMPORT_MAX_BYTES);
      pieces.push(piece as Buffer);
    }
    await upload.ended();
    return { name: cleanFileName(upload.name) || 'bang-tinh.xlsx', bytes: Buffer.concat(pieces) };
  }

  async marked(id: number): Promise<ExportFile> {
    const row = await this.unitOfWork.manager.findOneBy(PlanImportEntity, { id });
    if (!row) throw notFound('lần nhập này');
    const content = await markedWorkbook(Buffer.from(row.content, 'base64'), row.sheet, row.issues as ImportIssueView[]);
    return { name: `${row.fileName.replace(/\.xlsx$/i, '')} - đánh dấu lỗi.xlsx`, content };
  }
}
