import type { Actor } from '#domain/permissions';

/** `can(actor, 'submission.read', …)` as a condition on s, a, t; kept equal to it by a spec. */
export function visibilityFilter(actor: Actor): { where: string; parameters: Record<string, unknown> } {
  const roles = actor.roles.filter((r) => r.role !== 'administrator');
  const units = roles.map((r) => r.unitId).filter((id) => id !== null);
  const seesSubmitted = roles.some((r) => r.role === 'leader' || r.role === 'readOnly');
  const own = `a.unit_id in (:...units)`;
  const involved = seesSubmitted
    ? 'true'
    : `(t.confirming_unit_id in (:...units) or exists (select 1 from task_unit c where c.task_id = t.id and c.role = 'coordinating'
         and c.superseded_at is null and c.valid_to is null and c.unit_id in (:...units)))`;
  return { where: `(${own} or (s.status not in ('draft', 'discarded') and ${involved}))`, parameters: { units: units.length > 0 ? units : [0] } };
}
