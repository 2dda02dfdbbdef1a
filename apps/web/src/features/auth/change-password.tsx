import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useNavigate } from 'react-router';
import { ChangePasswordRequest, type MeView } from '#contract/auth';
import { apiGet, apiSend } from '../../lib/api-client';
import { meQuery, useMe } from '../../lib/session';
import { homeOf, paths } from '../../paths';
import { ContractForm, Field } from '../../ui/contract-form';
import { Page } from '../../ui/page';
import { PasswordInput } from '../../ui/password-input';
import { NewPasswordField } from './new-password-field';

/** By choice, or forced: a password that somebody else has known (a new account, a reset) lets nobody work with it. */
export function ChangePasswordPage() {
  const me = useMe();
  const forced = me.mustChangePassword;
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  async function change(request: ChangePasswordRequest): Promise<MeView> {
    await apiSend('POST', 'auth/password', request);
    return apiGet<MeView>('auth/me');
  }
  function done(changed: MeView) {
    queryClient.setQueryData(meQuery.queryKey, changed);
    void navigate(forced ? homeOf(changed.roles) : paths.account(), {
      replace: true,
      state: { notice: 'Đã đổi mật khẩu.' },
    });
  }
  return (
    <Page
      title="Đổi mật khẩu"
      breadcrumb={forced ? [] : [{ title: 'Tài khoản của tôi', to: paths.account() }, { title: 'Đổi mật khẩu' }]}
    >
      <div className="narrow-form">
        {forced && (
          <Alert
            className="form-notice"
            type="warning"
            showIcon
            role="status"
            title="Bạn cần đổi mật khẩu trước khi làm việc"
            description="Mật khẩu hiện tại do người khác cấp. Hãy đặt mật khẩu chỉ mình bạn biết."
          />
        )}
        <ContractForm
          contract={ChangePasswordRequest}
          initial={{}}
          submit={change}
          onDone={done}
          submitLabel="Đổi mật khẩu"
        >
          <Field name="currentPassword" label="Mật khẩu hiện tại">
            <PasswordInput autoComplete="current-password" />
          </Field>
          <NewPasswordField />
        </ContractForm>
      </div>
    </Page>
  );
}
