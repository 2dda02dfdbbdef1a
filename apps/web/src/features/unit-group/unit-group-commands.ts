import type { DoneView } from '#contract/paging';
import type { UnitGroupRequest, UpdateUnitGroupRequest } from '#contract/unit-group';
import { useSend } from '../../lib/use-send';

/** Everything that changes a group; its name stands on plans and lists, so every cached answer is dropped. */
export function useUnitGroupCommands() {
  const send = useSend<DoneView>();
  return {
    create: (request: UnitGroupRequest) => send('POST', 'unit-groups', request),
    update: (id: number, request: UpdateUnitGroupRequest) => send('PUT', `unit-groups/${id}`, request),
  };
}
