import type { SteeringFacts } from '#domain/report-steering';
import type { FiguresRow, FiguresView, RateView } from '#contract/plan';
import type { ReportTaskRow } from '#contract/report';

/** What a report takes from the plan once, and keeps: figures, lists and names of that moment (figures.md §7). */
export interface ReportFacts {
  figures: FiguresView;
  dueRate: RateView;
  onTimeRate: RateView;
  overdueRate: RateView;
  byArea: FiguresRow[];
  byUnit: FiguresRow[];
  tasks: ReportTaskRow[];
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
