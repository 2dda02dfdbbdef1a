import type { DeadlineKind } from './deadline';
import { formatDate, type PlainDate } from './plain-date';

/** What a province may decide differently; dated rows of a plan (figures.md, opening paragraph). */
export interface PlanRules {
  /** Rates are truncated (35/71 → 49,29%) or rounded half up. */
  rounding: 'truncate' | 'half-up';
  /** "On time" is measured against the due date in force (after extensions) or the original one. */
  headlineDue: 'current' | 'original';
  /** The date that counts as completion: the day of submission or the day the unit states. */
  completionDate: 'submitted' | 'stated';
  /** How many days before the due date a task counts as due soon. */
  dueSoonDays: number;
  /** On which of these days before the due date people are reminded; each at most `dueSoonDays`. */
  reminderDays: number[];
  /** Month and day (`12-01`) from which continuous tasks take a completion; null at any time. */
  continuousFrom: string | null;
  /** Whether continuous tasks are in the denominator. */
  continuousCounted: boolean;
  /** "Trước 15/11" includes 15/11 itself. */
  beforeIsInclusive: boolean;
}
export const DEFAULT_PLAN_RULES: PlanRules = {
  rounding: 'truncate',
  headlineDue: 'current',
  completionDate: 'submitted',
  dueSoonDays: 7,
  reminderDays: [7, 3, 1],
  continuousFrom: '12-01',
  continuousCounted: true,
  beforeIsInclusive: true,
};
/** Printed with every report, so that a later change of the counting code can be told from a change of facts. */
export const FIGURES_VERSION = 'figures-1';

/** Rules as a plan stores them: where a plan is older than a setting, it goes on as it was counted then. */
export function storedPlanRules(stored: Partial<PlanRules>): PlanRules {
  const { dueSoonDays = DEFAULT_PLAN_RULES.dueSoonDays } = stored;
  const reminderDays = DEFAULT_PLAN_RULES.reminderDays.filter((days) => days <= dueSoonDays);
  return { ...DEFAULT_PLAN_RULES, continuousFrom: null, reminderDays, ...stored };
}

/** Work without an end ("Thường xuyên") that nobody has set a date for. */
export const isContinuous = (kind: DeadlineKind, dueOn: PlainDate | null): boolean =>
  kind === 'continuous' && dueOn === null;

/** The first day on which a continuous task of a plan of `year` takes a completion; null at any time. */
export const continuousOpensOn = ({ continuousFrom }: PlanRules, year: number): PlainDate | null =>
  continuousFrom === null ? null : `${year}-${continuousFrom}`;

/** Why a continuous task takes no completion on a day; null when it does (figures.md §3). */
export function continuousRefusal(rules: PlanRules, year: number, on: PlainDate): string | null {
  const opensOn = continuousOpensOn(rules, year);
  if (opensOn === null || on >= opensOn) return null;
  return `Nhiệm vụ thường xuyên chỉ nhận đề nghị xác nhận hoàn thành từ ngày ${formatDate(opensOn)} (quy tắc tính của kế hoạch); trước ngày đó hãy gửi báo cáo tiến độ.`;
}

/** Whether `MM-DD` names a day of every year: 29 February does not. */
export const isMonthDay = (text: string): boolean => {
  const [, month = 0, day = 0] = (/^(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  return day >= 1 && day <= ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
};
