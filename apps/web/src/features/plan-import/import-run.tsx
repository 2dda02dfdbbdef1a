import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  IMPORT_FIELD_LABEL,
  IMPORT_PAGE,
  ISSUE_SEVERITIES,
  type ImportIssueView,
  type ImportRowView,
  type ImportView,
} from '#contract/plan-import';
import { formatCount, formatDate, formatNames, NOTHING } from '../../lib/format';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { QueryState } from '../../ui/query-state';
import { DownloadLink } from '../../ui/download-link';
import { importQuery, markedFile, useImportCommands } from './get-imports';
import { Converted, LegacyOffer } from './import-legacy';
import { ImportMapping } from './import-mapping';
import { ImportProgress } from './import-progress';
import { CHANGE_LABEL, SEVERITY_LABEL, STATUS_LABEL } from './import-words';

/** One dry run: how far it is, what is wrong, what was read, and the way to apply or undo it. */
export function ImportRun({ id }: { id: number }) {
  const url = useUrlQuery(IMPORT_PAGE);
  const severity = url.oneOf('loc', ISSUE_SEVERITIES);
  const run = useQuery(importQuery(id, { page: url.page, issuePage: url.number('trangLoi') ?? 1, severity }));
  return (
    <section aria-labelledby="run-title">
      <QueryState query={run}>{(data) => <Run key={`${data.id}:${data.version}`} run={data} />}</QueryState>
    </section>
  );
}

function Run({ run }: { run: ImportView }) {
  const { counts } = run;
  const idle = run.check.state !== 'running';
  return (
    <>
      <h2 id="run-title">Kết quả kiểm tra: {run.fileName}</h2>
      <ImportProgress run={run} />
      {idle && run.legacy && <LegacyOffer run={run} offer={run.legacy} />}
      {idle && run.converted && <Converted run={run} offer={run.converted} />}
      {run.status !== 'unread' && (
        <>
          <p role="status">
            <strong>{formatCount(counts.tasks)} nhiệm vụ</strong>: {formatCount(counts.toCreate)} thêm mới,{' '}
            {formatCount(counts.toUpdate)} cập nhật, {formatCount(counts.unchanged)} không đổi ·{' '}
            <strong>{formatCount(counts.errors)} lỗi</strong>, {formatCount(counts.warnings)} cảnh báo ·{' '}
            {STATUS_LABEL[run.status]}
          </p>
          {run.status === 'checked' && idle && <ImportMapping run={run} />}
          {idle && <Commands run={run} />}
          {counts.errors + counts.warnings > 0 && <Issues run={run} />}
          <Rows run={run} />
          {run.skippedTotal > 0 && <Skipped run={run} />}
        </>
      )}
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
        <>
          <Alert className="form-notice" type="success" showIcon title="Đã nhập vào dự thảo." />
          <p>
            <Link to={paths.plan(run.planId)}>Xem dự thảo kế hoạch</Link>
          </p>
        </>
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
        {errors + warnings > 0 && (
          <DownloadLink path={markedFile(run.id)}>
            Tải tệp đánh dấu {errors > 0 ? 'lỗi' : 'cảnh báo'} (.xlsx)
          </DownloadLink>
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
  const shown = url.oneOf('loc', ISSUE_SEVERITIES);
  const { errors, warnings } = run.counts;
  const total = shown === 'error' ? errors : shown === 'warning' ? warnings : errors + warnings;
  const filter = (severity: 'error' | 'warning' | undefined, label: string) => (
    <li>
      <Link
        to={url.href({ loc: severity, trangLoi: null })}
        aria-current={shown === severity ? 'true' : undefined}
        preventScrollReset
      >
        {label}
      </Link>
    </li>
  );
  const columns: DataColumns<ImportIssueView> = [
    { title: 'Ô', key: 'cell', width: 80, render: (_, i) => <LineLink issue={i} /> },
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
        {filter(undefined, `Tất cả (${formatCount(errors + warnings)})`)}
        {filter('error', `Lỗi (${formatCount(errors)})`)}
        {filter('warning', `Cảnh báo (${formatCount(warnings)})`)}
      </ul>
      <DataTable
        caption="Lỗi và cảnh báo"
        hideCaption
        columns={columns}
        rows={run.issues.map((issue, key) => ({ ...issue, key }))}
        rowKey={(issue) => (issue as ImportIssueView & { key: number }).key}
        empty="Không có dòng nào ở mức này."
      />
      <IssuePages total={total} />
    </>
  );
}

/** The line of a fault; a long list has it on another page. */
function LineLink({ issue: { cell, page, row } }: { issue: ImportIssueView }) {
  const url = useUrlQuery(IMPORT_PAGE);
  if (page === null || page === url.page) return <a href={`#dong-${row}`}>{cell}</a>;
  return <Link to={`${url.href({ page })}#dong-${row}`}>{cell}</Link>;
}

function IssuePages({ total }: { total: number }) {
  const url = useUrlQuery(IMPORT_PAGE);
  const page = url.number('trangLoi') ?? 1;
  const pages = Math.ceil(total / IMPORT_PAGE);
  if (pages < 2) return null;
  const to = (at: number, label: string) => (
    <Link to={url.href({ trangLoi: at === 1 ? null : at, page: url.page })} preventScrollReset>
      {label}
    </Link>
  );
  return (
    <p className="import-pages">
      Trang {page}/{pages} của danh sách lỗi {page > 1 && to(page - 1, 'Trang trước')}{' '}
      {page < pages && to(page + 1, 'Trang sau')}
    </p>
  );
}

function Rows({ run }: { run: ImportView }) {
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
        rows={run.rows}
        rowKey="row"
        pagination={{ total: run.counts.tasks, defaultPageSize: IMPORT_PAGE }}
      />
    </>
  );
}

/** Nothing of the file is dropped in silence. */
function Skipped({ run }: { run: ImportView }) {
  return (
    <details>
      <summary>{formatCount(run.skippedTotal)} dòng không phải nhiệm vụ (dòng nhóm, ghi chú)</summary>
      <ul>
        {run.skipped.map(({ row, text, area }) => (
          <li key={row}>
            Dòng {row}: {text}
            {area && <span className="secondary"> → lĩnh vực “{area}”</span>}
          </li>
        ))}
      </ul>
      {run.skippedTotal > run.skipped.length && (
        <p>và {formatCount(run.skippedTotal - run.skipped.length)} dòng khác như vậy ở phía dưới của bảng.</p>
      )}
    </details>
  );
}
