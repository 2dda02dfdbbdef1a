import type { FactDefinition, FactRow, ListFact } from '#domain/report-fact';
import type { TakenFigure } from '#api/statistics/taken-figures.queries';
import { besideNotes, GROUP } from './indicator-cells';

const KEY = 'indicator.all';
const LABEL = 'Tất cả chỉ tiêu có số liệu của kỳ';
const COLUMNS = ['Mã', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Đơn vị đã có số liệu', 'Ghi chú'];

/** The table of all indicators of which anything is stated: what goes behind the report as an annex. */
export const TABLE_DEFINITION: FactDefinition = { key: KEY, label: LABEL, kind: 'list', group: GROUP, hasList: true };

/** In the order of the catalogue, each with its breakdown below it; nothing where no indicator has a number. */
export function indicatorTable(taken: readonly TakenFigure[]): ListFact[] {
  const all = taken.flatMap(rowsOf);
  // Remarks that nobody made are no column.
  const columns = all.some(({ cells }) => cells.at(-1) !== '') ? COLUMNS : COLUMNS.slice(0, -1);
  const rows = all.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(0, columns.length) }));
  return rows.length === 0 ? [] : [{ key: KEY, label: LABEL, kind: 'list', value: rows.length, columns, rows }];
}

function rowsOf(figure: TakenFigure): FactRow[] {
  if (figure.source === null) return [];
  const { indicator, coverage } = figure.aggregate;
  const units = figure.source === 'province' ? 'Tỉnh' : `${coverage.stated}/${coverage.owed} đơn vị`;
  const subject = { type: 'indicator', id: indicator.id };
  const names = new Map(indicator.axes.flatMap(({ items }) => items).map(({ code, name }) => [code, name]));
  const parts = figure.items.filter(({ text }) => text !== '–');
  const cells = [indicator.code, indicator.name, indicator.unitOfMeasure, figure.total.text, units];
  return [
    { cells: [...cells, besideNotes(figure).join('; ')], subject },
    ...parts.map(({ axisItem, text }): FactRow => ({
      cells: ['', `Trong đó: ${names.get(axisItem ?? '') ?? '–'}`, indicator.unitOfMeasure, text, '', ''],
      subject,
    })),
  ];
}
