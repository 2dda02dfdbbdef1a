import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { FactRow } from '#domain/report-fact';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { FactList } from './report-facts';
import { ReportFactListEntity } from './report.entity';
import { ReportTemplateUseEntity } from './report-template.entity';

/** What lies beside a report's own row: the lists behind its facts, and the template that it was drafted with. */
@Injectable()
export class ReportKeeping {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The lists behind the facts replace those of facts taken earlier. Call inside `unitOfWork.run`. */
  async keepLists(reportId: number, lists: readonly FactList[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.delete(ReportFactListEntity, { reportId });
    if (lists.length > 0) await manager.insert(ReportFactListEntity, lists.map((list) => ({ ...list, reportId })));
  }

  /** Call inside `unitOfWork.run`. Null: the first template, which came with the program. */
  async keepTemplate(reportId: number, templateId: number | null): Promise<void> {
    if (templateId !== null) await this.unitOfWork.manager.insert(ReportTemplateUseEntity, { reportId, templateId });
  }

  /** A report that takes the place of another is written with the same template. Call inside `unitOfWork.run`. */
  async keepTemplateOf(fromId: number, toId: number): Promise<void> {
    const use = await this.unitOfWork.manager.findOneBy(ReportTemplateUseEntity, { reportId: fromId });
    await this.keepTemplate(toId, use?.templateId ?? null);
  }

  /** The lists of these facts of a report; a fact without a list has none. */
  async lists(reportId: number, keys: readonly string[]): Promise<Map<string, FactList>> {
    if (keys.length === 0) return new Map();
    const found = await this.unitOfWork.manager.findBy(ReportFactListEntity, { reportId, key: In([...keys]) });
    return new Map(found.map((list) => [list.key, list]));
  }
}

/** Lists as the writing of sentences wants them. */
export const rowsOf = (lists: ReadonlyMap<string, FactList>): Map<string, readonly FactRow[]> => new Map([...lists].map(([key, { rows }]) => [key, rows]));
