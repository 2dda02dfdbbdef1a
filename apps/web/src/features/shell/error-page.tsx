import { useRouteError } from 'react-router';
import { paths } from '../../paths';
import { Button, buttonClass } from '../../ui/button';
import { Page } from '../../ui/page';

/** A screen that broke, or whose file is gone because a newer version was installed meanwhile. */
export function ErrorPage() {
  const error = useRouteError();
  const fileGone = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  return (
    <Page title={fileGone ? 'Phần mềm vừa được cập nhật' : 'Trang này gặp lỗi'}>
      <p role="alert">
        {fileGone
          ? 'Tải lại trang để dùng phiên bản mới. Nội dung đang nhập dở đã được giữ trên máy này.'
          : 'Tải lại trang để thử lại. Nếu lỗi lặp lại, hãy báo quản trị hệ thống kèm địa chỉ trang.'}
      </p>
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
