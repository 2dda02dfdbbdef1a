import { aggregateText, type AggregateCell } from '#domain/indicator-aggregate';
import { formatAmount } from '#domain/indicator-value';
import type { FactRow, ReportFact } from '#domain/report-fact';
import { rate } from '#domain/vietnamese-number';
import type { IndicatorView } from '#contract/indicator';
import type { IndicatorAggregate } from '#api/statistics/aggregate.queries';
import type { TakenFigure } from '#api/statistics/taken-figures.queries';
import type { TracedCell } from '#api/statistics/unit-cells.queries';
import { besideNotes, cellsOf, fractionFact, isText, noteFacts, numberOf, SHARES, type Cell } from './indicator-cells';

const COLUMNS = ['Đơn vị', 'Giá trị'];
const MISSING_NAMED = 10;

/** What units state, added up: the number with the units behind it, of how many it is, and who is missing. */
export function unitFacts(taken: TakenFigure, nameOf: (unitId: number) => string): ReportFact[] {
  const { indicator, cells } = taken.aggregate;
  const within = new Set<string>(indicator.levels);
  const figures = new Map([taken.total, ...taken.items].map((figure) => [figure.axisItem, figure]));
  return cellsOf(indicator).flatMap((cell) => {
    const sum = figures.get(cell.item)?.cell;
    if (!sum || sum.units === 0) return [];
    // Those in the sum alone, in the same order every time: a draft compares what it took with what it would take now, as text.
    const own = cells.own
      .filter(({ axisItem, level }) => axisItem === cell.item && within.has(level))
      .sort((a, b) => a.unitId - b.unitId);
    const rows = own.map((one): FactRow => ({
      cells: [nameOf(one.unitId), ownText(one, indicator)],
      ...(one.unitId > 0 && { subject: { type: 'unit', id: one.unitId } }),
    }));
    const notes = cell.item === null ? [...notesOf(taken.aggregate, nameOf), ...besideNotes(taken)] : [];
    return [mainFact(indicator, cell, sum, rows), ...fractionOf(cell, sum), ...noteFacts(cell, notes)];
  });
}

function mainFact(indicator: IndicatorView, { key, label }: Cell, sum: AggregateCell, rows: FactRow[]): ReportFact {
  const text = aggregateText(sum, indicator);
  // A ratio is stated by nobody: its list is that of the two numbers it is worked out from.
  const list = rows.length > 0 ? { columns: COLUMNS, rows } : {};
  const base = { key, label, unit: indicator.unitOfMeasure, ...list };
  if (isText(indicator)) return { ...base, kind: 'text', value: text };
  const { numerator, denominator, amount } = sum;
  if (SHARES.includes(indicator.valueType)) {
    return numerator === null || denominator === null
      ? { ...base, kind: 'rate', value: null, text }
      : { ...base, kind: 'rate', value: rate(numerator, denominator) };
  }
  return { ...base, kind: 'number', ...numberOf(indicator.decimals === 0 ? amount : null, text) };
}

const fractionOf = (cell: Cell, { numerator, denominator }: AggregateCell): ReportFact[] =>
  numerator === null || denominator === null ? [] : [fractionFact(cell, numerator, denominator)];

/** A unit's own value as far as it is one number; a share by its two numbers, contradictions as such. */
function ownText(cell: TracedCell, { decimals, valueType, choices }: IndicatorView): string {
  const percent = valueType === 'percent' ? '%' : '';
  if (cell.contradicted) return 'các giá trị mâu thuẫn, không cộng';
  if (cell.low !== null && cell.high !== null)
    return `${formatAmount(cell.low, decimals)}–${formatAmount(cell.high, decimals)}`;
  if (cell.choice !== null) return choices.find(({ code }) => code === cell.choice)?.label ?? cell.choice;
  if (valueType === 'yesNo') return cell.amount === 1 ? 'Có' : 'Không';
  return cell.amount === null ? '–' : `${formatAmount(cell.amount, decimals)}${percent}`;
}

/** "số liệu của 87/89 đơn vị; còn thiếu: …": a sum of fewer units than owe it is not the province's number. */
function notesOf(
  { coverage, missing, contradicted, total }: IndicatorAggregate,
  nameOf: (unitId: number) => string,
): string[] {
  const names = (ids: readonly number[]) =>
    `${ids.slice(0, MISSING_NAMED).map(nameOf).join(', ')}${ids.length > MISSING_NAMED ? ` và ${ids.length - MISSING_NAMED} đơn vị khác` : ''}`;
  return [
    coverage.stated < coverage.owed ? `số liệu của ${coverage.stated}/${coverage.owed} đơn vị` : '',
    missing.length > 0 ? `còn thiếu: ${names(missing)}` : '',
    contradicted.length > 0 ? `không cộng số liệu mâu thuẫn của: ${names(contradicted)}` : '',
    total.provisional > 0 ? `có ${total.provisional} số sơ bộ` : '',
  ];
}
