import { endOfMonth, formatDate, type PlainDate } from './plain-date';

/** What one written item of a deadline names. */
export type PeriodKind = 'date' | 'month' | 'quarter' | 'half' | 'year';

/**
 * One time by which something is due. `code` tells the times of one deadline apart: `T05`, `Q2`, `H1`, `Y` (whole year),
 * `D0630`; a year other than the plan's is added (`Q4-2025`). `opensOn` and `dueOn` are its first and last day.
 */
export interface Period {
  kind: PeriodKind;
  code: string;
  label: string;
  opensOn: PlainDate;
  dueOn: PlainDate;
}

/** Why a deadline cannot be read: a Vietnamese sentence for the person who typed it, saying what to write instead. */
export interface Refusal {
  error: string;
}

/** What the text itself leaves open: the plan's year, and whether "trước 15/11" still includes 15/11. */
export interface ReadingRules {
  year: number;
  beforeIsInclusive: boolean;
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 };
const ROMAN_QUARTERS = ['i', 'ii', 'iii', 'iv'];

/** How many months, quarters, halves or years a year has. */
export const PER_YEAR = { month: 12, quarter: 4, half: 2, year: 1 };

/** The `n`-th month, quarter, half or year (1) of `year`, named as in a plan of `planYear`. RangeError outside 1900–2199. */
export function periodOf(kind: Exclude<PeriodKind, 'date'>, n: number, year: number, planYear: number): Period {
  const [code, label] = {
    month: [`T${String(n).padStart(2, '0')}`, `Tháng ${n}`],
    quarter: [`Q${n}`, `Quý ${ROMAN_QUARTERS[n - 1]?.toUpperCase()}`],
    half: [`H${n}`, `6 tháng ${n === 1 ? 'đầu' : 'cuối'} năm`],
    year: ['Y', 'Năm'],
  }[kind] as [string, string];
  const named = kind === 'year' || kind === 'half' ? ` ${year}` : `/${year}`;
  const first = endOfMonth(year, (n - 1) * MONTHS[kind] + 1);
  return {
    kind,
    code: year === planYear ? code : `${code}-${year}`,
    label: year === planYear && kind !== 'year' ? label : label + named,
    opensOn: `${first.slice(0, 8)}01`,
    dueOn: endOfMonth(year, n * MONTHS[kind]),
  };
}

/** A single day; work on it may begin with its year. */
export function dayOf(dueOn: PlainDate, planYear: number): Period {
  const [year, month, day] = dueOn.split('-');
  return {
    kind: 'date',
    code: Number(year) === planYear ? `D${month}${day}` : `D${month}${day}-${year}`,
    label: `Ngày ${formatDate(dueOn)}`,
    opensOn: `${year}-01-01`,
    dueOn,
  };
}

/** 1–4 for a quarter in Roman or Arabic numerals (lower case), else null. */
export function quarterNumber(written: string): number | null {
  const n = /^\d+$/.test(written) ? Number(written) : ROMAN_QUARTERS.indexOf(written) + 1;
  return n >= 1 && n <= 4 ? n : null;
}
