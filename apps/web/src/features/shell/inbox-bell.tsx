import { BellOutlined } from '@ant-design/icons-svg';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { InboxCountView } from '#contract/inbox';
import { apiGet } from '../../lib/api-client';
import { formatCount } from '../../lib/format';
import { paths } from '../../paths';
import { Icon } from '../../ui/icon';

/** Others write into an inbox, so it is asked again by itself; the API does not take that for a sign of a person. */
const EVERY_MS = 60_000;
const MOST_SHOWN = 99;

/** The way to the inbox, with how much in it is unread. Without an answer it says no number rather than a wrong one. */
export function InboxBell() {
  const { data } = useQuery({
    queryKey: ['inbox', 'count'],
    queryFn: () => apiGet<InboxCountView>('inbox/count'),
    refetchInterval: EVERY_MS,
  });
  const unread = data?.unread ?? 0;
  return (
    <Link to={paths.inbox()} className="inbox-bell" aria-label={nameOf(data?.unread)} title={nameOf(data?.unread)}>
      <Icon of={BellOutlined} />
      {unread > 0 && (
        <span aria-hidden className="inbox-unread">
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
}

function nameOf(unread: number | undefined): string {
  if (unread === undefined) return 'Hộp thư';
  return unread === 0 ? 'Hộp thư, không có thư chưa đọc' : `Hộp thư, ${formatCount(unread)} chưa đọc`;
}
