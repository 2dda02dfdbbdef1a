import { Pagination, Table, type TableProps } from 'antd';
import { createContext, isValidElement, useContext, type Key, type ReactNode, type TableHTMLAttributes } from 'react';
import { useNarrow } from '../lib/narrow';
import { useUrlQuery } from '../lib/url-query';

export type DataColumns<T> = NonNullable<TableProps<T>['columns']>;

interface DataTableProps<T extends object> {
  /** Names the table for everybody; a real <caption>. */
  caption: string;
  /** For tables whose heading stands directly above. */
  hideCaption?: boolean;
  columns: DataColumns<T>;
  rows: readonly T[];
  rowKey: keyof T | ((row: T) => Key);
  /** For lists of the API: the page is read from and written to the address (`page`, `pageSize`). */
  pagination?: { total: number; defaultPageSize?: number };
  /** What is said instead of rows, and the way on. */
  empty?: ReactNode;
  rowClassName?: (row: T) => string;
  /** Anything else antd's table offers: summary, expandable, rowSelection … */
  table?: Omit<TableProps<T>, 'columns' | 'dataSource' | 'rowKey' | 'pagination' | 'components' | 'virtual'>;
}

/** A real table with a caption; under 600 px the same rows as cards, so that no page scrolls sideways. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const {
    caption,
    hideCaption,
    columns,
    rows,
    rowKey,
    pagination,
    empty = 'Không có dữ liệu.',
    rowClassName,
    table,
  } = props;
  const narrow = useNarrow(600);
  const keyOf = (row: T): Key => (typeof rowKey === 'function' ? rowKey(row) : (row[rowKey] as Key));
  return (
    <div className="data-table">
      {narrow ? (
        <Cards {...{ caption, hideCaption, columns, rows, keyOf, empty, rowClassName }} />
      ) : (
        <CaptionContext value={{ caption, hidden: hideCaption ?? false }}>
          {/* The box scrolls, not the page; a keyboard reaches it because what lies inside is focusable or short. */}
          <div className="table-box" role="region" aria-label={caption} tabIndex={0}>
            <Table<T>
              size="small"
              {...table}
              columns={columns}
              dataSource={rows}
              rowKey={keyOf}
              rowClassName={rowClassName}
              pagination={false}
              components={TABLE_PARTS}
              locale={{ ...table?.locale, emptyText: <div className="empty-state">{empty}</div> }}
            />
          </div>
        </CaptionContext>
      )}
      {pagination && <Pages {...pagination} />}
    </div>
  );
}

const CaptionContext = createContext({ caption: '', hidden: false });

/** antd has no caption of its own; assistive technology names a table by it. */
function CaptionedTable({ children, ...rest }: TableHTMLAttributes<HTMLTableElement>) {
  const { caption, hidden } = useContext(CaptionContext);
  return (
    <table {...rest}>
      <caption className={hidden ? 'visually-hidden' : undefined}>{caption}</caption>
      {children}
    </table>
  );
}
const TABLE_PARTS = { table: CaptionedTable };

interface PagesProps {
  total: number;
  defaultPageSize?: number;
  /** The page shown; default the one the address names. */
  current?: number;
}

/** The pages of a list, in the address. */
export function Pages({ total, defaultPageSize = 50, current }: PagesProps) {
  const url = useUrlQuery(defaultPageSize);
  const page = current ?? url.page;
  if (total <= url.pageSize && page === 1) return total > 0 ? <p className="row-count">Tổng số: {total} dòng</p> : null;
  return (
    <nav aria-label="Trang">
      <Pagination
        size="small"
        align="end"
        current={page}
        pageSize={url.pageSize}
        total={total}
        showSizeChanger={false}
        showTotal={(all, [from, to]) => `Dòng ${from}–${to} trong tổng số ${all}`}
        onChange={(next) => url.set({ page: next })}
      />
    </nav>
  );
}

interface CardsProps<T> {
  caption: string;
  hideCaption?: boolean;
  columns: DataColumns<T>;
  rows: readonly T[];
  keyOf: (row: T) => Key;
  empty: ReactNode;
  rowClassName?: (row: T) => string;
}

function Cards<T extends object>({ caption, hideCaption, columns, rows, keyOf, empty, rowClassName }: CardsProps<T>) {
  if (rows.length === 0) return <div className="empty-state">{empty}</div>;
  return (
    <div className="cards">
      {!hideCaption && <p className="cards-caption">{caption}</p>}
      <ul aria-label={caption}>
        {rows.map((row, index) => (
          <li key={keyOf(row)} className={rowClassName?.(row)}>
            <dl>
              {leavesOf(columns).map((column, at) => (
                <div key={column.key ?? at}>
                  <dt>{column.title as ReactNode}</dt>
                  <dd>{cellOf(column, row, index)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Leaf<T> = Exclude<DataColumns<T>[number], { children: unknown }>;
const leavesOf = <T extends object>(columns: DataColumns<T>): Leaf<T>[] =>
  columns.flatMap((column) => ('children' in column ? leavesOf<T>(column.children) : [column as Leaf<T>]));

function cellOf<T extends object>(column: Leaf<T>, row: T, index: number): ReactNode {
  const path = [column.dataIndex ?? []].flat() as (string | number)[];
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | null)?.[key],
    path.length ? row : undefined,
  );
  const cell = column.render ? column.render(value, row, index) : value;
  return isCellObject(cell) ? cell.children : (cell as ReactNode);
}
const isCellObject = (cell: unknown): cell is { children?: ReactNode } =>
  typeof cell === 'object' && cell !== null && !Array.isArray(cell) && !isValidElement(cell) && 'children' in cell;
