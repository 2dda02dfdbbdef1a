import { Injectable } from '@nestjs/common';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { FactDefinition, FactRow, NumberFact, RateFact, ReportFact, TextFact } from '#domain/report-fact';
import { areaProgressText, planProgressText, sentenceDate } from '#domain/report-figures';
import { isCompleted, type ScheduleCell } from '#domain/schedule';
import type { FiguresView } from '#contract/plan';
import type { ReportTaskRow } from '#contract/report';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import type { ReportCore } from '../report-facts';
import type { FactProvider, FactQuestion } from './fact-provider';

const COUNTS = [
  ['total', 'tổng số nhiệm vụ'],
  ['completed', 'đã hoàn thành'],
  ['completedOnTime', 'hoàn thành đúng hạn'],
  ['completedLate', 'hoàn thành quá hạn'],
  ['openWithinTerm', 'chưa hoàn thành, trong hạn'],
  ['openOverdue', 'chưa hoàn thành, quá hạn'],
  ['openNoDeadline', 'chưa xác định thời hạn'],
  ['awaitingConfirmation', 'chờ xác nhận'],
] as const;
type Count = (typeof COUNTS)[number][0];

const TASK_COLUMNS = ['Mã', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Ngày hoàn thành'];
const UNIT = 'nhiệm vụ';

/** The plan's figures (figures.md §5–§7): of the whole plan and of each area, with the tasks behind every count. */
@Injectable()
export class PlanFacts implements FactProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async definitions(): Promise<FactDefinition[]> {
    const areas = await this.unitOfWork.manager.find(ReformAreaEntity, {
      select: { code: true, name: true },
      order: { code: 'ASC', id: 'DESC' },
    });
    const codes = new Map(areas.map(({ code, name }) => [code, name]));
    const number = (group: string, prefix: string, key: string, label: string): FactDefinition => ({
      key: `${prefix}.${key}`,
      label,
      unit: UNIT,
      kind: 'number',
      group,
      hasList: true,
    });
    const rate = (key: string, label: string): FactDefinition => ({ key, label, kind: 'rate', group: 'Kế hoạch' });
    const text = (key: string, label: string, group = 'Kế hoạch'): FactDefinition => ({
      key,
      label,
      kind: 'text',
      group,
    });
    return [
      text('period.title', 'Tên kỳ báo cáo', 'Kỳ báo cáo'),
      text('period.from', 'Ngày đầu kỳ', 'Kỳ báo cáo'),
      text('period.to', 'Ngày cuối kỳ', 'Kỳ báo cáo'),
      text('report.asOf', 'Ngày số liệu', 'Kỳ báo cáo'),
      text('plan.title', 'Tên kế hoạch'),
      text('plan.theme', 'Chủ đề năm của kế hoạch'),
      ...COUNTS.map(([key, label]) => number('Kế hoạch', 'plan', key, label)),
      number('Kế hoạch', 'plan', 'open', 'chưa hoàn thành'),
      number('Kế hoạch', 'plan', 'completedInPeriod', 'hoàn thành trong kỳ'),
      number('Kế hoạch', 'plan', 'lateRecorded', 'ghi nhận bổ sung'),
      {
        key: 'plan.uncounted',
        label: 'không tính vào tổng số theo quy tắc',
        unit: UNIT,
        kind: 'number',
        group: 'Kế hoạch',
      },
      rate('plan.rate', 'tỷ lệ hoàn thành = đã hoàn thành / tổng số'),
      rate('plan.dueRate', 'đã hoàn thành / (đã hoàn thành + quá hạn)'),
      rate('plan.onTimeRate', 'đúng hạn / đã hoàn thành'),
      rate('plan.overdueRate', 'quá hạn chưa hoàn thành / tổng số'),
      text('plan.text', 'Đoạn văn về kết quả thực hiện kế hoạch'),
      ...[...codes].flatMap(([code, name]) => {
        const group = `Kế hoạch: ${name}`;
        return [
          ...COUNTS.map(([key, label]) => number(group, `plan.area.${code}`, key, label)),
          { key: `plan.area.${code}.rate`, label: 'tỷ lệ hoàn thành', kind: 'rate' as const, group },
          text(`plan.area.${code}.text`, 'Đoạn văn về kết quả của lĩnh vực', group),
        ];
      }),
    ];
  }

  take({ core, asOf, listedBefore }: FactQuestion): Promise<ReportFact[]> {
    const { figures, tasks, byArea } = core;
    const listedLate = tasks.filter((row) => row.lateRecorded);
    const completedInPeriod = tasks.filter((row) => done(row) && !listedBefore.has(row.taskId));
    const rate = (key: string, label: string, value: RateFact['value']): RateFact => ({
      key,
      label,
      kind: 'rate',
      value,
    });
    return Promise.resolve([
      text('period.title', 'Tên kỳ báo cáo', core.period.title),
      text('period.from', 'Ngày đầu kỳ', sentenceDate(core.period.from)),
      text('period.to', 'Ngày cuối kỳ', sentenceDate(core.period.to)),
      text('report.asOf', 'Ngày số liệu', sentenceDate(asOf)),
      text('plan.title', 'Tên kế hoạch', core.plan.title),
      text('plan.theme', 'Chủ đề năm của kế hoạch', core.plan.theme ?? ''),
      ...countFacts('plan', figures, tasks),
      numberFact(
        'plan.open',
        'chưa hoàn thành',
        figures.total - figures.completed,
        tasks.filter((row) => !done(row)),
      ),
      numberFact('plan.completedInPeriod', 'hoàn thành trong kỳ', core.completedInPeriod, completedInPeriod),
      numberFact('plan.lateRecorded', 'ghi nhận bổ sung', listedLate.length, listedLate),
      {
        key: 'plan.uncounted',
        label: 'không tính vào tổng số theo quy tắc',
        unit: UNIT,
        kind: 'number',
        value: core.uncounted ?? null,
      },
      rate('plan.rate', 'tỷ lệ hoàn thành', figures.rate),
      rate('plan.dueRate', 'đã hoàn thành / (đã hoàn thành + quá hạn)', core.dueRate),
      rate('plan.onTimeRate', 'đúng hạn / đã hoàn thành', core.onTimeRate),
      rate('plan.overdueRate', 'quá hạn chưa hoàn thành / tổng số', core.overdueRate),
      text('plan.text', 'Kết quả thực hiện kế hoạch', planText(core, asOf)),
      ...byArea.flatMap((area): ReportFact[] => [
        ...countFacts(
          `plan.area.${area.code}`,
          area,
          tasks.filter((row) => row.areaCode === area.code),
          `${area.name}: `,
        ),
        rate(`plan.area.${area.code}.rate`, `${area.name}: tỷ lệ hoàn thành`, area.rate),
        text(`plan.area.${area.code}.text`, `${area.name}: kết quả`, areaProgressText(area, asOf)),
      ]),
    ]);
  }
}

const done = (row: ReportTaskRow) => isCompleted(row.schedule as ScheduleCell);
const text = (key: string, label: string, value: string): TextFact => ({ key, label, kind: 'text', value });

/** What each count counts (figures.md §3): a cell, the completed ones, or the overlay on the open ones. */
const COUNTED: Record<Count, (row: ReportTaskRow) => boolean> = {
  total: () => true,
  completed: done,
  completedOnTime: (row) => row.schedule === 'completedOnTime',
  completedLate: (row) => row.schedule === 'completedLate',
  openWithinTerm: (row) => row.schedule === 'openWithinTerm',
  openOverdue: (row) => row.schedule === 'openOverdue',
  openNoDeadline: (row) => row.schedule === 'openNoDeadline',
  awaitingConfirmation: (row) => row.awaitingConfirmation && !done(row),
};

function countFacts(prefix: string, figures: FiguresView, tasks: readonly ReportTaskRow[], before = ''): NumberFact[] {
  return COUNTS.map(([key, label]) =>
    numberFact(`${prefix}.${key}`, `${before}${label}`, figures[key], tasks.filter(COUNTED[key])),
  );
}

function numberFact(key: string, label: string, value: number, tasks: readonly ReportTaskRow[]): NumberFact {
  return { key, label, kind: 'number', unit: UNIT, value, columns: TASK_COLUMNS, rows: tasks.map(taskRow) };
}

function taskRow(row: ReportTaskRow): FactRow {
  const completedOn = row.completedOn === null ? '–' : formatDate(row.completedOn);
  return {
    cells: [row.code, row.title, row.leadUnits, row.deadlineText || '–', completedOn],
    subject: { type: 'task', id: row.taskId },
  };
}

/** The paragraphs about the whole plan. */
export function planText(core: ReportCore, asOf: PlainDate): string {
  const { plan, tasks, ...rest } = core;
  return planProgressText({
    ...rest,
    asOf,
    planTitle: plan.title,
    completedWithoutDeadline: tasks.filter((row) => row.schedule === 'completedOnTime' && row.dueOn === null).length,
    lateRecorded: tasks.filter((row) => row.lateRecorded).length,
  });
}
