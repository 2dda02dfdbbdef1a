import { formatDate, formatInstant } from '#domain/plain-date';
import { sentenceDate } from '#domain/report-figures';
import { isStandingAnnex, type STANDING_ANNEXES, type TemplateAnnex } from '#domain/report-template';
import { formatInteger, roman, type Rate } from '#domain/vietnamese-number';
import type { Annex, Block, SummaryLine, TableBlock, TableColumn, TableGroupRow, TableRow } from '#contract/document-tree';
import type { FiguresView } from '#contract/plan';
import type { ReportTaskRow } from '#contract/report';
import type { FactList } from './report-facts';
import { factTable } from './report-list-table';
import type { ReportEntity } from './report.entity';

/** What the annexes are printed from. */
type Annexed = Pick<ReportEntity, 'facts' | 'asOf' | 'knownAt' | 'rulesVersion' | 'auditHead'>;
interface WithAnnexes extends Annexed {
  annexes: readonly TemplateAnnex[];
  lists: ReadonlyMap<string, FactList>;
}

/**
 * The numbers behind the report, as its template orders them; two annexes or more are numbered (Decree 30/2020, annex I). An
 * annex of a list that the report's facts did not answer is left out.
 */
export function reportAnnexes(report: WithAnnexes, reference: string): Annex[] {
  const annexes = report.annexes.filter(({ list }) => isStandingAnnex(list) || report.lists.has(list));
  const label = (index: number) => (annexes.length > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục');
  return annexes.map(({ title, list }, index) => ({ label: label(index), title, reference, landscape: true, blocks: annexBlocks(list, report) }));
}

const STANDING: Record<keyof typeof STANDING_ANNEXES, (report: Annexed) => Block[]> = {
  'annex.areas': (report) => [areaTable(report), note(ratesNote(report)), note(sourceNote(report))],
  'annex.units': (report) => [unitTable(report), note(UNIT_NOTE)],
  'annex.tasks': (report) => lists(report),
};
const annexBlocks = (list: string, report: WithAnnexes): Block[] =>
  isStandingAnnex(list) ? STANDING[list](report) : [factTable(report.lists.get(list))];

/** What opens the report's workbook: the figures of the plan, and what they were taken from. */
export function reportSummary({ facts, asOf, knownAt, rulesVersion, auditHead }: Annexed): SummaryLine[] {
  const { figures } = facts;
  const number = (label: string, n: number): SummaryLine => ({ label, text: formatInteger(n), holds: 'integer' });
  const rate = (label: string, { text }: Rate): SummaryLine => ({ label, text, holds: 'rate' });
  return [
    { label: 'Kế hoạch', text: facts.plan.title, holds: 'text' },
    { label: 'Kỳ báo cáo', text: facts.period.title, holds: 'text' },
    { label: 'Số liệu tính đến ngày', text: formatDate(asOf), holds: 'date' },
    number('Tổng số nhiệm vụ', figures.total),
    number('Đã hoàn thành', figures.completed),
    number('Trong đó: hoàn thành đúng hạn', figures.completedOnTime),
    number('Trong đó: hoàn thành quá hạn', figures.completedLate),
    number('Chưa hoàn thành, trong hạn', figures.openWithinTerm),
    number('Chưa hoàn thành, quá hạn', figures.openOverdue),
    number('Chưa hoàn thành, chưa xác định thời hạn', figures.openNoDeadline),
    number('Hoàn thành trong kỳ', facts.completedInPeriod),
    rate('Tỷ lệ hoàn thành (đã hoàn thành / tổng số nhiệm vụ)', figures.rate),
    rate('Đã hoàn thành / (đã hoàn thành + quá hạn chưa hoàn thành)', facts.dueRate),
    rate('Hoàn thành đúng hạn / đã hoàn thành', facts.onTimeRate),
    rate('Quá hạn chưa hoàn thành / tổng số nhiệm vụ', facts.overdueRate),
    { label: 'Lấy số liệu lúc', text: formatInstant(knownAt), holds: 'text' },
    { label: 'Quy tắc tính', text: rulesVersion, holds: 'text' },
    ...(auditHead ? [{ label: 'Mã đầu chuỗi nhật ký', text: auditHead, holds: 'text' as const }] : []),
  ];
}

const note = (text: string): Block => ({ type: 'paragraph', style: 'note', text });
const POSITION: TableColumn = { title: 'STT', align: 'center', width: 1.2, holds: 'integer' };
const count = (title: string): TableColumn => ({ title, align: 'right', width: 2, holds: 'integer' });
const CELL_COLUMNS: TableColumn[] = [
  count('Tổng số nhiệm vụ'),
  count('Đã hoàn thành'),
  count('Hoàn thành đúng hạn'),
  count('Hoàn thành quá hạn'),
  count('Chưa hoàn thành, trong hạn'),
  count('Chưa hoàn thành, quá hạn'),
  count('Chưa xác định thời hạn'),
  { title: 'Tỷ lệ hoàn thành', align: 'right', width: 2, holds: 'rate' },
];
const cellsOf = (f: FiguresView): string[] => [
  ...[f.total, f.completed, f.completedOnTime, f.completedLate, f.openWithinTerm, f.openOverdue, f.openNoDeadline].map(formatInteger),
  f.rate.text,
];

/** The cells of each row sum to its total, and the rows to the last one (figures.md §5). */
function areaTable({ facts }: Annexed): TableBlock {
  return {
    type: 'table',
    columns: [POSITION, { title: 'Lĩnh vực', align: 'left', width: 7 }, ...CELL_COLUMNS],
    rows: [
      ...facts.byArea.map((area, index): TableRow => ({ kind: 'row', cells: [`${index + 1}`, area.name, ...cellsOf(area)] })),
      { kind: 'row', cells: ['', 'Tổng cộng', ...cellsOf(facts.figures)], total: true },
    ],
    emptyText: 'Không có số liệu',
  };
}

const UNIT_NOTE =
  'Ghi chú: nhiệm vụ do nhiều cơ quan cùng chủ trì được tính ở từng cơ quan, nên tổng theo cơ quan có thể lớn hơn tổng số nhiệm vụ của kế hoạch; số nhiệm vụ phối hợp để riêng, không cộng.';

function unitTable({ facts }: Annexed): TableBlock {
  return {
    type: 'table',
    columns: [POSITION, { title: 'Cơ quan chủ trì', align: 'left', width: 6 }, ...CELL_COLUMNS, count('Phối hợp')],
    rows: facts.byUnit.map((unit, index) => ({ kind: 'row', cells: [`${index + 1}`, unit.name, ...cellsOf(unit), formatInteger(unit.coordinating)] })),
    emptyText: 'Không có số liệu',
  };
}

function ratesNote({ facts }: Annexed): string {
  const share = ({ numerator, denominator, text }: Rate) => `${formatInteger(numerator)}/${formatInteger(denominator)} = ${text}`;
  return [
    `Ghi chú: tỷ lệ hoàn thành = đã hoàn thành / tổng số nhiệm vụ (${share(facts.figures.rate)})`,
    `đã hoàn thành / (đã hoàn thành + quá hạn chưa hoàn thành): ${share(facts.dueRate)}`,
    `đúng hạn / đã hoàn thành: ${share(facts.onTimeRate)}`,
    `quá hạn chưa hoàn thành / tổng số nhiệm vụ: ${share(facts.overdueRate)}.`,
  ].join('; ');
}

/** An issued report prints the head of the audit chain, so that the chain can be held against the paper. */
function sourceNote({ asOf, knownAt, rulesVersion, auditHead }: Annexed): string {
  const taken = `Số liệu đã xác nhận, tính đến ngày ${sentenceDate(asOf)}, lấy lúc ${formatInstant(knownAt)} theo quy tắc tính ${rulesVersion}.`;
  return auditHead ? `${taken} Mã đầu chuỗi nhật ký: ${auditHead}.` : taken;
}

/** Every list says how many it holds, also when that is none. */
function lists({ facts: { tasks, previous } }: Annexed): Block[] {
  const of = (schedule: string) => tasks.filter((row) => row.schedule === schedule);
  const late = tasks.filter((row) => row.lateRecorded);
  return [
    heading('A. NHIỆM VỤ ĐÃ HOÀN THÀNH'),
    taskTable([
      ['I', 'Hoàn thành đúng hạn', of('completedOnTime')],
      ['II', 'Hoàn thành quá hạn', of('completedLate')],
    ]),
    heading('B. NHIỆM VỤ CHƯA HOÀN THÀNH'),
    taskTable([
      ['I', 'Quá hạn', of('openOverdue')],
      ['II', 'Trong hạn', of('openWithinTerm')],
      ['III', 'Chưa xác định thời hạn', of('openNoDeadline')],
    ]),
    ...(late.length === 0 || !previous
      ? []
      : [
          heading('C. GHI NHẬN BỔ SUNG'),
          note(`Hoàn thành từ ngày ${sentenceDate(previous.asOf)} trở về trước nhưng chưa có trong ${previous.name}; đã tính tại mục A.`),
          taskTable([['I', 'Ghi nhận bổ sung', late]]),
        ]),
  ];
}
const heading = (text: string): Block => ({ type: 'heading', level: 1, text });

function taskTable(groups: [label: string, title: string, rows: ReportTaskRow[]][]): TableBlock {
  return {
    type: 'table',
    columns: [
      POSITION,
      { title: 'Mã', align: 'center', width: 1.5 },
      { title: 'Nhiệm vụ', align: 'left', width: 8 },
      { title: 'Cơ quan chủ trì', align: 'left', width: 5 },
      { title: 'Thời hạn', align: 'center', width: 2.5 },
      { title: 'Ngày đến hạn', align: 'center', width: 2, holds: 'date' },
      { title: 'Ngày hoàn thành', align: 'center', width: 2, holds: 'date' },
    ],
    rows: groups.flatMap(([label, title, rows]): (TableRow | TableGroupRow)[] => [
      { kind: 'group', cells: [label, `${title}: ${formatInteger(rows.length)} nhiệm vụ`] },
      ...rows.map((row, index): TableRow => ({ kind: 'row', cells: taskCells(row, index + 1) })),
    ]),
    emptyText: 'Không có nhiệm vụ',
  };
}

function taskCells(row: ReportTaskRow, position: number): string[] {
  const waiting = row.awaitingConfirmation && row.completedOn === null ? '\n(đang chờ xác nhận hoàn thành)' : '';
  const date = (value: string | null) => (value === null ? '–' : formatDate(value));
  return [`${position}`, row.code, `${row.title}${waiting}`, leadCell(row.leadUnits), row.deadlineText || '–', date(row.dueOn), date(row.completedOn)];
}

/** How many lead units a line of the list names; a group of thirty would fill a page. */
const NAMED_LEADS = 3;

/** The first lead units in official order and how many more; the frozen list keeps them all. */
function leadCell(leadUnits: string): string {
  const names = leadUnits.split('; ');
  if (names.length <= NAMED_LEADS + 1) return leadUnits;
  return `${names.slice(0, NAMED_LEADS).join('; ')} và ${formatInteger(names.length - NAMED_LEADS)} cơ quan, đơn vị khác`;
}
