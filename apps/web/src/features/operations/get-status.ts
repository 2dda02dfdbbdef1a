import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AuditStatusView, StatusView } from '#contract/operations';
import { apiGet, apiSend } from '../../lib/api-client';

/** While the chain is being walked the answer is near. */
const WHILE_VERIFYING_MS = 2000;
const OTHERWISE_MS = 30_000;

export const statusQuery = queryOptions({
  queryKey: ['operations', 'status'],
  queryFn: () => apiGet<StatusView>('operations/status'),
  refetchInterval: ({ state }) => (state.data?.audit.verifying ? WHILE_VERIFYING_MS : OTHERWISE_MS),
});

/** Begins the walk over the audit chain; what it finds is read with the status. */
export function useVerifyAudit() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => apiSend<AuditStatusView>('POST', 'operations/audit-verification'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['operations'] }),
  });
}
