import type { MembershipView } from '#contract/user';
import { ROLES } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import { ROLE_LABEL } from '#contract/labels';

export const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: ROLE_LABEL[value] }));

/** "Chuyên viên đầu mối, Sở Tư pháp"; the administrator belongs to no unit. */
export const membershipText = ({ role, unit }: MembershipView): string =>
  unit ? `${ROLE_LABEL[role]}, ${unit.name}` : ROLE_LABEL[role];

/** Whether the role is held on the day, is still to come, or is over. */
export function membershipTime({ validFrom, validTo }: MembershipView, today: PlainDate): 'held' | 'future' | 'ended' {
  if (validTo !== null && validTo <= today) return 'ended';
  return validFrom > today ? 'future' : 'held';
}
