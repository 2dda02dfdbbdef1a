import { useQuery } from '@tanstack/react-query';
import { Descriptions, Modal } from 'antd';
import { useState, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import { Link, useParams } from 'react-router';
import type { MembershipView, ResetLinkView, UserView } from '#contract/user';
import type { PlainDate } from '#domain/plain-date';
import { formatDate, formatInstant, NOTHING } from '../../lib/format';
import { useMe } from '../../lib/session';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { ROLE_LABEL } from '#contract/labels';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { userQuery, useUserCommands } from './get-users';
import { OneTimeLink } from './one-time-link';
import { AddMembershipForm, EditUserForm, EndMembershipForm, updateOf } from './user-forms';
import { membershipText, membershipTime } from './user-labels';
import { UserStatusTag } from './user-status-tag';

type Dialog =
  | { kind: 'edit' | 'status' | 'reset' | 'addMembership' }
  | { kind: 'link'; link: ResetLinkView }
  | { kind: 'endMembership'; membership: MembershipView };

/** One account: the person, the roles held when, and the way to a new password. */
export function UserPage() {
  const user = useQuery(userQuery(Number(useParams().id)));
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { data } = user;
  return (
    <Page
      title={data?.fullName ?? 'Tài khoản'}
      breadcrumb={[{ title: 'Tài khoản', to: paths.users() }, ...(data ? [{ title: data.username }] : [])]}
      actions={data && <Actions user={data} open={setDialog} />}
    >
      <QueryState query={user}>
        {(present) => (
          <>
            <Facts user={present} />
            <Memberships user={present} open={setDialog} />
            <Dialogs user={present} dialog={dialog} open={setDialog} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

interface OpenProps {
  user: UserView;
  open: Dispatch<SetStateAction<Dialog | null>>;
}

function Actions({ user, open }: OpenProps) {
  return (
    <>
      <AllowedButton action={actionOf(user.allowedActions, 'edit')} onClick={() => open({ kind: 'edit' })}>
        Sửa thông tin
      </AllowedButton>
      <AllowedButton action={actionOf(user.allowedActions, 'resetLink')} onClick={() => open({ kind: 'reset' })}>
        Cấp đường dẫn đặt lại mật khẩu
      </AllowedButton>
      {user.status === 'active' ? (
        <AllowedButton
          danger
          action={actionOf(user.allowedActions, 'disable')}
          onClick={() => open({ kind: 'status' })}
        >
          Khóa tài khoản
        </AllowedButton>
      ) : (
        <AllowedButton action={actionOf(user.allowedActions, 'edit')} onClick={() => open({ kind: 'status' })}>
          Mở khóa tài khoản
        </AllowedButton>
      )}
    </>
  );
}

function Facts({ user }: { user: UserView }) {
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 2 }}
      className="form-notice"
      items={[
        { label: 'Tên đăng nhập', children: user.username },
        {
          label: 'Trạng thái',
          children: (
            <>
              <UserStatusTag status={user.status} />{' '}
              {user.demo && <span className="tag tag-openNoDeadline">Tài khoản dùng thử</span>}
            </>
          ),
        },
        { label: 'Chức vụ', children: user.title || NOTHING },
        { label: 'Thư điện tử công vụ', children: user.email ?? NOTHING },
        { label: 'Điện thoại công vụ', children: user.phone ?? NOTHING },
        {
          label: 'Đăng nhập gần nhất',
          children: user.lastSignInAt ? formatInstant(user.lastSignInAt) : 'Chưa đăng nhập lần nào',
        },
        {
          label: 'Nhật ký',
          children: (
            <>
              <Link to={paths.audit({ actorId: user.id })}>Những việc người này đã làm</Link>
              {' · '}
              <Link to={paths.audit({ subjectType: 'user', subjectId: user.id })}>Những thay đổi của tài khoản</Link>
            </>
          ),
        },
      ]}
    />
  );
}

function Memberships({ user, open }: OpenProps) {
  const { today } = useMe();
  const add = actionOf(user.allowedActions, 'addMembership');
  return (
    <section aria-labelledby="memberships">
      <h2 id="memberships">Vai trò</h2>
      <DataTable
        caption="Các vai trò"
        hideCaption
        columns={columns(today, user, (membership) => open({ kind: 'endMembership', membership }))}
        rows={user.memberships}
        rowKey="id"
        empty="Chưa có vai trò nào: người này chưa vào được hệ thống. Hãy thêm một vai trò."
      />
      <p style={{ marginTop: 12 }}>
        <AllowedButton action={add} onClick={() => open({ kind: 'addMembership' })}>
          Thêm vai trò
        </AllowedButton>
      </p>
    </section>
  );
}

const TIME_LABEL = { held: 'Đang giữ', future: 'Chưa đến ngày', ended: 'Đã thôi' } as const;

function columns(
  today: PlainDate,
  user: UserView,
  end: (membership: MembershipView) => void,
): DataColumns<MembershipView> {
  return [
    { title: 'Vai trò', key: 'role', render: (_, membership) => ROLE_LABEL[membership.role] },
    {
      title: 'Đơn vị',
      key: 'unit',
      render: (_, { unit }) => (unit ? <Link to={paths.unit(unit.id)}>{unit.name}</Link> : 'Toàn hệ thống'),
    },
    { title: 'Từ ngày', key: 'from', render: (_, membership) => formatDate(membership.validFrom) },
    {
      title: 'Thôi giữ từ ngày',
      key: 'to',
      render: (_, membership) => (membership.validTo ? formatDate(membership.validTo) : 'Chưa định'),
    },
    { title: 'Tình trạng', key: 'time', render: (_, membership) => TIME_LABEL[membershipTime(membership, today)] },
    {
      title: 'Thao tác',
      key: 'end',
      render: (_, membership) => (
        <EndButton user={user} membership={membership} today={today} onEnd={() => end(membership)} />
      ),
    },
  ];
}

interface EndButtonProps {
  user: UserView;
  membership: MembershipView;
  today: PlainDate;
  onEnd: () => void;
}

/** Ending a role, or the rule against it: the last administrator stays one. */
function EndButton({ user, membership, today, onEnd }: EndButtonProps) {
  const name = membership.role === 'administrator' ? 'endAdministrator' : 'endMembership';
  const action = actionOf(user.allowedActions, name);
  if (!action || membershipTime(membership, today) === 'ended') return NOTHING;
  if (!action.allowed) return <span className="refusal">{action.reason}</span>;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`Thôi giữ vai trò ${membershipText(membership)}`}
      onClick={onEnd}
    >
      Thôi giữ vai trò
    </button>
  );
}

function Dialogs({ user, dialog, open }: OpenProps & { dialog: Dialog | null }) {
  const { update, resetLink } = useUserCommands();
  const close = () => open(null);
  const disabling = user.status === 'active';
  const shown = dialog && formOf(dialog, user, close);
  return (
    <>
      <Modal
        open={shown !== null}
        title={shown?.title}
        footer={null}
        mask={{ closable: false }}
        onCancel={close}
        destroyOnHidden
      >
        {shown?.content}
      </Modal>
      <ConfirmDialog
        open={dialog?.kind === 'status'}
        title={disabling ? `Khóa tài khoản ${user.username}?` : `Mở khóa tài khoản ${user.username}?`}
        okLabel={disabling ? 'Khóa tài khoản' : 'Mở khóa tài khoản'}
        danger={disabling}
        onConfirm={() => update(user.id, { ...updateOf(user), status: disabling ? 'disabled' : 'active' })}
        onClose={close}
      >
        {disabling
          ? 'Người này không đăng nhập được nữa và bị thoát khỏi mọi phiên đang mở. Những gì đã làm vẫn đứng tên người đó; có thể mở khóa bất cứ lúc nào.'
          : 'Người này lại đăng nhập được với mật khẩu cũ và các vai trò còn hiệu lực.'}
      </ConfirmDialog>
      <ConfirmDialog
        open={dialog?.kind === 'reset'}
        title="Cấp đường dẫn đặt lại mật khẩu?"
        okLabel="Cấp đường dẫn"
        onConfirm={async () => open({ kind: 'link', link: await resetLink(user.id) })}
        // When it closes because it was confirmed, the link has taken its place.
        onClose={() => open((present) => (present?.kind === 'reset' ? null : present))}
      >
        Đường dẫn cấp trước đó (nếu có) hết hiệu lực. Mật khẩu hiện tại vẫn dùng được cho đến khi {user.fullName} đặt
        mật khẩu mới.
      </ConfirmDialog>
    </>
  );
}

function formOf(dialog: Dialog, user: UserView, close: () => void): { title: string; content: ReactNode } | null {
  switch (dialog.kind) {
    case 'edit':
      return { title: 'Sửa thông tin', content: <EditUserForm user={user} onDone={close} /> };
    case 'addMembership':
      return { title: 'Thêm vai trò', content: <AddMembershipForm user={user} onDone={close} /> };
    case 'endMembership':
      return {
        title: 'Thôi giữ vai trò',
        content: <EndMembershipForm user={user} membership={dialog.membership} onDone={close} />,
      };
    case 'link':
      return { title: 'Đường dẫn đặt lại mật khẩu', content: <OneTimeLink link={dialog.link} name={user.fullName} /> };
    case 'status':
    case 'reset':
      return null;
  }
}
