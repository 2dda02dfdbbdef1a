import { useQueryClient } from '@tanstack/react-query';
import { useId, useLayoutEffect, useRef } from 'react';
import type { LoginRequest, MeView } from '#contract/auth';
import { apiGet, apiSend } from '../../lib/api-client';
import { noteInput } from '../../lib/person-activity';
import { meQuery, useMe } from '../../lib/session';
import { sessionLock, type LockReason } from '../../lib/session-lock';
import { useSignOut } from '../../lib/sign-out';
import { AllowedButton } from '../../ui/allowed-button';
import { SignInForm } from '../../ui/sign-in-form';

const WHY: Record<LockReason, string> = {
  idle: 'Bạn đã rời máy một thời gian nên phần mềm tạm khóa để bảo vệ dữ liệu.',
  expired: 'Phiên làm việc đã hết thời hạn.',
};
const ALWAYS = { action: 'signOut', allowed: true, reason: null };

/** Covers the page until the password is given. The page stays as it is below: nothing typed is lost. */
export function LockDialog({ reason }: { reason: LockReason }) {
  const me = useMe();
  const queryClient = useQueryClient();
  const signOut = useSignOut();
  const titleId = useId();
  const cover = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = cover.current!;
    const show = () => {
      dialog.showModal();
      // The dialog would start at its first field, which is filled in already.
      dialog.querySelector<HTMLInputElement>('[type=password]')?.focus();
    };
    // A browser that closes dialogs on its own account does not open the page.
    dialog.addEventListener('close', show);
    show();
    return () => {
      dialog.removeEventListener('close', show);
      // Gives the focus back to where the person was.
      dialog.close();
    };
  }, []);

  async function signIn(request: LoginRequest) {
    await apiSend('POST', 'auth/login', request);
    unlock(await apiGet<MeView>('auth/me'));
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
    <dialog
      ref={cover}
      className="lock-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
    >
      <h2 id={titleId}>Phiên làm việc đang tạm khóa</h2>
      <p>{WHY[reason]} Nhập lại mật khẩu để tiếp tục; nội dung đang nhập vẫn còn nguyên.</p>
      <SignInForm
        username={me.username}
        onSend={signIn}
        submitLabel="Tiếp tục làm việc"
        extraActions={
          <AllowedButton action={ALWAYS} onClick={signOut}>
            Đăng xuất
          </AllowedButton>
        }
      />
    </dialog>
  );
}
