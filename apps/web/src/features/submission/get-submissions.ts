import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type {
  BulkConfirmRequest,
  BulkDecisionView,
  BulkReturnRequest,
  SubmissionList,
  SubmissionView,
} from '#contract/submission';
import { apiGet, apiSend } from '../../lib/api-client';

/** What waits for a decision, oldest first as the API gives it. 200 is the API's largest page. */
export const confirmQueueQuery = (unitId?: number) =>
  queryOptions({
    queryKey: ['submission', 'list', { status: 'submitted', unitId }],
    queryFn: () => apiGet<SubmissionList>('submissions', { status: 'submitted', unitId, pageSize: 200 }),
  });

/** One report, wherever it stands. */
export const submissionQuery = (id: number) =>
  queryOptions({ queryKey: ['submission', id], queryFn: () => apiGet<SubmissionView>(`submissions/${id}`) });

/** Several decisions in one go, one result per row; figures move, so every cached answer is dropped. */
export function useBulkDecisions() {
  const queryClient = useQueryClient();
  const send = async (path: string, body: object) => {
    const answer = await apiSend<BulkDecisionView>('POST', path, body);
    await queryClient.invalidateQueries();
    return answer;
  };
  return {
    confirm: (request: BulkConfirmRequest) => send('submissions/bulk-confirm', request),
    giveBack: (request: BulkReturnRequest) => send('submissions/bulk-return', request),
  };
}
