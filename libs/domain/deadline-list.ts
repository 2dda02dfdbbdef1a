import {
  dayOf,
  periodOf,
  quarterNumber,
  type Period,
  type PeriodKind,
  type ReadingRules,
  type Refusal,
} from './deadline-period';
import { addDays, formatDate, parseVietnameseDate } from './plain-date';

/** One item as written; `year` null when it names none, `bare` when it leans on its neighbours ("IV" in "Quý II, IV"). */
interface Item {
  kind: PeriodKind;
  parts: Record<string, string | undefined>;
  year: number | null;
  before: boolean;
  bare: boolean;
}

/** After a number "năm 2026" has become "/2026"; the lead words have been cut off. */
const ITEMS: [PeriodKind, RegExp][] = [
  ['date', /^(?:ngay )?(?<day>\d{1,2})[/.](?<month>\d{1,2})(?:[/.](?<year>\d{4}))?$/],
  ['date', /^(?:ngay )?(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/],
  ['date', /^(?:ngay )?(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/],
  ['month', /^(?:cac )?thang (?<month>\d{1,2})(?:[/-](?<year>\d{4}))?$/],
  ['quarter', /^(?:cac )?quy (?<quarter>[ivx]+|\d{1,2})(?:[/-](?<year>\d{4}))?$/],
  ['half', /^(?:0?6 thang|nua) (?<half>dau|cuoi)(?: cua)?(?: nam)?(?:[ /](?<year>\d{4}))?$/],
  ['year', /^(?:(?:ca |toan )?nam (?<year>\d{4})|(?:ca|toan) nam)$/],
];

/** "Chậm nhất là", "trước", "đến hết", "cuối" … before the item itself. All but "trước" include the day they name. */
const LEAD =
  /^(?:tu nay (?=den ))?(?:(?:cham|muon) nhat |khong qua )?(?:(?:la|vao) )?(?:(?<word>truoc|den|trong) )?(?:(?<end>het|cuoi) )?/;

/**
 * Reads explicit times: one ("Trước ngày 20/12", "Quý II/2026") or several ("Quý II và quý IV", "Tháng 5, 11"), by due
 * date, each once; or one span ("Từ tháng 3 đến tháng 6"). Null when the text is something else.
 */
export function readTimes(key: string, rules: ReadingRules): Period[] | Refusal | null {
  // "Quý IV hằng năm" in a plan of one year is that year's quarter IV.
  const text = key.replace(/(?<=[\divx]|dau|cuoi)(?: cua)? (?:hang|moi) nam$/, '');
  const span = /^tu (.+) den (?:het )?(.+)$/.exec(text);
  if (span && !text.startsWith('tu nay ')) return readSpan([span[1]!, span[2]!], rules);
  if (/(?:thang|quy) (?:\d{1,2}|[ivx]+)-(?:(?:thang|quy) )?(?:\d{1,2}|[ivx]+)(?!\d)/.test(text)) {
    return {
      error:
        'Khoảng thời gian có dấu gạch nối chưa rõ là một hạn hay nhiều kỳ. ' +
        'Hãy ghi “Từ quý I đến quý III” nếu chỉ có một hạn vào cuối khoảng, hoặc “Quý I, II, III” nếu mỗi quý một kỳ.',
    };
  }
  const items = readItems(text.split(/, | & /));
  if (items === null || 'error' in items) return items;
  if (items.length > 1 && /, nam \d{4}$/.test(text)) {
    return {
      error:
        'Chưa rõ năm ghi cuối là năm của các kỳ hay là một kỳ riêng. ' +
        'Hãy bỏ dấu phẩy trước “năm” nếu là năm của các kỳ, hoặc ghi “và cả năm” nếu là một kỳ riêng.',
    };
  }
  const periods = resolve(items, rules);
  return 'error' in periods ? periods : inOrder(periods);
}

function readSpan(ends: string[], rules: ReadingRules): Period[] | Refusal | null {
  const items = readItems(ends);
  if (items === null || 'error' in items) return items;
  const [from, to] = items as [Item, Item];
  if (from.before || to.before) return null;
  // "Từ tháng 3 đến tháng 6/2027": a year at the end holds for the beginning too.
  from.year ??= to.year;
  const periods = resolve(items, rules);
  if ('error' in periods) return periods;
  const [first, last] = periods as [Period, Period];
  const opensOn = first.kind === 'date' ? first.dueOn : first.opensOn;
  if (last.dueOn < opensOn) {
    const [start, end] = [formatDate(opensOn), formatDate(last.dueOn)];
    return { error: `Khoảng thời gian kết thúc (${end}) trước khi bắt đầu (${start}). Hãy ghi rõ năm của hai mốc.` };
  }
  return [{ ...last, opensOn }];
}

function readItems(texts: string[]): Item[] | Refusal | null {
  const items: Item[] = [];
  for (const text of texts) {
    const item = readItem(text, items.at(-1), texts.length > 1);
    if (item === null || 'error' in item) return item;
    items.push(item);
  }
  return items;
}

function readItem(written: string, previous: Item | undefined, inList: boolean): Item | Refusal | null {
  const { 0: lead, groups = {} } = LEAD.exec(written)!;
  const before = groups.word === 'truoc';
  const text = written
    .slice(lead.length)
    .replace(/^((?:ngay )?\d{1,2}) thang (?=\d)/, '$1/')
    .replace(/(?<=[\divx]|dau|cuoi|nam) nam (\d{4})$/, '/$1')
    .replace(/^((?:0?6 thang|nua) (?:dau|cuoi) nam)\//, '$1 ');
  const found = matchItem(text) ?? leaningItem(text, previous, { afterLead: lead !== '', inList });
  if (found === null || (before && groups.end)) return twoDigitYear(text);
  const [kind, parts, bare] = found;
  if (kind !== 'date' && before) {
    return {
      error:
        'Chưa rõ “trước” là trước ngày đầu hay trước ngày cuối của kỳ. ' +
        'Hãy ghi một ngày, ví dụ “Trước 30/6”, hoặc ghi tên kỳ, ví dụ “Quý II” (đến hạn ngày cuối kỳ).',
    };
  }
  if (kind !== 'date' && groups.word === 'den' && !groups.end) {
    return {
      error: 'Chưa rõ “đến” có gồm cả kỳ đó không. Hãy ghi “Đến hết quý II”, “Đến hết năm”, hoặc ghi một ngày.',
    };
  }
  const year = parts.year === undefined ? null : Number(parts.year);
  // "Trước 30/6 và 30/11": the word stands for both days.
  const sharesLead = lead === '' && previous?.kind === 'date' && previous.before;
  return { kind, parts, year, before: before || (sharesLead && kind === 'date'), bare };
}

type Found = [kind: PeriodKind, parts: Record<string, string | undefined>, bare: boolean];

function matchItem(text: string): Found | null {
  for (const [kind, pattern] of ITEMS) {
    const match = pattern.exec(text);
    if (match) return [kind, match.groups ?? {}, false];
  }
  return null;
}

/** What only its place makes clear: "11" after "Tháng 5", "IV" after "Quý II", "6 tháng" and "năm" among others, "12/2025" first. */
function leaningItem(
  text: string,
  previous: Item | undefined,
  place: { afterLead: boolean; inList: boolean },
): Found | null {
  if (text === 'nam' && (place.afterLead || place.inList)) return ['year', {}, false];
  if (place.inList && /^(?:0?1|hang) nam$/.test(text)) return ['year', {}, false];
  if (place.inList && /^0?6 thang$/.test(text)) return ['half', { half: 'dau' }, false];
  const { n, year } = /^(?<n>[ivx]+|\d{1,2})(?:[/-](?<year>\d{4}))?$/.exec(text)?.groups ?? {};
  if (n === undefined) return null;
  const isArabic = /\d/.test(n);
  if (previous === undefined) return isArabic && text.includes('/') ? ['month', { month: n, year }, false] : null;
  if (previous.kind === 'month') return isArabic ? ['month', { month: n, year }, true] : null;
  // "Quý II, 4" might mean the month: a list keeps to one kind of numeral.
  const sameNumerals = previous.kind === 'quarter' && isArabic === /\d/.test(previous.parts.quarter!);
  return sameNumerals ? ['quarter', { quarter: n, year }, true] : null;
}

function twoDigitYear(text: string): Refusal | null {
  const short = /^(?:ngay )?\d{1,2}([/.-])\d{1,2}\1\d{2}$/.test(text);
  return short ? { error: 'Năm ghi hai chữ số dễ nhầm. Hãy ghi đủ bốn chữ số, ví dụ 30/6/2026.' } : null;
}

function resolve(items: Item[], rules: ReadingRules): Period[] | Refusal {
  // "Quý III, IV/2025": the year at the end holds for the items that have no word of their own between it and them.
  for (let i = items.length - 2; i >= 0; i--) if (items[i + 1]!.bare) items[i]!.year ??= items[i + 1]!.year;
  const years = new Set(items.map(({ year }) => year));
  if (years.has(null) && [...years].some((year) => year !== null && year !== rules.year)) {
    return { error: 'Chưa rõ năm của từng kỳ. Hãy ghi năm cho mỗi kỳ, ví dụ “Quý IV/2025, quý I/2026”.' };
  }
  const periods: Period[] = [];
  for (const item of items) {
    const period = resolveItem(item, item.year ?? rules.year, rules);
    if ('error' in period) return period;
    periods.push(period);
  }
  return periods;
}

function resolveItem({ kind, parts, before }: Item, year: number, rules: ReadingRules): Period | Refusal {
  if (year < 1900 || year > 2199) return { error: `Năm ${parts.year ?? year} nằm ngoài khoảng từ 1900 đến 2199.` };
  if (kind === 'date') {
    const written = `${Number(parts.day)}/${Number(parts.month)}/${year}`;
    const day = parseVietnameseDate(written);
    if (day === null) return { error: `Ngày ${written} không có trong lịch. Hãy kiểm tra lại ngày và tháng.` };
    if (!before || rules.beforeIsInclusive) return dayOf(day, rules.year);
    return day === '1900-01-01'
      ? { error: 'Năm 1899 nằm ngoài khoảng từ 1900 đến 2199.' }
      : dayOf(addDays(day, -1), rules.year);
  }
  if (kind === 'month') {
    const month = Number(parts.month);
    if (month < 1 || month > 12) return { error: `Không có tháng ${month}. Tháng phải từ 1 đến 12.` };
    return periodOf('month', month, year, rules.year);
  }
  if (kind === 'quarter') {
    const quarter = quarterNumber(parts.quarter!);
    if (quarter === null) return { error: `Không có quý ${parts.quarter!.toUpperCase()}. Quý phải từ I đến IV.` };
    return periodOf('quarter', quarter, year, rules.year);
  }
  return periodOf(kind, parts.half === 'cuoi' ? 2 : 1, year, rules.year);
}

function inOrder(periods: Period[]): Period[] | Refusal {
  const dates = periods.filter(({ kind }) => kind === 'date').length;
  if (dates > 0 && dates < periods.length) {
    return {
      error:
        'Thời hạn vừa ghi ngày vừa ghi kỳ, chưa rõ là một hạn hay nhiều hạn. ' +
        'Hãy chỉ ghi ngày, ví dụ “30/6, 30/11”, hoặc chỉ ghi kỳ, ví dụ “Quý II, IV”.',
    };
  }
  const sorted = [...periods].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  for (const [i, period] of sorted.entries()) {
    const earlier = sorted[i - 1];
    if (earlier === undefined) continue;
    if (earlier.dueOn === period.dueOn) {
      return { error: `Hai kỳ cùng đến hạn ngày ${formatDate(period.dueOn)}. Hãy chỉ ghi một trong hai.` };
    }
    // Of several days, each is worked towards once the one before it has passed.
    if (period.kind === 'date') sorted[i] = { ...period, opensOn: addDays(earlier.dueOn, 1) };
  }
  return sorted;
}
