import type { Actor, Subject } from './permissions';
import type { Instant } from './plain-date';

/** A slip of the pen may be taken back; what others have had time to read and answer stays. */
export const WITHDRAWAL_MINUTES = 15;

/** Of a task with more units than this, a unit's comment is not news for every other unit. */
export const FEW_UNITS = 10;

/** Whether a comment written at `createdAt` may still be withdrawn at `now`. */
export function isWithdrawable(createdAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(createdAt) <= WITHDRAWAL_MINUTES * 60_000;
}

/**
 * The unit for which a person speaks about a task, of several the one with most to do with it: lead, coordinating,
 * confirming, then the unit in which the person leads the province; null for a leader of no unit.
 */
export function speaksFor(
  actor: Actor,
  { leadUnitIds = [], coordinatingUnitIds = [], confirmingUnitId }: Subject,
): number | null {
  const own = actor.roles
    .filter(({ role }) => role !== 'administrator' && role !== 'readOnly')
    .map(({ unitId }) => unitId);
  const confirming = confirmingUnitId == null ? [] : [confirmingUnitId];
  const involved = [...leadUnitIds, ...coordinatingUnitIds, ...confirming].find((id) => own.includes(id));
  return involved ?? actor.roles.find(({ role }) => role === 'leader')?.unitId ?? null;
}
