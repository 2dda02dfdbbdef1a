import { Injectable } from '@nestjs/common';
import { errorsFirst, RETURN_SECTION_KINDS } from '#domain/unit-return';
import type { ReturnAreaView, ReturnGapView, ReturnSectionView } from '#contract/unit-return';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReturnCells } from './return-cells';
import { formGaps, type CheckedForm } from './return-form';
import { resultsText, ReturnSources, textOf } from './return-sources';
import { ReturnSectionEntity } from './unit-return.entity';
import type { ReturnRow } from './return-row';

/** What stands in a return, and what is missing in it. */
@Injectable()
export class ReturnContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: ReturnSources,
    private readonly cells: ReturnCells,
  ) {}

  async sections(returnId: number): Promise<ReturnSectionView[]> {
    const stored = await this.unitOfWork.manager.find(ReturnSectionEntity, {
      where: { returnId },
      order: { areaCode: 'ASC', id: 'ASC' },
    });
    return stored.map(({ areaCode, kind, version, text, updatedBy, updatedAt }) => ({
      areaCode,
      kind,
      version,
      text,
      updatedBy,
      updatedAt,
    }));
  }

  /** Every area with its four texts, what was said last time, and what was confirmed in the window. */
  async areas(row: ReturnRow): Promise<{ areas: ReturnAreaView[]; previousPeriodTitle: string | null }> {
    const stored = await this.sections(row.id);
    const previous = await this.sources.previous(row);
    const tasks = await this.sources.confirmedTasks(row);
    const areas = (await this.sources.areas(row)).map(({ code, name }) => ({
      code,
      name,
      sections: RETURN_SECTION_KINDS.map(
        (kind) =>
          stored.find((s) => s.areaCode === code && s.kind === kind) ?? {
            areaCode: code,
            kind,
            version: 0,
            text: '',
            updatedBy: null,
            updatedAt: null,
          },
      ),
      previous: RETURN_SECTION_KINDS.map((kind) => ({ kind, text: textOf(previous?.texts ?? [], code, kind) })).filter(
        ({ text }) => text !== '',
      ),
      confirmedTasks: tasks.get(code) ?? [],
      suggestedResults: resultsText(tasks.get(code) ?? []),
    }));
    return { areas, previousPeriodTitle: previous?.periodTitle ?? null };
  }

  /** What keeps the return from being handed in, errors first, each with its place; notes keep nobody. */
  async gaps(row: ReturnRow, form?: CheckedForm): Promise<ReturnGapView[]> {
    if (row.nil) return [];
    return errorsFirst([...formGaps(form ?? (await this.cells.form(row))), ...(await this.narrativeGaps(row))]);
  }

  private async narrativeGaps(row: ReturnRow): Promise<ReturnGapView[]> {
    const written = new Set(
      (await this.sections(row.id))
        .filter(({ kind, text }) => kind === 'results' && text !== '')
        .map(({ areaCode }) => areaCode),
    );
    const areas = await this.sources.areas(row);
    if (written.size === 0 && areas.length > 0) {
      return [
        {
          severity: 'error',
          empty: false,
          place: `noi-dung-${areas[0]!.code}-results`,
          label: 'Nội dung theo lĩnh vực',
          message:
            'chưa nhập kết quả của lĩnh vực nào; nếu trong kỳ không phát sinh, hãy đánh dấu “không phát sinh” kèm lý do',
        },
      ];
    }
    return areas
      .filter(({ code }) => !written.has(code))
      .map(({ code, name }) => ({
        severity: 'note',
        empty: true,
        place: `noi-dung-${code}-results`,
        label: name,
        message: 'chưa có kết quả; để trống được nếu trong kỳ không phát sinh',
      }));
  }
}
