import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { ConvertImportRequest, ImportView, RemapImportRequest } from '#contract/plan-import';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, notFound } from '#api/platform/errors';
import { PlanService } from '#api/plan/plan.service';
import { ImportJobs } from './import-jobs';
import { ImportCheckEntity, PlanImportEntity, type AskedReading } from './plan-import.entity';
import { PlanImportQueries } from './plan-import.queries';
import { checkWorkbook } from './workbook-guard';

/** Dry runs: a workbook is kept, then read and checked in the background; the plan stays as it is. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanService,
    private readonly queries: PlanImportQueries,
    private readonly jobs: ImportJobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Takes a workbook for a draft plan and begins to read it. @throws DomainError when it is no ordinary workbook */
  async receive(actor: Actor, planId: number, file: { name: string; bytes: Buffer }): Promise<ImportView> {
    assertCan(actor, 'task.manage');
    await this.plans.draft(planId);
    await checkWorkbook(file.bytes);
    const unread = { status: 'unread', sheet: '', headerRow: 0, mapping: {}, rows: [], issues: [], applied: null };
    const content = file.bytes.toString('base64');
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    return this.unitOfWork.run(async () => {
      await this.plans.draft(planId);
      const row = await this.unitOfWork.manager.save(PlanImportEntity, { ...unread, planId, fileName: file.name, sha256, content, createdById: actor.userId, createdAt: this.clock.now() });
      await this.audit.append({ actor, action: 'planImport.received', subjectType: 'planImport', subjectId: row.id, after: { planId, fileName: file.name } });
      await this.jobs.start(actor, row, null);
      return this.queries.view(actor, row.id);
    });
  }

  /** Reads the kept workbook again, another way; the confirmed columns are proposed again for the same head. */
  remap(actor: Actor, id: number, { version, ...asked }: RemapImportRequest): Promise<ImportView> {
    return this.again(actor, id, version, 'remapped', ({ converted }) => ({ ...asked, ...(converted ? { font: converted.font } : {}) }));
  }

  /** Reads it again with old text in Unicode, as a person who saw samples asks for; or as it stands. */
  convert(actor: Actor, id: number, { version, font }: ConvertImportRequest): Promise<ImportView> {
    return this.again(actor, id, version, 'converted', () => (font === 'none' ? {} : { font }));
  }

  /** Once more as it was asked for, after it was interrupted or cancelled. */
  runAgain(actor: Actor, id: number, version: number): Promise<ImportView> {
    return this.again(actor, id, version, 'started', ({ asked }) => asked ?? {});
  }

  cancel(actor: Actor, id: number, version: number): Promise<ImportView> {
    return this.unitOfWork.run(async () => {
      await this.fresh(actor, id, version);
      if (!(await this.jobs.cancel(id))) throw new DomainError('ALREADY_DONE', 'Tệp đã kiểm tra xong, không còn gì để hủy.');
      await this.audit.append({ actor, action: 'planImport.cancelled', subjectType: 'planImport', subjectId: id });
      return this.queries.view(actor, id);
    });
  }

  private again(actor: Actor, id: number, version: number, verb: string, asked: (check: Pick<ImportCheckEntity, 'asked' | 'converted'>) => AskedReading): Promise<ImportView> {
    return this.unitOfWork.run(async () => {
      const row = await this.fresh(actor, id, version);
      if (row.status !== 'unread' && row.status !== 'checked') throw new DomainError('ALREADY_DONE', 'Lần nhập này đã được áp dụng. Hãy tải tệp lên lại.');
      await this.plans.draft(row.planId);
      const reading = asked((await this.unitOfWork.manager.findOneBy(ImportCheckEntity, { importId: id })) ?? { asked: null, converted: null });
      await this.jobs.start(actor, row, reading);
      await this.audit.append({ actor, action: `planImport.${verb}`, subjectType: 'planImport', subjectId: id, before: { mapping: row.mapping }, after: reading });
      return this.queries.view(actor, id);
    });
  }

  /** Without the workbook itself. */
  private async fresh(actor: Actor, id: number, version: number): Promise<PlanImportEntity> {
    assertCan(actor, 'task.manage');
    const select = { id: true, version: true, planId: true, status: true, mapping: true } as const;
    const row = await this.unitOfWork.manager.findOne(PlanImportEntity, { where: { id }, select });
    if (!row) throw notFound('lần nhập này');
    assertFresh(version, row.version, { current: { status: row.status }, ...(await this.audit.lastChange('planImport', id)) });
    return row;
  }
}
