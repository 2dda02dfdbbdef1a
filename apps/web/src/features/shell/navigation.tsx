import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  ClusterOutlined,
  ContainerOutlined,
  DashboardOutlined,
  FileTextOutlined,
  HistoryOutlined,
  ProfileOutlined,
  ProjectOutlined,
  SettingOutlined,
  SolutionOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons-svg';
import type { IconDefinition } from '@ant-design/icons-svg/es/types';
import { useQueryClient } from '@tanstack/react-query';
import { NavLink, useLocation } from 'react-router';
import type { MeView } from '#contract/auth';
import { hasRole, mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { Icon } from '../../ui/icon';

interface Item {
  to: string;
  title: string;
  icon: IconDefinition;
  /** Default: everybody. */
  offeredTo?: (me: MeView) => boolean;
}

const ITEMS: Item[] = [
  { to: paths.home(), title: 'Tổng quan', icon: BarChartOutlined },
  { to: paths.work(), title: 'Việc của tôi', icon: CarryOutOutlined, offeredTo: hasWork },
  { to: paths.tasks(), title: 'Nhiệm vụ', icon: ProfileOutlined },
  {
    to: paths.confirmQueue(),
    title: 'Chờ xác nhận',
    icon: AuditOutlined,
    offeredTo: (me) => mayTry(me, 'submission.decide'),
  },
  { to: paths.plans(), title: 'Kế hoạch', icon: ProjectOutlined },
  {
    to: paths.meetings(),
    title: 'Cuộc họp',
    icon: CalendarOutlined,
    offeredTo: (me) => mayTry(me, 'meeting.read'),
  },
  { to: paths.committees(), title: 'Ban Chỉ đạo', icon: SolutionOutlined },
  { to: paths.statistics(), title: 'Số liệu', icon: TableOutlined },
  { to: paths.registers(), title: 'Sổ theo dõi', icon: BookOutlined },
  {
    to: paths.unitReturns(),
    title: 'Báo cáo đơn vị',
    icon: ContainerOutlined,
    offeredTo: (me) => mayTry(me, 'return.read'),
  },
  { to: paths.reports(), title: 'Báo cáo', icon: FileTextOutlined },
  { to: paths.units(), title: 'Đơn vị', icon: BankOutlined },
  {
    to: paths.unitGroups(),
    title: 'Nhóm đơn vị',
    icon: ClusterOutlined,
    offeredTo: (me) => mayTry(me, 'unit.manage'),
  },
  { to: paths.users(), title: 'Tài khoản', icon: TeamOutlined, offeredTo: (me) => mayTry(me, 'user.read') },
  { to: paths.audit(), title: 'Nhật ký', icon: HistoryOutlined, offeredTo: (me) => mayTry(me, 'audit.read') },
  {
    to: paths.status(),
    title: 'Hệ thống',
    icon: DashboardOutlined,
    offeredTo: (me) => mayTry(me, 'operations.read'),
  },
  {
    to: paths.settings(),
    title: 'Thiết lập',
    icon: SettingOutlined,
    offeredTo: (me) => mayTry(me, 'settings.manage'),
  },
];

/** The screens offered to this person's roles. */
export function Navigation({ onChoose }: { onChoose?: () => void }) {
  const me = useMe();
  const queryClient = useQueryClient();
  const { pathname } = useLocation();
  // Choosing the screen one is already on means: is there anything new?
  function chosen(to: string) {
    if (to === pathname) void queryClient.invalidateQueries();
    onChoose?.();
  }
  return (
    <nav aria-label="Chức năng" className="navigation">
      <ul>
        {ITEMS.filter(({ offeredTo }) => offeredTo?.(me) ?? true).map(({ to, title, icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === paths.home()} onClick={() => chosen(to)}>
              <Icon of={icon} /> {title}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Watching roles have nothing on their desk. */
function hasWork(me: MeView): boolean {
  return hasRole(me, 'leader') || mayTry(me, 'submission.write');
}
