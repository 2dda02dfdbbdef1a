import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { FiguresRow } from '#contract/plan';
import type { ReportFactView, ReportFiguresView } from '#contract/report-list';
import { NOTHING } from '../../lib/format';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { QueryState } from '../../ui/query-state';
import { reportFiguresQuery } from './get-report-versions';

const COUNTS = [
  ['total', 'Tổng số'],
  ['completedOnTime', 'Hoàn thành đúng hạn'],
  ['completedLate', 'Hoàn thành quá hạn'],
  ['openWithinTerm', 'Trong hạn'],
  ['openOverdue', 'Quá hạn'],
  ['openNoDeadline', 'Chưa xác định thời hạn'],
] as const;

/** The tables of the report as frozen; every number opens the list that it counted then, not today's. */
export function ReportTables({ reportId }: { reportId: number }) {
  const figures = useQuery(reportFiguresQuery(reportId));
  return (
    <QueryState query={figures}>
      {(found) => (
        <>
          <AreaTable reportId={reportId} figures={found} />
          <UnitTable reportId={reportId} figures={found} />
          <FactTable reportId={reportId} facts={found.facts} />
        </>
      )}
    </QueryState>
  );
}

interface TableProps {
  reportId: number;
  figures: ReportFiguresView;
}
function AreaTable({ reportId, figures }: TableProps) {
  return (
    <section aria-labelledby="report-areas">
      <h2 id="report-areas">Theo lĩnh vực</h2>
      <DataTable
        caption="Kết quả theo lĩnh vực"
        hideCaption
        columns={columns(reportId, 'Lĩnh vực', (row) => ({ area: row.code }), true)}
        rows={figures.byArea}
        rowKey="id"
      />
    </section>
  );
}

function UnitTable({ reportId, figures: { byUnit, unitLists } }: TableProps) {
  const coordinating: DataColumns<FiguresRow>[number] = {
    title: 'Phối hợp',
    key: 'coordinating',
    align: 'right',
    render: (_, row) => (
      <Count
        to={unitLists ? paths.reportList(reportId, { unitId: row.id, role: 'coordinating' }) : null}
        count={row.coordinating}
        label={`${row.name}, phối hợp`}
      />
    ),
  };
  return (
    <section aria-labelledby="report-units">
      <h2 id="report-units">Theo cơ quan, đơn vị</h2>
      <p>
        Nhiệm vụ do nhiều cơ quan cùng chủ trì được tính ở từng cơ quan.
        {!unitLists &&
          ' Báo cáo này được lập khi hệ thống chưa lưu danh mục theo đơn vị, nên các số dưới đây không mở được.'}
      </p>
      <DataTable
        caption="Kết quả theo cơ quan, đơn vị"
        hideCaption
        columns={[...columns(reportId, 'Cơ quan, đơn vị', (row) => ({ unitId: row.id }), unitLists), coordinating]}
        rows={byUnit}
        rowKey="id"
      />
    </section>
  );
}

function columns(
  reportId: number,
  title: string,
  scope: (row: FiguresRow) => { area?: string; unitId?: number },
  linked: boolean,
): DataColumns<FiguresRow> {
  return [
    { title, dataIndex: 'name' },
    ...COUNTS.map(([figure, label]) => ({
      title: label,
      key: figure,
      align: 'right' as const,
      render: (_: unknown, row: FiguresRow) => (
        <Count
          to={
            linked
              ? paths.reportList(reportId, { ...scope(row), ...(figure === 'total' ? {} : { schedule: figure }) })
              : null
          }
          count={row[figure]}
          label={`${row.name}, ${label.toLocaleLowerCase('vi')}`}
        />
      ),
    })),
    { title: 'Tỷ lệ hoàn thành', key: 'rate', align: 'right', render: (_, row) => row.rate.text },
  ];
}

function Count({ to, count, label }: { to: string | null; count: number; label: string }) {
  if (!to || count === 0) return <>{count}</>;
  return (
    <Link to={to} aria-label={`${label}: ${count}`} style={{ display: 'inline-block', minWidth: 24, minHeight: 24 }}>
      {count}
    </Link>
  );
}

/** What the other nouns said for the report; the figures by area stand in their own table. */
function FactTable({ reportId, facts }: { reportId: number; facts: readonly ReportFactView[] }) {
  const rows = facts.filter(({ kind, key }) => kind !== 'text' && !key.startsWith('plan.area.'));
  if (rows.length === 0) return null;
  const factColumns: DataColumns<ReportFactView> = [
    { title: 'Số liệu', dataIndex: 'label' },
    {
      title: 'Giá trị',
      key: 'text',
      align: 'right',
      render: (_, fact) =>
        fact.rowCount ? (
          <Link to={paths.reportList(reportId, { key: fact.key })} aria-label={`${fact.label}: ${fact.text}`}>
            {fact.text}
          </Link>
        ) : (
          fact.text || NOTHING
        ),
    },
    { title: 'Đơn vị tính', key: 'unit', render: (_, fact) => fact.unit ?? (fact.kind === 'rate' ? '%' : NOTHING) },
  ];
  return (
    <section aria-labelledby="report-facts">
      <h2 id="report-facts">Số liệu của báo cáo</h2>
      <DataTable caption="Số liệu của báo cáo" hideCaption columns={factColumns} rows={rows} rowKey="key" />
    </section>
  );
}
