import { Injectable } from '@nestjs/common';
import { errorsFirst } from '#domain/unit-return';
import type { Actor } from '#domain/permissions';
import type { CellResultView, ReturnCellRequest, SavedCellsView } from '#contract/unit-return';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, invalid } from '#api/platform/errors';
import { ReturnCells } from './return-cells';
import { ReturnContent } from './return-content';
import { cellKey, cellView, type CheckedForm, type FormCell } from './return-form';
import { ReturnLog } from './return-log';
import type { ReturnRow } from './return-row';
import { ReturnWritingService } from './return-writing.service';
import { ReturnCellEntity } from './unit-return.entity';

/** Cells as people type them: kept as typed, faulty ones too, and said at once what is wrong with them. */
@Injectable()
export class ReturnCellWritingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writing: ReturnWritingService,
    private readonly cells: ReturnCells,
    private readonly content: ReturnContent,
    private readonly log: ReturnLog,
    private readonly audit: AuditLog,
  ) {}

  /**
   * One transaction, one result per cell: a cell that somebody else changed meanwhile is not saved and says what stands
   * there; the others are.
   * @throws DomainError INVALID for a cell that the form does not have; ALREADY_DONE when nothing may be written now
   */
  save(actor: Actor, id: number, requests: readonly ReturnCellRequest[]): Promise<SavedCellsView> {
    return this.unitOfWork.run(async () => {
      const row = await this.writing.writable(actor, id);
      if (row.nil)
        throw new DomainError(
          'ALREADY_DONE',
          'Báo cáo đang được đánh dấu “không phát sinh”. Hãy bỏ đánh dấu trước khi nhập số liệu.',
        );
      await this.writing.begin(actor, row);
      const messages = await this.write(actor, row, requests);
      const context = await this.cells.context(row);
      const form = await this.cells.form(row, context);
      const results = requests.map((request, i): CellResultView => {
        const message = messages[i]!;
        const current = cellView(form, placeIn(form, request, i), context.previous, context.lastYear);
        return {
          indicatorCode: request.indicatorCode,
          axisItem: request.axisItem ?? null,
          saved: message === null,
          message,
          current,
        };
      });
      return { returnVersion: row.version, results, gaps: errorsFirst(await this.content.gaps(row, form)) };
    });
  }

  /** Answers per cell why it was not saved, or null. */
  private async write(
    actor: Actor,
    row: ReturnRow,
    requests: readonly ReturnCellRequest[],
  ): Promise<(string | null)[]> {
    const form = await this.cells.form(row, { previous: [], lastYear: [], compared: {} });
    const places = requests.map((request, i) => placeIn(form, request, i));
    const updatedAt = await this.audit.recordedAt();
    const [before, after]: [Record<string, string>, Record<string, string>] = [{}, {}];
    const messages: (string | null)[] = [];
    for (const [i, { version, typed, explanation = null }] of requests.entries()) {
      const { indicator, axisItem, stored } = places[i]!;
      const same = (stored?.typed ?? '') === typed && (stored?.explanation ?? null) === explanation;
      if (!same && version !== (stored?.version ?? 0)) {
        messages.push(
          `${stored?.updatedBy ?? 'Hệ thống'} đã nhập “${stored?.typed ?? ''}” vào ô này sau khi bạn mở. Nội dung bạn nhập vẫn còn; hãy chọn giá trị đúng rồi lưu lại.`,
        );
        continue;
      }
      messages.push(null);
      if (same) continue;
      const prefilledFrom = stored?.typed === typed ? stored.prefilledFrom : null;
      const change = {
        typed,
        explanation,
        prefilledFrom,
        version: (stored?.version ?? 0) + 1,
        updatedBy: actor.fullName,
        updatedAt,
      };
      await this.unitOfWork.manager.save(ReturnCellEntity, {
        ...(stored ?? { returnId: row.id, indicatorCode: indicator.code, axisItem: axisItem ?? '' }),
        ...change,
      });
      const key = cellKey(indicator.code, axisItem).trim();
      before[key] = stored?.typed ?? '';
      after[key] = typed;
    }
    if (Object.keys(after).length > 0) {
      await this.log.author(actor, row);
      await this.log.touch(row);
      await this.audit.append({
        actor,
        action: 'unitReturn.cellsChanged',
        subjectType: 'unitReturn',
        subjectId: row.id,
        before: { cells: before },
        after: { cells: after },
      });
    }
    return messages;
  }
}

function placeIn(
  form: CheckedForm,
  { indicatorCode, axisItem = null }: Pick<ReturnCellRequest, 'indicatorCode'> & { axisItem?: string | null },
  index: number,
): FormCell {
  const found = form.cells.find((cell) => cell.indicator.code === indicatorCode && cell.axisItem === axisItem);
  if (!found)
    throw invalid(
      `cells.${index}.indicatorCode`,
      `Biểu của đơn vị trong kỳ này không có ô ${indicatorCode}${axisItem ? ` (${axisItem})` : ''}.`,
    );
  if (found.indicator.valueType === 'ratio')
    throw invalid(
      `cells.${index}.indicatorCode`,
      `Chỉ tiêu ${indicatorCode} được tính từ tử số và mẫu số, không nhập tay.`,
    );
  return found;
}
