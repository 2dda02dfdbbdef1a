import { Alert, Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { useSignOut } from '../../lib/sign-out';
import { useMe } from '../../lib/session';
import { paths } from '../../paths';
import { AllowedButton } from '../../ui/allowed-button';
import { ROLE_LABEL } from '#contract/labels';
import { Page } from '../../ui/page';

const ALWAYS = { action: 'signOut', allowed: true, reason: null };

/** Who I am here, with which roles, and my password. */
export function AccountPage() {
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const notice = (useLocation().state as { notice?: string } | null)?.notice;
  return (
    <Page title="Tài khoản của tôi">
      {notice && <Alert className="form-notice" type="success" showIcon role="status" title={notice} />}
      <dl className="facts">
        <div>
          <dt>Họ và tên</dt>
          <dd>{me.name}</dd>
        </div>
        <div>
          <dt>Chức vụ</dt>
          <dd>{me.title || '–'}</dd>
        </div>
        <div>
          <dt>Tên đăng nhập</dt>
          <dd>{me.username}</dd>
        </div>
        <div>
          <dt>Vai trò</dt>
          <dd>
            <ul className="plain-list">
              {me.memberships.map(({ role, unit }) => (
                <li key={`${role} ${unit?.id}`}>
                  {ROLE_LABEL[role]}
                  {unit && ` – ${unit.name}`}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <p className="auth-help">
        Họ tên, chức vụ và vai trò do quản trị hệ thống cập nhật; nếu chưa đúng, hãy báo quản trị hệ thống.
      </p>
      <div className="form-actions">
        <Button type="primary" onClick={() => void navigate(paths.changePassword())}>
          Đổi mật khẩu
        </Button>
        <AllowedButton action={ALWAYS} onClick={signOut}>
          Đăng xuất
        </AllowedButton>
      </div>
    </Page>
  );
}
