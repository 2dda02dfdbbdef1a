import { Input } from 'antd';
import { useNavigate } from 'react-router';
import { SetUpRequest } from '#contract/auth';
import { apiSend } from '../../lib/api-client';
import { paths } from '../../paths';
import { ContractForm, Field } from '../../ui/contract-form';
import { AuthFrame } from './auth-frame';
import { NewPasswordField } from './new-password-field';
import { IncompleteLink, useLinkToken } from './reset-password';

/** The first administrator of an empty installation; the link was printed once when the server started. */
export function SetUpPage() {
  const token = useLinkToken();
  const navigate = useNavigate();
  const done = () =>
    void navigate(paths.signIn(), {
      replace: true,
      state: { notice: 'Đã tạo tài khoản quản trị hệ thống. Hãy đăng nhập.' },
    });
  return (
    <AuthFrame title="Thiết lập quản trị hệ thống">
      {token === '' ? (
        <IncompleteLink />
      ) : (
        <>
          <p>Hệ thống chưa có tài khoản nào. Tạo tài khoản quản trị hệ thống đầu tiên để bắt đầu.</p>
          <ContractForm
            contract={SetUpRequest}
            initial={{ token }}
            submit={(request) => apiSend('POST', 'auth/setup', request)}
            onDone={done}
            submitLabel="Tạo tài khoản quản trị"
          >
            <Field name="fullName" label="Họ và tên">
              <Input autoComplete="name" />
            </Field>
            <Field
              name="username"
              label="Tên đăng nhập"
              help="Chữ thường không dấu, số, dấu chấm, gạch ngang, gạch dưới."
            >
              <Input autoComplete="username" autoCapitalize="off" spellCheck={false} />
            </Field>
            <NewPasswordField />
          </ContractForm>
        </>
      )}
    </AuthFrame>
  );
}
