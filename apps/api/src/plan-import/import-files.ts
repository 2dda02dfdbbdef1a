import { Injectable } from '@nestjs/common';
import type { ImportIssueView } from '#contract/plan-import';
import { IMPORT_MAX_BYTES } from '#contract/plan-import';
import { cleanFileName } from '#api/file/file-name';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, notFound } from '#api/platform/errors';
import { tooLarge, type Upload } from '#api/platform/upload';
import { runInWorker } from '#api/platform/worker';
import type { ExportFile } from './export.service';
import { IMPORT_WORKER } from './import-jobs';
import { ImportParts } from './import-parts';
import type { MarkJob } from './import-worker';
import { ImportCheckEntity, PlanImportEntity } from './plan-import.entity';

/** Workbooks on their way in and back. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parts: ImportParts,
  ) {}

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

  /** The workbook with the faults of its last reading. @throws DomainError NOT_FOUND; ALREADY_DONE while it was never read */
  async marked(id: number): Promise<ExportFile> {
    const { name, job } = await this.unitOfWork.read(async () => {
      const manager = this.unitOfWork.manager;
      const row = await manager.findOneBy(PlanImportEntity, { id });
      if (!row) throw notFound('lần nhập này');
      if (row.status === 'unread') throw new DomainError('ALREADY_DONE', 'Tệp chưa được kiểm tra xong nên chưa có gì để đánh dấu.');
      const check = await manager.findOneBy(ImportCheckEntity, { importId: id });
      const issues = [...(await this.parts.all<ImportIssueView>(id, 'error')), ...(await this.parts.all<ImportIssueView>(id, 'warning'))];
      const job: MarkJob = { job: 'mark', bytes: Buffer.from(row.content, 'base64'), sheet: row.sheet, font: check?.converted?.font ?? null, issues };
      return { name: `${row.fileName.replace(/\.xlsx$/i, '')} - đánh dấu lỗi.xlsx`, job };
    });
    return { name, content: Buffer.from(await runInWorker<Uint8Array>(IMPORT_WORKER, job)) };
  }
}
