import type { ReportTaskRow } from '#contract/report';
import { isCompleted, SCHEDULE_CELLS, type ScheduleCell } from '#domain/schedule';
import { SCHEDULE_LABEL } from '#contract/labels';

/** What a number in a report counts: a cell, the completed ones, or an overlay inside the cells. */
export const REPORT_PARTS = ['completed', ...SCHEDULE_CELLS, 'awaitingConfirmation', 'lateRecorded'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export const PART_LABEL: Record<ReportPart, string> = { ...SCHEDULE_LABEL, lateRecorded: 'Ghi nhận bổ sung' };

/** Carried by a link from a number: the list lies further down the page, so it is brought into view. */
export const TO_LIST = { toList: true };

/** Whether a frozen row is in the list that the number of this part counts. */
export function isInPart(row: ReportTaskRow, part: ReportPart): boolean {
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
