import { dateInProvince, formatDate, formatInstant, type Instant, type PlainDate } from './plain-date';

/** Office hours from a day on, until a later row takes over. */
export interface WorkingHours {
  validFrom: PlainDate;
  /** 1 = Monday … 7 = Sunday. */
  workdays: number[];
  /** `07:30`, on the province's clock. */
  startsAt: string;
  endsAt: string;
  /** When the reminder of the day goes out. */
  reminderAt: string;
}
/** A day off by decision, or a day of rest that is worked to make up for one. */
export interface Holiday {
  date: PlainDate;
  name: string;
  kind: 'off' | 'work';
}
export interface WorkingCalendar {
  hours: readonly WorkingHours[];
  holidays: readonly Holiday[];
}

/** Before anybody has said anything: Monday to Friday, as offices of the state mostly work. */
export const USUAL_HOURS: WorkingHours = {
  validFrom: '2000-01-01',
  workdays: [1, 2, 3, 4, 5],
  startsAt: '07:30',
  endsAt: '17:00',
  reminderAt: '07:00',
};
export const WEEKDAY_NAMES = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: PlainDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The hours in force on a day: of the rows that have begun, the last. */
export function hoursOn({ hours }: WorkingCalendar, day: PlainDate): WorkingHours {
  const begun = hours.filter((row) => row.validFrom <= day);
  return begun.reduce((last, row) => (row.validFrom >= last.validFrom ? row : last), USUAL_HOURS);
}

/** Why nobody works on a day: the holiday's name or the weekday; null on a working day. */
export function nonWorkingReason(calendar: WorkingCalendar, day: PlainDate): string | null {
  const holiday = calendar.holidays.find(({ date }) => date === day);
  if (holiday) return holiday.kind === 'off' ? holiday.name : null;
  const weekday = weekdayOf(day);
  return hoursOn(calendar, day).workdays.includes(weekday) ? null : WEEKDAY_NAMES[weekday - 1]!;
}

/** What is said beside a due date that is no working day (figures.md §3: kept, and said); null on a working day. */
export function dueOnNonWorkingDay(calendar: WorkingCalendar, dueOn: PlainDate): string | null {
  const reason = nonWorkingReason(calendar, dueOn);
  return reason === null ? null : `Ngày ${formatDate(dueOn)} là ngày nghỉ (${reason}); ngày đến hạn giữ nguyên.`;
}

/** Whether the hour of the day's reminder has come. */
export function reminderIsDue(calendar: WorkingCalendar, now: Instant): boolean {
  return formatInstant(now).slice(0, 5) >= hoursOn(calendar, dateInProvince(now)).reminderAt;
}
