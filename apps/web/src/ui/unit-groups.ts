import { queryOptions } from '@tanstack/react-query';
import type { NamedRef } from '#contract/paging';
import type { UnitGroupList, UnitGroupView } from '#contract/unit-group';
import { apiGet } from '../lib/api-client';

/** All named groups with the members of today; they seldom change. */
export const unitGroupsQuery = queryOptions({
  queryKey: ['unitGroup', 'list'],
  queryFn: () => apiGet<UnitGroupList>('unit-groups'),
  staleTime: 5 * 60_000,
});

interface Leads {
  leadGroups: readonly NamedRef[];
  leadUnits: readonly NamedRef[];
}

/**
 * Who leads, as the plan words it: groups with the number of their units that hold a part, then the units named beside
 * them. Of a draft (`expanded` false) the units of the groups are not among `leadUnits` yet: a group counts its members.
 */
export function leadParties({ leadGroups, leadUnits }: Leads, groups: readonly UnitGroupView[], expanded: boolean) {
  const covered = new Set<number>();
  const named = leadGroups.map((group) => {
    const members = groups.find(({ id }) => id === group.id)?.members ?? [];
    const held = expanded ? members.filter((member) => leadUnits.some(({ id }) => id === member.id)) : members;
    for (const { id } of expanded ? held : []) covered.add(id);
    // Before the groups are known, one group alone is everybody; of several nothing is said.
    const unknown = expanded && leadGroups.length === 1 ? leadUnits.length : 0;
    return { id: group.id, name: group.name, count: groups.length > 0 ? held.length : unknown };
  });
  const alone = groups.length === 0 && leadGroups.length > 0 && expanded;
  return { groups: named, units: alone ? [] : leadUnits.filter(({ id }) => !covered.has(id)) };
}
