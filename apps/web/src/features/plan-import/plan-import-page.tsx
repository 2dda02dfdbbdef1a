import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import type { ImportSummaryView } from '#contract/plan-import';
import type { PlanView } from '#contract/plan';
import { formatCount, formatInstant } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DownloadLink } from '../../ui/download-link';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Page } from '../../ui/page';
import { importsQuery, planQuery, planFile } from './get-imports';
import { ImportRun } from './import-run';
import { ImportUpload } from './import-upload';
import { EmptyState, QueryState } from '../../ui/query-state';
import { CHECK_LABEL, STATUS_LABEL } from './import-words';
import { PlanImportStyle } from './plan-import.style';

/** A draft plan from a workbook: choose the file, check how it is understood, mend, apply; `lan` in the address is the run shown. */
export function PlanImportPage() {
  const planId = Number(useParams()['id']);
  const plan = useQuery(planQuery(planId));
  const crumbs = [
    { title: 'Kế hoạch', to: paths.plans() },
    ...(plan.data ? [{ title: plan.data.title, to: paths.plan(planId) }] : []),
  ];
  return (
    <Page title="Nhập kế hoạch từ Excel" breadcrumb={crumbs}>
      <PlanImportStyle />
      <QueryState query={plan}>{(data) => <Content plan={data} />}</QueryState>
    </Page>
  );
}

function Content({ plan }: { plan: PlanView }) {
  const url = useUrlQuery(200);
  const runId = url.number('lan');
  const manages = mayTry(useMe(), 'task.manage');
  if (!manages) {
    return <EmptyState title="Chỉ thư ký Ban Chỉ đạo được nhập kế hoạch từ Excel." action={<BackLink plan={plan} />} />;
  }
  return (
    <>
      {plan.status === 'draft' ? (
        <ImportUpload planId={plan.id} onChecked={(run) => url.set({ lan: run.id, loc: null })} />
      ) : (
        <Alert
          className="form-notice"
          type="info"
          showIcon
          title="Kế hoạch đã ban hành: nội dung chỉ thay đổi bằng quyết định điều chỉnh, không nhập từ Excel được nữa."
        />
      )}
      {runId !== undefined && <ImportRun id={runId} />}
      <Runs planId={plan.id} shown={runId} />
    </>
  );
}

const BackLink = ({ plan }: { plan: PlanView }) => <Link to={paths.plan(plan.id)}>Về trang kế hoạch</Link>;

/** Every dry run is kept, whoever made it. */
function Runs({ planId, shown }: { planId: number; shown: number | undefined }) {
  const runs = useQuery(importsQuery(planId));
  const url = useUrlQuery();
  const columns: DataColumns<ImportSummaryView> = [
    {
      title: 'Tệp',
      key: 'file',
      render: (_, run) =>
        run.id === shown ? (
          <strong>{run.fileName}</strong>
        ) : (
          <Link to={url.href({ lan: run.id, loc: null })}>{run.fileName}</Link>
        ),
    },
    { title: 'Lúc', key: 'at', width: 150, render: (_, run) => formatInstant(run.createdAt) },
    { title: 'Người nhập', key: 'by', width: 180, dataIndex: 'createdBy' },
    {
      title: 'Kết quả kiểm tra',
      key: 'counts',
      width: 260,
      render: (_, { counts, check }) =>
        CHECK_LABEL[check.state] ??
        `${formatCount(counts.tasks)} nhiệm vụ, ${formatCount(counts.errors)} lỗi, ${formatCount(counts.warnings)} cảnh báo`,
    },
    { title: 'Trạng thái', key: 'status', width: 130, render: (_, run) => STATUS_LABEL[run.status] },
  ];
  return (
    <section aria-labelledby="runs-title">
      <h2 id="runs-title">Các lần nhập của kế hoạch này</h2>
      <QueryState query={runs}>
        {(list) => (
          <DataTable
            caption="Các lần nhập của kế hoạch"
            hideCaption
            columns={columns}
            rows={list.items}
            rowKey="id"
            empty={
              <>
                Chưa có lần nhập nào. Chọn tệp .xlsx ở trên, hoặc{' '}
                <DownloadLink path={planFile(planId)}>tải mẫu theo kế hoạch này</DownloadLink> để điền.
              </>
            }
          />
        )}
      </QueryState>
    </section>
  );
}
