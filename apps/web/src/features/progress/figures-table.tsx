import { useState } from 'react';
import { Link } from 'react-router';
import type { FiguresRow, RateView } from '#contract/plan';
import type { UnitAnalysisRow } from '#contract/progress';
import { sortKey } from '#domain/vietnamese-text';
import { useUrlQuery } from '../../lib/url-query';
import { NumberLink } from './number-link';

type Count =
  | 'total'
  | 'completed'
  | 'completedOnTime'
  | 'completedLate'
  | 'openWithinTerm'
  | 'openOverdue'
  | 'openNoDeadline'
  | 'awaitingConfirmation'
  | 'dueSoon';
/** So that the page prints on one A4 with a hundred communes as well. */
const PRINTED_ROWS = 14;

/** Departments are read at a glance; with all communes the rest comes on demand. */
const MANY_ROWS = 40;
const FIRST_ROWS = 20;

/** The columns in the order of the five cells; overlays after them, because they are inside cells. */
const COUNTS: { key: Count; title: string; group?: 'done' | 'open' | 'inside' }[] = [
  { key: 'total', title: 'Tổng số' },
  { key: 'completed', title: 'Tổng', group: 'done' },
  { key: 'completedOnTime', title: 'Đúng hạn', group: 'done' },
  { key: 'completedLate', title: 'Quá hạn', group: 'done' },
  { key: 'openWithinTerm', title: 'Trong hạn', group: 'open' },
  { key: 'openOverdue', title: 'Quá hạn', group: 'open' },
  { key: 'openNoDeadline', title: 'Chưa xác định thời hạn', group: 'open' },
  { key: 'awaitingConfirmation', title: 'Chờ xác nhận', group: 'inside' },
  { key: 'dueSoon', title: 'Sắp đến hạn', group: 'inside' },
];

const SORTS = ['name', ...COUNTS.map(({ key }) => key), 'rate', 'onTime', 'oldest', 'coordinating'] as const;
type SortBy = 'given' | (typeof SORTS)[number];

interface Props {
  /** The parameter of the address that holds the order: `rate` rising, `-rate` falling. */
  sortName: string;
  caption: string;
  /** Heading of the first column. */
  nameTitle: string;
  rows: readonly FiguresRow[];
  /** The list that counts exactly this number. */
  linkTo: (row: FiguresRow, count: Count) => string;
  /** The list of the tasks the unit coordinates; left out, there is no such column. */
  coordinatingLinkTo?: (row: FiguresRow) => string;
  /** On-time rate and oldest overdue task per row id, "loading" until they come; left out, there are no such columns. */
  analysis?: ReadonlyMap<number, UnitAnalysisRow> | 'loading';
  oldestLinkTo?: (oldest: NonNullable<UnitAnalysisRow['oldestOverdue']>) => string;
}

/**
 * Figures per area or unit. Plain HTML, because it stands on the landing page: real headers, sortable by buttons,
 * every number above zero a link to the tasks it counts.
 */
export function FiguresTable(props: Props) {
  const { sortName, caption, nameTitle, rows, linkTo, coordinatingLinkTo, analysis, oldestLinkTo } = props;
  const behind = (row: FiguresRow) =>
    analysis instanceof Map ? (analysis as ReadonlyMap<number, UnitAnalysisRow>).get(row.id) : undefined;
  const [all, setAll] = useState(false);
  const url = useUrlQuery();
  const sort = sortIn(url.text(sortName));
  // A first click on a number asks for the largest, on a name for the alphabet.
  const sortBy = (by: SortBy) => {
    const descending = sort.by === by ? !sort.descending : by !== 'name';
    url.set({ [sortName]: `${descending ? '-' : ''}${by}`, page: url.page }, { replace: true });
  };
  const header = (by: SortBy, title: string, label = title) => (
    <th
      key={by}
      scope="col"
      rowSpan={GROUPED.has(by) ? 1 : 2}
      aria-sort={sort.by !== by ? 'none' : sort.descending ? 'descending' : 'ascending'}
    >
      <button type="button" onClick={() => sortBy(by)} aria-label={label === title ? undefined : label}>
        {title}
        <span aria-hidden="true" className="sort-mark">
          {sort.by !== by ? '↕' : sort.descending ? '↓' : '↑'}
        </span>
      </button>
    </th>
  );
  const folds = rows.length > MANY_ROWS && !all;
  const shown = sorted(rows, sort.by, sort.descending, behind).slice(0, folds ? FIRST_ROWS : undefined);
  const grouped = (group: 'done' | 'open' | 'inside') => COUNTS.filter((count) => count.group === group);
  return (
    <div className="figures-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {header('name', nameTitle)}
            {header('total', 'Tổng số')}
            <th scope="colgroup" colSpan={3}>
              Đã hoàn thành
            </th>
            <th scope="colgroup" colSpan={3}>
              Chưa hoàn thành
            </th>
            <th scope="colgroup" colSpan={2}>
              Trong đó
            </th>
            {header('rate', 'Tỷ lệ hoàn thành')}
            {analysis && header('onTime', 'Tỷ lệ đúng hạn')}
            {analysis && header('oldest', 'Quá hạn lâu nhất (ngày)')}
            {coordinatingLinkTo && header('coordinating', 'Phối hợp')}
          </tr>
          <tr>
            {grouped('done').map(({ key, title }) => header(key, title, `Đã hoàn thành: ${title.toLowerCase()}`))}
            {grouped('open').map(({ key, title }) => header(key, title, `Chưa hoàn thành: ${title.toLowerCase()}`))}
            {grouped('inside').map(({ key, title }) => header(key, title))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={row.id} className={index < PRINTED_ROWS ? undefined : 'print-rest'}>
              <th scope="row">{row.name}</th>
              {COUNTS.map(({ key }) => (
                <td key={key} className={key === 'openOverdue' && row[key] > 0 ? 'overdue' : undefined}>
                  <NumberLink count={row[key]} to={linkTo(row, key)} />
                </td>
              ))}
              <td>{row.rate.text}</td>
              {analysis && <td>{analysis === 'loading' ? '…' : (behind(row)?.onTimeRate.text ?? '–')}</td>}
              {analysis && (
                <td>
                  <OldestOverdue
                    oldest={behind(row)?.oldestOverdue}
                    loading={analysis === 'loading'}
                    linkTo={oldestLinkTo}
                  />
                </td>
              )}
              {coordinatingLinkTo && (
                <td>
                  <NumberLink count={row.coordinating} to={coordinatingLinkTo(row)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {folds && (
        <button type="button" className="show-more" onClick={() => setAll(true)}>
          Xem tất cả {rows.length} dòng (đang xem {FIRST_ROWS} dòng đầu theo thứ tự đang sắp xếp)
        </button>
      )}
      {rows.length > PRINTED_ROWS && (
        <p className="print-only">
          In {PRINTED_ROWS} dòng đầu theo thứ tự đang sắp xếp, trong tổng số {rows.length} dòng.
        </p>
      )}
    </div>
  );
}

/** The order that the address names; any other word leaves the rows as they were given. */
function sortIn(text = ''): { by: SortBy; descending: boolean } {
  const descending = text.startsWith('-');
  const by = SORTS.find((one) => one === text.slice(descending ? 1 : 0));
  return by ? { by, descending } : { by: 'given', descending: false };
}

const GROUPED = new Set<SortBy>(COUNTS.filter((count) => count.group).map((count) => count.key));

/** The days open the task that has waited longest. */
function OldestOverdue({
  oldest,
  loading,
  linkTo,
}: {
  oldest: UnitAnalysisRow['oldestOverdue'] | undefined;
  loading: boolean;
  linkTo: Props['oldestLinkTo'];
}) {
  if (!oldest || !linkTo) return loading ? '…' : '–';
  return (
    <Link to={linkTo(oldest)} aria-label={`${oldest.days} ngày: ${oldest.code}. ${oldest.title}`}>
      {oldest.days}
    </Link>
  );
}

function sorted(
  rows: readonly FiguresRow[],
  by: SortBy,
  descending: boolean,
  behind: (row: FiguresRow) => UnitAnalysisRow | undefined,
): FiguresRow[] {
  if (by === 'given') return [...rows];
  const number = (row: FiguresRow): number => {
    switch (by) {
      case 'name':
        return 0;
      case 'rate':
        return shareOf(row.rate);
      case 'onTime':
        return shareOf(behind(row)?.onTimeRate);
      case 'oldest':
        return behind(row)?.oldestOverdue?.days ?? 0;
      default:
        return row[by];
    }
  };
  const compare = (a: FiguresRow, b: FiguresRow) =>
    by === 'name' ? sortKey(a.name).localeCompare(sortKey(b.name), 'en') : number(a) - number(b);
  return [...rows].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

/** For ordering only; a row with nothing to count comes below 0%. */
const shareOf = (rate: RateView | undefined) =>
  !rate || rate.denominator === 0 ? -1 : rate.numerator / rate.denominator;
