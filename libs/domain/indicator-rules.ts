import { changeText, formatAmount, type TypedValue, type ValueType } from './indicator-value';

export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * An item of a breakdown. `part`: with the other parts of its axis it makes up the total. `subset`: "trong đó", counted
 * inside the total (`of` null) or inside a part (`of` its code), and never added to anything (domain.md §0.4, S4: 457 in
 * force + 53 expired = 510, of the 457 there are 29 expired in part).
 */
export interface AxisItem {
  /** Unique within the indicator, over all its axes. */
  code: string;
  name: string;
  kind: 'part' | 'subset';
  of: string | null;
}
export interface Axis {
  code: string;
  name: string;
  items: AxisItem[];
}

export const RULE_KINDS = ['notAbove', 'equalsSum', 'sumOfParts', 'between', 'required', 'changeWithin'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/**
 * notAbove: at most the indicator `others[0]` (resolved ≤ received) · equalsSum: is the sum of `others` · sumOfParts: the
 * parts of every stated axis add up to the total · between: from `low` to `high`, whole units · required: must be stated ·
 * changeWithin: differs from the period before and from the same period of last year by at most `high` percent.
 */
export interface IndicatorRule {
  kind: RuleKind;
  severity: Severity;
  others: string[];
  low: number | null;
  high: number | null;
}

/** What is needed of an indicator to check its values. */
export interface CheckedIndicator {
  code: string;
  name: string;
  valueType: ValueType;
  decimals: number;
  axes: readonly Axis[];
  rules: readonly IndicatorRule[];
}
/** A value of one unit in one period; `axisItem` null is the total. */
export interface StatedValue {
  indicatorCode: string;
  axisItem: string | null;
  value: TypedValue | null;
}
/** What stands out, where it stands. A warning is let through with an explanation, an error is not. */
export interface Finding {
  indicatorCode: string;
  axisItem: string | null;
  severity: Severity;
  message: string;
}
export interface Earlier {
  previous?: readonly StatedValue[];
  lastYear?: readonly StatedValue[];
}

/** Checks the values of one unit and period against the rules of the catalogue. Errors come before warnings. Pure. */
export function checkIndicators(
  indicators: readonly CheckedIndicator[],
  values: readonly StatedValue[],
  earlier: Earlier = {},
): Finding[] {
  const context: Context = {
    indicators: new Map(indicators.map((i) => [i.code, i])),
    now: amounts(values),
    previous: amounts(earlier.previous ?? []),
    lastYear: amounts(earlier.lastYear ?? []),
    stated: new Set(
      values.filter(({ value }) => value !== null).map(({ indicatorCode, axisItem }) => key(indicatorCode, axisItem)),
    ),
  };
  const findings = indicators.flatMap((indicator) => [
    ...beyondHundred(indicator, context),
    ...subsetFindings(indicator, context),
    ...indicator.rules.flatMap((rule) => RULES[rule.kind](indicator, rule, context)),
  ]);
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
}

interface Amount {
  amount: number;
  decimals: number;
}
interface Context {
  indicators: Map<string, CheckedIndicator>;
  now: Map<string, Amount>;
  previous: Map<string, Amount>;
  lastYear: Map<string, Amount>;
  stated: Set<string>;
}
type Check = (indicator: CheckedIndicator, rule: IndicatorRule, context: Context) => Finding[];

const key = (code: string, axisItem: string | null) => `${code} ${axisItem ?? ''}`;

function amounts(values: readonly StatedValue[]): Map<string, Amount> {
  const found = new Map<string, Amount>();
  for (const { indicatorCode, axisItem, value } of values) {
    if (value?.kind === 'number')
      found.set(key(indicatorCode, axisItem), { amount: value.amount, decimals: value.decimals });
  }
  return found;
}

/** A percent of more than 100 is always a slip: what may exceed its base is a `count`, `money` or `ratio`. */
function beyondHundred({ code, valueType, axes }: CheckedIndicator, { now }: Context): Finding[] {
  if (valueType !== 'percent') return [];
  const cells = [null, ...axes.flatMap(({ items }) => items.map((item) => item.code))];
  return cells.flatMap((axisItem) => {
    const value = now.get(key(code, axisItem));
    return value && compare(value, { amount: 100, decimals: 0 }) > 0
      ? [finding(code, axisItem, 'error', `${print(value)}% lớn hơn 100%`)]
      : [];
  });
}

/** A subset never exceeds what it is a subset of; it is added to nothing. */
function subsetFindings({ code, axes }: CheckedIndicator, { now }: Context): Finding[] {
  return axes.flatMap(({ items }) =>
    items
      .filter(({ kind }) => kind === 'subset')
      .flatMap((item) => {
        const [value, whole] = [now.get(key(code, item.code)), now.get(key(code, item.of))];
        if (!value || !whole || compare(value, whole) <= 0) return [];
        const name =
          item.of === null ? 'tổng số' : `"${items.find((other) => other.code === item.of)?.name ?? item.of}"`;
        return [
          finding(code, item.code, 'error', `"${item.name}" (${print(value)}) lớn hơn ${name} (${print(whole)})`),
        ];
      }),
  );
}

const notAbove: Check = ({ code, name }, { severity, others: [other = ''] }, { now, indicators }) => {
  const [value, limit] = [now.get(key(code, null)), now.get(key(other, null))];
  if (!value || !limit || compare(value, limit) <= 0) return [];
  return [
    finding(code, null, severity, `${name} (${print(value)}) lớn hơn ${nameOf(indicators, other)} (${print(limit)})`),
  ];
};

const equalsSum: Check = ({ code, name }, { severity, others }, { now, indicators }) => {
  const value = now.get(key(code, null));
  const parts = others.map((other) => now.get(key(other, null)));
  if (!value || parts.length === 0 || !parts.every((part) => part !== undefined)) return [];
  const sum = total(parts);
  if (compare(value, sum) === 0) return [];
  return [
    finding(
      code,
      null,
      severity,
      `${name} là ${print(value)} nhưng ${others.map((other) => nameOf(indicators, other)).join(' cộng ')} là ${print(sum)}`,
    ),
  ];
};

/** Only parts are added, and only where all of an axis are stated: subsets stand beside them. */
const sumOfParts: Check = ({ code, axes }, { severity }, { now }) =>
  axes.flatMap((axis) => {
    const parts = axis.items.filter(({ kind }) => kind === 'part');
    const whole = now.get(key(code, null));
    const stated = parts.map((item) => now.get(key(code, item.code)));
    if (!whole || parts.length === 0 || stated.every((part) => part === undefined)) return [];
    const missing = parts.filter((_, index) => stated[index] === undefined);
    const sum = total(stated.filter((part) => part !== undefined));
    if (missing.length > 0 && compare(sum, whole) <= 0)
      return [
        finding(
          code,
          missing[0]!.code,
          'warning',
          `Phân theo ${lower(axis.name)} còn thiếu: ${missing.map((item) => item.name).join(', ')}`,
        ),
      ];
    if (compare(sum, whole) === 0) return [];
    return [
      finding(code, null, severity, `Tổng số là ${print(whole)} nhưng cộng theo ${lower(axis.name)} là ${print(sum)}`),
    ];
  });

const between: Check = ({ code, name }, { severity, low, high }, { now }) => {
  const value = now.get(key(code, null));
  if (!value) return [];
  const tooLow = low !== null && compare(value, { amount: low, decimals: 0 }) < 0;
  const tooHigh = high !== null && compare(value, { amount: high, decimals: 0 }) > 0;
  return tooLow || tooHigh
    ? [finding(code, null, severity, `${name} (${print(value)}) nằm ngoài khoảng ${low ?? '…'} đến ${high ?? '…'}`)]
    : [];
};

const required: Check = ({ code, name }, { severity }, { stated }) =>
  stated.has(key(code, null)) ? [] : [finding(code, null, severity, `Chưa có số liệu: ${name}`)];

const changeWithin: Check = ({ code, name }, { severity, high }, { now, previous, lastYear }) => {
  const value = now.get(key(code, null));
  if (!value || high === null) return [];
  return (
    [
      ['kỳ trước', previous],
      ['cùng kỳ năm trước', lastYear],
    ] as const
  ).flatMap(([words, values]) => {
    const before = values.get(key(code, null));
    if (!before || before.amount === 0) return [];
    const [a, b] = aligned(value, before);
    if (Math.abs(a - b) * 100 <= high * b) return [];
    return [
      finding(
        code,
        null,
        severity,
        `${name} thay đổi ${changeText(a, b)} so với ${words} (${print(before)} → ${print(value)})`,
      ),
    ];
  });
};

const RULES: Record<RuleKind, Check> = { notAbove, equalsSum, sumOfParts, between, required, changeWithin };

const finding = (indicatorCode: string, axisItem: string | null, severity: Severity, message: string): Finding => ({
  indicatorCode,
  axisItem,
  severity,
  message,
});
const nameOf = (indicators: Context['indicators'], code: string) =>
  lower(indicators.get(code)?.name ?? `chỉ tiêu ${code}`);
const print = ({ amount, decimals }: Amount) => formatAmount(amount, decimals);
/** "Số hồ sơ" within a sentence; abbreviations stay as they are. */
const lower = (text: string) =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** Amounts of different decimals as whole numbers of the finer one. */
function aligned(a: Amount, b: Amount): [number, number] {
  const decimals = Math.max(a.decimals, b.decimals);
  return [a.amount * 10 ** (decimals - a.decimals), b.amount * 10 ** (decimals - b.decimals)];
}
function compare(a: Amount, b: Amount): number {
  const [x, y] = aligned(a, b);
  return x - y;
}
function total(parts: readonly Amount[]): Amount {
  const decimals = Math.max(0, ...parts.map((part) => part.decimals));
  return { decimals, amount: parts.reduce((sum, part) => sum + part.amount * 10 ** (decimals - part.decimals), 0) };
}

/**
 * A hint, no finding: a value far from what the same unit stated before (less than half or more than double both the
 * period before and the same period of last year, of those that are known). Small numbers jump by nature and give none.
 */
export function outlierHint(now: number | null, previous: number | null, lastYear: number | null): string | null {
  const known = [previous, lastYear].filter((before): before is number => before !== null);
  if (now === null || known.length === 0 || Math.max(now, ...known) < 10) return null;
  if (known.every((before) => now > 2 * before)) return 'Cao bất thường so với các kỳ trước';
  if (known.every((before) => 2 * now < before)) return 'Thấp bất thường so với các kỳ trước';
  return null;
}
