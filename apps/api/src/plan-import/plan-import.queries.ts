import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { AllowedAction } from '#contract/paging';
import type {
  ImportCheckStep,
  ImportCountsView,
  ImportIssueView,
  ImportList,
  ImportQuery,
  ImportRowView,
  ImportStatus,
  ImportSummaryView,
  ImportView,
  LegacyOfferView,
  SkippedRowView,
} from '#contract/plan-import';
import { allowedAction } from '#api/platform/access';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { PlanQueries } from '#api/plan/plan.queries';
import { ImportJobs } from './import-jobs';
import { ImportParts } from './import-parts';
import type { ImportCheckEntity, StoredTable } from './plan-import.entity';
import type { CheckedRow } from './row-check';

/** An import without the workbook itself and without its lines. */
interface ImportRow extends Pick<ImportCheckEntity, 'state' | 'step' | 'done' | 'total' | 'message' | 'runner' | 'beatAt'> {
  id: number;
  version: number;
  planId: number;
  status: ImportStatus;
  fileName: string;
  sheet: string;
  headerRow: number;
  rows: string;
  createdAt: string;
  createdBy: string;
  counts: string;
  offer: string | null;
  converted: string | null;
}
const COLUMNS = `i.id as "id", i.version as "version", i.plan_id as "planId", i.status as "status", i.file_name as "fileName", i.sheet as "sheet",
  i.header_row as "headerRow", i.rows as "rows", i.created_at as "createdAt", u.full_name as "createdBy", c.state as "state", c.step as "step",
  c.done as "done", c.total as "total", c.message as "message", c.runner as "runner", c.beat_at as "beatAt", c.counts as "counts", c.offer as "offer",
  c.converted as "converted"`;
const NEVER_READ = { tasks: 0, errors: 0, warnings: 0, toCreate: 0, toUpdate: 0, unchanged: 0 };

/** Read model of imports. */
@Injectable()
export class PlanImportQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly jobs: ImportJobs,
    private readonly parts: ImportParts,
  ) {}

  /** Imports of a plan, the newest first. */
  async list(planId: number): Promise<ImportList> {
    await this.plans.get(planId);
    const found = await this.rows('i.plan_id = :id order by i.id desc limit 50', planId);
    return { items: found.map((row) => this.summary(row)), total: found.length };
  }

  /** @throws DomainError NOT_FOUND */
  view(actor: Actor, id: number, { page, issuePage, severity }: Pick<ImportQuery, 'page' | 'issuePage' | 'severity'> = { page: 1, issuePage: 1 }): Promise<ImportView> {
    return this.unitOfWork.read(async () => {
      const [row] = await this.rows('i.id = :id', id);
      if (!row) throw notFound('lần nhập này');
      const plan = await this.plans.get(row.planId);
      const [table] = JSON.parse(row.rows) as StoredTable[];
      const summary = this.summary(row);
      const { counts } = summary;
      const faults = [{ kind: 'error' as const, length: counts.errors }, { kind: 'warning' as const, length: counts.warnings }].filter(({ kind }) => severity === undefined || kind === severity);
      return {
        ...summary,
        plan: { id: plan.id, name: plan.title },
        sheet: row.sheet,
        sheets: table?.sheets ?? [],
        headerRow: row.headerRow,
        columns: table?.columns ?? [],
        rows: (await this.parts.page<CheckedRow>(id, [{ kind: 'task', length: counts.tasks }], page)).map(rowView),
        skipped: await this.parts.page<SkippedRowView>(id, [{ kind: 'skipped', length: table?.skipped ?? 0 }], 1),
        skippedTotal: table?.skipped ?? 0,
        issues: await this.parts.page<ImportIssueView>(id, faults, issuePage),
        legacy: row.offer === null ? null : (JSON.parse(row.offer) as LegacyOfferView),
        converted: row.converted === null ? null : (JSON.parse(row.converted) as LegacyOfferView),
        allowedActions: actionsOf(actor, plan.status === 'draft', summary),
      };
    });
  }

  private rows(where: string, id: number): Promise<ImportRow[]> {
    return readRows<ImportRow>(
      this.unitOfWork.manager,
      `select ${COLUMNS} from plan_import i join user_account u on u.id = i.created_by_id left join import_check c on c.import_id = i.id where ${where}`,
      { id },
    );
  }

  private summary(row: ImportRow): ImportSummaryView {
    const { id, version, planId, status, fileName, createdBy, createdAt, step, done, total, message } = row;
    // An import of before there were readings in the background has none: it can be run again.
    const known = (row.state as string | null) !== null;
    const check = known ? { state: this.jobs.stateOf(row), step: step as ImportCheckStep, done, total, message } : { state: 'interrupted' as const, step: 'waiting' as const, done: 0, total: 0, message: null };
    return { id, version, planId, status, fileName, createdBy, createdAt, check, counts: known ? (JSON.parse(row.counts) as ImportCountsView) : NEVER_READ };
  }
}

/** What may be done next, and where not, why. */
function actionsOf(actor: Actor, draft: boolean, { status, check, counts }: ImportSummaryView): AllowedAction[] {
  const action = (name: string, reason: string | null) => allowedAction(name, actor, 'task.manage', {}, reason);
  const issued = draft ? null : 'Kế hoạch đã ban hành: nội dung chỉ thay đổi bằng quyết định điều chỉnh.';
  if (check.state === 'running') return [action('cancel', null)];
  const unread = check.state === 'cancelled' || check.state === 'interrupted';
  if (status === 'unread') return [...(unread ? [action('run', issued)] : []), action('convert', issued)];
  if (status === 'applied') return [action('undo', issued)];
  if (status !== 'checked') return [];
  const blocked = issued ?? (counts.errors > 0 ? `Còn ${counts.errors} lỗi phải sửa trong tệp trước khi nhập.` : null);
  return [action('apply', blocked), action('remap', issued), action('convert', issued), ...(unread ? [action('run', issued)] : [])];
}

function rowView(row: CheckedRow): ImportRowView {
  const { row: at, code, title, area, product, leadUnits, leadGroups, coordinatingUnits, coordinatingGroups, deadlineText, deadlineKind, deadlineReading, dueOn, change } = row;
  return { row: at, code, title, area, product, leadUnits, leadGroups, coordinatingUnits, coordinatingGroups, deadlineText, deadlineKind, deadlineReading, dueOn, change };
}
