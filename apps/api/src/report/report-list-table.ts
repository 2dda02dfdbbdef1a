import type { TableBlock, TableColumn, TableRow } from '#contract/document-tree';
import type { FactList } from './report-facts';

const WHOLE_NUMBER = /^(0|[1-9]\d{0,2}(\.\d{3})*)$/;
const SHARE = /^\d{1,3}(\.\d{3})*(,\d{1,2})?%$/;
const DAY = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
/** What stands where nothing is known. */
const BLANK = /^–?$/;
/** From so many characters on a column is as wide as it gets. */
const LONG = 90;

/**
 * The list behind a fact as a table of an annex, with a line number before its own columns. The list knows only texts, so
 * what they look like decides: numbers stand to the right, days in the middle (Decree 30/2020 leaves columns open, practice
 * does not), and a column is as wide as what is written in it needs.
 */
export function factTable(list: FactList | undefined): TableBlock {
  const rows = list?.rows ?? [];
  const columns = (list?.columns ?? ['Nội dung']).map((title, at) =>
    columnOf(
      title,
      rows.map(({ cells }) => cells[at] ?? ''),
    ),
  );
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    type: 'table',
    columns: [{ title: 'STT', align: 'center', width: total / 18, holds: 'integer' }, ...columns],
    rows: rows.map(({ cells }, index): TableRow => ({
      kind: 'row',
      cells: [`${index + 1}`, ...columns.map((_, at) => cells[at] ?? '')],
    })),
    emptyText: 'Không có số liệu',
  };
}

function columnOf(title: string, cells: readonly string[]): TableColumn {
  const said = cells.filter((cell) => !BLANK.test(cell.trim()));
  const all = (look: RegExp) => said.length > 0 && said.every((cell) => look.test(cell.trim()));
  const longest = Math.max(0, ...said.map((cell) => cell.length));
  // A line of text grows with the root of what it holds; a title may be broken between its words.
  const width = Math.max(Math.sqrt(Math.min(longest, LONG)), Math.sqrt(title.length), 2);
  if (all(WHOLE_NUMBER)) return { title, align: 'right', width, holds: 'integer' };
  if (all(SHARE)) return { title, align: 'right', width, holds: 'rate' };
  if (all(DAY)) return { title, align: 'center', width: Math.max(width, 3.4), holds: 'date' };
  // Values of many indicators stand in one column: most are numbers, some shares, a few words.
  const figures = said.filter((cell) => WHOLE_NUMBER.test(cell.trim()) || SHARE.test(cell.trim()));
  if (figures.length * 2 > said.length) return { title, align: 'right', width, holds: 'figure' };
  return { title, align: 'left', width };
}
