import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { ImportView, RemapImportRequest } from '#contract/plan-import';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, notFound } from '#api/platform/errors';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanService } from '#api/plan/plan.service';
import { areaNamed, ImportVocabulary } from './import-vocabulary';
import { PlanContent } from './plan-content';
import { ImportMappingEntity, PlanImportEntity } from './plan-import.entity';
import { PlanImportQueries } from './plan-import.queries';
import { checkRows } from './row-check';
import { openWorkbook } from './sheet-grid';
import { readRows } from './sheet-rows';
import { readWorkbook, type AskedReading } from './workbook-reading';

/** Dry runs: a workbook is read, checked and kept; the plan stays as it is. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanService,
    private readonly queries: PlanImportQueries,
    private readonly vocabulary: ImportVocabulary,
    private readonly content: PlanContent,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Reads an uploaded workbook for a draft plan. @throws DomainError when it cannot be read at all */
  async check(actor: Actor, planId: number, file: { name: string; bytes: Buffer }): Promise<ImportView> {
    assertCan(actor, 'task.manage');
    const plan = await this.plans.draft(planId);
    const read = await this.read(plan, file.bytes, null);
    return this.unitOfWork.run(async () => {
      await this.plans.draft(planId);
      const { id } = await this.unitOfWork.manager.save(PlanImportEntity, {
        ...read,
        planId,
        status: 'checked',
        fileName: file.name,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        content: file.bytes.toString('base64'),
        applied: null,
        createdById: actor.userId,
        createdAt: this.clock.now(),
      });
      await this.audit.append({ actor, action: 'planImport.checked', subjectType: 'planImport', subjectId: id, after: { planId, fileName: file.name } });
      return this.queries.view(actor, id);
    }, 60_000);
  }

  /** Reads the kept workbook again, another way; the confirmed columns are proposed again for the same head. */
  async remap(actor: Actor, id: number, request: RemapImportRequest): Promise<ImportView> {
    assertCan(actor, 'task.manage');
    const row = await this.unitOfWork.manager.findOneBy(PlanImportEntity, { id });
    if (!row) throw notFound('lần nhập này');
    const plan = await this.plans.draft(row.planId);
    const { version, ...asked } = request;
    const { headerHash, ...read } = await this.read(plan, Buffer.from(row.content, 'base64'), asked);
    return this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      const stored = await manager.findOneByOrFail(PlanImportEntity, { id });
      assertFresh(version, stored.version, { current: { status: stored.status }, ...(await this.audit.lastChange('planImport', id)) });
      if (stored.status !== 'checked') throw new DomainError('ALREADY_DONE', 'Lần nhập này đã được áp dụng. Hãy tải tệp lên lại.');
      await manager.update(PlanImportEntity, { id }, { ...read, version: version + 1 });
      const saved = await manager.findOneBy(ImportMappingEntity, { headerHash });
      await manager.save(ImportMappingEntity, { ...saved, headerHash, mapping: request.mapping });
      await this.audit.append({ actor, action: 'planImport.remapped', subjectType: 'planImport', subjectId: id, before: { mapping: stored.mapping }, after: asked });
      return this.queries.view(actor, id);
    }, 60_000);
  }

  /** What is stored of a reading. Unpacking and parsing are done before any transaction. */
  private async read(plan: PlanEntity, bytes: Buffer, asked: AskedReading | null) {
    const workbook = await openWorkbook(bytes);
    const reading = await readWorkbook(workbook, asked, async (headerHash) => (await this.unitOfWork.manager.findOneBy(ImportMappingEntity, { headerHash }))?.mapping ?? null);
    const vocabulary = await this.vocabulary.on(plan.programmeId, this.clock.today());
    const lines = await this.content.lines(plan.id, plan.year);
    const raw = readRows(reading.grid, reading.mapping, (text) => areaNamed(text, vocabulary.areas)?.id ?? null);
    if (raw.tasks.length === 0) throw new DomainError('INVALID', `Không có dòng nhiệm vụ nào dưới dòng tiêu đề ${reading.headerRow} của trang “${reading.sheet}”.`, [{ field: 'file', message: 'Bảng không có dòng nhiệm vụ nào.' }]);
    const existing = new Map(lines.map((line) => [line.request.code, line]));
    const { rows, issues } = checkRows(raw, { vocabulary, year: plan.year, mapping: reading.mapping, existing });
    const areaName = new Map(vocabulary.areas.map((a) => [a.id, a.name]));
    return {
      sheet: reading.sheet.slice(0, 120),
      headerRow: reading.headerRow,
      headerHash: reading.headerHash,
      mapping: reading.mapping,
      issues,
      rows: [
        { kind: 'table' as const, columns: reading.columns, sheets: reading.sheets },
        ...raw.headings.map(({ row, text, areaId }) => ({ kind: 'skipped' as const, row, text: text.slice(0, 500), area: areaId === null ? null : (areaName.get(areaId) ?? null) })),
        ...rows.map((row) => ({ kind: 'task' as const, ...row })),
      ],
    };
  }
}
