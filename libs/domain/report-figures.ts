import type { Figures } from './plan-figures';
import { isPlainDate, type PlainDate } from './plain-date';
import { formatInteger, type Rate } from './vietnamese-number';

/** What the sentences about a plan are written from; all of it taken in one snapshot (figures.md §7). */
export interface ReportedFigures {
  planTitle: string;
  period: { from: PlainDate; to: PlainDate };
  asOf: PlainDate;
  figures: Figures;
  /** Of those completed on time: without a due date (figures.md §3). */
  completedWithoutDeadline: number;
  /** M2, M3, M4 of figures.md §6. */
  dueRate: Rate;
  onTimeRate: Rate;
  overdueRate: Rate;
  /** Completed tasks that the previous report did not list. */
  completedInPeriod: number;
  /** Of those: completed by the date of the previous report, recorded after it ("ghi nhận bổ sung"). */
  lateRecorded: number;
  /** The report that "in the period" is measured against; null for the first of a plan. */
  previous: { name: string; asOf: PlainDate } | null;
}

/**
 * `30/6/2019`, `05/01/2026`: a day inside a sentence, with a leading zero only below day 10 and in months 1 and 2, as
 * Decree 30/2020 writes the date line. RangeError for what is not a calendar day.
 */
export function sentenceDate(date: PlainDate): string {
  if (!isPlainDate(date)) throw new RangeError(`Not a calendar day: ${JSON.stringify(date)}`);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day < 10 ? '0' : ''}${day}/${month < 3 ? '0' : ''}${month}/${year}`;
}

/** What the report says of the whole plan: paragraphs, one per line. A rate without a denominator is said as "–". */
export function planProgressText(f: ReportedFigures): string {
  const { total, awaitingConfirmation } = f.figures;
  if (total === 0) {
    const none = `${f.planTitle} chưa có nhiệm vụ nào tính đến ngày ${sentenceDate(f.asOf)}.`;
    return [none, windowSentence(f.period, f.asOf)].join('\n');
  }
  const waiting = `Có ${tasks(awaitingConfirmation)} đã đề nghị xác nhận hoàn thành, đang chờ xác nhận (chưa tính vào số đã hoàn thành).`;
  return [
    `${f.planTitle} có ${tasks(total)}; ${standing(f.figures, f.asOf, ' kế hoạch', f.completedWithoutDeadline)}.`,
    ratesSentence(f),
    ...(f.previous ? [periodSentence(f, f.previous)] : []),
    ...(awaitingConfirmation > 0 ? [waiting] : []),
    windowSentence(f.period, f.asOf),
  ].join('\n');
}

/** What the report says of one reform area. */
export function areaProgressText(figures: Figures, asOf: PlainDate): string {
  if (figures.total === 0) return 'Kế hoạch không có nhiệm vụ thuộc lĩnh vực này.';
  return `Kế hoạch có ${tasks(figures.total)} thuộc lĩnh vực này; ${standing(figures, asOf, '')}.`;
}

/**
 * Which days the figures are of. The window of the period is named only when the figures are those of its last day;
 * plan figures are cumulative in every period (figures.md §7), which the sentence says.
 */
export function windowSentence(period: { from: PlainDate; to: PlainDate }, asOf: PlainDate): string {
  const days =
    asOf === period.to
      ? `từ ngày ${sentenceDate(period.from)} đến ngày ${sentenceDate(asOf)}`
      : `đến ngày ${sentenceDate(asOf)}`;
  return `Số liệu tính ${days}; kết quả thực hiện kế hoạch được tính lũy kế từ khi ban hành kế hoạch.`;
}

const LABELS = {
  total: 'tổng số nhiệm vụ',
  completed: 'đã hoàn thành',
  completedOnTime: 'hoàn thành đúng hạn',
  completedLate: 'hoàn thành quá hạn',
  openWithinTerm: 'đang thực hiện trong hạn',
  openOverdue: 'đang thực hiện quá hạn',
  openNoDeadline: 'chưa xác định thời hạn',
  awaitingConfirmation: 'chờ xác nhận',
} as const;
export interface FigureChange {
  figure: keyof typeof LABELS;
  /** Vietnamese, lower case, to stand inside a sentence. */
  label: string;
  taken: number;
  now: number;
}

/** The counts that differ between figures taken earlier and the same question asked now: "đã hoàn thành 35 → 36". */
export function changedFigures(taken: Figures, now: Figures): FigureChange[] {
  return (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .filter((figure) => taken[figure] !== now[figure])
    .map((figure) => ({ figure, label: LABELS[figure], taken: taken[figure], now: now[figure] }));
}

const tasks = (count: number) => `${formatInteger(count)} nhiệm vụ`;

/** "tính đến ngày … đã hoàn thành 35/71 nhiệm vụ, đạt 49,29% kế hoạch, trong đó …; còn 36 nhiệm vụ …, trong đó …". */
function standing(f: Figures, asOf: PlainDate, ofWhat: string, withoutDeadline = 0): string {
  const open = f.total - f.completed;
  const note = withoutDeadline > 0 ? ` (trong đó ${tasks(withoutDeadline)} không có thời hạn)` : '';
  const done = parts([
    [f.completedOnTime, `hoàn thành đúng hạn${note}`],
    [f.completedLate, 'hoàn thành quá hạn'],
  ]);
  const left = parts([
    [f.openWithinTerm, 'trong hạn'],
    [f.openOverdue, 'quá hạn'],
    [f.openNoDeadline, 'chưa xác định thời hạn'],
  ]);
  const completed = `đã hoàn thành ${formatInteger(f.completed)}/${tasks(f.total)}, đạt ${f.rate.text}${ofWhat}${done}`;
  return `tính đến ngày ${sentenceDate(asOf)} ${completed}${open > 0 ? `; còn ${tasks(open)} chưa hoàn thành${left}` : ''}`;
}

/** What a number consists of, without its zeros; nothing for a number that is itself 0. */
function parts(counts: [count: number, what: string][]): string {
  const named = counts.filter(([count]) => count > 0).map(([count, what]) => `${tasks(count)} ${what}`);
  return named.length === 0 ? '' : `, trong đó ${named.join(', ')}`;
}

/** Rates that mean something: one over nothing is "–" in a table and no clause of a sentence. The total is not 0 here. */
function ratesSentence(f: ReportedFigures): string {
  const rates: [rate: Rate, what: string][] = [
    [f.dueRate, 'tỷ lệ hoàn thành trên số nhiệm vụ đã hoàn thành và quá hạn'],
    [f.onTimeRate, 'tỷ lệ hoàn thành đúng hạn trên số nhiệm vụ đã hoàn thành'],
    [f.overdueRate, 'tỷ lệ quá hạn chưa hoàn thành trên tổng số nhiệm vụ'],
  ];
  const clauses = rates.filter(([{ denominator }]) => denominator > 0).map(([rate, what]) => `${what}: ${share(rate)}`);
  return `${clauses.join('; ').replace(/^t/, 'T')}.`;
}
const share = ({ numerator, denominator, text }: Rate) =>
  `${text} (${formatInteger(numerator)}/${formatInteger(denominator)})`;

function periodSentence(f: ReportedFigures, previous: { name: string; asOf: PlainDate }): string {
  const late =
    f.lateRecorded > 0
      ? `, trong đó ghi nhận bổ sung ${tasks(f.lateRecorded)} hoàn thành từ ngày ${sentenceDate(previous.asOf)} trở về trước`
      : '';
  return `Trong kỳ báo cáo hoàn thành ${tasks(f.completedInPeriod)} so với ${previous.name} (số liệu tính đến ngày ${sentenceDate(previous.asOf)})${late}.`;
}
