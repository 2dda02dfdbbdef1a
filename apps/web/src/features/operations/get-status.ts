import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AuditStatusView, BackupStatusView, StatusView } from '#contract/operations';
import { apiGet, apiSend } from '../../lib/api-client';

/** While the chain is being walked or a backup is made, the answer is near. */
const WHILE_BUSY_MS = 2000;
const OTHERWISE_MS = 30_000;

export const statusQuery = queryOptions({
  queryKey: ['operations', 'status'],
  queryFn: () => apiGet<StatusView>('operations/status'),
  refetchInterval: ({ state }) => (isBusy(state.data) ? WHILE_BUSY_MS : OTHERWISE_MS),
});

const isBusy = (status: StatusView | undefined) =>
  status !== undefined && (status.audit.verifying || status.backup.running);

/** Begins a backup; what came of it is read with the status. */
export function useBackUp() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => apiSend<BackupStatusView>('POST', 'operations/backup'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['operations'] }),
  });
}

/** Begins the walk over the audit chain; what it finds is read with the status. */
export function useVerifyAudit() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => apiSend<AuditStatusView>('POST', 'operations/audit-verification'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['operations'] }),
  });
}
