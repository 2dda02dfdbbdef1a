import { createHash } from 'node:crypto';
import type { FactRow, KeptFact, ReportFact } from '#domain/report-fact';
import type { SteeringFacts } from '#domain/report-steering';
import type { FiguresRow, FiguresView, RateView } from '#contract/plan';
import type { ReportTaskRow } from '#contract/report';

/** What a report takes once, and keeps: figures, lists and names of that moment (figures.md §7). */
export interface ReportFacts extends ReportCore {
  /** What the providers answered, lists apart (ReportFactListEntity). Drafts of earlier versions have none until refreshed. */
  values?: KeptFact[];
}
/** Of that, what is taken from the plan. */
export interface ReportCore {
  figures: FiguresView;
  dueRate: RateView;
  onTimeRate: RateView;
  overdueRate: RateView;
  byArea: FiguresRow[];
  byUnit: FiguresRow[];
  tasks: ReportTaskRow[];
  /** Tasks of the plan that its rules leave out of the total; reports of earlier versions do not know. */
  uncounted?: number;
  /** Completed tasks that the previous issued report of the plan did not list ("hoàn thành trong kỳ"). */
  completedInPeriod: number;
  /** The report that "in the period" is measured against; null for the first of a plan. */
  previous: { reportId: number; name: string; asOf: string; completed: number } | null;
  plan: { title: string; number: string | null; issuedOn: string | null; theme: string | null };
  programme: { name: string; basis: string };
  period: { title: string; from: string; to: string };
  /** Left out where the province's committee did not meet in the period. */
  steering?: SteeringFacts;
}

/** Whether nothing that is printed has moved, lists and names included. Facts are compared as they are stored: as text. */
export const sameFacts = (a: ReportFacts, b: ReportFacts): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The list behind one fact, as kept beside the report. */
export interface FactList {
  key: string;
  label: string;
  columns: string[];
  rows: FactRow[];
}

/** Takes the lists out of the facts; each fact keeps the length and the hash of its own. */
export function withoutLists(facts: readonly ReportFact[]): { values: KeptFact[]; lists: FactList[] } {
  const lists: FactList[] = [];
  const values = facts.map((fact): KeptFact => {
    const { columns, rows, ...value } = fact;
    if (!rows) return value;
    const list = { key: fact.key, label: fact.label, columns: columns ?? [], rows };
    lists.push(list);
    const rowsHash = createHash('sha256').update(JSON.stringify([list.columns, rows])).digest('hex');
    return { ...value, rowCount: rows.length, rowsHash };
  });
  return { values, lists };
}
