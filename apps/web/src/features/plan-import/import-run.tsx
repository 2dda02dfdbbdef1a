import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { IMPORT_FIELD_LABEL, type ImportIssueView, type ImportRowView, type ImportView } from '#contract/plan-import';
import { formatCount, formatDate, formatNames, NOTHING } from '../../lib/format';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { QueryState } from '../../ui/query-state';
import { importQuery, markedFileUrl, useImportCommands } from './get-imports';
import { ImportMapping } from './import-mapping';
import { CHANGE_LABEL, SEVERITY_LABEL, STATUS_LABEL } from './import-words';

/** One dry run: what is wrong, what was read, and the way to apply or undo it. */
export function ImportRun({ id }: { id: number }) {
  const run = useQuery(importQuery(id));
  return (
    <section aria-labelledby="run-title">
      <QueryState query={run}>{(data) => <Run key={`${data.id}:${data.version}`} run={data} />}</QueryState>
    </section>
  );
}

function Run({ run }: { run: ImportView }) {
  const { counts } = run;
  return (
    <>
      <h2 id="run-title">Kết quả kiểm tra: {run.fileName}</h2>
      <p role="status">
        <strong>{formatCount(counts.tasks)} nhiệm vụ</strong>: {formatCount(counts.toCreate)} thêm mới,{' '}
        {formatCount(counts.toUpdate)} cập nhật, {formatCount(counts.unchanged)} không đổi ·{' '}
        <strong>{formatCount(counts.errors)} lỗi</strong>, {formatCount(counts.warnings)} cảnh báo ·{' '}
        {STATUS_LABEL[run.status]}
      </p>
      {run.status === 'checked' && <ImportMapping run={run} />}
      <Commands run={run} />
      {run.issues.length > 0 && <Issues run={run} />}
      <Rows run={run} />
      {run.skipped.length > 0 && <Skipped run={run} />}
    </>
  );
}

function Commands({ run }: { run: ImportView }) {
  const commands = useImportCommands();
  const [accepted, setAccepted] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const { errors, warnings } = run.counts;
  const apply = actionOf(run.allowedActions, 'apply');
  // The person must have said that the readings are right before the button works.
  const waiting = apply?.allowed && warnings > 0 && !accepted;
  return (
    <>
      {run.status === 'applied' && (
        <Alert
          className="form-notice"
          type="success"
          showIcon
          title="Đã nhập vào dự thảo."
          description={<Link to={paths.plan(run.planId)}>Xem dự thảo kế hoạch</Link>}
        />
      )}
      {apply?.allowed && warnings > 0 && (
        <Checkbox checked={accepted} onChange={(event) => setAccepted(event.target.checked)}>
          Tôi đã xem {formatCount(warnings)} cảnh báo và đồng ý với cách hiểu ghi ở từng dòng
        </Checkbox>
      )}
      <div className="import-commands">
        <AllowedButton
          type="primary"
          action={
            waiting
              ? { action: 'apply', allowed: false, reason: 'Xem và đánh dấu đồng ý với các cảnh báo trước khi nhập.' }
              : apply
          }
          onClick={() => commands.apply(run.id, { version: run.version, acceptWarnings: accepted })}
        >
          Nhập vào dự thảo
        </AllowedButton>
        {run.issues.length > 0 && (
          <a href={markedFileUrl(run.id)}>Tải tệp đánh dấu {errors > 0 ? 'lỗi' : 'cảnh báo'} (.xlsx)</a>
        )}
        <AllowedButton action={actionOf(run.allowedActions, 'undo')} onClick={() => setUndoing(true)} danger>
          Hoàn tác lần nhập này
        </AllowedButton>
        <ConfirmDialog
          open={undoing}
          title="Hoàn tác lần nhập này?"
          okLabel="Hoàn tác"
          danger
          onConfirm={() => commands.undo(run.id, run.version)}
          onClose={() => setUndoing(false)}
        >
          <p>
            Nhiệm vụ do lần nhập này thêm sẽ bị xóa khỏi dự thảo, nhiệm vụ được cập nhật trở lại như trước. Nếu có người
            đã sửa sau đó, không gì bị thay đổi.
          </p>
        </ConfirmDialog>
      </div>
    </>
  );
}

function Issues({ run }: { run: ImportView }) {
  const url = useUrlQuery();
  const shown = url.oneOf('loc', ['error', 'warning'] as const);
  const issues = run.issues.filter(({ severity }) => shown === undefined || severity === shown);
  const filter = (severity: 'error' | 'warning' | undefined, label: string) => (
    <li>
      <Link to={url.href({ loc: severity })} aria-current={shown === severity ? 'true' : undefined} preventScrollReset>
        {label}
      </Link>
    </li>
  );
  const columns: DataColumns<ImportIssueView> = [
    { title: 'Ô', key: 'cell', width: 80, render: (_, i) => <a href={`#dong-${i.row}`}>{i.cell}</a> },
    {
      title: 'Mức',
      key: 'severity',
      width: 90,
      render: (_, i) => <span className={`issue-${i.severity}`}>{SEVERITY_LABEL[i.severity]}</span>,
    },
    { title: 'Cột', key: 'field', width: 140, render: (_, i) => (i.field ? IMPORT_FIELD_LABEL[i.field] : NOTHING) },
    {
      title: 'Nội dung ô',
      key: 'value',
      width: 240,
      render: (_, i) => i.value || <span className="secondary">(trống)</span>,
    },
    {
      title: 'Lý do',
      key: 'reason',
      render: (_, i) => (
        <>
          {i.reason}
          {i.suggestion && i.severity === 'error' && <div className="secondary">Có thể là: {i.suggestion}</div>}
        </>
      ),
    },
  ];
  return (
    <>
      <h3>Cần xem lại</h3>
      <ul className="import-filter" aria-label="Lọc theo mức">
        {filter(undefined, `Tất cả (${run.issues.length})`)}
        {filter('error', `Lỗi (${run.counts.errors})`)}
        {filter('warning', `Cảnh báo (${run.counts.warnings})`)}
      </ul>
      <DataTable
        caption="Lỗi và cảnh báo"
        hideCaption
        columns={columns}
        rows={issues.map((issue, key) => ({ ...issue, key }))}
        rowKey={(issue) => (issue as ImportIssueView & { key: number }).key}
        empty="Không có dòng nào ở mức này."
      />
    </>
  );
}

const PAGE = 200;

function Rows({ run }: { run: ImportView }) {
  const { page } = useUrlQuery(PAGE);
  const columns: DataColumns<ImportRowView> = [
    { title: 'Dòng', key: 'row', width: 60, render: (_, r) => <span id={`dong-${r.row}`}>{r.row}</span> },
    { title: 'Mã', key: 'code', width: 70, dataIndex: 'code' },
    {
      title: 'Nhiệm vụ',
      key: 'title',
      render: (_, r) => (
        <>
          {r.title || NOTHING}
          <div className="secondary">{r.area?.name ?? 'Chưa rõ lĩnh vực'}</div>
        </>
      ),
    },
    { title: 'Sản phẩm, kết quả', key: 'product', width: 160, render: (_, r) => r.product || NOTHING },
    {
      title: 'Cơ quan chủ trì',
      key: 'lead',
      width: 200,
      render: (_, r) => (
        <>
          {formatNames([...r.leadGroups, ...r.leadUnits]) || NOTHING}
          {r.coordinatingGroups.length + r.coordinatingUnits.length > 0 && (
            <div className="secondary">Phối hợp: {formatNames([...r.coordinatingGroups, ...r.coordinatingUnits])}</div>
          )}
        </>
      ),
    },
    {
      title: 'Thời hạn và cách hiểu',
      key: 'deadline',
      width: 220,
      render: (_, r) => (
        <>
          {r.deadlineText || NOTHING}
          <div className="secondary">{r.deadlineReading ?? (r.dueOn ? formatDate(r.dueOn) : 'Chưa hiểu')}</div>
        </>
      ),
    },
    { title: 'Thay đổi', key: 'change', width: 100, render: (_, r) => CHANGE_LABEL[r.change] },
  ];
  return (
    <>
      <h3>Nhiệm vụ đọc được</h3>
      <DataTable
        caption="Nhiệm vụ đọc được từ tệp"
        hideCaption
        columns={columns}
        rows={run.rows.slice((page - 1) * PAGE, page * PAGE)}
        rowKey="row"
        pagination={{ total: run.rows.length, defaultPageSize: PAGE }}
      />
    </>
  );
}

/** Nothing of the file is dropped in silence. */
function Skipped({ run }: { run: ImportView }) {
  return (
    <details>
      <summary>{formatCount(run.skipped.length)} dòng không phải nhiệm vụ (dòng nhóm, ghi chú)</summary>
      <ul>
        {run.skipped.map(({ row, text, area }) => (
          <li key={row}>
            Dòng {row}: {text}
            {area && <span className="secondary"> → lĩnh vực “{area}”</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
