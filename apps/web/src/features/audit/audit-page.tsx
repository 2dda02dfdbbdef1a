import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AuditEntryView } from '#contract/audit';
import { queryText } from '../../lib/api-client';
import { formatInstant } from '../../lib/format';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { Labelled } from '../../ui/labelled';
import { CodeFilter, DaysFilter, Filters } from '../../ui/list-filters';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { SearchField } from '../../ui/search-field';
import { actionLabel, rolesLabel, SUBJECT_LABEL, subjectLabel } from '#contract/audit-labels';
import { ChangeView } from './change-view';
import { actorsQuery, auditQuery } from './get-audit';

/** Who changed what and when. The entries are chained by hashes, so that a later change to the log would show. */
export function AuditPage() {
  const url = useUrlQuery();
  const filters = {
    subjectType: url.text('subjectType'),
    subjectId: url.number('subjectId'),
    actorId: url.number('actorId'),
    from: url.date('from'),
    to: url.date('to'),
  };
  const entries = useQuery(auditQuery({ ...filters, page: url.page, pageSize: url.pageSize }));
  return (
    <Page
      title="Nhật ký hệ thống"
      actions={<DownloadLink path={`audit/export.xlsx${queryText(filters)}`}>Xuất Excel</DownloadLink>}
    >
      <p>
        Mỗi thay đổi được ghi một lần, không sửa và không xóa được. Mã băm của từng dòng nối tiếp dòng trước, nên mọi
        can thiệp vào nhật ký đều bị phát hiện khi kiểm tra.
      </p>
      <AuditFilters url={url} />
      <QueryState query={entries}>
        {(list) => (
          <DataTable
            caption="Các thay đổi, mới nhất trước"
            columns={COLUMNS}
            rows={list.items}
            rowKey="id"
            pagination={{ total: list.total }}
            empty={
              <>
                Không có dòng nhật ký nào khớp với bộ lọc. <Link to={paths.audit()}>Bỏ bộ lọc</Link>
              </>
            }
          />
        )}
      </QueryState>
    </Page>
  );
}

function AuditFilters({ url }: { url: UrlQuery }) {
  const typedId = url.text('subjectId');
  return (
    <Filters label="Bộ lọc nhật ký">
      <DaysFilter />
      <CodeFilter name="subjectType" label="Đối tượng" labels={SUBJECT_LABEL} />
      <Labelled label="Mã đối tượng">
        {(id) => (
          <>
            <SearchField
              id={id}
              inputMode="numeric"
              value={typedId}
              onSearch={(subjectId) => url.set({ subjectId })}
              placeholder="Ví dụ 12"
            />
            {typedId && !url.number('subjectId') && (
              <span className="refusal" role="alert">
                Mã là một số, ví dụ 12; đang hiện mọi mã.
              </span>
            )}
          </>
        )}
      </Labelled>
      <Labelled label="Người thực hiện">
        {(id) => <ActorSelect id={id} value={url.number('actorId')} onChange={(actorId) => url.set({ actorId })} />}
      </Labelled>
    </Filters>
  );
}

interface ActorProps {
  id: string;
  value: number | undefined;
  onChange: (id: number | undefined) => void;
}

/** Accounts are asked for while typing: an installation has some five hundred. */
function ActorSelect({ id, value, onChange }: ActorProps) {
  const [q, setQ] = useState('');
  const users = useQuery(actorsQuery(q));
  const options = (users.data?.items ?? []).map((user) => ({
    value: user.id,
    label: `${user.fullName} (${user.username})`,
  }));
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      options={known ? options : [{ value: value!, label: `Tài khoản ${value}` }, ...options]}
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder="Tất cả; gõ để tìm"
      notFoundContent={users.isPending ? 'Đang tải…' : 'Không có tài khoản nào khớp'}
      allowClear
      virtual={false}
    />
  );
}

/** Where the thing of an entry can be looked at; null for what has no page of its own. */
function subjectPath({ subjectType, subjectId }: AuditEntryView): string | null {
  if (subjectId === null) return null;
  const pages: Record<string, (id: number) => string> = {
    plan: paths.plan,
    task: paths.task,
    report: paths.report,
    unit: paths.unit,
    user: paths.user,
  };
  return pages[subjectType]?.(subjectId) ?? null;
}

const COLUMNS: DataColumns<AuditEntryView> = [
  { title: 'Thời điểm', key: 'at', width: 130, render: (_, entry) => formatInstant(entry.at) },
  {
    title: 'Người thực hiện',
    key: 'actor',
    width: 200,
    render: (_, entry) => (
      <>
        {entry.actorName}
        <div className="note">{rolesLabel(entry.actorRole)}</div>
      </>
    ),
  },
  { title: 'Việc', key: 'action', width: 200, render: (_, entry) => actionLabel(entry.action) },
  {
    title: 'Đối tượng',
    key: 'subject',
    width: 180,
    render: (_, entry) => {
      const path = subjectPath(entry);
      const text = subjectLabel(entry.subjectType, entry.subjectId);
      return path ? <Link to={path}>{text}</Link> : text;
    },
  },
  { title: 'Thay đổi', key: 'change', render: (_, entry) => <ChangeView entry={entry} /> },
];
