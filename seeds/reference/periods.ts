import { DUE_LEVELS, type DueLevel, type PeriodKind } from '#domain/reporting-period';

/**
 * The four periodic reports a province sends to the Ministry of Home Affairs (official letter 581/BNV-CCHC; windows as in
 * Decree 09/2019/NĐ-CP, article 12). They do not follow calendar quarters, they overlap, and there is no report for the
 * second or the fourth quarter alone. The internal due date is the window's end plus two days; the province may edit it.
 * Months, the second and fourth quarter and nine months are the province's own (Decree 09/2019/NĐ-CP, article 12).
 */
export type PeriodCode = 'Q1' | 'H1' | 'Q3' | 'YEAR';

export interface PeriodTemplate {
  code: PeriodCode;
  title: (year: number) => string;
  /** Month and day, `MM-DD`. */
  fromMonthDay: string;
  /** -1: the window opens in the year before the reporting year. */
  fromYearOffset: -1 | 0;
  toMonthDay: string;
  /** When units hand their part to the standing agency. */
  internalDueMonthDay: string;
  /** When the province sends its report to the Ministry. */
  externalDueMonthDay: string;
  /** The window opens with the reporting year (15/12), so its figures run from the year's beginning. */
  cumulative: boolean;
}

/** One reporting period of one year; all dates are plain dates `YYYY-MM-DD`, both ends of the window included. */
export interface PeriodSeed {
  code: string;
  year: number;
  title: string;
  from: string;
  to: string;
  internalDueOn: string;
  externalDueOn: string;
}

export const PERIOD_TEMPLATES: PeriodTemplate[] = [
  {
    code: 'Q1',
    title: (year) => `Quý I năm ${year}`,
    fromMonthDay: '12-15',
    fromYearOffset: -1,
    toMonthDay: '03-14',
    internalDueMonthDay: '03-16',
    externalDueMonthDay: '03-20',
    cumulative: true,
  },
  {
    code: 'H1',
    title: (year) => `6 tháng đầu năm ${year}`,
    fromMonthDay: '12-15',
    fromYearOffset: -1,
    toMonthDay: '06-14',
    internalDueMonthDay: '06-16',
    externalDueMonthDay: '06-20',
    cumulative: true,
  },
  {
    code: 'Q3',
    title: (year) => `Quý III năm ${year}`,
    fromMonthDay: '06-15',
    fromYearOffset: 0,
    toMonthDay: '09-14',
    internalDueMonthDay: '09-16',
    externalDueMonthDay: '09-20',
    cumulative: false,
  },
  {
    code: 'YEAR',
    title: (year) => `Năm ${year}`,
    fromMonthDay: '12-15',
    fromYearOffset: -1,
    toMonthDay: '12-14',
    internalDueMonthDay: '12-16',
    externalDueMonthDay: '12-20',
    cumulative: true,
  },
];

/** The four periods of a reporting year, in the order of their external due dates. Pure. */
export function periodsOf(year: number): PeriodSeed[] {
  return PERIOD_TEMPLATES.map((template) => ({
    code: template.code,
    year,
    title: template.title(year),
    from: `${year + template.fromYearOffset}-${template.fromMonthDay}`,
    to: `${year}-${template.toMonthDay}`,
    internalDueOn: `${year}-${template.internalDueMonthDay}`,
    externalDueOn: `${year}-${template.externalDueMonthDay}`,
  }));
}

/** A period with what the calendar says beside its window: kind, and until when each level hands on. */
export interface CalendarSeed extends PeriodSeed {
  kind: PeriodKind;
  cumulative: boolean;
  dues: { level: DueLevel; dueOn: string }[];
}

/** Days on which units, standing agency, province and Ministry are due, in the month of the cut-off. */
const DUE_DAYS: Record<DueLevel, string> = { unit: '16', agency: '18', province: '19', ministry: '20' };

/** Every period of a reporting year: the four of the Ministry, then the province's own. Pure. */
export function calendarOf(year: number): CalendarSeed[] {
  const ministry = periodsOf(year).map((period, index): CalendarSeed => {
    const { cumulative } = PERIOD_TEMPLATES[index]!;
    return { ...period, kind: 'ministry', cumulative, dues: duesOf(period.to, DUE_LEVELS) };
  });
  const quarters = [
    internal('Q2', `Quý II năm ${year}`, `${year}-03-15`, `${year}-06-14`),
    internal('Q4', `Quý IV năm ${year}`, `${year}-09-15`, `${year}-12-14`),
    { ...internal('M9', `9 tháng đầu năm ${year}`, `${year - 1}-12-15`, `${year}-09-14`), cumulative: true },
  ];
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0');
    const from = index === 0 ? `${year - 1}-12-15` : `${year}-${String(index).padStart(2, '0')}-15`;
    return internal(`M${month}`, `Tháng ${month} năm ${year}`, from, `${year}-${month}-14`);
  });
  return [...ministry, ...[...quarters, ...months].map((period) => ({ ...period, year }))];
}

/** The province's own reports end with the province. */
function internal(code: string, title: string, from: string, to: string): Omit<CalendarSeed, 'year'> {
  const dues = duesOf(to, ['unit', 'agency', 'province']);
  const [first, last] = [dues[0]!.dueOn, dues.at(-1)!.dueOn];
  return {
    code,
    title,
    from,
    to,
    internalDueOn: first,
    externalDueOn: last,
    kind: 'internal',
    cumulative: false,
    dues,
  };
}

const duesOf = (to: string, levels: readonly DueLevel[]) =>
  levels.map((level) => ({ level, dueOn: `${to.slice(0, 8)}${DUE_DAYS[level]}` }));
