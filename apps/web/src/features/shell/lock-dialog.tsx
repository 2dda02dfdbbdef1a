import { useQueryClient } from '@tanstack/react-query';
import { Input, Modal, type InputRef } from 'antd';
import { useRef } from 'react';
import { LoginRequest, type MeView } from '#contract/auth';
import { apiGet, apiSend } from '../../lib/api-client';
import { noteInput } from '../../lib/person-activity';
import { meQuery, useMe } from '../../lib/session';
import { sessionLock, type LockReason } from '../../lib/session-lock';
import { useSignOut } from '../../lib/sign-out';
import { AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { PasswordInput } from '../../ui/password-input';
import { Themed } from '../../ui/themed';

const WHY: Record<LockReason, string> = {
  idle: 'Bạn đã rời máy một thời gian nên phần mềm tạm khóa để bảo vệ dữ liệu.',
  expired: 'Phiên làm việc đã hết thời hạn.',
};
const ALWAYS = { action: 'signOut', allowed: true, reason: null };

/** Beside every screen, those without the component library too: it brings its theme along. */
export const LockDialog = (props: { reason: LockReason }) => (
  <Themed>
    <Lock {...props} />
  </Themed>
);

/** Covers the page until the password is given. The page stays as it is below: nothing typed is lost. */
function Lock({ reason }: { reason: LockReason }) {
  const me = useMe();
  const queryClient = useQueryClient();
  const signOut = useSignOut();
  const password = useRef<InputRef>(null);

  async function signIn(request: LoginRequest): Promise<MeView> {
    await apiSend('POST', 'auth/login', request);
    return apiGet<MeView>('auth/me');
  }
  function unlock(back: MeView) {
    // Somebody else: nothing of the first person's page may stay. Waiting calls end with the page, unsent.
    if (back.id !== me.id) return window.location.assign('/');
    noteInput();
    queryClient.setQueryData(meQuery.queryKey, back);
    sessionLock.open();
    void queryClient.invalidateQueries();
  }
  return (
    <Modal
      open
      title="Phiên làm việc đang tạm khóa"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      classNames={{ mask: 'lock-cover' }}
      zIndex={2000}
      centered
      // The dialog would start at its first field, which is filled in already.
      afterOpenChange={() => password.current?.focus()}
    >
      <p>{WHY[reason]} Nhập lại mật khẩu để tiếp tục; nội dung đang nhập vẫn còn nguyên.</p>
      <ContractForm
        contract={LoginRequest}
        initial={{ username: me.username }}
        submit={signIn}
        onDone={unlock}
        submitLabel="Tiếp tục làm việc"
        extraActions={
          <AllowedButton action={ALWAYS} onClick={signOut}>
            Đăng xuất
          </AllowedButton>
        }
      >
        <Field name="username" label="Tên đăng nhập">
          <Input autoComplete="username" autoCapitalize="off" spellCheck={false} />
        </Field>
        <Field name="password" label="Mật khẩu">
          <PasswordInput ref={password} autoComplete="current-password" />
        </Field>
      </ContractForm>
    </Modal>
  );
}
