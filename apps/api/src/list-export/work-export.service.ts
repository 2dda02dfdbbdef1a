import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { daysBetween, formatDate, formatInstant } from '#domain/plain-date';
import type { AsOfQuery, FiguresRow, PlanProgressView } from '#contract/plan';
import type { PlanAnalysisView } from '#contract/progress';
import type { SubmissionQuery, SubmissionView } from '#contract/submission';
import type { TableColumn } from '#api/document/xlsx-table';
import { PlanQueries } from '#api/plan/plan.queries';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { AnalysisQueries } from '#api/progress/analysis.queries';
import { ProgressQueries } from '#api/progress/progress.queries';
import { SubmissionQueries } from '#api/submission/submission.queries';
import { day, ListFiles, type ListFile } from './list-files';

/** Far more than ever wait at once, and fewer than a statement's parameters. */
const QUEUE = { page: 1, pageSize: 10_000 };
const DECISIONS = new Set(['confirm', 'return']);

/** The confirmer's queue and the leader's tables as workbooks. */
@Injectable()
export class WorkExportService {
  constructor(
    private readonly submissionQueries: SubmissionQueries,
    private readonly progressQueries: ProgressQueries,
    private readonly analysisQueries: AnalysisQueries,
    private readonly planQueries: PlanQueries,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: ListFiles,
    private readonly clock: Clock,
  ) {}

  /** What waits for this person's decision, or would if four eyes did not forbid it: the queue of the screen. */
  async queue(actor: Actor, { unitId }: SubmissionQuery): Promise<ListFile> {
    const { items } = await this.submissionQueries.list(actor, { unitId, status: 'submitted', ...QUEUE });
    const rows = items.filter(({ allowedActions }) => allowedActions.some(({ action }) => DECISIONS.has(action)));
    const columns: TableColumn<SubmissionView>[] = [
      { header: 'Mã', width: 10, value: (s) => s.assignment.taskCode },
      { header: 'Nhiệm vụ', width: 50, value: (s) => s.assignment.taskTitle },
      { header: 'Đơn vị', width: 32, value: (s) => s.assignment.unit.name },
      { header: 'Kỳ', width: 12, value: (s) => s.assignment.occurrence ?? '' },
      { header: 'Thời hạn', width: 13, value: (s) => day(s.assignment.dueOn) },
      { header: 'Ngày gửi', width: 13, value: (s) => day(s.submittedOn) },
      { header: 'Số ngày quá hạn khi gửi', width: 12, value: daysLate },
      { header: 'Người gửi', width: 24, value: (s) => s.submitter?.name ?? '' },
      { header: 'Kết quả thực hiện', width: 60, value: (s) => s.result },
      { header: 'Ngày hoàn thành đơn vị nêu', width: 14, value: (s) => day(s.statedCompletedOn) },
      {
        header: 'Tài liệu kiểm chứng',
        width: 50,
        value: (s) =>
          s.evidence
            .map(({ number, issuedOn, title }) => `${number} ngày ${formatDate(issuedOn)}: ${title}`)
            .join(';\n'),
      },
      { header: 'Bạn xử lý được', width: 20, value: decidable },
    ];
    return this.files.of({ title: 'Đề nghị chờ xác nhận', on: this.clock.today(), columns, rows });
  }

  async byArea(planId: number, query: AsOfQuery): Promise<ListFile> {
    const { title, figures } = await this.figures(planId, query);
    return this.files.of({
      ...headed('Số nhiệm vụ theo lĩnh vực', title, figures),
      columns: [{ header: 'Lĩnh vực', width: 44, value: (row) => row.name }, ...COUNTS],
      rows: figures.byArea,
    });
  }

  async byUnit(planId: number, query: AsOfQuery): Promise<ListFile> {
    const { title, figures, analysis } = await this.figures(planId, query);
    const behind = new Map(analysis.byUnit.map((row) => [row.id, row]));
    const columns: TableColumn<FiguresRow>[] = [
      { header: 'Cơ quan, đơn vị', width: 44, value: (row) => row.name },
      ...COUNTS,
      { header: 'Tỷ lệ đúng hạn', width: 12, value: (row) => ({ rate: behind.get(row.id)?.onTimeRate.text ?? '–' }) },
      { header: 'Quá hạn lâu nhất (ngày)', width: 12, value: (row) => behind.get(row.id)?.oldestOverdue?.days ?? null },
      { header: 'Phối hợp', width: 11, value: (row) => row.coordinating },
    ];
    return this.files.of({
      ...headed('Số nhiệm vụ theo cơ quan, đơn vị chủ trì', title, figures),
      columns,
      rows: figures.byUnit,
    });
  }

  /** Figures and what lies behind them, of one moment. @throws DomainError NOT_FOUND; INVALID as the figures do */
  private figures(
    planId: number,
    query: AsOfQuery,
  ): Promise<{ title: string; figures: PlanProgressView; analysis: PlanAnalysisView }> {
    return this.unitOfWork.read(async () => {
      const { title } = await this.planQueries.get(planId);
      const figures = await this.progressQueries.progress(planId, query);
      return {
        title,
        figures,
        analysis: await this.analysisQueries.analysis(planId, { asOf: figures.asOf, knownAt: figures.knownAt }),
      };
    });
  }
}

/** Yes, or why not. */
function decidable({ allowedActions }: SubmissionView): string {
  const decisions = allowedActions.filter(({ action }) => DECISIONS.has(action));
  return decisions.some(({ allowed }) => allowed) ? 'Có' : (decisions[0]?.reason ?? 'Không');
}

/** As the unit handed it in, however long the queue is: negative before the due date. */
function daysLate({ submittedOn, assignment: { dueOn } }: SubmissionView): number | null {
  return submittedOn && dueOn ? daysBetween(dueOn, submittedOn) : null;
}

const headed = (title: string, plan: string, { asOf, knownAt }: PlanProgressView) => ({
  title,
  on: asOf,
  notes: [plan, `Số liệu ghi nhận đến ${formatInstant(knownAt)}`],
});

/** The columns of the leader's tables in their order. */
const COUNTS: TableColumn<FiguresRow>[] = [
  { header: 'Tổng số', width: 11, value: (row) => row.total },
  { header: 'Đã hoàn thành', width: 11, value: (row) => row.completed },
  { header: 'Đã hoàn thành đúng hạn', width: 12, value: (row) => row.completedOnTime },
  { header: 'Đã hoàn thành quá hạn', width: 12, value: (row) => row.completedLate },
  { header: 'Chưa hoàn thành, trong hạn', width: 12, value: (row) => row.openWithinTerm },
  { header: 'Chưa hoàn thành, quá hạn', width: 12, value: (row) => row.openOverdue },
  { header: 'Chưa xác định thời hạn', width: 12, value: (row) => row.openNoDeadline },
  { header: 'Trong đó chờ xác nhận', width: 12, value: (row) => row.awaitingConfirmation },
  { header: 'Trong đó sắp đến hạn', width: 12, value: (row) => row.dueSoon },
  { header: 'Tỷ lệ hoàn thành', width: 12, value: (row) => ({ rate: row.rate.text }) },
];
