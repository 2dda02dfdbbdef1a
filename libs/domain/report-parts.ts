import { isCompleted, SCHEDULE_CELLS, type ScheduleCell } from './schedule';

/** What a number in a report counts: a cell, the completed ones, or an overlay inside the cells. */
export const REPORT_PARTS = ['completed', ...SCHEDULE_CELLS, 'awaitingConfirmation', 'lateRecorded'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** As far as the question needs a frozen row. */
export interface CountedRow {
  schedule: string;
  awaitingConfirmation: boolean;
  lateRecorded: boolean;
}

/** Whether a frozen row is in the list that the number of this part counts. */
export function isInPart(row: CountedRow, part: ReportPart): boolean {
  switch (part) {
    case 'completed':
      return isCompleted(row.schedule as ScheduleCell);
    case 'awaitingConfirmation':
      return row.awaitingConfirmation && !isCompleted(row.schedule as ScheduleCell);
    case 'lateRecorded':
      return row.lateRecorded;
    default:
      return row.schedule === part;
  }
}
