import { Tag } from 'antd';
import type { UserStatus } from '#contract/user';
import { USER_STATUS_LABEL } from '../../ui/labels';

export function UserStatusTag({ status }: { status: UserStatus }) {
  return <Tag color={status === 'active' ? 'green' : 'red'}>{USER_STATUS_LABEL[status]}</Tag>;
}
