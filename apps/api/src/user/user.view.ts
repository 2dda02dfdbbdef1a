import type { Actor } from '#domain/permissions';
import type { UserView } from '#contract/user';
import { allowedAction } from '#api/platform/access';
import type { UnitName } from '#api/unit/unit.queries';
import type { MembershipEntity, UserEntity } from './user.entity';

/** An account as it is written to the audit log: everything a person may see, nothing secret. */
export type UserFacts = Omit<UserView, 'allowedActions'>;

export const LAST_ADMINISTRATOR =
  'Đây là quản trị viên đang hoạt động cuối cùng. Hãy cấp vai trò quản trị hệ thống cho một người khác trước.';
export const DISABLED = 'Tài khoản đang bị khóa. Hãy mở lại tài khoản trước khi cấp đường dẫn đặt mật khẩu.';

export function userFacts(user: UserEntity, memberships: MembershipEntity[], names: Map<number, UnitName>): UserFacts {
  const { id, version, username, fullName, title, email, phone, status, demo, lastSignInAt } = user;
  return {
    id,
    version,
    username,
    fullName,
    title,
    email,
    phone,
    status,
    demo,
    lastSignInAt,
    memberships: memberships.map((m) => ({
      id: m.id,
      role: m.role,
      unit: m.unitId === null ? null : { id: m.unitId, name: names.get(m.unitId)?.name ?? '' },
      validFrom: m.validFrom,
      validTo: m.validTo,
    })),
  };
}

/**
 * @param actor null for the system, which is offered nothing.
 * @param administrators the active administrators of today: the last one is never lost.
 */
export function userView(facts: UserFacts, actor: Actor | null, administrators: number[]): UserView {
  if (!actor) return { ...facts, allowedActions: [] };
  const last = administrators.length === 1 && administrators[0] === facts.id ? LAST_ADMINISTRATOR : null;
  const active = facts.status === 'active';
  return {
    ...facts,
    allowedActions: [
      allowedAction('edit', actor, 'user.manage'),
      ...(active ? [allowedAction('disable', actor, 'user.manage', {}, last)] : []),
      allowedAction('addMembership', actor, 'user.manage'),
      allowedAction('endMembership', actor, 'user.manage'),
      allowedAction('endAdministrator', actor, 'user.manage', {}, last),
      allowedAction('resetLink', actor, 'user.manage', {}, active ? null : DISABLED),
    ],
  };
}
