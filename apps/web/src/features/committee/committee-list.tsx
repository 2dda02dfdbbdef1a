import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CommitteeView } from '#contract/committee';
import { formatDate, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { Button } from '../../ui/button';
import { committeesQuery } from '../../ui/committee-filters';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { CreateCommitteeForm } from './committee-forms';

/** The steering committees: the province's, and those that units have of their own. */
export function CommitteeListPage() {
  const committees = useQuery(committeesQuery());
  const manages = mayTry(useMe(), 'committee.manage');
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const add = manages && (
    <Button type="primary" onClick={() => setAdding(true)}>
      Thêm Ban Chỉ đạo
    </Button>
  );
  return (
    <Page
      title="Ban Chỉ đạo cải cách hành chính"
      actions={
        <>
          <DownloadLink path="committees/export.xlsx">Xuất Excel</DownloadLink> {add}
        </>
      }
    >
      <QueryState
        query={committees}
        empty={{
          when: ({ total }) => total === 0,
          title:
            'Chưa có Ban Chỉ đạo nào. Cơ quan thường trực thêm Ban Chỉ đạo theo quyết định thành lập, rồi lập các cuộc họp.',
          action: add,
        }}
      >
        {({ items }) => <DataTable caption="Các Ban Chỉ đạo" hideCaption columns={COLUMNS} rows={items} rowKey="id" />}
      </QueryState>
      <Modal
        open={adding}
        title="Thêm Ban Chỉ đạo"
        footer={null}
        mask={{ closable: false }}
        closable={{ 'aria-label': 'Đóng' }}
        onCancel={() => setAdding(false)}
        destroyOnHidden
      >
        <CreateCommitteeForm onDone={({ id }) => void navigate(paths.committee(id))} />
      </Modal>
    </Page>
  );
}

const headOf = ({ members }: CommitteeView) => members.find(({ role }) => role === 'head');

const COLUMNS: DataColumns<CommitteeView> = [
  {
    title: 'Ban Chỉ đạo',
    key: 'name',
    render: (_, committee) => (
      <>
        <Link to={paths.committee(committee.id)}>{committee.name}</Link>
        {committee.dissolvedOn && ` (kết thúc hoạt động từ ${formatDate(committee.dissolvedOn)})`}
      </>
    ),
  },
  { title: 'Của', key: 'unit', render: (_, { unit }) => unit?.name ?? 'Tỉnh' },
  {
    title: 'Quyết định',
    key: 'decision',
    render: (_, c) => `${c.decisionNumber}, ngày ${formatDate(c.decisionOn)}`,
  },
  { title: 'Trưởng ban', key: 'head', render: (_, committee) => headOf(committee)?.name ?? NOTHING },
  { title: 'Thành viên', key: 'members', align: 'right', render: (_, { members }) => members.length },
  {
    title: 'Cuộc họp',
    key: 'meetings',
    render: (_, { id, name }) => (
      <Link to={paths.meetings({ committeeId: id })} aria-label={`Các cuộc họp của ${name}`}>
        Xem cuộc họp
      </Link>
    ),
  },
];
