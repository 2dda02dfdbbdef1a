import type { NamedRef } from '#contract/paging';
import type { AreaRef } from '#contract/task';

/** What units and areas were called on the date a list speaks of. */
export interface TaskNames {
  units: Map<number, { name: string; orderNo: number }>;
  areas: Map<number, AreaRef>;
  groups: Map<number, string>;
}

/** Each unit once, in official order. */
export function namedUnits(ids: readonly number[], units: TaskNames['units']): NamedRef[] {
  const order = (id: number) => units.get(id)?.orderNo ?? Number.MAX_SAFE_INTEGER;
  return [...new Set(ids)].sort((a, b) => order(a) - order(b) || a - b).map((id) => ({ id, name: units.get(id)?.name ?? '' }));
}
export const namedGroups = (ids: readonly number[], groups: TaskNames['groups']): NamedRef[] => [...new Set(ids)].map((id) => ({ id, name: groups.get(id) ?? '' }));
export const areaRef = (areaId: number, areas: TaskNames['areas']): AreaRef => areas.get(areaId) ?? { id: areaId, code: '', name: '' };
