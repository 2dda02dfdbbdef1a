import { Injectable } from '@nestjs/common';
import { formatDate } from '#domain/plain-date';
import { factText } from '#domain/report-fact';
import { isInPart } from '#domain/report-parts';
import { isCompleted, type ScheduleCell } from '#domain/schedule';
import { SCHEDULE_LABEL } from '#contract/labels';
import type { ReportTaskRow } from '#contract/report';
import type { ReportFiguresView, ReportListQuery, ReportListView } from '#contract/report-list';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, invalid, notFound } from '#api/platform/errors';
import { ReportFactListEntity } from './report.entity';
import { trendOf, TREND, UNIT_PARTS, unitPartsOf } from './report-kept-lists';
import { ReportQueries, type LoadedReport } from './report.queries';

const COLUMNS = ['Mã', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Ngày đến hạn', 'Tình trạng', 'Ngày hoàn thành'];

/** What a report froze: its figures, and the list behind each of them, however long ago it was issued. */
@Injectable()
export class ReportListQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportQueries,
  ) {}

  /** @throws DomainError NOT_FOUND also for a list that was not kept; INVALID for an area or unit that the report does not name. */
  list(id: number, query: ReportListQuery): Promise<ReportListView> {
    return this.unitOfWork.read(async () => {
      const report = await this.queries.get(id);
      const { title, columns, rows } = query.key === undefined ? await this.taskList(report, query) : await this.factList(report, query.key);
      return { title, columns, rows: rows.map(({ cells, subject }) => ({ cells, subject })), total: rows.length, asOf: report.asOf, knownAt: report.knownAt };
    });
  }

  figures(id: number): Promise<ReportFiguresView> {
    return this.unitOfWork.read(async () => {
      const { asOf, facts } = await this.queries.get(id);
      const { figures, dueRate, onTimeRate, overdueRate, completedInPeriod, byArea, byUnit, values = [] } = facts;
      const trend = await this.kept(id, TREND);
      return {
        asOf,
        figures,
        dueRate,
        onTimeRate,
        overdueRate,
        completedInPeriod,
        byArea,
        byUnit,
        trend: trend ? trendOf(trend) : [],
        unitLists: (await this.kept(id, UNIT_PARTS)) !== null,
        facts: values.map((fact) => ({ key: fact.key, label: fact.label, unit: fact.unit ?? null, kind: fact.kind, text: factText(fact), rowCount: fact.rowCount ?? null })),
      };
    });
  }

  private kept(reportId: number, key: string): Promise<ReportFactListEntity | null> {
    return this.unitOfWork.manager.findOneBy(ReportFactListEntity, { reportId, key });
  }

  private async factList({ id, facts }: LoadedReport, key: string) {
    const list = facts.values?.some((fact) => fact.key === key) ? await this.kept(id, key) : null;
    if (!list) throw notFound('danh mục này trong báo cáo');
    return { title: list.label, columns: list.columns, rows: list.rows };
  }

  /** The tasks of a cell, an area, a unit; of a unit its own part counts, as in the table by unit. */
  private async taskList(report: LoadedReport, { schedule, area, unitId, role = 'lead' }: ReportListQuery) {
    const { facts } = report;
    const areaName = area === undefined ? null : facts.byArea.find((row) => row.code === area)?.name;
    const unitName = unitId === undefined ? null : facts.byUnit.find((row) => row.id === unitId)?.name;
    if (areaName === undefined) throw invalid('area', 'Báo cáo này không có lĩnh vực đó.');
    if (unitName === undefined) throw invalid('unitId', 'Báo cáo này không có số liệu của đơn vị đó.');
    const tasks = (unitId === undefined ? facts.tasks : await this.tasksOf(report, unitId, role)).filter(
      (row) => (area === undefined || row.areaCode === area) && (schedule === undefined || isInPart(row, schedule)),
    );
    const what = schedule === undefined ? 'Nhiệm vụ' : schedule === 'lateRecorded' ? 'Ghi nhận bổ sung' : SCHEDULE_LABEL[schedule];
    const whose = unitName && (role === 'lead' ? `phần việc của ${unitName}` : `${unitName} phối hợp`);
    return { title: [what, areaName && `lĩnh vực ${areaName}`, whose].filter(Boolean).join(' – '), columns: COLUMNS, rows: tasks.map(taskCells) };
  }

  private async tasksOf({ id, facts }: LoadedReport, unitId: number, role: 'lead' | 'coordinating'): Promise<ReportTaskRow[]> {
    const kept = await this.kept(id, UNIT_PARTS);
    if (!kept) throw new DomainError('NOT_FOUND', 'Báo cáo này được lập khi hệ thống chưa lưu danh mục theo đơn vị; danh mục chung của báo cáo vẫn xem được.');
    const tasks = new Map(facts.tasks.map((row) => [row.taskId, row]));
    return unitPartsOf(kept)
      .filter((part) => part.unitId === unitId && part.role === role)
      .flatMap(({ taskId, own }) => {
        const row = tasks.get(taskId);
        return row ? [{ ...row, ...own }] : [];
      });
  }
}

function taskCells(row: ReportTaskRow) {
  const date = (value: string | null) => (value === null ? '–' : formatDate(value));
  const cell = row.schedule as ScheduleCell;
  const state = `${SCHEDULE_LABEL[cell]}${row.awaitingConfirmation && !isCompleted(cell) ? ' (chờ xác nhận)' : ''}`;
  return { cells: [row.code, row.title, row.leadUnits, row.deadlineText || '–', date(row.dueOn), state, date(row.completedOn)], subject: { type: 'task', id: row.taskId } };
}
