import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { ImportColumnView, ImportCountsView, ImportIssueView, ImportList, ImportRowView, ImportStatus, ImportSummaryView, ImportView, SkippedRowView } from '#contract/plan-import';
import { allowedAction } from '#api/platform/access';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { PlanQueries } from '#api/plan/plan.queries';
import type { CheckedRow } from './row-check';

/** What `PlanImportEntity.rows` holds: the head, lines that are no tasks, tasks. */
export type StoredRow = { kind: 'table'; columns: ImportColumnView[]; sheets: string[] } | ({ kind: 'skipped' } & SkippedRowView) | ({ kind: 'task' } & CheckedRow);

/** An import without the workbook itself. */
interface ImportRow {
  id: number;
  version: number;
  planId: number;
  status: ImportStatus;
  fileName: string;
  sheet: string;
  headerRow: number;
  rows: string;
  issues: string;
  createdAt: string;
  createdBy: string;
}
const COLUMNS = `i.id as "id", i.version as "version", i.plan_id as "planId", i.status as "status", i.file_name as "fileName", i.sheet as "sheet",
  i.header_row as "headerRow", i.rows as "rows", i.issues as "issues", i.created_at as "createdAt", u.full_name as "createdBy"`;

/** Read model of imports. */
@Injectable()
export class PlanImportQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
  ) {}

  /** Imports of a plan, the newest first. */
  async list(planId: number): Promise<ImportList> {
    await this.plans.get(planId);
    const found = await this.rows('i.plan_id = :id order by i.id desc limit 50', planId);
    return { items: found.map(summaryOf), total: found.length };
  }

  /** @throws DomainError NOT_FOUND */
  async view(actor: Actor, id: number): Promise<ImportView> {
    const [row] = await this.rows('i.id = :id', id);
    if (!row) throw notFound('lần nhập này');
    const plan = await this.plans.get(row.planId);
    const stored = JSON.parse(row.rows) as StoredRow[];
    const table = stored.find((r) => r.kind === 'table');
    const summary = summaryOf(row);
    const issued = plan.status === 'draft' ? null : 'Kế hoạch đã ban hành: nội dung chỉ thay đổi bằng quyết định điều chỉnh.';
    const { errors } = summary.counts;
    const blocked = issued ?? (row.status !== 'checked' ? 'Lần nhập này đã được áp dụng.' : errors > 0 ? `Còn ${errors} lỗi phải sửa trong tệp trước khi nhập.` : null);
    const action = (name: string, reason: string | null) => allowedAction(name, actor, 'task.manage', {}, reason);
    return {
      ...summary,
      plan: { id: plan.id, name: plan.title },
      sheet: row.sheet,
      sheets: table?.sheets ?? [],
      headerRow: row.headerRow,
      columns: table?.columns ?? [],
      rows: stored.filter((r) => r.kind === 'task').map(rowView),
      skipped: stored.filter((r) => r.kind === 'skipped').map(({ row: at, text, area }) => ({ row: at, text, area })),
      issues: JSON.parse(row.issues) as ImportIssueView[],
      allowedActions: row.status === 'checked' ? [action('apply', blocked), action('remap', issued)] : row.status === 'applied' ? [action('undo', issued)] : [],
    };
  }

  private rows(where: string, id: number): Promise<ImportRow[]> {
    return readRows<ImportRow>(this.unitOfWork.manager, `select ${COLUMNS} from plan_import i join user_account u on u.id = i.created_by_id where ${where}`, { id });
  }
}

function rowView(row: CheckedRow): ImportRowView {
  const { row: at, code, title, area, product, leadUnits, leadGroups, coordinatingUnits, coordinatingGroups, deadlineText, deadlineKind, deadlineReading, dueOn, change } = row;
  return { row: at, code, title, area, product, leadUnits, leadGroups, coordinatingUnits, coordinatingGroups, deadlineText, deadlineKind, deadlineReading, dueOn, change };
}

function summaryOf({ id, version, planId, status, fileName, createdBy, createdAt, rows, issues }: ImportRow): ImportSummaryView {
  return { id, version, planId, status, fileName, createdBy, createdAt, counts: countsOf(JSON.parse(rows) as StoredRow[], JSON.parse(issues) as ImportIssueView[]) };
}

function countsOf(rows: StoredRow[], issues: ImportIssueView[]): ImportCountsView {
  const tasks = rows.filter((r) => r.kind === 'task');
  const changes = (change: ImportRowView['change']) => tasks.filter((t) => t.change === change).length;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { tasks: tasks.length, errors, warnings: issues.length - errors, toCreate: changes('create'), toUpdate: changes('update'), unchanged: changes('unchanged') };
}
