import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Form, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AuditEntryView } from '#contract/audit';
import { queryText } from '../../lib/api-client';
import { formatInstant } from '../../lib/format';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
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
      <Filters url={url} />
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

function Filters({ url }: { url: UrlQuery }) {
  return (
    <Form layout="vertical" component="div" role="search" aria-label="Bộ lọc nhật ký">
      <Flex wrap gap="0 16px" align="end">
        <Form.Item label="Đối tượng" htmlFor="audit-type" style={{ flex: '0 1 240px' }}>
          <Select
            id="audit-type"
            value={url.text('subjectType')}
            onChange={(subjectType) => url.set({ subjectType, subjectId: null })}
            options={Object.entries(SUBJECT_LABEL).map(([value, label]) => ({ value, label }))}
            placeholder="Tất cả"
            allowClear
            virtual={false}
          />
        </Form.Item>
        <Form.Item label="Mã đối tượng" htmlFor="audit-id">
          <SearchField
            id="audit-id"
            inputMode="numeric"
            value={url.text('subjectId')}
            onSearch={(subjectId) => url.set({ subjectId })}
          />
        </Form.Item>
        <Form.Item label="Người thực hiện" htmlFor="audit-actor" style={{ flex: '0 1 280px' }}>
          <ActorSelect value={url.number('actorId')} onChange={(actorId) => url.set({ actorId })} />
        </Form.Item>
        <Form.Item>
          <Button onClick={() => url.set({ subjectType: null, subjectId: null, actorId: null })}>Bỏ bộ lọc</Button>
        </Form.Item>
      </Flex>
    </Form>
  );
}

/** Accounts are asked for while typing: an installation has some five hundred. */
function ActorSelect({ value, onChange }: { value: number | undefined; onChange: (id: number | undefined) => void }) {
  const [q, setQ] = useState('');
  const users = useQuery(actorsQuery(q));
  const options = (users.data?.items ?? []).map((user) => ({
    value: user.id,
    label: `${user.fullName} (${user.username})`,
  }));
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <Select
      id="audit-actor"
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
