import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { ApplyImportRequest, ImportResultView, UndoImportRequest } from '#contract/plan-import';
import type { TaskRequest } from '#contract/task';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { PlanService } from '#api/plan/plan.service';
import { PlanLines } from '#api/task/plan-lines';
import { ImportJobs } from './import-jobs';
import { ImportParts } from './import-parts';
import { PlanContent, type PlanLine } from './plan-content';
import { ImportCheckEntity, PlanImportEntity } from './plan-import.entity';
import type { CheckedRow } from './row-check';

/** What applying did, kept to undo it: versions tell whether somebody has edited since. */
interface Applied {
  created: { taskId: number; code: string; version: number }[];
  updated: { taskId: number; code: string; version: number; before: TaskRequest }[];
  unchanged: number;
}
/** Twenty thousand rows take some ten seconds on a slow machine; nobody else writes meanwhile. */
const TIME_LIMIT_MS = 120_000;
const NAMED = 10;

/** From a dry run to the draft, and back. Each is one transaction: all of it or nothing. */
@Injectable()
export class ImportApplyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanService,
    private readonly lines: PlanLines,
    private readonly content: PlanContent,
    private readonly parts: ImportParts,
    private readonly jobs: ImportJobs,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError INVALID with errors or unaccepted warnings left; STALE when the draft has changed since the check */
  apply(actor: Actor, id: number, request: ApplyImportRequest): Promise<ImportResultView> {
    return this.unitOfWork.run(async () => {
      const row = await this.checked(actor, id, request.version, 'checked');
      const check = await this.unitOfWork.manager.findOneBy(ImportCheckEntity, { importId: id });
      if (!check) throw new DomainError('ALREADY_DONE', 'Tệp phải được kiểm tra lại trước khi nhập.');
      if (this.jobs.stateOf(check) === 'running') throw new DomainError('BUSY', 'Tệp đang được kiểm tra lại. Hãy chờ xong rồi nhập.', undefined, 2);
      const { errors, warnings } = check.counts;
      if (errors > 0) throw invalid('issues', `Còn ${errors} lỗi phải sửa trong tệp. Tải tệp đánh dấu lỗi, sửa rồi tải lên lại.`);
      if (warnings > 0 && !request.acceptWarnings) throw invalid('acceptWarnings', `Có ${warnings} cảnh báo. Hãy xem và xác nhận cách hiểu trước khi nhập.`);
      const plan = await this.plans.draft(row.planId);
      const rows = await this.parts.all<CheckedRow>(id, 'task');
      const lines = linesById(await this.content.lines(plan));
      const codes = new Set([...lines.values()].map((l) => l.request.code));
      assertUnchanged(rows.flatMap((r) => ((r.taskId === null ? !codes.has(r.code) : isAt(lines, r.taskId, r.taskVersion!)) ? [] : [r.code])), 'kiểm tra tệp');
      const changed = rows.filter((r) => r.change !== 'unchanged' && r.taskId !== null);
      const added = rows.filter((r) => r.change !== 'unchanged' && r.taskId === null);
      // Changed ones first: codes that they leave are free then.
      await this.lines.update(actor, plan.id, changed.map((r) => ({ taskId: r.taskId!, version: r.taskVersion!, request: r.request })));
      const ids = await this.lines.create(actor, plan.id, added.map(({ request: wanted }) => wanted), plan.illustrative);
      const applied: Applied = {
        created: added.map(({ code }, i) => ({ taskId: ids[i]!, code, version: 1 })),
        updated: changed.map(({ code, taskId, taskVersion }) => ({ taskId: taskId!, code, version: taskVersion! + 1, before: lines.get(taskId!)!.request })),
        unchanged: rows.length - changed.length - added.length,
      };
      return this.finish(actor, row, 'applied', applied);
    }, TIME_LIMIT_MS);
  }

  /** The draft as it was before: created lines go, changed ones say again what they said. */
  undo(actor: Actor, id: number, request: UndoImportRequest): Promise<ImportResultView> {
    return this.unitOfWork.run(async () => {
      const row = await this.checked(actor, id, request.version, 'applied');
      const plan = await this.plans.draft(row.planId);
      const applied = row.applied as Applied;
      const lines = linesById(await this.content.lines(plan));
      assertUnchanged([...applied.created, ...applied.updated].filter((t) => !isAt(lines, t.taskId, t.version)).map(({ code }) => code), 'nhập');
      // Created ones first: codes that moved are free again when they are needed.
      await this.lines.remove(actor, plan.id, applied.created);
      await this.lines.update(actor, plan.id, applied.updated.map(({ taskId, version, before }) => ({ taskId, version, request: before })));
      return this.finish(actor, row, 'undone', applied);
    }, TIME_LIMIT_MS);
  }

  private async checked(actor: Actor, id: number, version: number, status: 'checked' | 'applied'): Promise<PlanImportEntity> {
    assertCan(actor, 'task.manage');
    const select = { id: true, version: true, planId: true, status: true, fileName: true, applied: true } as const;
    const row = await this.unitOfWork.manager.findOne(PlanImportEntity, { where: { id }, select });
    if (!row) throw notFound('lần nhập này');
    assertFresh(version, row.version, { current: { status: row.status }, ...(await this.audit.lastChange('planImport', id)) });
    if (row.status === status) return row;
    throw new DomainError('ALREADY_DONE', status === 'checked' && row.status !== 'unread' ? 'Lần nhập này đã được áp dụng.' : row.status === 'unread' ? 'Tệp chưa được kiểm tra xong.' : row.status === 'undone' ? 'Lần nhập này đã được hoàn tác.' : 'Lần nhập này chưa được áp dụng.');
  }

  private async finish(actor: Actor, row: PlanImportEntity, status: 'applied' | 'undone', applied: Applied): Promise<ImportResultView> {
    const version = row.version + 1;
    await this.unitOfWork.manager.update(PlanImportEntity, { id: row.id }, { status, version, applied });
    const result = { created: applied.created.length, updated: applied.updated.length, unchanged: applied.unchanged };
    await this.audit.append({ actor, action: `planImport.${status}`, subjectType: 'planImport', subjectId: row.id, after: { planId: row.planId, fileName: row.fileName, ...result } });
    return { id: row.id, version, ...result };
  }
}

type Lines = ReadonlyMap<number, PlanLine>;
const linesById = (lines: readonly PlanLine[]): Lines => new Map(lines.map((line) => [line.taskId, line]));
const isAt = (lines: Lines, taskId: number, version: number) => lines.get(taskId)?.version === version;

/** @throws DomainError STALE naming the tasks */
function assertUnchanged(codes: string[], since: string): void {
  if (codes.length === 0) return;
  const named = codes.slice(0, NAMED).join(', ') + (codes.length > NAMED ? ` và ${codes.length - NAMED} nhiệm vụ khác` : '');
  throw new DomainError('STALE', `Sau khi ${since}, có người đã thay đổi nhiệm vụ ${named}. Không có gì bị ghi đè; hãy xem lại dự thảo${since === 'nhập' ? '' : ' rồi tải tệp lên lại'}.`, { codes });
}
