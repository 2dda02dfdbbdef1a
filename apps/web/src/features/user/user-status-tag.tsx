import type { UserStatus } from '#contract/user';
import { USER_STATUS_LABEL } from '#contract/labels';

export function UserStatusTag({ status }: { status: UserStatus }) {
  const look = status === 'active' ? 'tag-completedOnTime' : 'tag-openOverdue';
  return (
    <span className={`tag ${look}`} style={{ whiteSpace: 'nowrap' }}>
      {USER_STATUS_LABEL[status]}
    </span>
  );
}
