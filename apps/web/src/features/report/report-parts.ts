import { SCHEDULE_LABEL } from '#contract/labels';
import type { ReportPart } from '#domain/report-parts';

export const PART_LABEL: Record<ReportPart, string> = { ...SCHEDULE_LABEL, lateRecorded: 'Ghi nhận bổ sung' };

/** Carried by a link from a number: the list lies further down the page, so it is brought into view. */
export const TO_LIST = { toList: true };
