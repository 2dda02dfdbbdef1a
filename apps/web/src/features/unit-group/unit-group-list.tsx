import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UnitGroupView } from '#contract/unit-group';
import { formatCount, formatNames } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DoneNotice } from '../../ui/done-notice';
import { DownloadLink } from '../../ui/download-link';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { unitGroupsQuery } from '../../ui/unit-groups';
import { UnitGroupForm } from './unit-group-form';

/** Named groups: what a plan means by "các sở, ban, ngành" on the day it is issued. */
export function UnitGroupListPage() {
  const me = useMe();
  const groups = useQuery(unitGroupsQuery);
  const [editing, setEditing] = useState<UnitGroupView | 'new' | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const mayManage = mayTry(me, 'unit.manage');
  const close = (message?: string) => {
    setEditing(null);
    if (message) setNotice(message);
  };
  return (
    <Page
      title="Nhóm đơn vị"
      breadcrumb={[{ title: 'Cơ quan, đơn vị', to: paths.units() }]}
      actions={
        <>
          <DownloadLink path="unit-groups/export.xlsx">Xuất Excel</DownloadLink>
          {mayManage && (
            <Button type="primary" onClick={() => setEditing('new')}>
              Thêm nhóm
            </Button>
          )}
        </>
      }
    >
      <p>
        Khi kế hoạch giao nhiệm vụ cho một nhóm, mỗi đơn vị là thành viên vào ngày ban hành nhận một phần việc riêng.
      </p>
      <DoneNotice text={notice} onClose={() => setNotice(null)} />
      <QueryState query={groups}>
        {({ items }) => (
          <DataTable
            caption="Các nhóm đơn vị và thành viên hôm nay"
            columns={columnsFor(setEditing)}
            rows={items}
            rowKey="id"
            empty={mayManage ? 'Chưa có nhóm nào. Bấm “Thêm nhóm” để lập nhóm đầu tiên.' : 'Chưa có nhóm nào.'}
          />
        )}
      </QueryState>
      <Modal
        open={editing !== null}
        title={editing === 'new' ? 'Thêm nhóm đơn vị' : 'Sửa nhóm đơn vị'}
        footer={null}
        mask={{ closable: false }}
        onCancel={() => close()}
        destroyOnHidden
      >
        <UnitGroupForm group={editing === 'new' ? null : editing} onDone={close} onCancel={() => close()} />
      </Modal>
    </Page>
  );
}

const columnsFor = (onEdit: (group: UnitGroupView) => void): DataColumns<UnitGroupView> => [
  { title: 'Tên nhóm', key: 'name', width: 260, render: (_, group) => <strong>{group.name}</strong> },
  { title: 'Tên gọi tắt', dataIndex: 'shortName', key: 'shortName', width: 160 },
  {
    title: 'Thành viên',
    key: 'members',
    render: (_, group) => <Members group={group} />,
  },
  {
    title: 'Thao tác',
    key: 'edit',
    width: 100,
    render: (_, group) =>
      actionOf(group.allowedActions, 'edit')?.allowed ? (
        <Button size="small" aria-label={`Sửa nhóm ${group.name}`} onClick={() => onEdit(group)}>
          Sửa
        </Button>
      ) : (
        <span className="secondary">chỉ xem</span>
      ),
  },
];

function Members({ group: { name, members } }: { group: UnitGroupView }) {
  if (members.length === 0) return <>Chưa có đơn vị nào đang hoạt động: chưa giao nhiệm vụ cho nhóm được.</>;
  if (members.length <= 4) return <>{formatNames(members)}</>;
  return (
    <details>
      <summary aria-label={`${formatCount(members.length)} đơn vị của nhóm ${name}`}>
        {formatCount(members.length)} đơn vị
      </summary>
      <ul className="group-members">
        {members.map(({ id, name: unit }) => (
          <li key={id}>
            <Link to={paths.unit(id)}>{unit}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
