import { Link } from 'react-router';
import { useMe } from '../../lib/session';
import { homeOf } from '../../paths';
import { EmptyState } from '../../ui/query-state';
import { Page } from '../../ui/page';

export function NotFoundPage() {
  return (
    <Page title="Không tìm thấy trang">
      <EmptyState
        title="Địa chỉ này không có trong phần mềm. Kiểm tra lại đường dẫn hoặc chọn một mục trong danh mục chức năng."
        action={<Link to={homeOf(useMe().roles)}>Về trang đầu</Link>}
      />
    </Page>
  );
}
