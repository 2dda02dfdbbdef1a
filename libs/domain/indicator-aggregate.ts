import { formatAmount, ratioText, type ValueType } from './indicator-value';

/** What one unit states of one cell for a window; several periods already put together where they had to be. */
export interface UnitCell {
  indicatorId: number;
  /** 0 is the province itself. */
  unitId: number;
  level: string;
  /** Null is the total. */
  axisItem: string | null;
  amount: number | null;
  low: number | null;
  high: number | null;
  /** What a percent was said to be of. */
  numerator: number | null;
  denominator: number | null;
  choice: string | null;
  /** Contradicting values stand side by side: none of them is added. */
  contradicted: boolean;
  provisional: boolean;
  approximate: boolean;
  /** Of how many periods the value is put together; 1 for a value stated for the window itself. */
  periods: number;
  /** Got by taking a part away from a cumulative value; only where that was asked for. */
  derived: boolean;
}

/** An aggregated number with what is to be known of it. */
export interface AggregateCell {
  /** Units of which a value is in it. */
  units: number;
  /** Sum of amounts; of yes/no how many say yes; null where nothing can be added (percents, ranges, texts). */
  amount: number | null;
  numerator: number | null;
  denominator: number | null;
  /** From the least to the greatest, of percents and ranges. */
  low: number | null;
  high: number | null;
  /** Of choices and yes/no: how many units gave each answer. */
  counts: { code: string; count: number }[];
  provisional: number;
  approximate: number;
  /** Units whose value is put together of shorter periods. */
  recomputed: number;
  /** Units whose value is a cumulative one less a part of it. */
  derived: number;
}

/** Adds the cells of units: amounts as they are, percents only by what they were said to be of, never by their mean. Pure. */
export function addUp(valueType: ValueType, cells: readonly UnitCell[]): AggregateCell {
  const sound = cells.filter(({ contradicted }) => !contradicted);
  const known = {
    units: sound.length,
    provisional: sound.filter(({ provisional }) => provisional).length,
    approximate: sound.filter(({ approximate }) => approximate).length,
    recomputed: sound.filter(({ periods, derived }) => periods > 1 && !derived).length,
    derived: sound.filter(({ derived }) => derived).length,
  };
  const nothing = { amount: null, numerator: null, denominator: null, low: null, high: null, counts: [] };
  if (sound.length === 0) return { ...known, ...nothing };
  switch (valueType) {
    case 'count':
    case 'money':
      return { ...known, ...nothing, amount: sum(sound.map(({ amount }) => amount ?? 0)) };
    case 'percent': {
      const stated = sound.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
      const whole = stated.length === sound.length;
      const amounts = sound.flatMap(({ amount }) => (amount === null ? [] : [amount]));
      return {
        ...known,
        ...nothing,
        amount: sound.length === 1 ? sound[0]!.amount : null,
        numerator: whole ? sum(stated.map(({ numerator }) => numerator!)) : null,
        denominator: whole ? sum(stated.map(({ denominator }) => denominator!)) : null,
        low: amounts.length > 0 ? Math.min(...amounts) : null,
        high: amounts.length > 0 ? Math.max(...amounts) : null,
      };
    }
    case 'range':
      return {
        ...known,
        ...nothing,
        low: Math.min(...sound.map(({ low }) => low ?? 0)),
        high: Math.max(...sound.map(({ high }) => high ?? 0)),
      };
    case 'yesNo': {
      const yes = sound.filter(({ amount }) => amount === 1).length;
      const counts = [
        { code: 'yes', count: yes },
        { code: 'no', count: sound.length - yes },
      ];
      return { ...known, ...nothing, amount: yes, counts };
    }
    case 'choice':
      return {
        ...known,
        ...nothing,
        counts: countsOf(sound.flatMap(({ choice }) => (choice === null ? [] : [choice]))),
      };
    case 'ratio':
    case 'text':
      return { ...known, ...nothing };
  }
}

/**
 * A ratio over units is the ratio of the sums, of the units that stated both numerator and denominator: the mean of
 * percents weighs a commune of ten dossiers as a department of ten thousand. Pure.
 */
export function addUpRatio(numerators: readonly UnitCell[], denominators: readonly UnitCell[]): AggregateCell {
  const below = new Map(denominators.filter(({ contradicted }) => !contradicted).map((cell) => [cell.unitId, cell]));
  const pairs = numerators
    .filter(({ contradicted, amount }) => !contradicted && amount !== null)
    .flatMap((above) => {
      const base = below.get(above.unitId);
      return base && base.amount !== null ? [{ above, base }] : [];
    });
  const both = (of: (cell: UnitCell) => boolean) => pairs.filter(({ above, base }) => of(above) || of(base)).length;
  return {
    units: pairs.length,
    amount: null,
    numerator: pairs.length > 0 ? sum(pairs.map(({ above }) => above.amount!)) : null,
    denominator: pairs.length > 0 ? sum(pairs.map(({ base }) => base.amount!)) : null,
    low: null,
    high: null,
    counts: [],
    provisional: both(({ provisional }) => provisional),
    approximate: both(({ approximate }) => approximate),
    recomputed: both(({ periods, derived }) => periods > 1 && !derived),
    derived: both(({ derived }) => derived),
  };
}

export interface AggregateSpec {
  valueType: ValueType;
  decimals: number;
  choices: readonly { code: string; label: string }[];
}

/** An aggregated number as screens and documents print it, without its unit of measure except `%`; `–` for nothing. */
export function aggregateText(cell: AggregateCell, { valueType, decimals, choices }: AggregateSpec): string {
  if (cell.units === 0) return '–';
  const { amount, numerator, denominator, low, high, counts } = cell;
  switch (valueType) {
    case 'count':
    case 'money':
      return amount === null ? '–' : formatAmount(amount, decimals);
    case 'ratio':
      return numerator === null || denominator === null ? '–' : ratioText(numerator, denominator);
    case 'percent':
      if (amount !== null) return `${formatAmount(amount, decimals)}%`;
      if (numerator !== null && denominator !== null) return ratioText(numerator, denominator);
      return low === null || high === null ? '–' : `${spanned(low, high, decimals)}%`;
    case 'range':
      return low === null || high === null ? '–' : spanned(low, high, decimals);
    case 'yesNo':
      return `Có: ${counts[0]?.count ?? 0}; không: ${counts[1]?.count ?? 0}`;
    case 'choice':
      return counts
        .map(({ code, count }) => `${choices.find((choice) => choice.code === code)?.label ?? code}: ${count}`)
        .join('; ');
    case 'text':
      return `${cell.units} đơn vị`;
  }
}

/** The number that is compared with other periods; of a ratio in hundredths of a percent; null where there is none. */
export function comparable({ amount, numerator, denominator }: AggregateCell, valueType: ValueType): number | null {
  if (valueType !== 'ratio') return amount;
  return numerator === null || !denominator ? null : Math.trunc((numerator * 10_000) / denominator);
}

const spanned = (low: number, high: number, decimals: number) =>
  low === high ? formatAmount(low, decimals) : `${formatAmount(low, decimals)}–${formatAmount(high, decimals)}`;
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

function countsOf(codes: readonly string[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => ({ code, count }));
}
