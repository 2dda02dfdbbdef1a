import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { can, type Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { RETURN_SECTION_LABEL } from '#contract/unit-return-labels';
import type { ImportIssueView } from '#contract/plan-import';
import { RETURN_FORM_MAX_BYTES, type ReturnFormResultView } from '#contract/unit-return';
import { cleanFileName } from '#api/file/file-name';
import { checkWorkbook } from '#api/plan-import/workbook-guard';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid, notFound } from '#api/platform/errors';
import { tooLarge, type Upload } from '#api/platform/upload';
import { runInWorker } from '#api/platform/worker';
import { SettingsService } from '#api/settings/settings.service';
import {
  formBytes,
  formPrint,
  lineKey,
  type FormIdentity,
  type FormLine,
  type FormText,
  type ReadForm,
} from './form-workbook';
import type { MarkFormJob, ReadFormJob } from './form-worker';
import { ReturnCellWritingService } from './return-cell-writing.service';
import { ReturnCells } from './return-cells';
import { ReturnContent } from './return-content';
import { indicatorViews, type FormCell } from './return-form';
import { subjectOf } from './return-rules';
import type { ReturnRow } from './return-row';
import { seesLine } from './return-board.queries';
import { FormReading } from './form-reading';
import { ReturnWritingService } from './return-writing.service';
import { ReturnFormUploadEntity } from './unit-return.entity';
import { UnitReturnQueries } from './unit-return.queries';

interface FormFile {
  name: string;
  content: Buffer;
}
const WORKER = join(__dirname, 'form-worker');

/** The Excel form of one unit: out with what is known, in with what was filled, back with marks. */
@Injectable()
export class ReturnFormFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UnitReturnQueries,
    private readonly cells: ReturnCells,
    private readonly content: ReturnContent,
    private readonly writing: ReturnWritingService,
    private readonly cellWriting: ReturnCellWritingService,
    private readonly settings: SettingsService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError NOT_FOUND for who may not read the content */
  async form(actor: Actor, id: number): Promise<FormFile> {
    const { identity, lines, texts, notes } = await this.unitOfWork.read(async () => {
      const row = await this.readable(actor, id);
      const { marking } = await this.settings.get();
      const dates = `Số liệu từ ${formatDate(row.periodFrom)} đến ${formatDate(row.periodTo)}; hạn gửi ${formatDate(row.dueOn)}. Chỉ nhập ở ô nền vàng; ghi 0 nếu không phát sinh.`;
      return {
        ...(await this.lines(row)),
        texts: await this.texts(row),
        notes: [dates, ...(marking ? [marking] : [])],
      };
    });
    return {
      name: `Biểu ${identity.periodTitle} - ${identity.unitName}.xlsx`,
      content: await formBytes(identity, lines, texts, notes),
    };
  }

  /**
   * What is filled in is saved cell by cell, faults are said at their cells, and nothing that was typed on the screen
   * since the form was made is overwritten.
   * @throws DomainError INVALID for a workbook of another unit, period or form; UNSUPPORTED, TOO_LARGE
   */
  async receive(actor: Actor, id: number, upload: Upload): Promise<ReturnFormResultView> {
    const { name, bytes } = await received(upload);
    await this.unitOfWork.read(() => this.writing.writable(actor, id));
    await checkWorkbook(bytes);
    const read = await runInWorker<ReadForm>(WORKER, { job: 'read', bytes } satisfies ReadFormJob);
    return this.unitOfWork.run(async () => {
      const row = await this.writing.writable(actor, id);
      await this.writing.begin(actor, row);
      const { identity } = await this.lines(row);
      refuseForeign(identity, read);
      const earlier = await this.unitOfWork.manager.findOneBy(ReturnFormUploadEntity, { returnId: id });
      const form = await this.cells.form(row);
      const reading = new FormReading(read, form, earlier?.written ?? {});
      const requests = reading.cellRequests();
      if (requests.length > 0) await this.cellWriting.save(actor, id, requests);
      const sections = reading.sectionRequests(await this.content.sections(id));
      for (const request of sections) await this.writing.saveSection(actor, id, request);
      reading.judge(await this.cells.form(row));
      const uploadedAt = await this.audit.recordedAt();
      await this.unitOfWork.manager.save(ReturnFormUploadEntity, {
        returnId: id,
        fileName: name,
        content: bytes.toString('base64'),
        issues: reading.issues,
        written: reading.written,
        uploadedAt,
      });
      await this.audit.append({
        actor,
        action: 'unitReturn.formRead',
        subjectType: 'unitReturn',
        subjectId: id,
        after: { fileName: name, cells: requests.length, faults: reading.issues.length },
      });
      const faults = reading.issues.map(({ cell, severity, value, reason }) => ({ cell, severity, value, reason }));
      return {
        fileName: name,
        saved: requests.length + sections.length,
        unchanged: reading.unchanged,
        faults,
        marked: faults.length > 0,
      };
    });
  }

  /** The last file that was sent in, with its marks. */
  async marked(actor: Actor, id: number): Promise<FormFile> {
    const upload = await this.unitOfWork.read(async () => {
      await this.readable(actor, id);
      return this.unitOfWork.manager.findOneBy(ReturnFormUploadEntity, { returnId: id });
    });
    if (!upload) throw notFound('tệp đã tải lên');
    const issues: ImportIssueView[] = upload.issues;
    const job: MarkFormJob = { job: 'mark', bytes: Buffer.from(upload.content, 'base64'), issues };
    return {
      name: `${upload.fileName.replace(/\.xlsx$/i, '')} - đánh dấu lỗi.xlsx`,
      content: Buffer.from(await runInWorker<Uint8Array>(WORKER, job)),
    };
  }

  private async readable(actor: Actor, id: number): Promise<ReturnRow> {
    const row = await this.queries.row(id);
    if (!seesLine(actor, row) || !can(actor, 'return.read', subjectOf(row)).allowed)
      throw notFound('báo cáo này của đơn vị');
    return row;
  }

  private async lines(row: ReturnRow): Promise<{ identity: FormIdentity; lines: FormLine[] }> {
    const context = await this.cells.context(row);
    const form = await this.cells.form(row, context);
    const views = indicatorViews(form, context);
    const typed = new Map(form.cells.map((cell) => [lineKey(cell.indicator.code, cell.axisItem), cell]));
    const lines = views.flatMap(({ code, name, unitOfMeasure, valueType, computed, cells }) =>
      cells.map((cell): FormLine => ({
        key: lineKey(code, cell.axisItem),
        name: cell.axisItemName ? `      ${cell.axisItemName}` : name,
        unitOfMeasure,
        previous: cell.previous ?? '',
        value: valueType === 'ratio' ? (computed ?? '') : excelValue(typed.get(lineKey(code, cell.axisItem))!),
        explanation: cell.explanation ?? '',
        computed: valueType === 'ratio',
        base: cell.typed,
      })),
    );
    const { id, periodId, unitId, periodTitle, unitName } = row;
    return { identity: { returnId: id, periodId, unitId, periodTitle, unitName, form: formPrint(views) }, lines };
  }

  private async texts(row: ReturnRow): Promise<FormText[]> {
    const { areas } = await this.content.areas(row);
    return areas.flatMap(({ code, name, sections }) =>
      sections.map(({ kind, text }) => ({
        key: `${code}/${kind}`,
        area: name,
        kind: RETURN_SECTION_LABEL[kind],
        text,
      })),
    );
  }
}

/** Exact numbers as numbers, so that Excel counts with them; anything else as it was typed. */
function excelValue({ stored, parsed }: FormCell): string | number {
  const { value } = parsed;
  if (value?.kind === 'number' && value.approximate === null) return value.amount / 10 ** value.decimals;
  return stored?.typed ?? '';
}

function refuseForeign(own: FormIdentity, { identity, trouble }: ReadForm): void {
  if (!identity?.returnId)
    throw invalid(
      'file',
      'Tệp này không phải biểu báo cáo tải từ hệ thống. Hãy bấm “Tải biểu Excel”, điền vào tệp đó rồi tải lên.',
    );
  if (identity.unitId !== own.unitId)
    throw invalid(
      'file',
      `Tệp là biểu của ${identity.unitName ?? 'đơn vị khác'}, không phải của ${own.unitName}. Chưa có ô nào được ghi.`,
    );
  if (identity.periodId !== own.periodId)
    throw invalid(
      'file',
      `Tệp là biểu của kỳ ${identity.periodTitle ?? 'khác'}, trong khi đây là kỳ ${own.periodTitle}. Hãy tải biểu của kỳ này; chưa có ô nào được ghi.`,
    );
  if (identity.form !== own.form)
    throw invalid(
      'file',
      'Danh mục chỉ tiêu đã thay đổi từ khi tải biểu này. Hãy tải biểu mới rồi chép số liệu sang; chưa có ô nào được ghi.',
    );
  if (trouble !== null) throw invalid('file', trouble);
}

async function received(upload: Upload): Promise<{ name: string; bytes: Buffer }> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of upload.content) {
    size += (piece as Buffer).length;
    if (size > RETURN_FORM_MAX_BYTES) throw tooLarge(RETURN_FORM_MAX_BYTES);
    pieces.push(piece as Buffer);
  }
  await upload.ended();
  return { name: cleanFileName(upload.name) || 'bieu.xlsx', bytes: Buffer.concat(pieces) };
}
