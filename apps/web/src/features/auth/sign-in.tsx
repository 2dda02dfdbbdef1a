import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { LoginRequest, MeView } from '#contract/auth';
import { apiGet, apiSend } from '../../lib/api-client';
import { meQuery } from '../../lib/session';
import { homeOf, paths } from '../../paths';
import { SignInForm } from '../../ui/sign-in-form';
import { AuthFrame } from './auth-frame';

/** "Đăng nhập"; afterwards the page asked for, else where the person's day begins. */
export function SignInPage() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const notice = (useLocation().state as { notice?: string } | null)?.notice;

  async function signIn(request: LoginRequest): Promise<MeView> {
    await apiSend('POST', 'auth/login', request);
    return apiGet<MeView>('auth/me');
  }
  function enter(me: MeView) {
    queryClient.clear();
    queryClient.setQueryData(meQuery.queryKey, me);
    void navigate(pageAskedFor(params.get('tiep-theo')) ?? homeOf(me.roles), { replace: true });
  }
  return (
    <AuthFrame title="Đăng nhập">
      {notice && (
        <p role="status" className="done-notice">
          {notice}
        </p>
      )}
      <SignInForm onSend={async (request) => enter(await signIn(request))} />
      <p className="auth-help">
        Quên mật khẩu hoặc chưa có tài khoản: liên hệ quản trị hệ thống của cơ quan thường trực để nhận đường dẫn đặt
        mật khẩu.
      </p>
    </AuthFrame>
  );
}

/** Only pages of this application, and not the bare start page: that one depends on the role. */
function pageAskedFor(address: string | null): string | null {
  if (!address || !/^\/(?![/\\])/.test(address) || address === paths.home()) return null;
  return address;
}
