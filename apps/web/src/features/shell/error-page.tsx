import { Component, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { paths } from '../../paths';
import { Button, buttonClass } from '../../ui/button';
import { Page } from '../../ui/page';

/** Shows the error page in place of a screen that broke, until another address is opened. */
export function ScreenErrors({ children }: { children: ReactNode }) {
  return <Boundary address={useLocation().key}>{children}</Boundary>;
}

interface BoundaryProps {
  address: string;
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { error: unknown; address: string }> {
  override state = { error: undefined as unknown, address: this.props.address };
  static getDerivedStateFromError = (error: unknown) => ({ error: error ?? new Error('unknown') });
  static getDerivedStateFromProps = ({ address }: BoundaryProps, state: { error: unknown; address: string }) =>
    address === state.address ? null : { error: undefined, address };
  override render() {
    return this.state.error === undefined ? this.props.children : <ErrorPage error={this.state.error} />;
  }
}

const TITLE = {
  broken: 'Trang này gặp lỗi',
  notLoaded: 'Chưa tải được màn hình này',
  updated: 'Phần mềm vừa được cập nhật',
};
const KEPT = 'Nội dung đang nhập dở đã được giữ trên máy này.';
const NEXT = {
  broken: 'Tải lại trang để thử lại. Nếu lỗi lặp lại, hãy báo quản trị hệ thống kèm địa chỉ trang.',
  notLoaded: `Kiểm tra mạng rồi tải lại trang. ${KEPT}`,
  updated: `Tải lại trang để dùng phiên bản mới. ${KEPT}`,
};

/** A screen that broke, or whose file did not come: the line failed, or a newer version was installed meanwhile. */
function ErrorPage({ error }: { error: unknown }) {
  const missing =
    error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message);
  const [newer, setNewer] = useState(false);
  useEffect(() => {
    if (missing) void isUpdated().then(setNewer);
  }, [missing]);
  const reason = !missing ? 'broken' : newer ? 'updated' : 'notLoaded';
  return (
    <Page title={TITLE[reason]}>
      <p role="alert">{NEXT[reason]}</p>
      <div className="form-actions">
        <Button type="primary" onClick={() => window.location.reload()}>
          Tải lại trang
        </Button>
        <a className={buttonClass()} href={paths.home()}>
          Về trang đầu
        </a>
      </div>
    </Page>
  );
}

/** Whether the server now sends another program than the one that runs here. */
async function isUpdated(): Promise<boolean> {
  const mine = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    const page = await answer.text();
    return answer.ok && (!mine || !page.includes(mine));
  } catch {
    return false;
  }
}
