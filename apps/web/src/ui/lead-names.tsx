import { useQuery } from '@tanstack/react-query';
import type { NamedRef } from '#contract/paging';
import { formatCount } from '../lib/format';
import { leadParties, unitGroupsQuery } from './unit-groups';
import { UnitNames } from './unit-names';

interface Props {
  task: { leadGroups: readonly NamedRef[]; leadUnits: readonly NamedRef[] };
  /** A task under way: its groups stand for units that hold a part already. */
  expanded?: boolean;
}

/** Who leads a task: "Các sở, ban, ngành (14 đơn vị); Sở Nội vụ", the groups as the plan names them. */
export function LeadNames({ task, expanded = true }: Props) {
  const { data } = useQuery({ ...unitGroupsQuery, enabled: task.leadGroups.length > 0 });
  const { groups, units } = leadParties(task, data?.items ?? [], expanded);
  if (groups.length === 0) return <UnitNames units={task.leadUnits} />;
  return (
    <>
      {groups.map(({ name, count }) => (count > 0 ? `${name} (${formatCount(count)} đơn vị)` : name)).join('; ')}
      {units.length > 0 && (
        <>
          {'; '}
          <UnitNames units={units} />
        </>
      )}
    </>
  );
}
