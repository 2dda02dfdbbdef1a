import { Alert } from 'antd';
import { Link, useLocation, useNavigate } from 'react-router';
import { ResetPasswordRequest } from '#contract/auth';
import { apiSend } from '../../lib/api-client';
import { paths } from '../../paths';
import { ContractForm } from '../../ui/contract-form';
import { AuthFrame } from './auth-frame';
import { NewPasswordField } from './new-password-field';

/** The token stands behind # in the address: browsers do not send that part, so it never reaches a server log. */
export const useLinkToken = (): string => decodeURIComponent(useLocation().hash.slice(1));

/** Sets a password by the one-time link that the administrator handed over. */
export function ResetPasswordPage() {
  const token = useLinkToken();
  const navigate = useNavigate();
  const done = () =>
    void navigate(paths.signIn(), {
      replace: true,
      state: { notice: 'Đã đặt mật khẩu mới. Hãy đăng nhập bằng mật khẩu này.' },
    });
  return (
    <AuthFrame title="Đặt mật khẩu">
      {token === '' ? (
        <IncompleteLink />
      ) : (
        <ContractForm
          contract={ResetPasswordRequest}
          initial={{ token }}
          submit={(request) => apiSend('POST', 'auth/reset', request)}
          onDone={done}
          submitLabel="Đặt mật khẩu"
        >
          <NewPasswordField />
        </ContractForm>
      )}
    </AuthFrame>
  );
}

/** A link that was cut off on its way, as mail programs and chats do. */
export function IncompleteLink() {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title="Đường dẫn không đầy đủ"
      description={
        <>
          <p>
            Hãy sao chép toàn bộ đường dẫn đã nhận, cả phần sau dấu #, hoặc đề nghị quản trị hệ thống cấp đường dẫn mới.
          </p>
          <Link to={paths.signIn()}>Về trang đăng nhập</Link>
        </>
      }
    />
  );
}
