import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CommitteeMemberView, CommitteePageView } from '#contract/committee';
import { COMMITTEE_ROLE_LABEL } from '#domain/committee';
import { formatDate, NOTHING } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { buttonClass } from '../../ui/button';
import { maySummon } from '../../ui/committee-filters';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { AddMemberForm, EditCommitteeForm, EndMemberForm, NOTICE_FORM_LABEL } from './committee-forms';
import { committeeQuery } from './get-committees';

type Dialog = 'edit' | 'addMember' | CommitteeMemberView;

/** One committee: its decision, who sits in it today and who sat in it before. */
export function CommitteePage() {
  const committee = useQuery(committeeQuery(Number(useParams()['id'])));
  return (
    <Page title={committee.data?.name ?? 'Ban Chỉ đạo'} breadcrumb={[{ title: 'Ban Chỉ đạo', to: paths.committees() }]}>
      <QueryState query={committee}>{(data) => <Content committee={data} />}</QueryState>
    </Page>
  );
}

function Content({ committee }: { committee: CommitteePageView }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const action = (name: string) => actionOf(committee.allowedActions, name);
  const endMember = action('endMember') ?? action('edit');
  const past = committee.history.filter(({ validTo }) => validTo !== null);
  return (
    <>
      <dl className="facts">
        <div>
          <dt>Của</dt>
          <dd>{committee.unit?.name ?? 'Tỉnh'}</dd>
        </div>
        <div>
          <dt>Quyết định thành lập</dt>
          <dd>
            Số {committee.decisionNumber}, ngày {formatDate(committee.decisionOn)}
          </dd>
        </div>
        <div>
          <dt>Thông báo kết luận</dt>
          <dd>
            {NOTICE_FORM_LABEL[committee.noticeForm]}; ký hiệu {committee.noticeSymbol}
          </dd>
        </div>
        {committee.dissolvedOn && (
          <div>
            <dt>Kết thúc hoạt động</dt>
            <dd>từ ngày {formatDate(committee.dissolvedOn)}</dd>
          </div>
        )}
      </dl>
      <div className="form-actions">
        <Link to={paths.meetings({ committeeId: committee.id })}>Các cuộc họp</Link>
        <Link to={paths.conclusions({ committeeId: committee.id })}>Các kết luận</Link>
        {maySummon(committee) && (
          <Link className={buttonClass()} to={paths.meetingCreate({ committeeId: committee.id })}>
            Lập cuộc họp
          </Link>
        )}
        <AllowedButton action={action('edit')} onClick={() => setDialog('edit')}>
          Sửa thông tin
        </AllowedButton>
        <AllowedButton action={action('addMember') ?? action('edit')} onClick={() => setDialog('addMember')}>
          Thêm thành viên
        </AllowedButton>
      </div>
      <section aria-labelledby="members-title">
        <h2 id="members-title">Thành viên hiện nay</h2>
        <DataTable
          caption="Thành viên hiện nay"
          hideCaption
          columns={memberColumns(endMember?.allowed ? setDialog : undefined)}
          rows={committee.members}
          rowKey="id"
          empty="Chưa có thành viên nào; hãy thêm Trưởng ban và các thành viên theo quyết định."
        />
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past-title">
          <h2 id="past-title">Đã thôi tham gia</h2>
          <DataTable
            caption="Thành viên đã thôi tham gia"
            hideCaption
            columns={memberColumns()}
            rows={past}
            rowKey="id"
          />
        </section>
      )}
      <Modal
        open={dialog !== null}
        title={
          dialog === 'edit' ? 'Sửa thông tin Ban Chỉ đạo' : dialog === 'addMember' ? 'Thêm thành viên' : 'Thôi tham gia'
        }
        footer={null}
        mask={{ closable: false }}
        closable={{ 'aria-label': 'Đóng' }}
        onCancel={close}
        destroyOnHidden
      >
        {dialog === 'edit' && <EditCommitteeForm committee={committee} onDone={close} />}
        {dialog === 'addMember' && <AddMemberForm committee={committee} onDone={close} />}
        {dialog !== null && typeof dialog === 'object' && (
          <EndMemberForm committee={committee} member={dialog} onDone={close} />
        )}
      </Modal>
    </>
  );
}

const memberColumns = (onEnd?: (member: CommitteeMemberView) => void): DataColumns<CommitteeMemberView> => [
  { title: 'Họ và tên', dataIndex: 'name' },
  { title: 'Vai trò', key: 'role', render: (_, { role }) => COMMITTEE_ROLE_LABEL[role] },
  { title: 'Chức vụ', dataIndex: 'title' },
  { title: 'Đơn vị', key: 'unit', render: (_, { unit }) => unit?.name ?? NOTHING },
  { title: 'Từ ngày', key: 'from', render: (_, { validFrom }) => formatDate(validFrom) },
  ...(onEnd
    ? [
        {
          title: 'Thay đổi',
          key: 'end',
          render: (_: unknown, member: CommitteeMemberView) => (
            <button
              type="button"
              className="link-button"
              aria-label={`Thôi tham gia: ${member.name}`}
              onClick={() => onEnd(member)}
            >
              Thôi tham gia
            </button>
          ),
        },
      ]
    : [{ title: 'Đến trước ngày', key: 'to', render: (_: unknown, m: CommitteeMemberView) => formatDate(m.validTo) }]),
];
