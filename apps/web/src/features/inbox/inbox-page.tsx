import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { InboxEntryView, InboxKind, InboxList } from '#contract/inbox';
import { queryText } from '../../lib/api-client';
import { formatCount, formatInstant } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { AllowedButton } from '../../ui/allowed-button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { Page } from '../../ui/page';
import { EmptyState, QueryState } from '../../ui/query-state';
import { inboxQuery, useMarkRead } from './get-inbox';

const KIND_LABEL: Record<InboxKind, string> = {
  assigned: 'Giao nhiệm vụ',
  submitted: 'Đề nghị xác nhận',
  returned: 'Trả lại',
  confirmed: 'Xác nhận hoàn thành',
  annulled: 'Hủy xác nhận',
  withdrawn: 'Đưa ra khỏi kế hoạch',
  commented: 'Trao đổi',
  unitReturn: 'Báo cáo của đơn vị',
  daily: 'Nhắc việc',
};

/** What happened that concerns the person, newest first; each entry opens its place and counts as read then. */
export function InboxPage() {
  const url = useUrlQuery();
  const unread = url.flag('unread') === true;
  const entries = useQuery(inboxQuery({ ...(unread ? { unread } : {}), page: url.page, pageSize: url.pageSize }));
  const mark = useMarkRead();
  return (
    <Page
      title="Hộp thư"
      actions={
        <>
          <DownloadLink path={`inbox/export.xlsx${queryText(unread ? { unread } : {})}`}>Xuất Excel</DownloadLink>{' '}
          {entries.data && <MarkAll list={entries.data} onMark={mark.mutateAsync} />}
        </>
      }
    >
      <p>
        <Checkbox checked={unread} onChange={({ target }) => url.set({ unread: target.checked || null })}>
          Chỉ xem thư chưa đọc
        </Checkbox>
      </p>
      <QueryState query={entries}>
        {(list) =>
          list.total === 0 ? (
            <Nothing filtered={unread} />
          ) : (
            <DataTable
              caption={`Thư gửi đến bạn, mới nhất trước: ${formatCount(list.unread)} thư chưa đọc`}
              columns={columns((entry) => !entry.read && mark.mutate({ ids: [entry.id] }))}
              rows={list.items}
              rowKey="id"
              pagination={{ total: list.total }}
              empty={
                <>
                  Trang này không có thư nào. <Link to={paths.inbox()}>Về trang đầu</Link>
                </>
              }
            />
          )
        }
      </QueryState>
    </Page>
  );
}

/** Up to the newest entry that was there when the list was read: what came since has not been seen. */
function MarkAll({ list, onMark }: { list: InboxList; onMark: (request: { all: true; upTo: number }) => unknown }) {
  const { unread, newest } = list;
  if (newest === null) return null;
  const reason = unread === 0 ? 'Không có thư chưa đọc.' : null;
  return (
    <AllowedButton
      action={{ action: 'markAll', allowed: reason === null, reason }}
      onClick={() => onMark({ all: true, upTo: newest })}
    >
      Đánh dấu tất cả đã đọc
    </AllowedButton>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const me = useMe();
  if (filtered)
    return <EmptyState title="Không có thư chưa đọc." action={<Link to={paths.inbox()}>Xem tất cả thư</Link>} />;
  return (
    <EmptyState
      title="Hộp thư chưa có thư nào. Thư đến khi đơn vị được giao nhiệm vụ, khi đề nghị được gửi, trả lại hoặc xác nhận, và mỗi ngày khi có việc đến hạn."
      action={
        mayTry(me, 'submission.write') ? (
          <Link to={paths.work()}>Xem việc của tôi</Link>
        ) : (
          <Link to={paths.tasks()}>Xem các nhiệm vụ</Link>
        )
      }
    />
  );
}

const columns = (onOpen: (entry: InboxEntryView) => unknown): DataColumns<InboxEntryView> => [
  { title: 'Thời điểm', key: 'at', width: 130, render: (_, entry) => formatInstant(entry.createdAt) },
  { title: 'Loại', key: 'kind', width: 170, render: (_, entry) => KIND_LABEL[entry.kind] },
  {
    title: 'Nội dung',
    key: 'text',
    render: (_, entry) => (
      <Link to={entry.path} onClick={() => onOpen(entry)}>
        {entry.read ? entry.text : <strong>{entry.text}</strong>}
      </Link>
    ),
  },
  {
    title: 'Trạng thái',
    key: 'read',
    width: 110,
    render: (_, entry) => (entry.read ? 'Đã đọc' : <strong>Chưa đọc</strong>),
  },
];
