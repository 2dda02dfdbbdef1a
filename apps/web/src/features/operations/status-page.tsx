import { useQuery } from '@tanstack/react-query';
import type { StatusView } from '#contract/operations';
import { formatCount, formatInstant } from '../../lib/format';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { AuditSection } from './audit-section';
import { BackupSection } from './backup-section';
import { FactList } from './fact-list';
import { statusQuery } from './get-status';
import { formatBytes, formatDuration, jobLabel, OUTCOME_LABEL } from './status-words';

/** How the installation is doing, for who runs it. */
export function StatusPage() {
  const status = useQuery(statusQuery);
  return (
    <Page title="Trạng thái hệ thống">
      <QueryState query={status}>
        {(found) => (
          <>
            <Installation status={found} />
            <BackupSection backup={found.backup} now={found.now} />
            <AuditSection audit={found.audit} />
            <JobsSection status={found} />
            <SlowSection status={found} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Installation({ status }: { status: StatusView }) {
  const { database, files } = status;
  const kind = database.kind === 'postgres' ? 'PostgreSQL' : 'SQLite';
  return (
    <section>
      <h2>Máy chủ và dữ liệu</h2>
      <FactList
        facts={[
          ['Phiên bản phần mềm', `${status.version} (${status.runtime})`],
          ['Chạy từ', `${formatInstant(status.startedAt)}, được ${formatDuration(status.startedAt, status.now)}`],
          ['Bộ nhớ đang dùng', formatBytes(status.memoryBytes)],
          ['Cơ sở dữ liệu', `${kind}, ${formatBytes(database.bytes)}`],
          ['Tệp đính kèm', `${formatCount(files.count)} tệp, ${formatBytes(files.bytes)}`],
          ['Dung lượng đĩa còn trống', formatBytes(status.freeBytes)],
          ['Số liệu lúc', formatInstant(status.now)],
        ]}
      />
    </section>
  );
}

function JobsSection({ status }: { status: StatusView }) {
  const columns: DataColumns<StatusView['jobs'][number]> = [
    { title: 'Công việc', key: 'name', render: (_, job) => jobLabel(job.name) },
    {
      title: 'Lần chạy gần nhất',
      key: 'at',
      width: 160,
      render: (_, job) => formatInstant(job.lastFinishedAt ?? job.lastStartedAt),
    },
    {
      title: 'Kết quả',
      key: 'outcome',
      width: 130,
      render: (_, { outcome }) =>
        outcome === 'failed' ? (
          <strong>{OUTCOME_LABEL.failed}</strong>
        ) : (
          ((outcome && OUTCOME_LABEL[outcome]) ?? 'Chưa chạy')
        ),
    },
    {
      title: 'Chi tiết',
      key: 'detail',
      render: (_, job) => job.detail ?? (job.outcome === 'failed' ? 'Xem nhật ký của máy chủ.' : ''),
    },
  ];
  return (
    <section>
      <h2>Công việc tự động</h2>
      <p>Tính từ khi máy chủ khởi động.</p>
      <DataTable caption="Công việc tự động" hideCaption columns={columns} rows={status.jobs} rowKey="name" />
    </section>
  );
}

function SlowSection({ status }: { status: StatusView }) {
  const limit = `${formatCount(status.slowRequestMs)} ms`;
  const columns: DataColumns<StatusView['slowRequests'][number]> = [
    { title: 'Thời điểm', key: 'at', width: 160, render: (_, entry) => formatInstant(entry.at) },
    {
      title: 'Yêu cầu',
      key: 'path',
      render: (_, entry) => (
        <code>
          {entry.method} {entry.path}
        </code>
      ),
    },
    { title: 'Mã trả lời', dataIndex: 'status', width: 110 },
    {
      title: 'Thời gian (ms)',
      key: 'milliseconds',
      width: 130,
      align: 'right',
      render: (_, entry) => formatCount(entry.milliseconds),
    },
    { title: 'Mã yêu cầu', key: 'requestId', render: (_, entry) => <code>{entry.requestId}</code> },
  ];
  return (
    <section>
      <h2>Yêu cầu chậm</h2>
      <p>Những yêu cầu mất từ {limit} trở lên, mới nhất trước, tính từ khi máy chủ khởi động; giữ 50 yêu cầu.</p>
      <DataTable
        caption="Yêu cầu chậm"
        hideCaption
        columns={columns}
        rows={status.slowRequests}
        rowKey="requestId"
        empty={`Không có yêu cầu nào mất từ ${limit} trở lên.`}
      />
    </section>
  );
}
