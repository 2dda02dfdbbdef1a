import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ReportListQuery, ReportListRow } from '#contract/report-list';
import { LIST_ROLES } from '#contract/report-list';
import { REPORT_PARTS } from '#domain/report-parts';
import { formatDate, formatInstant } from '../../lib/format';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { reportListQuery } from './get-report-versions';
import { reportQuery } from './get-reports';

/** The list behind one number of a report, as it was frozen with it. */
export function ReportFrozenListPage() {
  const id = Number(useParams().id);
  const url = useUrlQuery();
  const query: ReportListQuery = {
    key: url.text('key'),
    schedule: url.oneOf('schedule', REPORT_PARTS),
    area: url.text('area'),
    unitId: url.number('unitId'),
    role: url.oneOf('role', LIST_ROLES),
  };
  const report = useQuery(reportQuery(id));
  const list = useQuery(reportListQuery(id, query));
  const name = report.data
    ? `${report.data.period.title}${report.data.number ? `, số ${report.data.number}` : ' (dự thảo)'}`
    : 'Kỳ báo cáo';
  return (
    <Page
      title={list.data?.title ?? 'Danh mục của báo cáo'}
      breadcrumb={[
        { title: 'Báo cáo', to: paths.reports() },
        { title: name, to: paths.report(id) },
        { title: 'Danh mục' },
      ]}
    >
      <QueryState query={list}>
        {({ title, columns, rows, total, asOf, knownAt }) => (
          <>
            <p>
              <strong>{total}</strong> dòng, như đã ghi trong báo cáo: số liệu tính đến ngày {formatDate(asOf)}, lấy lúc{' '}
              {formatInstant(knownAt)}. Diễn biến về sau không làm thay đổi danh mục này.
            </p>
            <DataTable
              caption={title}
              hideCaption
              columns={tableColumns(columns, asOf)}
              rows={rows.map((row, index) => ({ ...row, index }))}
              rowKey="index"
              empty={
                <>
                  Danh mục này không có dòng nào. <Link to={paths.report(id)}>Trở lại báo cáo</Link>
                </>
              }
            />
          </>
        )}
      </QueryState>
    </Page>
  );
}

type Row = ReportListRow & { index: number };
const tableColumns = (titles: readonly string[], asOf: string): DataColumns<Row> => {
  // The longest words of a row are its link: a code would be too short to hit.
  const linked = Math.max(
    0,
    titles.findIndex((title) => /nhiệm vụ|nội dung|tên/i.test(title)),
  );
  return [
    { title: 'STT', key: 'no', width: 56, render: (_, row) => row.index + 1 },
    ...titles.map((title, at) => ({
      title,
      key: `c${at}`,
      render: (_: unknown, row: Row) => (at === linked ? <Subject row={row} at={at} asOf={asOf} /> : row.cells[at]),
    })),
  ];
};

/** Opens what the row is about, as it is today, where it has a page. */
function Subject({ row, at, asOf }: { row: Row; at: number; asOf: string }) {
  const { subject } = row;
  if (subject?.type === 'task') return <Link to={paths.task(subject.id, { asOf })}>{row.cells[at]}</Link>;
  if (subject?.type === 'meeting') return <Link to={paths.meeting(subject.id)}>{row.cells[at]}</Link>;
  if (subject?.type === 'unit') return <Link to={paths.unit(subject.id)}>{row.cells[at]}</Link>;
  if (subject?.type === 'inspection') return <Link to={paths.inspection(subject.id)}>{row.cells[at]}</Link>;
  return <>{row.cells[at]}</>;
}
