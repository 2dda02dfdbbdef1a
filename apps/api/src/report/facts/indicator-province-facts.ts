import { formatIndicatorValue, type TypedValue } from '#domain/indicator-value';
import { formatDate } from '#domain/plain-date';
import type { FactRow, ReportFact } from '#domain/report-fact';
import { rate } from '#domain/vietnamese-number';
import type { IndicatorView } from '#contract/indicator';
import type { ProvinceValue } from '#api/statistics/province-values.queries';
import { fractionFact, isText, noteFacts, numberOf, SHARES, type Cell } from './indicator-cells';

const COLUMNS = ['Phân tổ', 'Giá trị', 'Nguyên văn', 'Người nêu', 'Nguồn'];

/** Several values are contradictions: all are printed, none is chosen. */
export function provinceFacts(
  indicator: IndicatorView,
  { key, label }: Cell,
  values: readonly ProvinceValue[],
): ReportFact[] {
  const text = values.map(({ value }) => formatIndicatorValue(value, indicator)).join('; ');
  const rows = values.map((value) => rowOf(indicator, value));
  const base = { key, label, unit: indicator.unitOfMeasure, columns: COLUMNS, rows };
  const only = values.length === 1 ? values[0]! : null;
  const fractions = values.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  );
  const [of] = fractions.length === values.length ? fractions : [];
  const main: ReportFact = isText(indicator)
    ? { ...base, kind: 'text', value: text }
    : SHARES.includes(indicator.valueType)
      ? { ...base, kind: 'rate', value: of ? rate(of.numerator, of.denominator) : null, text }
      : { ...base, kind: 'number', ...numberOf(amountOf(only?.value), text) };
  const fraction = of ? [fractionFact({ key, label }, of.numerator, of.denominator)] : [];
  return [main, ...fraction, ...noteFacts({ key, label }, notesOf(indicator, values))];
}

/** A whole number where there is one; what has decimals or is a range is printed from its text alone. */
const amountOf = (value: TypedValue | undefined): number | null =>
  value?.kind === 'number' && value.decimals === 0 ? value.amount : null;

/** From the two numbers that the province states, never from percents. */
export function provinceRatioFacts(
  indicator: IndicatorView,
  inForce: readonly IndicatorView[],
  stated: readonly ProvinceValue[],
): ReportFact[] {
  const amount = (code: string | null): number | null => {
    const id = inForce.find((one) => one.code === code)?.id;
    const values = stated.filter((v) => v.indicatorId === id && v.axisItem === null);
    return values.length === 1 && values[0]!.value.kind === 'number' ? values[0]!.value.amount : null;
  };
  const [numerator, denominator] = [amount(indicator.numeratorCode), amount(indicator.denominatorCode)];
  if (numerator === null || denominator === null) return [];
  const [key, label] = [`indicator.${indicator.code}`, indicator.name];
  const main: ReportFact = {
    key,
    label,
    unit: indicator.unitOfMeasure,
    kind: 'rate',
    value: rate(numerator, denominator),
  };
  return [main, fractionFact({ key, label }, numerator, denominator)];
}

function rowOf(indicator: IndicatorView, value: ProvinceValue): FactRow {
  const item = indicator.axes.flatMap((axis) => axis.items).find(({ code }) => code === value.axisItem);
  const cells = [
    item?.name ?? 'Tổng số',
    formatIndicatorValue(value.value, indicator),
    value.asStated ?? '–',
    value.speaker ?? '–',
    value.document ?? value.sourceFile ?? '–',
  ];
  return { cells };
}

function notesOf(indicator: IndicatorView, values: readonly ProvinceValue[]): string[] {
  const [first] = values;
  const said = ({ value, speaker }: ProvinceValue) =>
    `${formatIndicatorValue(value, indicator)}${speaker ? ` (${speaker})` : ''}`;
  if (values.length > 1) return [`nguồn nêu khác nhau: ${values.map(said).join('; ')}`];
  return [
    first?.provisional ? 'số sơ bộ' : '',
    first?.asOf ? `tính đến ${formatDate(first.asOf)}` : '',
    first?.speaker ? `theo ${first.speaker}` : '',
  ];
}
