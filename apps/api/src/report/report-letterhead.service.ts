import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { placeholderFault } from '#domain/letterhead';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { LETTERHEAD_MAX_BYTES, type LetterheadDatesRequest, type LetterheadView } from '#contract/report-letterhead';
import { DocumentRenderer } from '#api/document/document-renderer';
import { DOCUMENT_TYPES } from '#api/document/document-types';
import { placeholdersIn } from '#api/document/docx-letterhead';
import { decreeFindings, letterheadFault } from '#api/document/docx-letterhead-check';
import { cleanFileName } from '#api/file/file-name';
import { inspectOffice } from '#api/file/office-package';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, invalid } from '#api/platform/errors';
import { tooLarge, type Upload } from '#api/platform/upload';
import { DocumentSettings } from '#api/settings/document-settings';
import { ReportLetterheadEntity } from './report-letterhead.entity';
import { letterheadSample } from './report-letterhead-sample';
import { letterheadView, ReportLetterheadQueries } from './report-letterheads.queries';

/** The province's own letterhead: uploaded, tried, put into use from a day on. What was issued keeps the bytes it had. */
@Injectable()
export class ReportLetterheadService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportLetterheadQueries,
    private readonly forms: DocumentSettings,
    private readonly renderer: DocumentRenderer,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Looked at and tried before it is stored; it prints nothing until it has a day. @throws InvalidRequest in words */
  async receive(actor: Actor, upload: Upload): Promise<LetterheadView> {
    assertCan(actor, 'settings.manage');
    const { name, bytes } = await received(upload);
    if ((await inspectOffice(bytes)) !== DOCUMENT_TYPES.docx) throw invalid('file', 'Mẫu giấy là tệp Word dạng .docx.');
    const fault = await letterheadFault(bytes);
    if (fault) throw invalid('file', fault);
    const placeholders = await placeholdersIn(bytes).catch(() => []);
    const misnamed = placeholderFault(placeholders);
    if (misnamed) throw invalid('file', misnamed);
    const findings = await decreeFindings(await this.tried(bytes));
    const row = await this.unitOfWork.run(async () => {
      const file = { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      const stored = await this.unitOfWork.manager.save(ReportLetterheadEntity, {
        ...file,
        content: bytes.toString('base64'),
        placeholders,
        findings,
        validFrom: null,
        validTo: null,
        uploadedBy: actor.fullName,
        uploadedAt: await this.audit.recordedAt(),
      });
      await this.audit.append({ actor, action: 'reportLetterhead.stored', subjectType: 'reportLetterhead', subjectId: stored.id, after: { ...file, placeholders } });
      return stored;
    });
    return letterheadView(await this.queries.get(row.id), actor);
  }

  /** From today or later: what was printed on earlier days was printed as it was. @throws DomainError STALE */
  async setDates(actor: Actor, id: number, { version, ...asked }: LetterheadDatesRequest): Promise<LetterheadView> {
    assertCan(actor, 'settings.manage');
    const [validFrom, validTo] = [asked.validFrom ?? null, asked.validTo ?? null];
    await this.unitOfWork.run(async () => {
      const row = await this.queries.get(id);
      const before = { validFrom: row.validFrom, validTo: row.validTo };
      assertFresh(version, row.version, { current: before, ...(await this.audit.lastChange('reportLetterhead', id)) });
      const today = this.clock.today();
      const began = row.validFrom !== null && row.validFrom <= today;
      if (began && validFrom !== row.validFrom) throw invalid('validFrom', `Mẫu giấy đã được dùng từ ngày ${formatDate(row.validFrom!)}; chỉ đặt được ngày thôi dùng.`);
      if (!began && validFrom !== null && validFrom < today) throw invalid('validFrom', `Chỉ dùng được từ hôm nay (${formatDate(today)}) trở đi; báo cáo đã ban hành giữ nguyên tệp của mình.`);
      if (validTo !== null && (validFrom === null || validTo <= validFrom)) throw invalid('validTo', 'Ngày thôi dùng phải sau ngày bắt đầu dùng.');
      if (validTo !== null && validTo !== row.validTo && validTo < today) throw invalid('validTo', `Ngày thôi dùng không được trước hôm nay (${formatDate(today)}).`);
      const after = { validFrom, validTo };
      await this.unitOfWork.manager.update(ReportLetterheadEntity, { id }, { ...after, version: row.version + 1 });
      await this.audit.append({ actor, action: 'reportLetterhead.dated', subjectType: 'reportLetterhead', subjectId: id, before, after });
    });
    return letterheadView(await this.queries.get(id), actor);
  }

  /** A trial document printed in it. */
  async preview(id: number): Promise<{ name: string; content: Buffer }> {
    const row = await this.queries.get(id);
    return { name: `In thử ${row.name}`, content: await this.tried(await this.queries.content(id)) };
  }

  private async tried(letterhead: Buffer): Promise<Buffer> {
    const today = this.clock.today();
    const sample = letterheadSample(await this.forms.forKind('report', today), today);
    try {
      return (await this.renderer.render(sample, ['docx'], letterhead))[0]!;
    } catch (error) {
      // The thread answers the stack; its first line is the reason, which is in words where the letterhead is at fault.
      const reason = /Ô \{\{noi_dung\}\}[^\n]*/.exec((error as Error).message)?.[0];
      throw invalid('file', reason ?? 'Không in thử được vào tệp này. Hãy mở tệp trong Word, lưu lại dạng .docx rồi tải lên.');
    }
  }
}

async function received(upload: Upload): Promise<{ name: string; bytes: Buffer }> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of upload.content) {
    size += (piece as Buffer).length;
    if (size > LETTERHEAD_MAX_BYTES) throw tooLarge(LETTERHEAD_MAX_BYTES);
    pieces.push(piece as Buffer);
  }
  await upload.ended();
  return { name: cleanFileName(upload.name) || 'mau-giay.docx', bytes: Buffer.concat(pieces) };
}
