import type { Worksheet } from 'exceljs';
import type { AdministrativeDocument, TableBlock } from '#contract/document-tree';
import type { ReportPageView } from '#contract/report';
import type { ReportFiguresView, ReportListView } from '#contract/report-list';
import type { Client } from '#api/testing/test-app';
import { CELLS, shows, type Cell, type Counts, type Expected } from './oracle';
import { shareOf, type ExpectedFigures } from './screens-agree';
import { docxText } from './printed-text';
import { workbookOf } from './workbook-rows';

/** What a report must say; `inPeriod` and `late` are counted against the report before. */
export interface ExpectedReport {
  figures: ExpectedFigures;
  expected: Expected;
  inPeriod: number;
  late: number;
  /** The names as the annexes print them, by id. */
  names: { areas: Map<number, string>; units: Map<number, string> };
}

const COUNTS = ['total', 'completed', ...CELLS, 'awaitingConfirmation'] as const;
/** How the sentence about the plan calls its cells. */
const IN_WORDS: Record<Cell, string> = {
  completedOnTime: 'hoàn thành đúng hạn',
  completedLate: 'hoàn thành quá hạn',
  openWithinTerm: 'trong hạn',
  openOverdue: 'quá hạn',
  openNoDeadline: 'chưa xác định thời hạn',
};
/** The cells in the order in which annex III lists them. */
const LISTED: Cell[] = ['completedOnTime', 'completedLate', 'openOverdue', 'openWithinTerm', 'openNoDeadline'];

/** Everything that a report shows and prints, against what it must say. */
export async function printedAgrees(client: Client, id: number, meant: ExpectedReport): Promise<void> {
  await factsAgree(client, id, meant);
  const tree = await body<AdministrativeDocument>(client, `reports/${id}/document`);
  const tables = tree.annexes.map(({ blocks }) =>
    blocks.filter((block): block is TableBlock => block.type === 'table'),
  );
  const printed = tables.map((annex) => annex.map(({ rows }) => rows.map(({ cells }) => [...cells])));
  expect(printed[0]).toEqual([areaRows(meant)]);
  expect(printed[1]).toEqual([unitRows(meant)]);
  expect(codesByGroup(printed[2]!.flat())).toEqual(listed(meant));
  const said = tree.body.map((block) => ('text' in block ? block.text : '')).join('\n');
  sentencesAgree(said, meant);

  const docx = await docxText(await file(client, id, 'docx'));
  sentencesAgree(docx.paragraphs.join('\n'), meant);
  const rows = docx.tables.flat().map((row) => row.map((cell) => cell.trim()));
  for (const wanted of [...areaRows(meant), ...unitRows(meant)]) expect(rows).toContainEqual(wanted);
  const annexes = docx.tables.slice(-printed.flat().length);
  const withWords = tables
    .flat()
    .map(({ rows: cells, emptyText }) => (cells.length > 0 ? cells.map((row) => row.cells) : [[emptyText]]));
  expect(annexes.map((table) => table.slice(1))).toEqual(withWords);

  await workbookAgrees(await file(client, id, 'xlsx'), meant);
}

async function factsAgree(
  client: Client,
  id: number,
  { figures, expected, inPeriod, late }: ExpectedReport,
): Promise<void> {
  const { byArea, byUnit, uncounted, dueRate, onTimeRate, overdueRate, ...whole } = figures;
  const page = await body<ReportPageView>(client, `reports/${id}`);
  expect(page.figures).toEqual(whole);
  const said = [...page.tasks].sort((a, b) => a.taskId - b.taskId);
  expect(said.map((row) => [row.taskId, row.schedule, row.completedOn, row.awaitingConfirmation])).toEqual(
    [...expected.tasks]
      .sort((a, b) => a.id - b.id)
      .map(({ id: taskId, whole: w }) => [taskId, w.cell, w.completedOn, w.awaiting]),
  );
  const kept = await body<ReportFiguresView>(client, `reports/${id}/figures`);
  expect({ ...kept, byArea: kept.byArea.map(bare), byUnit: kept.byUnit.map(bare) }).toMatchObject({
    ...{ figures: whole, byArea, byUnit, dueRate, onTimeRate, overdueRate, completedInPeriod: inPeriod },
  });
  const facts = new Map(kept.facts.map((fact) => [fact.key, fact]));
  const number = (key: string) => Number(facts.get(key)!.text);
  for (const count of COUNTS)
    expect([count, number(`plan.${count}`), facts.get(`plan.${count}`)!.rowCount]).toEqual([
      count,
      whole[count],
      whole[count],
    ]);
  expect([number('plan.completedInPeriod'), number('plan.lateRecorded'), number('plan.uncounted')]).toEqual([
    inPeriod,
    late,
    uncounted,
  ]);
  const list = await body<ReportListView>(client, `reports/${id}/list?key=plan.completed`);
  expect(list.rows.map(({ subject }) => subject!.id).sort((a, b) => a - b)).toEqual(
    expected.tasks
      .filter(({ whole: w }) => shows('completed', w))
      .map((task) => task.id)
      .sort((a, b) => a - b),
  );
  const data = await body<{ figures: { code: string; value: number | null }[] }>(client, `reports/${id}/data.json`);
  const values = new Map(data.figures.map(({ code, value }) => [code, value]));
  for (const count of COUNTS) {
    expect([count, values.get(`plan.${count}`)]).toEqual([count, whole[count]]);
    for (const unit of byUnit)
      expect([unit.id, count, values.get(`plan.unit.${unit.id}.${count}`)]).toEqual([unit.id, count, unit[count]]);
  }
}

/** The sentences about the plan, each number of which stands beside its noun. */
function sentencesAgree(text: string, { figures, inPeriod }: ExpectedReport): void {
  if (figures.total === 0) return expect(text).toContain('chưa có nhiệm vụ nào tính đến ngày');
  const done = `đã hoàn thành ${figures.completed}/${figures.total} nhiệm vụ, đạt ${figures.rate.text} kế hoạch`;
  expect(text).toContain(done);
  const sentence = text.slice(text.indexOf(done)).split('\n')[0]!;
  for (const cell of CELLS) {
    const words = new RegExp(`(\\d+) nhiệm vụ ${IN_WORDS[cell]}`);
    const [before, after] = sentence.split('chưa hoàn thành');
    const found = words.exec(cell.startsWith('completed') ? before! : (after ?? ''));
    expect([cell, Number(found?.[1] ?? 0)]).toEqual([cell, figures[cell]]);
  }
  const since = /Trong kỳ báo cáo hoàn thành (\d+) nhiệm vụ/.exec(text);
  if (since) expect(Number(since[1])).toBe(inPeriod);
}

const cellsOf = (f: Counts) =>
  [f.total, f.completed, f.completedOnTime, f.completedLate, f.openWithinTerm, f.openOverdue, f.openNoDeadline].map(
    String,
  );
const areaRows = ({ figures, names }: ExpectedReport): string[][] => [
  ...figures.byArea.map((area, i) => [`${i + 1}`, names.areas.get(area.id)!, ...cellsOf(area), area.rate.text]),
  ['', 'Tổng cộng', ...cellsOf(figures), figures.rate.text],
];
const unitRows = ({ figures, names }: ExpectedReport): string[][] =>
  figures.byUnit.map((unit, i) => [
    `${i + 1}`,
    names.units.get(unit.id)!,
    ...cellsOf(unit),
    unit.rate.text,
    `${unit.coordinating}`,
  ]);

/** The codes of annex III: `Quá hạn: 2 nhiệm vụ` and below it the two. */
const listed = ({ expected }: ExpectedReport): [number, string[]][] =>
  LISTED.map((cell) => {
    const codes = expected.tasks.filter(({ whole }) => whole.cell === cell).map(({ code }) => code);
    return [codes.length, codes.sort()];
  });
function codesByGroup(rows: readonly string[][]): [number, string[]][] {
  const groups: [number, string[]][] = [];
  for (const cells of rows) {
    if (cells.length === 2) groups.push([Number(/: (\d+) nhiệm vụ$/.exec(cells[1]!)![1]), []]);
    else groups.at(-1)![1].push(cells[1]!);
  }
  // What was recorded late is listed a second time, as group C.
  return groups.slice(0, LISTED.length).map(([count, codes]) => [count, codes.sort()]);
}

/** Numbers are numbers, rates shares, and the totals formulas whose sums a calculator confirms. */
async function workbookAgrees(bytes: Buffer, meant: ExpectedReport): Promise<void> {
  const workbook = await workbookOf(bytes);
  const { figures, inPeriod } = meant;
  const summary = new Map(lines(workbook.getWorksheet('Tóm tắt')!).map((row) => [row[1], row[2]]));
  expect(['Tổng số nhiệm vụ', 'Đã hoàn thành', 'Hoàn thành trong kỳ'].map((label) => summary.get(label))).toEqual([
    figures.total,
    figures.completed,
    inPeriod,
  ]);
  expect(summary.get('Tỷ lệ hoàn thành (đã hoàn thành / tổng số nhiệm vụ)')).toBe(shareOf(figures.rate.text));
  const numbered = (sheet: Worksheet) => lines(sheet).filter((row) => typeof row[1] === 'number');
  const asNumbers = (rows: string[][]) =>
    rows.map(([at, name, ...rest]) => [
      Number(at),
      name,
      ...rest.map((text) => (/^\d+$/.test(text) ? Number(text) : shareOf(text))),
    ]);
  const areas = workbook.getWorksheet('Phụ lục I')!;
  expect(numbered(areas).map((row) => row.slice(1))).toEqual(asNumbers(areaRows(meant).slice(0, -1)));
  const total = lines(areas).find((row) => row[2] === 'Tổng cộng')!;
  // exceljs writes the result 0 and reads it as none.
  const sums = (total as { formula: string; result?: number }[])
    .slice(3, 10)
    .map(({ formula, result = 0 }) => ({ formula, result }));
  for (const [i, { formula, result }] of sums.entries()) {
    expect(formula).toMatch(/^SUM\(/);
    expect(result).toBe(numbered(areas).reduce((sum, row) => sum + (row[i + 3] as number), 0));
  }
  expect(sums.map(({ result }) => String(result))).toEqual(cellsOf(figures));
  expect(numbered(workbook.getWorksheet('Phụ lục II')!).map((row) => row.slice(1))).toEqual(asNumbers(unitRows(meant)));
}
const lines = (sheet: Worksheet) => Array.from(sheet.getSheetValues() as (unknown[] | undefined)[], (row) => row ?? []);

const bare = ({ name: _name, code: _code, ...counts }: ReportFiguresView['byArea'][number]) => counts;
async function body<T>(client: Client, url: string): Promise<T> {
  const answer = await client.get<T>(url);
  expect([url, answer.status]).toEqual([url, 200]);
  // A file comes as bytes.
  return Object.keys(answer.body as object).length > 0 ? answer.body : (JSON.parse(answer.raw.toString('utf8')) as T);
}
const file = async (client: Client, id: number, format: 'docx' | 'xlsx'): Promise<Buffer> =>
  (await client.get(`reports/${id}/document.${format}`)).raw;
