import { formatDate } from '#domain/plain-date';
import { isCompleted, type ScheduleCell } from '#domain/schedule';
import { textDifference } from '#domain/text-difference';
import { formatDecimal, formatInteger } from '#domain/vietnamese-number';
import { SCHEDULE_LABEL } from '#contract/labels';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { ReportTaskRow } from '#contract/report';
import type { FieldDifferenceView, FigureDifferenceView, TaskDifferenceView, TextDifferenceView } from '#contract/report-version';
import { figureLines, type FigureLine } from './report-figure-lines';
import type { ReportFacts } from './report-facts';

/** One side of a comparison: what was frozen, and the document as it is printed. */
export interface ComparedReport {
  facts: ReportFacts;
  document: AdministrativeDocument;
}
export interface ReportDifferences {
  figures: FigureDifferenceView[];
  tasks: TaskDifferenceView[];
  texts: TextDifferenceView[];
}

/** What differs between two reports: two versions of one, or those of two periods. Pure. */
export function compareReports(from: ComparedReport, to: ComparedReport): ReportDifferences {
  return {
    figures: figureDifferences(figureLines(from.facts), figureLines(to.facts)),
    tasks: taskDifferences(from.facts.tasks, to.facts.tasks),
    texts: textDifferences(from.document, to.document),
  };
}

/** In the order of the second report; figures that only the first has stand at the end. */
function figureDifferences(from: readonly FigureLine[], to: readonly FigureLine[]): FigureDifferenceView[] {
  const before = new Map(from.map((line) => [line.code, line]));
  const after = new Set(to.map((line) => line.code));
  return [
    ...to.map((line) => figureDifference(before.get(line.code), line)),
    ...from.filter((line) => !after.has(line.code)).map((line) => figureDifference(line, undefined)),
  ];
}

function figureDifference(from: FigureLine | undefined, to: FigureLine | undefined): FigureDifferenceView {
  const { code, group, label } = (to ?? from)!;
  return { code, group, label, from: from?.text ?? null, to: to?.text ?? null, change: changeText(from, to), changed: from?.text !== to?.text, listed: { from: from?.listed ?? false, to: to?.listed ?? false } };
}

/** "+1", "−8,45 điểm %"; null where there is nothing to subtract or nothing changed. */
function changeText(from: FigureLine | undefined, to: FigureLine | undefined): string | null {
  if (from?.value == null || to?.value == null || from.unit !== to.unit || from.value === to.value || isRank(to)) return null;
  // Hundredths as integers: 57.74 - 49.29 is no multiple of 0.01 in binary.
  const difference = (Math.round(to.value * 100) - Math.round(from.value * 100)) / 100;
  const size = Math.abs(difference);
  const amount = to.unit === '%' ? `${formatDecimal(size, 2)} điểm %` : Number.isInteger(size) ? formatInteger(size) : formatDecimal(size, 2);
  return `${difference > 0 ? '+' : '−'}${amount}`;
}

/** Ranks are of different numbers of provinces (63, then 34), so they are never subtracted. */
const isRank = ({ code }: FigureLine): boolean => /rank/i.test(code);

function taskDifferences(from: readonly ReportTaskRow[], to: readonly ReportTaskRow[]): TaskDifferenceView[] {
  const before = new Map(from.map((row) => [row.taskId, row]));
  const after = new Map(to.map((row) => [row.taskId, row]));
  const one = ({ taskId, code, title }: ReportTaskRow, kind: TaskDifferenceView['kind'], fields: FieldDifferenceView[]) => ({ taskId, code, title, kind, fields });
  const state = { label: 'Tình trạng' };
  return [
    ...to.flatMap((row): TaskDifferenceView[] => {
      const old = before.get(row.taskId);
      if (!old) return [one(row, 'added', [{ ...state, from: '–', to: stateOf(row) }])];
      const fields = changedFields(old, row);
      return fields.length > 0 ? [one(row, 'changed', fields)] : [];
    }),
    ...from.filter((row) => !after.has(row.taskId)).map((row) => one(row, 'removed', [{ ...state, from: stateOf(row), to: '–' }])),
  ];
}

const FIELDS: [label: string, of: (row: ReportTaskRow) => string][] = [
  ['Mã', (row) => row.code],
  ['Nhiệm vụ', (row) => row.title],
  ['Thời hạn', (row) => row.deadlineText || '–'],
  ['Ngày đến hạn', (row) => day(row.dueOn)],
  ['Tình trạng', (row) => stateOf(row)],
  ['Ngày hoàn thành', (row) => day(row.completedOn)],
];
const changedFields = (from: ReportTaskRow, to: ReportTaskRow): FieldDifferenceView[] =>
  [...FIELDS.map(([label, of]) => ({ label, from: of(from), to: of(to) })), leadDifference(from, to)].filter((field) => field.from !== field.to);

/** Only the units that left or came: a group of communes would fill a page. */
function leadDifference(from: ReportTaskRow, to: ReportTaskRow): FieldDifferenceView {
  const [before, after] = [from.leadUnits.split('; '), to.leadUnits.split('; ')];
  const only = (own: string[], others: string[]) => own.filter((name) => !others.includes(name)).join('; ') || '–';
  return { label: 'Cơ quan chủ trì khác nhau', from: only(before, after), to: only(after, before) };
}
const day = (date: string | null) => (date === null ? '–' : formatDate(date));

function stateOf({ schedule, awaitingConfirmation }: ReportTaskRow): string {
  const cell = schedule as ScheduleCell;
  return `${SCHEDULE_LABEL[cell]}${awaitingConfirmation && !isCompleted(cell) ? ' (chờ xác nhận)' : ''}`;
}

/** Texts are compared as printed, section by section under their headings; what stands before the first is the form's. */
function textDifferences(from: AdministrativeDocument, to: AdministrativeDocument): TextDifferenceView[] {
  const [before, after] = [sectionTexts(from), sectionTexts(to)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const [was, is] = [old?.text ?? '', now?.text ?? ''];
    return was === is ? [] : [{ section: (now ?? old)!.section, from: was, to: is, parts: textDifference(was, is) }];
  });
}

/** Keyed by the labels of the headings above: `I.`, `I. 2.`, `II. 1. a)`. */
function sectionTexts({ body }: AdministrativeDocument): Map<string, { section: string; text: string }> {
  const sections = new Map<string, { section: string; text: string }>();
  let headings: string[] = [];
  // The last paragraph is the form's closing words, not the last section's.
  for (const block of body.slice(0, -1)) {
    if (block.type === 'heading') headings = [...headings.slice(0, block.level - 1), block.text];
    if (headings.length === 0) continue;
    const key = headings.map((heading) => heading.split(' ')[0]).join(' ');
    const section = sections.get(key) ?? { section: headings.slice(-2).join(' › '), text: '' };
    if (block.type === 'paragraph' && block.text.trim() !== '…') section.text = [section.text, block.text].filter(Boolean).join('\n');
    sections.set(key, section);
  }
  return sections;
}
