import type { FiguresRow, PlanProgressView } from '#contract/plan';
import type { TaskList } from '#contract/task';
import type { Client } from '#api/testing/test-app';
import {
  CELLS,
  countsOf,
  partOfUnit,
  rateOf,
  shows,
  type Expected,
  type ExpectedTask,
  type Question,
  type Seen,
} from './oracle';
import { column, listRows } from './workbook-rows';

const FILTERS = [...CELLS, 'completed', 'open', 'dueSoon', 'awaitingConfirmation'];
const CELL_TEXT = {
  completedOnTime: 'Đã hoàn thành đúng hạn',
  completedLate: 'Đã hoàn thành quá hạn',
  openWithinTerm: 'Đang thực hiện trong hạn',
  openOverdue: 'Đang thực hiện quá hạn',
  openNoDeadline: 'Chưa xác định thời hạn',
};
/** The columns of the leader's tables, with the figures that they print. */
const COUNT_COLUMNS = {
  'Tổng số': 'total',
  'Đã hoàn thành': 'completed',
  'Đã hoàn thành đúng hạn': 'completedOnTime',
  'Đã hoàn thành quá hạn': 'completedLate',
  'Chưa hoàn thành, trong hạn': 'openWithinTerm',
  'Chưa hoàn thành, quá hạn': 'openOverdue',
  'Chưa xác định thời hạn': 'openNoDeadline',
  'Trong đó chờ xác nhận': 'awaitingConfirmation',
  'Trong đó sắp đến hạn': 'dueSoon',
} as const;

/** The parts of a unit as one, of each task that it leads. */
const partsOfUnit = (tasks: readonly ExpectedTask[], unitId: number): Seen[] =>
  tasks.map((task) => partOfUnit(task, unitId)).filter((seen) => seen !== null);

/** What the API and every document say of a plan when they say the same as the oracle. */
export function expectedFigures({ tasks, uncounted, rounding }: Expected, areaIds: readonly number[]) {
  const all = countsOf(
    tasks.map(({ whole }) => whole),
    rounding,
  );
  const units = new Set(tasks.flatMap((task) => [...task.parts.map(({ unitId }) => unitId), ...task.coordinating]));
  return {
    ...all,
    uncounted: uncounted.length,
    dueRate: rateOf(all.completed, all.completed + all.openOverdue, rounding),
    onTimeRate: rateOf(all.completedOnTime, all.completed, rounding),
    overdueRate: rateOf(all.openOverdue, all.total, rounding),
    byArea: areaIds.map((id) => {
      const own = tasks.filter(({ areaId }) => areaId === id).map(({ whole }) => whole);
      return { id, coordinating: 0, ...countsOf(own, rounding) };
    }),
    byUnit: [...units]
      .sort((a, b) => a - b)
      .map((id) => ({
        id,
        coordinating: tasks.filter(({ coordinating }) => coordinating.includes(id)).length,
        ...countsOf(partsOfUnit(tasks, id), rounding),
      })),
  };
}
export type ExpectedFigures = ReturnType<typeof expectedFigures>;

const bare = ({ id, name: _name, code: _code, ...counts }: FiguresRow) => ({ id, ...counts });

/** One question, asked of everything on the screen that answers it. */
export class Screens {
  constructor(
    private readonly client: Client,
    private readonly question: Question,
    private readonly expected: Expected,
    private readonly areaIds: readonly number[],
  ) {}

  private get moment(): string {
    return `asOf=${this.question.asOf}&knownAt=${this.question.knownAt}`;
  }
  private get list(): string {
    return `tasks?planId=${this.question.planId}&${this.moment}&pageSize=200`;
  }

  private async get<T>(url: string): Promise<T> {
    const answer = await this.client.get<T>(url);
    expect([url, answer.status]).toEqual([url, 200]);
    return answer.body;
  }

  /** The dashboard, and that the cells of each of its rows make its total. */
  async progress(): Promise<ExpectedFigures> {
    const wanted = expectedFigures(this.expected, this.areaIds);
    const url = `plans/${this.question.planId}/progress?${this.moment}`;
    const { planId: _planId, rulesVersion: _rules, ...said } = await this.get<PlanProgressView>(url);
    const { asOf, knownAt } = this.question;
    const seen = { ...said, byArea: said.byArea.map(bare), byUnit: said.byUnit.map(bare) };
    expect(seen).toEqual({ asOf, knownAt, ...wanted });
    for (const row of [said, ...said.byArea, ...said.byUnit])
      expect(CELLS.reduce((sum, cell) => sum + row[cell], 0)).toBe(row.total);
    expect(said.byArea.reduce((sum, { total }) => sum + total, 0)).toBe(said.total);
    return wanted;
  }

  /** Without a date and a state of knowledge: those of here and now. */
  async nowIsTheDefault(): Promise<void> {
    for (const url of [`plans/${this.question.planId}/progress`, `tasks?planId=${this.question.planId}&pageSize=200`])
      expect(await this.get(url)).toEqual(await this.get(`${url}${url.includes('?') ? '&' : '?'}${this.moment}`));
  }

  /** The whole list line by line, the list behind each number of the plan, and behind one of an area and of a unit. */
  async lists(draw: number): Promise<void> {
    const { tasks, uncounted } = this.expected;
    const whole = await this.get<TaskList>(this.list);
    expect([...whole.items].sort((a, b) => a.id - b.id).map(lineSaid)).toEqual(
      [...tasks].sort((a, b) => a.id - b.id).map(lineMeant),
    );
    await this.counts(
      '',
      tasks.map((task) => [task, task.whole]),
      FILTERS,
    );
    await this.counts(
      '&counted=false',
      uncounted.map((task) => [task, task.whole]),
      [''],
    );
    const pick = <T>(from: readonly T[]): T => from[Math.floor(draw * from.length)]!;
    const areaId = pick(this.areaIds);
    const inArea = tasks.filter((task) => task.areaId === areaId);
    await this.counts(
      `&areaId=${areaId}`,
      inArea.map((task) => [task, task.whole]),
      ['', pick(FILTERS)],
    );
    const units = [...new Set(tasks.flatMap(({ parts }) => parts.map((part) => part.unitId)))];
    if (units.length === 0) return;
    const unitId = pick(units);
    const led = tasks.flatMap((task): [ExpectedTask, Seen][] => {
      const seen = partOfUnit(task, unitId);
      return seen ? [[task, seen]] : [];
    });
    await this.counts(`&unitId=${unitId}`, led, ['', pick(FILTERS), pick([...FILTERS].reverse())]);
    const helped = tasks.filter(({ coordinating }) => coordinating.includes(unitId));
    await this.counts(
      `&unitId=${unitId}&unitRole=coordinating`,
      helped.map((task) => [task, task.whole]),
      [''],
    );
  }

  private async counts(
    narrow: string,
    tasks: readonly [ExpectedTask, Seen][],
    filters: readonly string[],
  ): Promise<void> {
    for (const filter of filters) {
      const url = `${this.list}${narrow}${filter && `&schedule=${filter}`}`;
      const { total, items } = await this.get<TaskList>(url);
      const wanted = tasks.filter(([, seen]) => filter === '' || shows(filter, seen)).map(([{ id }]) => id);
      expect([url, total, items.map(({ id }) => id).sort((a, b) => a - b)]).toEqual([
        url,
        wanted.length,
        wanted.sort((a, b) => a - b),
      ]);
    }
  }

  /** The list as a workbook, read back: a row for each task, days as days, numbers as numbers. */
  async listWorkbook(): Promise<void> {
    const { tasks } = this.expected;
    const { raw, status } = await this.client.get(`tasks/export.xlsx?planId=${this.question.planId}&${this.moment}`);
    expect(status).toBe(200);
    const sheet = await listRows(raw);
    expect(sheet.titles[0]).toBe(`Danh sách ${tasks.length} nhiệm vụ cải cách hành chính`);
    expect(sheet.rows).toHaveLength(tasks.length);
    const byCode = new Map(tasks.map((task) => [task.code, task]));
    const read = [
      'Mã',
      'Nhiệm vụ',
      'Tình trạng',
      'Sắp đến hạn',
      'Chờ xác nhận',
      'Ngày hoàn thành',
      'Phần việc',
      'Đã hoàn thành',
    ];
    const columns = read.map((name) => column(sheet, name));
    const lines = sheet.rows.map((_, i) => columns.map((values) => values[i]));
    const meant = (column(sheet, 'Mã') as string[]).map((code) => {
      const { title, whole, parts } = byCode.get(code)!;
      const done = whole.completedOn && new Date(`${whole.completedOn}T00:00:00Z`);
      const flags = [whole.dueSoon ? 'Có' : null, whole.awaiting ? 'Có' : null];
      return [
        code,
        title,
        CELL_TEXT[whole.cell],
        ...flags,
        done,
        parts.length,
        parts.filter((p) => p.completedOn !== null).length,
      ];
    });
    expect(lines).toEqual(meant);
  }

  /** One of the leader's tables as a workbook: every count a number that can be added up, the rate as printed. */
  async leaderWorkbook(table: 'area' | 'unit', { byArea, byUnit }: ExpectedFigures): Promise<void> {
    const meant = table === 'area' ? byArea : byUnit;
    const url = `plans/${this.question.planId}/progress-by-${table}.xlsx?${this.moment}`;
    const { raw, status } = await this.client.get(url);
    expect(status).toBe(200);
    const sheet = await listRows(raw);
    for (const [name, figure] of Object.entries(COUNT_COLUMNS))
      expect([table, name, column(sheet, name)]).toEqual([table, name, meant.map((row) => row[figure])]);
    expect(column(sheet, 'Tỷ lệ hoàn thành')).toEqual(meant.map(({ rate }) => shareOf(rate.text)));
    if (table === 'unit') expect(column(sheet, 'Phối hợp')).toEqual(meant.map(({ coordinating }) => coordinating));
  }
}

/** A printed rate as the number of a cell: `49,29%` is 0.4929; the dash stays a text. */
export const shareOf = (text: string): number | string => {
  const [whole, part = '00'] = text.replace('%', '').split(',');
  return text === '–' ? text : Number(`${whole}${part}`) / 10_000;
};

const lineSaid = (line: TaskList['items'][number]) => ({
  id: line.id,
  code: line.code,
  title: line.title,
  areaId: line.area.id,
  cell: line.schedule,
  dueSoon: line.dueSoon,
  awaiting: line.awaitingConfirmation,
  completedOn: line.completedOn,
  parts: line.parts,
  partsCompleted: line.partsCompleted,
  leads: line.leadUnits.map(({ id }) => id).sort((a, b) => a - b),
  coordinating: line.coordinatingUnits.map(({ id }) => id).sort((a, b) => a - b),
  // Of several parts the list shows the date to look at, which figures.md leaves to it.
  ...(line.parts === 1 ? { dueOn: line.dueOn } : {}),
});
const lineMeant = ({
  id,
  code,
  title,
  areaId,
  whole,
  parts,
  coordinating,
}: ExpectedTask): ReturnType<typeof lineSaid> => ({
  id,
  code,
  title,
  areaId,
  ...whole,
  parts: parts.length,
  partsCompleted: parts.filter(({ completedOn }) => completedOn !== null).length,
  leads: [...new Set(parts.map(({ unitId }) => unitId))].sort((a, b) => a - b),
  coordinating: [...coordinating].sort((a, b) => a - b),
  ...(parts.length === 1 ? { dueOn: parts[0]!.dueOn } : {}),
});
