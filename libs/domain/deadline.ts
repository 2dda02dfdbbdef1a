import { readCycle } from './deadline-cycle';
import { readTimes } from './deadline-list';
import type { Period, PeriodKind, ReadingRules, Refusal } from './deadline-period';
import { readWording, type WordingKind } from './deadline-wording';
import { endOfMonth, formatDate, type PlainDate } from './plain-date';
import { normalizeText, searchKey } from './vietnamese-text';

/**
 * What a deadline in a plan names (domain.md §4.3): a day or a period, once or several times (`date` … `year`); a cycle, or
 * periods of different kinds (`recurring`); or no day at all: `continuous` work, a time set elsewhere (`external`) or
 * by an event (`afterEvent`), and `none` for an empty text.
 */
export type DeadlineKind = PeriodKind | 'recurring' | WordingKind;

/**
 * One time a task is due. `code` is '' when there is only one; otherwise it is unique in the deadline: `T05`, `Q2`,
 * `H1`, `Y` (the whole year, beside its halves or quarters), `D0630`, with the year added when it is not the plan's (`Q4-2025`).
 * `opensOn` ≤ `dueOn`: the first day of the month, quarter, half or year; 1 January for a single day; the day after the
 * one before for further days.
 */
export interface DeadlineOccurrence {
  code: string;
  label: string;
  opensOn: PlainDate;
  dueOn: PlainDate;
}

/**
 * `dueOn` is the last day that is still on time, of the last occurrence; null exactly when `occurrences` is empty.
 * Occurrences are in order of `dueOn`, no two on the same day. `reading` is a Vietnamese sentence saying how the text
 * was understood, to be confirmed by the person who typed it.
 */
export interface DeadlineReading {
  kind: DeadlineKind;
  dueOn: PlainDate | null;
  occurrences: DeadlineOccurrence[];
  reading: string;
}

/**
 * Reads a deadline as a plan writes it, without regard to case, accents or spacing. `year` is the plan's year, for texts
 * that name none. A period is due on its last day; "Trước 15/11" includes 15/11 itself unless `beforeIsInclusive` is
 * false; "Thường xuyên" is never late. Nothing is guessed: a text that could mean two things is an error. The error is
 * a Vietnamese sentence for the person who typed the text; it names what is impossible, or says what to write.
 * RangeError when `year` itself is outside 1900–2199.
 */
export function readDeadline(
  text: string,
  year: number,
  { beforeIsInclusive = true }: { beforeIsInclusive?: boolean } = {},
): DeadlineReading | { error: string } {
  endOfMonth(year, 12);
  if (normalizeText(text) === '') return withoutDay('none');
  const key = deadlineKey(text);
  const rules: ReadingRules = { year, beforeIsInclusive };
  const cycle = readCycle(key, rules);
  if (cycle !== null) return 'error' in cycle ? cycle : withDays(cycle, 'recurring');
  const wording = readWording(key);
  if (wording !== null) return typeof wording === 'string' ? withoutDay(wording) : wording;
  const times = readTimes(key, rules) ?? readPeriodic(key, rules);
  if (times !== null) return 'error' in times ? times : withDays(times, kindOf(times));
  return {
    error:
      `Chưa hiểu thời hạn “${normalizeText(text)}”. Hãy ghi như: 30/6, Trước 15/11, Tháng 5, Quý II, Quý II và IV, ` +
      '6 tháng đầu năm, Hằng quý, Ngày 25 hằng tháng, Trong năm, Thường xuyên hoặc Theo hướng dẫn của Trung ương.',
  };
}

/** The text as the patterns see it: one form of dash, list marks as ", " and "và" as " & ", without "hoàn thành" before it. */
function deadlineKey(text: string): string {
  // Without accents "sáu tháng" (six months) would be "sau tháng" (after the month).
  const sixMonths = normalizeText(text)
    .toLowerCase()
    .replace(/sáu\s+tháng/g, '6 tháng');
  return (
    searchKey(sixMonths)
      .replace(/[ .,;]+$/, '')
      .replace(/[‐-―−]/g, '-')
      .replace(/ ?([/-]) ?/g, '$1')
      .replace(/ ?[,;+] ?/g, ', ')
      .replace(/,? va | ?& ?/g, ' & ')
      .replace(/\bqui\b/g, 'quy')
      .replace(/^(?:hoan thanh|thuc hien|xong) (?:xong )?/, '')
      // The hour on the day itself: the day still counts.
      .replace(/\btruoc \d{1,2} ?(?:h|gio|:) ?(?:\d{2})?(?: ?phut)?,? ngay /, 'den ngay ')
  );
}

/** "Định kỳ 6 tháng, năm": the word says what a list of several periods says already. */
function readPeriodic(key: string, rules: ReadingRules): Period[] | Refusal | null {
  const list = /^(?:dinh ky )?(?:hang |moi )?(.+(?:, | & ).+)$/.exec(key)?.[1];
  return list === undefined || list === key ? null : readTimes(list, rules);
}

function kindOf(periods: Period[]): DeadlineKind {
  const [kind, ...others] = new Set(periods.map((period) => period.kind));
  return kind === undefined || others.length > 0 ? 'recurring' : kind;
}

function withDays(periods: Period[], kind: DeadlineKind): DeadlineReading {
  const days = periods.map(({ dueOn }) => dueOn);
  const isSingle = periods.length === 1;
  return {
    kind,
    dueOn: days.at(-1)!,
    occurrences: periods.map(({ code, label, opensOn, dueOn }) => ({
      code: isSingle ? '' : code,
      label,
      opensOn,
      dueOn,
    })),
    reading: isSingle
      ? `Đến hạn hết ngày ${formatDate(days[0]!)}.`
      : `Hiểu là: ${count(days.length)} kỳ, đến hạn ${inWords(days)}.`,
  };
}

const COUNTS = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];

function count(n: number): string {
  return COUNTS[n - 2] ?? String(n);
}

/** "31/03, 30/06 và 31/12/2026"; every year when they differ. */
function inWords(days: PlainDate[]): string {
  const oneYear = new Set(days.map((day) => day.slice(0, 4))).size === 1;
  const printed = days.map((day, i) =>
    oneYear && i < days.length - 1 ? formatDate(day).slice(0, 5) : formatDate(day),
  );
  return `${printed.slice(0, -1).join(', ')} và ${printed.at(-1)}`;
}

const NEVER_LATE = 'nhiệm vụ không bị tính là quá hạn';

const WITHOUT_DAY: Record<WordingKind, string> = {
  none: `Không có thời hạn: ${NEVER_LATE}.`,
  continuous: `Không có thời hạn: ${NEVER_LATE}.`,
  external: `Chưa có ngày đến hạn, chờ cơ quan có thẩm quyền ấn định: đến khi có ngày, ${NEVER_LATE}.`,
  afterEvent: `Chưa có ngày đến hạn, chờ sự kiện nêu trong thời hạn: đến khi có ngày, ${NEVER_LATE}.`,
};

function withoutDay(kind: WordingKind): DeadlineReading {
  return { kind, dueOn: null, occurrences: [], reading: WITHOUT_DAY[kind] };
}
