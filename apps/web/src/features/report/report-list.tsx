import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReportView } from '#contract/report';
import { formatDate, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { reportsQuery } from './get-reports';
import { ReportCreateDialog } from './report-create';
import { ReportStatusTag } from './report-status-tag';
import { UnderWay } from './report-under-way';

const COLUMNS: DataColumns<ReportView> = [
  {
    title: 'Kỳ báo cáo',
    key: 'period',
    render: (_, report) => (
      <>
        <Link to={paths.report(report.id)}>{report.period.title}</Link>
        {report.versionNo > 1 && ` (phiên bản ${report.versionNo})`}
        {report.correctedBy?.status === 'issued' && ' (đã đính chính)'}
      </>
    ),
  },
  {
    title: 'Kế hoạch',
    key: 'plan',
    render: (_, report) => <Link to={paths.plan(report.plan.id)}>{report.plan.name}</Link>,
  },
  { title: 'Số liệu tính đến', key: 'asOf', render: (_, report) => formatDate(report.asOf) },
  {
    title: 'Hoàn thành',
    key: 'figures',
    render: (_, { figures }) => `${figures.completed}/${figures.total} nhiệm vụ · ${figures.rate.text}`,
  },
  { title: 'Trạng thái', key: 'status', render: (_, report) => <ReportStatusTag report={report} /> },
  {
    title: 'Số, ngày ban hành',
    key: 'number',
    render: (_, report) => (report.number ? `Số ${report.number}, ngày ${formatDate(report.issuedOn)}` : NOTHING),
  },
  { title: 'Người lập', dataIndex: 'createdBy' },
];

export function ReportListPage() {
  const me = useMe();
  const url = useUrlQuery();
  const reports = useQuery(reportsQuery({ page: url.page, pageSize: url.pageSize }));
  const [creating, setCreating] = useState(false);
  const mayCreate = mayTry(me, 'report.manage');
  const create = mayCreate && (
    <Button type="primary" onClick={() => setCreating(true)}>
      Lập báo cáo
    </Button>
  );
  return (
    <Page
      title="Báo cáo cải cách hành chính định kỳ"
      actions={
        <>
          <Link to={paths.reportComparison()}>So sánh</Link>{' '}
          {mayTry(me, 'reportTemplate.manage') && <Link to={paths.reportTemplates()}>Mẫu báo cáo</Link>}{' '}
          <DownloadLink path="reports/export.xlsx">Xuất Excel</DownloadLink> {create}
        </>
      }
    >
      {mayCreate && !creating && <UnderWay />}
      <QueryState query={reports}>
        {(list) => (
          <DataTable
            caption="Các báo cáo định kỳ"
            columns={COLUMNS}
            rows={list.items}
            rowKey="id"
            pagination={{ total: list.total }}
            empty={
              mayCreate
                ? 'Chưa có báo cáo nào. Chọn “Lập báo cáo” để tạo dự thảo cho một kỳ.'
                : 'Chưa có báo cáo nào. Cơ quan thường trực lập báo cáo khi kết thúc kỳ; báo cáo sẽ hiện ở đây.'
            }
          />
        )}
      </QueryState>
      {mayCreate && <ReportCreateDialog open={creating} onClose={() => setCreating(false)} />}
    </Page>
  );
}
