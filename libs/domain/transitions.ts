/** Which status may follow which: tables, not ifs. A transition that is not listed is refused. */
const PLAN = { draft: ['issued'], issued: ['closed'], closed: [] } as const;
const SUBMISSION = {
  draft: ['submitted', 'discarded'],
  submitted: ['confirmed', 'returned'],
  returned: [],
  // A confirmation made by mistake is annulled: the submission is back in the queue.
  confirmed: ['submitted'],
  discarded: [],
  recorded: [],
} as const;
/** Minutes are signed before the notice of conclusions goes out; each step locks what came before (domain.md §10.4). */
const MEETING = { draft: ['held'], held: ['signed'], signed: ['issued'], issued: [] } as const;
const REPORT = { draft: ['issued'], issued: [] } as const;

export type PlanStatus = keyof typeof PLAN;
/** `recorded`: a progress report, visible at once and never queued (figures.md §2). */
export type SubmissionStatus = keyof typeof SUBMISSION;
export type MeetingStatus = keyof typeof MEETING;
export type ReportStatus = keyof typeof REPORT;

export const PLAN_STATUSES = Object.keys(PLAN) as PlanStatus[];
export const SUBMISSION_STATUSES = Object.keys(SUBMISSION) as SubmissionStatus[];
export const MEETING_STATUSES = Object.keys(MEETING) as MeetingStatus[];
export const REPORT_STATUSES = Object.keys(REPORT) as ReportStatus[];

const TABLES = { plan: PLAN, submission: SUBMISSION, meeting: MEETING, report: REPORT };
/** Whether `from` → `to` is in the table of the noun. */
export function mayBecome(noun: keyof typeof TABLES, from: string, to: string): boolean {
  const table = TABLES[noun] as Record<string, readonly string[]>;
  return table[from]?.includes(to) ?? false;
}
