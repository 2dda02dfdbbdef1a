import type { ReportTaskRow } from '#contract/report';
import { figureLines, type FigureLine } from './report-figure-lines';
import type { ReportEntity } from './report.entity';
import { reportTitle } from './report.view';

/** What the data file is written from: what is frozen with the report, and what it prints of itself. */
export type DataSource = Pick<ReportEntity, 'status' | 'number' | 'issuedOn' | 'asOf' | 'knownAt' | 'rulesVersion' | 'facts'> & { versionNo: number };

const COLUMNS: [title: string, of: (line: FigureLine, source: DataSource) => string | number][] = [
  ['Mã số liệu', (line) => line.code],
  ['Nhóm', (line) => line.group],
  ['Tên số liệu', (line) => line.label],
  ['Đơn vị tính', (line) => line.unit],
  ['Giá trị', (line) => line.value ?? ''],
  ['Giá trị như in', (line) => line.text],
  ['Kỳ báo cáo', (_, { facts }) => facts.period.title],
  ['Từ ngày', (_, { facts }) => facts.period.from],
  ['Đến ngày', (_, { facts }) => facts.period.to],
  ['Số liệu tính đến ngày', (_, { asOf }) => asOf],
  ['Số báo cáo', (_, { number }) => number ?? ''],
  ['Phiên bản', (_, { versionNo }) => versionNo],
];

/**
 * One row per figure for entry into other programs: UTF-8 with BOM, commas, CRLF (RFC 4180); values with a decimal
 * point, days as YYYY-MM-DD. A text that a spreadsheet would take for a formula has an apostrophe in front.
 */
export function reportCsv(source: DataSource): Buffer {
  const rows = [COLUMNS.map(([title]) => title), ...figureLines(source.facts).map((line) => COLUMNS.map(([, of]) => of(line, source)))];
  return Buffer.from(`\ufeff${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`, 'utf8');
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same figures as JSON, with the list of tasks; keys in English as in the API, stable from version to version. */
export function reportJson(source: DataSource): Buffer {
  const { facts, status, number, issuedOn, versionNo, asOf, knownAt, rulesVersion } = source;
  const data = {
    format: 'cchc-report-1',
    report: { title: reportTitle(facts.period.title), status, number, issuedOn, versionNo, period: facts.period, plan: facts.plan, programme: facts.programme, asOf, knownAt, rulesVersion },
    figures: figureLines(facts).map(({ code, group, label, unit, value, text }) => ({ code, group, label, unit, value, text })),
    tasks: facts.tasks.map(taskRow),
  };
  return Buffer.from(`${JSON.stringify(data, null, 1)}\n`, 'utf8');
}

const taskRow = ({ code, title, areaCode, leadUnits, deadlineText, dueOn, completedOn, schedule, lateRecorded }: ReportTaskRow) => ({
  code,
  title,
  areaCode,
  leadUnits: leadUnits.split('; '),
  deadlineText,
  dueOn,
  completedOn,
  schedule,
  lateRecorded,
});
