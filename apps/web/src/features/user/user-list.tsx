import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type CreatedUserView, USER_STATUSES, type UserView } from '#contract/user';
import type { PlainDate } from '#domain/plain-date';
import { queryText } from '../../lib/api-client';
import { formatInstant, NOTHING } from '../../lib/format';
import { useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { USER_STATUS_LABEL } from '#contract/labels';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { SearchField } from '../../ui/search-field';
import { UnitSelect } from '../../ui/unit-select';
import { usersQuery } from './get-users';
import { OneTimeLink } from './one-time-link';
import { CreateUserForm } from './user-forms';
import { membershipText, membershipTime } from './user-labels';
import { UserStatusTag } from './user-status-tag';

/** The named accounts of the installation, and where new ones are made. */
export function UserListPage() {
  const { today } = useMe();
  const url = useUrlQuery();
  const filters = { q: url.text('q'), unitId: url.number('unitId'), status: url.oneOf('status', USER_STATUSES) };
  const users = useQuery(usersQuery({ ...filters, page: url.page, pageSize: url.pageSize }));
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Tài khoản"
      actions={
        <>
          <DownloadLink path={`users/export.xlsx${queryText(filters)}`}>Xuất Excel</DownloadLink>{' '}
          <Button type="primary" onClick={() => setCreating(true)}>
            Tạo tài khoản
          </Button>
        </>
      }
    >
      <Filters url={url} />
      <QueryState query={users}>
        {(list) => (
          <DataTable
            caption="Các tài khoản"
            columns={columns(today)}
            rows={list.items}
            rowKey="id"
            pagination={{ total: list.total }}
            empty={
              <>
                Không có tài khoản nào khớp với bộ lọc. <Link to={paths.users()}>Bỏ bộ lọc</Link>
              </>
            }
          />
        )}
      </QueryState>
      <CreateDialog unitId={filters.unitId} open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

/** First the form, then, once, the link for the new account. */
function CreateDialog({ unitId, open, onClose }: { unitId?: number; open: boolean; onClose: () => void }) {
  const [created, setCreated] = useState<CreatedUserView | null>(null);
  const close = () => {
    setCreated(null);
    onClose();
  };
  return (
    <Modal
      open={open}
      title={created ? `Đã tạo tài khoản ${created.user.username}` : 'Tạo tài khoản'}
      footer={null}
      mask={{ closable: false }}
      onCancel={close}
      destroyOnHidden
    >
      {created ? (
        <>
          <OneTimeLink link={created.resetLink} name={created.user.fullName} />
          <Flex gap={16} align="center">
            <Button onClick={close}>Đã gửi, đóng</Button>
            <Link to={paths.user(created.user.id)}>Mở trang của tài khoản</Link>
          </Flex>
        </>
      ) : (
        <CreateUserForm unitId={unitId} onDone={setCreated} />
      )}
    </Modal>
  );
}

function Filters({ url }: { url: UrlQuery }) {
  return (
    <Form layout="vertical" component="div" role="search" aria-label="Bộ lọc tài khoản">
      <Flex wrap gap="0 16px" align="end">
        <Form.Item label="Tìm tài khoản" htmlFor="user-q" style={{ flex: '1 1 260px', maxWidth: 420 }}>
          <SearchField
            id="user-q"
            value={url.text('q')}
            onSearch={(q) => url.set({ q })}
            placeholder="Họ tên hoặc tên đăng nhập; có dấu hay không dấu"
          />
        </Form.Item>
        <Form.Item label="Đơn vị" htmlFor="user-unit" style={{ flex: '0 1 300px' }}>
          <UnitSelect
            id="user-unit"
            value={url.number('unitId')}
            onChange={(unitId) => url.set({ unitId })}
            placeholder="Tất cả"
          />
        </Form.Item>
        <Form.Item label="Trạng thái" htmlFor="user-status" style={{ flex: '0 1 180px' }}>
          <Select
            id="user-status"
            value={url.oneOf('status', USER_STATUSES)}
            onChange={(status) => url.set({ status })}
            options={USER_STATUSES.map((value) => ({ value, label: USER_STATUS_LABEL[value] }))}
            placeholder="Tất cả"
            allowClear
            virtual={false}
          />
        </Form.Item>
      </Flex>
    </Form>
  );
}

const columns = (today: PlainDate): DataColumns<UserView> => [
  { title: 'Họ và tên', key: 'name', render: (_, user) => <Link to={paths.user(user.id)}>{user.fullName}</Link> },
  { title: 'Tên đăng nhập', dataIndex: 'username' },
  { title: 'Chức vụ', key: 'title', render: (_, user) => user.title || NOTHING },
  {
    title: 'Vai trò đang giữ',
    key: 'roles',
    render: (_, user) => {
      const held = user.memberships.filter((membership) => membershipTime(membership, today) === 'held');
      return held.length === 0
        ? 'Chưa có vai trò'
        : held.map((membership) => <div key={membership.id}>{membershipText(membership)}</div>);
    },
  },
  { title: 'Trạng thái', key: 'status', render: (_, user) => <UserStatusTag status={user.status} /> },
  {
    title: 'Đăng nhập gần nhất',
    key: 'signIn',
    render: (_, user) => (user.lastSignInAt ? formatInstant(user.lastSignInAt) : 'Chưa đăng nhập'),
  },
];
