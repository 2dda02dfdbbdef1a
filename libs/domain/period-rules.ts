import { addDays, formatDate, type PlainDate } from './plain-date';
import { DUE_LEVELS, type DueLevel, type PeriodDues, type PeriodKind } from './reporting-period';
import { nonWorkingReason, type WorkingCalendar } from './working-calendar';

export const DUE_LEVEL_LABEL: Record<DueLevel, string> = {
  unit: 'Đơn vị gửi cơ quan thường trực',
  agency: 'Cơ quan thường trực tổng hợp',
  province: 'Tỉnh ký ban hành',
  ministry: 'Gửi Bộ Nội vụ',
};

export interface PeriodDates {
  kind: PeriodKind;
  from: PlainDate;
  to: PlainDate;
  dues: PeriodDues;
}
export interface PeriodFault {
  /** `to`, or `dues.unit` and so on. */
  field: string;
  message: string;
}

/** The first working day after a day. Looks at most two months ahead: a calendar without working days is a mistake. */
export function nextWorkingDay(calendar: WorkingCalendar, day: PlainDate): PlainDate {
  for (let n = 1; n <= 60; n++) if (nonWorkingReason(calendar, addDays(day, n)) === null) return addDays(day, n);
  return addDays(day, 1);
}

/**
 * What a period's dates contradict: the window's end before its beginning; for periodic reports a due date less than one
 * working day after the cut-off (Decree 09/2019/NĐ-CP, article 8, clause 5; the cut-off is the window's last day); a level
 * due before the one it waits for. A free range has due dates as the document that asks for it sets them.
 */
export function periodFaults({ kind, from, to, dues }: PeriodDates, calendar: WorkingCalendar): PeriodFault[] {
  if (to < from) return [{ field: 'to', message: `Ngày chốt số liệu phải từ ngày ${formatDate(from)} trở đi` }];
  const stated = DUE_LEVELS.flatMap((level) => (dues[level] ? [{ level, dueOn: dues[level] }] : []));
  const earliest = nextWorkingDay(calendar, to);
  return stated.flatMap(({ level, dueOn }, index) => {
    const at = (message: string) => [{ field: `dues.${level}`, message }];
    if (kind !== 'range' && dueOn < earliest)
      return at(
        `Sớm nhất là ${formatDate(earliest)}: hạn gửi phải sau ngày chốt số liệu ${formatDate(to)} ít nhất 01 ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8)`,
      );
    const before = stated[index - 1];
    if (before && dueOn < before.dueOn)
      return at(`Không được trước hạn của bước trước (${DUE_LEVEL_LABEL[before.level]}: ${formatDate(before.dueOn)})`);
    return [];
  });
}
