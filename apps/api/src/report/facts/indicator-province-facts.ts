import { formatIndicatorValue } from '#domain/indicator-value';
import { formatDate } from '#domain/plain-date';
import type { FactRow, ReportFact } from '#domain/report-fact';
import { rate } from '#domain/vietnamese-number';
import type { IndicatorView } from '#contract/indicator';
import type { ProvinceValue } from '#api/statistics/province-values.queries';
import type { FigureCell, TakenFigure } from '#api/statistics/taken-figures.queries';
import {
  besideNotes,
  besideRow,
  cellsOf,
  fractionFact,
  isText,
  noteFacts,
  numberOf,
  SHARES,
  type Cell,
} from './indicator-cells';

const COLUMNS = ['Phân tổ', 'Giá trị', 'Nguyên văn', 'Người nêu', 'Nguồn'];

/** The province's own number, total and breakdown; what its units state stands in the note and in the list. */
export function provinceFacts(taken: TakenFigure): ReportFact[] {
  const { indicator } = taken.aggregate;
  const figures = new Map([taken.total, ...taken.items].map((figure) => [figure.axisItem, figure]));
  return cellsOf(indicator).flatMap((cell) => {
    const figure = figures.get(cell.item);
    return figure && figure.text !== '–' ? cellFacts(taken, cell, figure) : [];
  });
}

/** Several values of one period are contradictions: all are printed, none is chosen. */
function cellFacts(taken: TakenFigure, cell: Cell, figure: FigureCell): ReportFact[] {
  const { indicator } = taken.aggregate;
  const beside = cell.item === null ? besideRow(taken) : [];
  const rows = [...figure.values.map((value) => rowOf(indicator, value)), ...beside.map((cells) => ({ cells }))];
  // A ratio is stated by nobody: it has no list of its own.
  const base = {
    key: cell.key,
    label: cell.label,
    unit: indicator.unitOfMeasure,
    ...(rows.length > 0 && { columns: COLUMNS, rows }),
  };
  const of = fractionOf(figure);
  const fraction = of ? [fractionFact(cell, of.numerator, of.denominator)] : [];
  const notes = [...notesOf(indicator, figure), ...(cell.item === null ? besideNotes(taken) : [])];
  return [mainFact(indicator, base, figure, of), ...fraction, ...noteFacts(cell, notes)];
}

type Base = Pick<ReportFact, 'key' | 'label'>;
interface Fraction {
  numerator: number;
  denominator: number;
}

function mainFact(
  indicator: IndicatorView,
  base: Base,
  { cell, text, values }: FigureCell,
  of: Fraction | null,
): ReportFact {
  if (isText(indicator)) return { ...base, kind: 'text', value: text };
  if (SHARES.includes(indicator.valueType)) {
    // As it was stated; a ratio, which nobody states, is printed from its two numbers.
    const stated = values.length > 0 ? { text } : {};
    return { ...base, kind: 'rate', value: of ? rate(of.numerator, of.denominator) : null, ...stated };
  }
  const exact = indicator.decimals === 0 && cell.units === 1 ? cell.amount : null;
  return { ...base, kind: 'number', ...numberOf(exact, text) };
}

/** What a share is of; of contradicting values that of the first, where all state theirs. */
function fractionOf({ cell, values }: FigureCell): Fraction | null {
  const { numerator, denominator } = cell;
  if (numerator !== null && denominator !== null) return { numerator, denominator };
  const stated = values.flatMap((value) =>
    value.numerator === null || value.denominator === null
      ? []
      : [{ numerator: value.numerator, denominator: value.denominator }],
  );
  return values.length > 0 && stated.length === values.length ? stated[0]! : null;
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

function notesOf(indicator: IndicatorView, { cell, values }: FigureCell): string[] {
  const said = ({ value, speaker }: ProvinceValue) =>
    `${formatIndicatorValue(value, indicator)}${speaker ? ` (${speaker})` : ''}`;
  if (cell.recomputed > 0) return [`cộng từ ${values.map((one) => `${one.periodTitle}: ${said(one)}`).join('; ')}`];
  if (values.length > 1) return [`nguồn nêu khác nhau: ${values.map(said).join('; ')}`];
  const [first] = values;
  return [
    first?.provisional ? 'số sơ bộ' : '',
    first?.asOf ? `tính đến ${formatDate(first.asOf)}` : '',
    first?.speaker ? `theo ${first.speaker}` : '',
  ];
}
