import { useQueryClient } from '@tanstack/react-query';
import type { DoneView } from '#contract/paging';
import type { UnitGroupRequest, UpdateUnitGroupRequest } from '#contract/unit-group';
import { apiSend } from '../../lib/api-client';

/** Everything that changes a group; its name stands on plans and lists, so every cached answer is dropped. */
export function useUnitGroupCommands() {
  const queryClient = useQueryClient();
  const send = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const answer = await apiSend<DoneView>(method, path, body);
    await queryClient.invalidateQueries();
    return answer;
  };
  return {
    create: (request: UnitGroupRequest) => send('POST', 'unit-groups', request),
    update: (id: number, request: UpdateUnitGroupRequest) => send('PUT', `unit-groups/${id}`, request),
  };
}
