import { PER_YEAR, periodOf, type Period, type ReadingRules, type Refusal } from './deadline-period';
import { addDays, isPlainDate } from './plain-date';

type Cycle = keyof typeof PER_YEAR;

const CYCLES: Record<string, Cycle> = {
  thang: 'month',
  quy: 'quarter',
  '3 thang': 'quarter',
  '6 thang': 'half',
  nam: 'year',
};

const UNIT = '(?<unit>thang|quy|0?[36] thang|(?:0?1 )?nam)';
const EACH = '(?:dinh ky (?:hang |moi |theo )?|hang |moi |theo (?:tung )?|tung )';
const OF_YEAR = '(?:(?: trong| cua)? nam(?: (?<year>\\d{4}))?|\\/(?<yearToo>\\d{4}))?';

/** A whole cycle, each occurrence due on its last day: "Định kỳ hằng quý", "Mỗi tháng một lần", "1 lần/quý", "6 tháng/lần". */
const WHOLE = [
  new RegExp(`^${EACH}${UNIT}(?:[ /](?:0?1|mot) lan)?${OF_YEAR}$`),
  new RegExp(`^(?:dinh ky )?(?:0?1|mot) lan(?:\\/| )(?:(?:moi|trong|0?1|mot) )*${UNIT}$`),
  new RegExp(`^(?:dinh ky )?(?:(?:0?1|mot) )?${UNIT}(?:\\/| (?:0?1|mot) )lan$`),
  /^(?:dinh ky )?ngay cuoi(?: cung)?(?: cua)?(?: hang| moi)? (?<unit>thang|quy)$/,
];

const DAY = '(?:(?:cham|muon) nhat )?(?:(?:la|vao|den) )?(?:(?<before>truoc) )?(?:ngay )(?<day>\\d{1,2})';

/** A day of every month. */
const MONTHLY = [
  new RegExp(`^(?:dinh ky )?${DAY}(?: cua)? (?:hang|moi|cac) thang${OF_YEAR}$`),
  new RegExp(`^(?:dinh ky )?(?:hang|moi) thang,? ${DAY}(?: cua thang)?$`),
];

/** A day of the first or last month of every quarter. */
const OF_QUARTER = '(?: cua)? thang (?<end>dau|cuoi)(?: cung)?(?: cua)?';
const QUARTERLY = [
  new RegExp(`^(?:dinh ky )?${DAY}${OF_QUARTER}(?: hang| moi| cac)? quy${OF_YEAR}$`),
  new RegExp(`^(?:dinh ky )?(?:hang|moi) quy,? ${DAY}${OF_QUARTER}(?: quy)?$`),
];

/**
 * Reads a deadline that comes back: "Hằng quý" is four periods of the plan's year, "Ngày 25 hằng tháng" twelve days,
 * "Trước ngày 15 tháng cuối quý" four. Null when the text is something else.
 */
export function readCycle(key: string, rules: ReadingRules): Period[] | Refusal | null {
  const whole = firstMatch(WHOLE, key);
  if (whole) return everyPeriod(CYCLES[whole.unit!.replace(/^0/, '').replace(/^1 /, '')]!, yearOf(whole, rules), rules);
  const monthly = firstMatch(MONTHLY, key);
  if (monthly) return onDayOf('month', monthly, 0, rules);
  const quarterly = firstMatch(QUARTERLY, key);
  if (quarterly) return onDayOf('quarter', quarterly, quarterly.end === 'dau' ? 0 : 2, rules);
  return unclearCycle(key);
}

type Groups = Record<string, string | undefined>;

function firstMatch(patterns: RegExp[], key: string): Groups | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(key)?.groups;
    if (groups) return groups;
  }
  return undefined;
}

function yearOf({ year, yearToo }: Groups, rules: ReadingRules): number {
  return Number(year ?? yearToo ?? rules.year);
}

function everyPeriod(cycle: Cycle, year: number, rules: ReadingRules): Period[] | Refusal {
  if (year < 1900 || year > 2199) return { error: `Năm ${year} nằm ngoài khoảng từ 1900 đến 2199.` };
  return Array.from({ length: PER_YEAR[cycle] }, (_, i) => periodOf(cycle, i + 1, year, rules.year));
}

/** `monthsIn`: how many months of each period lie before the one that holds the day. */
function onDayOf(cycle: Cycle, groups: Groups, monthsIn: number, rules: ReadingRules): Period[] | Refusal {
  const periods = everyPeriod(cycle, yearOf(groups, rules), rules);
  if ('error' in periods) return periods;
  const days: Period[] = [];
  for (const period of periods) {
    const month = Number(period.opensOn.slice(5, 7)) + monthsIn;
    const day = `${period.opensOn.slice(0, 5)}${String(month).padStart(2, '0')}-${groups.day!.padStart(2, '0')}`;
    if (!isPlainDate(day)) {
      const whole = cycle === 'month' ? 'Hằng tháng' : 'Hằng quý';
      return { error: `Tháng ${month} không có ngày ${groups.day}. Hãy ghi “${whole}” nếu đến hạn vào ngày cuối kỳ.` };
    }
    const isExclusive = groups.before !== undefined && !rules.beforeIsInclusive;
    if (isExclusive && day === period.opensOn) {
      return { error: 'Hạn rơi vào kỳ trước vì “trước” không gồm chính ngày đó. Hãy ghi ngày cuối cùng còn đúng hạn.' };
    }
    days.push({ ...period, dueOn: isExclusive ? addDays(day, -1) : day });
  }
  return days;
}

const BARE = '(?:dinh ky )?(?:hang |moi )?(?:0?6 thang|thang|quy|nam)';
const SEVERAL = new RegExp(`^${BARE}(?:(?:, | & |/)${BARE})+$`);

/** A day of the quarter without its month. */
const NO_MONTH = [
  new RegExp(`^(?:dinh ky )?(?:hang|moi) quy,? ${DAY}$`),
  new RegExp(`^(?:dinh ky )?${DAY}(?: cua)? (?:hang|moi) quy$`),
];

/** Cycles that people do write and that mean more than one thing; each answer says what to write. */
function unclearCycle(key: string): Refusal | null {
  if (SEVERAL.test(key) && /(?:^|[ /])(?:thang|quy)(?:,| &|\/|$)/.test(key.replace(/6 thang/g, '6'))) {
    return {
      error:
        'Nhiều chu kỳ trong một thời hạn chưa rõ là bao nhiêu kỳ. ' +
        'Hãy ghi từng kỳ, ví dụ “Quý I, 6 tháng đầu năm, quý III và cả năm”, hoặc một chu kỳ, ví dụ “Hằng quý”.',
    };
  }
  if (/^(?:dinh ky )?(?:hang|moi|theo) (?:ngay|tuan)$/.test(key)) {
    return { error: 'Việc làm theo ngày, theo tuần không lập kỳ báo cáo. Hãy ghi “Thường xuyên” hoặc “Hằng tháng”.' };
  }
  if (/^dinh ky$/.test(key)) {
    return { error: 'Chưa rõ định kỳ bao lâu một lần. Hãy ghi “Hằng tháng”, “Hằng quý” hoặc “Định kỳ 6 tháng”.' };
  }
  if (/^0?6 thang$/.test(key)) {
    return { error: 'Chưa rõ “6 tháng” nào. Hãy ghi “6 tháng đầu năm”, “6 tháng cuối năm” hoặc “Định kỳ 6 tháng”.' };
  }
  if (firstMatch(NO_MONTH, key)) {
    return { error: 'Chưa rõ ngày đó của tháng nào trong quý. Hãy ghi như “Trước ngày 15 tháng cuối quý”.' };
  }
  return null;
}
