import { endOfMonth, parseVietnameseDate, type PlainDate } from './plain-date';
import { roman } from './vietnamese-number';
import { normalizeText, searchKey } from './vietnamese-text';

/** What a deadline in a plan names: one day, a period that ends on a day, or nothing to be late for. */
export type DeadlineKind = 'date' | 'month' | 'quarter' | 'half' | 'year' | 'none';

/** `dueOn` is the last day that is still on time; null exactly for `none`. */
export interface DeadlineReading {
  kind: DeadlineKind;
  dueOn: PlainDate | null;
}

type Reading = DeadlineReading | { error: string };

/** A way to write a deadline, matched against the whole search key of the text. */
interface Form {
  pattern: RegExp;
  read: (parts: string[], year: number) => Reading;
}

/** Forms are tried in turn; the year stands after a slash or after "năm", and is the plan's year when left out. */
const FORMS: Form[] = [
  { pattern: /^(?:khong co thoi han|thuong xuyen)?$/, read: () => ({ kind: 'none', dueOn: null }) },
  { pattern: /^(?:truoc )?(?:ngay )?(\d{1,2})[/.](\d{1,2})$/, read: ([day, month], year) => onDay(day, month, year) },
  {
    pattern: /^(?:truoc )?(?:ngay )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/,
    read: ([day, , month, year]) => onDay(day, month, Number(year)),
  },
  { pattern: /^thang (\d{1,2})(?:(?: ?\/ ?| nam )(\d{4}))?$/, read: ([month], year) => inMonth(Number(month), year) },
  {
    pattern: /^quy ([ivx]+|\d{1,2})(?:(?: ?\/ ?| nam )(\d{4}))?$/,
    read: ([quarter = ''], year) => inQuarter(quarter, year),
  },
  {
    pattern: /^6 thang (dau|cuoi) nam(?: (\d{4}))?$/,
    read: ([half], year) => ({ kind: 'half', dueOn: endOfMonth(year, half === 'dau' ? 6 : 12) }),
  },
  {
    pattern: /^(?:trong nam|(?:trong )?nam (\d{4}))$/,
    read: (_, year) => ({ kind: 'year', dueOn: endOfMonth(year, 12) }),
  },
];

/**
 * Reads a deadline as a plan writes it, without regard to case or accents. `year` is the plan's year, for texts that
 * name none. "Trước 15/11" includes 15/11 itself; a period is due on its last day; "Thường xuyên" is never late.
 * The error is a Vietnamese sentence for the person who typed the text: it names an impossible day, or says that the
 * text is not understood (never guessed: "Trước quý II" could mean either side of the quarter).
 * RangeError when `year` itself is outside 1900–2199.
 */
export function readDeadline(text: string, year: number): DeadlineReading | { error: string } {
  endOfMonth(year, 12);
  const key = searchKey(text).replace(/ ?[.;,]$/, '');
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(key);
    if (!match) continue;
    const parts = match.slice(1);
    const written = parts.find((part) => /^\d{4}$/.test(part ?? ''));
    const namedYear = written === undefined ? year : Number(written);
    if (namedYear < 1900 || namedYear > 2199) return { error: `Năm ${written} nằm ngoài khoảng từ 1900 đến 2199.` };
    return read(parts, namedYear);
  }
  return {
    error:
      `Chưa hiểu thời hạn “${normalizeText(text)}”. ` +
      'Hãy ghi như: 30/6, Trước 15/11, Tháng 5, Quý II, 6 tháng đầu năm, Trong năm hoặc Thường xuyên.',
  };
}

function onDay(day: string | undefined, month: string | undefined, year: number): Reading {
  const written = `${day}/${month}/${year}`;
  const dueOn = parseVietnameseDate(written);
  return dueOn
    ? { kind: 'date', dueOn }
    : { error: `Ngày ${written} không có trong lịch. Hãy kiểm tra lại ngày và tháng.` };
}

function inMonth(month: number, year: number): Reading {
  if (month < 1 || month > 12) return { error: `Không có tháng ${month}. Tháng phải từ 1 đến 12.` };
  return { kind: 'month', dueOn: endOfMonth(year, month) };
}

function inQuarter(written: string, year: number): Reading {
  const quarter = [1, 2, 3, 4].find((n) => String(n) === written || roman(n).toLowerCase() === written);
  if (!quarter) return { error: `Không có quý ${written.toUpperCase()}. Quý phải từ I đến IV.` };
  return { kind: 'quarter', dueOn: endOfMonth(year, quarter * 3) };
}
