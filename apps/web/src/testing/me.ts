import type { MeView } from '#contract/auth';
import type { Role } from '#domain/permissions';

/** A signed-in person with one role, in "Sở Nội vụ" (id 2) unless said otherwise. */
export function meOf(role: Role, changes: Partial<MeView> = {}): MeView {
  const unit = role === 'administrator' ? null : { id: 2, name: 'Sở Nội vụ' };
  return {
    id: 7,
    username: 'tester',
    name: 'Lò Thị Thử',
    title: 'Chuyên viên',
    roles: [role],
    memberships: [{ role, unit }],
    unit,
    mustChangePassword: false,
    demo: true,
    province: 'Sơn La',
    today: '2026-11-22',
    marking: null,
    idleMinutes: 15,
    ...changes,
  };
}
