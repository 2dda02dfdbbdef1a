import { Injectable } from '@nestjs/common';
import { formatIndicatorValue, type TypedValue } from '#domain/indicator-value';
import { formatDate } from '#domain/plain-date';
import type { FactDefinition, FactRow, ReportFact } from '#domain/report-fact';
import { formatInteger, rate } from '#domain/vietnamese-number';
import type { IndicatorView } from '#contract/indicator';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { ProvinceValuesQueries, type ProvinceValue } from '#api/statistics/province-values.queries';
import type { FactProvider, FactQuestion } from './fact-provider';

const GROUP = 'Chỉ tiêu thống kê';
const COLUMNS = ['Phân tổ', 'Giá trị', 'Nguyên văn', 'Người nêu', 'Nguồn'];
const SHARES: readonly string[] = ['percent', 'ratio'];

/**
 * What the province states of its indicators in the period: `indicator.3.11` is the value as printed, `indicator.2.52.chiThi`
 * an item of a breakdown, `….fraction` what a share is of (`105/184`), `….note` what a reader must know of it: a
 * provisional number, values that contradict each other, who said it.
 */
@Injectable()
export class IndicatorFacts implements FactProvider {
  constructor(
    private readonly indicators: IndicatorQueries,
    private readonly values: ProvinceValuesQueries,
  ) {}

  /** One set of keys for a code, whatever its editions: a template outlives them. */
  async definitions(): Promise<FactDefinition[]> {
    const byCode = new Map(
      [...(await this.indicators.byIds()).values()].map((indicator) => [indicator.code, indicator]),
    );
    return [...byCode.values()].flatMap((indicator) =>
      cellsOf(indicator).flatMap((cell) => definitionsOf(indicator, cell)),
    );
  }

  async take({ period, knownAt }: FactQuestion): Promise<ReportFact[]> {
    const stated = await this.values.of(period.id, knownAt);
    const inForce = await this.indicators.inForce(period);
    return inForce.flatMap((indicator) =>
      indicator.valueType === 'ratio'
        ? ratioFacts(indicator, inForce, stated)
        : cellsOf(indicator).flatMap((cell) => {
            const values = stated.filter((v) => v.indicatorId === indicator.id && v.axisItem === cell.item);
            return values.length === 0 ? [] : cellFacts(indicator, cell, values);
          }),
    );
  }
}

/** The total (item null) and every item of the breakdowns. */
interface Cell {
  key: string;
  label: string;
  item: string | null;
}
function cellsOf({ code, name, axes }: IndicatorView): Cell[] {
  const items = axes.flatMap((axis) => axis.items);
  const total = { key: `indicator.${code}`, label: name, item: null };
  return [
    total,
    ...items.map((item) => ({ key: `${total.key}.${item.code}`, label: `${name}: ${item.name}`, item: item.code })),
  ];
}

const isText = ({ valueType }: IndicatorView) =>
  valueType === 'text' || valueType === 'choice' || valueType === 'yesNo';

function definitionsOf(indicator: IndicatorView, { key, label }: Cell): FactDefinition[] {
  const unit = indicator.unitOfMeasure;
  const kind = isText(indicator) ? 'text' : SHARES.includes(indicator.valueType) ? 'rate' : 'number';
  const main: FactDefinition = { key, label, unit, kind, group: GROUP, hasList: true };
  const note: FactDefinition = { key: `${key}.note`, label: `${label} (ghi chú)`, kind: 'text', group: GROUP };
  const fraction: FactDefinition = {
    key: `${key}.fraction`,
    label: `${label} (tử số/mẫu số)`,
    kind: 'text',
    group: GROUP,
  };
  return SHARES.includes(indicator.valueType) ? [main, fraction, note] : [main, note];
}

/** Several values are contradictions: all are printed, none is chosen. */
function cellFacts(indicator: IndicatorView, { key, label }: Cell, values: readonly ProvinceValue[]): ReportFact[] {
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
      : { ...base, kind: 'number', value: amountOf(only?.value), text };
  const fraction: ReportFact[] = of
    ? [
        {
          key: `${key}.fraction`,
          label: `${label} (tử số/mẫu số)`,
          kind: 'text',
          value: `${formatInteger(of.numerator)}/${formatInteger(of.denominator)}`,
        },
      ]
    : [];
  const note = noteOf(indicator, values);
  return [
    main,
    ...fraction,
    ...(note === '' ? [] : [{ key: `${key}.note`, label: `${label} (ghi chú)`, kind: 'text' as const, value: note }]),
  ];
}

/** A whole number where there is one; what has decimals or is a range is printed from its text alone. */
const amountOf = (value: TypedValue | undefined): number | null =>
  value?.kind === 'number' && value.decimals === 0 ? value.amount : null;

/** From the two numbers that the province states, never from percents. */
function ratioFacts(
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
  return [
    { key, label, unit: indicator.unitOfMeasure, kind: 'rate', value: rate(numerator, denominator) },
    {
      key: `${key}.fraction`,
      label: `${label} (tử số/mẫu số)`,
      kind: 'text',
      value: `${formatInteger(numerator)}/${formatInteger(denominator)}`,
    },
  ];
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

function noteOf(indicator: IndicatorView, values: readonly ProvinceValue[]): string {
  const [first] = values;
  const said = ({ value, speaker }: ProvinceValue) =>
    `${formatIndicatorValue(value, indicator)}${speaker ? ` (${speaker})` : ''}`;
  if (values.length > 1) return `nguồn nêu khác nhau: ${values.map(said).join('; ')}`;
  const parts = [
    first?.provisional ? 'số sơ bộ' : '',
    first?.asOf ? `tính đến ${formatDate(first.asOf)}` : '',
    first?.speaker ? `theo ${first.speaker}` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
