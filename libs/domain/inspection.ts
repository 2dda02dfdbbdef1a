/** "Kiểm tra định kỳ" by a plan, or "đột xuất" without notice (S3). */
export const INSPECTION_MODES = ['periodic', 'unannounced'] as const;
export type InspectionMode = (typeof INSPECTION_MODES)[number];
export const INSPECTION_MODE_LABEL: Record<InspectionMode, string> = {
  periodic: 'Định kỳ, theo kế hoạch',
  unannounced: 'Đột xuất',
};

/** Who inspects: the Government's committee or a ministry, the province, a unit itself. */
export const INSPECTOR_LEVELS = ['central', 'province', 'unit'] as const;
export type InspectorLevel = (typeof INSPECTOR_LEVELS)[number];
export const INSPECTOR_LEVEL_LABEL: Record<InspectorLevel, string> = {
  central: 'Trung ương',
  province: 'Tỉnh',
  unit: 'Đơn vị tự kiểm tra',
};

export const FINDING_CATEGORIES = [
  'wrongCompetence',
  'lateDossiers',
  'dutyMisconduct',
  'harassment',
  'shirking',
  'irresolute',
  'coordination',
  'lowIndex',
  'procedure',
  'other',
] as const;
export type FindingCategory = (typeof FINDING_CATEGORIES)[number];
/** Shortcomings that the sources name (domain.md §0.2, §0.5); "khác" for the rest. */
export const FINDING_CATEGORY_LABEL: Record<FindingCategory, string> = {
  wrongCompetence: 'Ban hành văn bản sai thẩm quyền',
  lateDossiers: 'Hồ sơ trễ hẹn',
  dutyMisconduct: 'Sai phạm trong thực thi công vụ',
  harassment: 'Phiền hà, sách nhiễu, đi lại nhiều lần',
  shirking: 'Đùn đẩy, né tránh, sợ sai',
  irresolute: 'Chỉ đạo chưa quyết liệt',
  coordination: 'Phối hợp chưa tốt',
  lowIndex: 'Chỉ số, mức độ hài lòng thấp',
  procedure: 'Chưa đúng trình tự, quy định về thủ tục',
  other: 'Khác',
};

export const FINDING_STATUSES = ['open', 'fixed'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];
export const FINDING_STATUS_LABEL: Record<FindingStatus, string> = {
  open: 'Chưa khắc phục xong',
  fixed: 'Đã khắc phục',
};

/**
 * A finding is fixed when every task raised from it is completed; one without tasks when somebody marked it with evidence.
 * @param completedTaskDates per task the day it was completed, null while open
 */
export function findingState(
  completedTaskDates: readonly (string | null)[],
  markedFixedOn: string | null,
): { status: FindingStatus; fixedOn: string | null } {
  if (completedTaskDates.length === 0)
    return markedFixedOn === null ? { status: 'open', fixedOn: null } : { status: 'fixed', fixedOn: markedFixedOn };
  const done = completedTaskDates.filter((day): day is string => day !== null).sort();
  return done.length === completedTaskDates.length
    ? { status: 'fixed', fixedOn: done.at(-1)! }
    : { status: 'open', fixedOn: null };
}
