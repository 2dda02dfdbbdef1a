import { queryOptions } from '@tanstack/react-query';
import type { SubmissionList } from '#contract/submission';
import { apiGet } from '../../lib/api-client';

/** What waits for a decision, oldest first as the API gives it. 200 is the API's largest page. */
export const confirmQueueQuery = (unitId?: number) =>
  queryOptions({
    queryKey: ['submission', 'list', { status: 'submitted', unitId }],
    queryFn: () => apiGet<SubmissionList>('submissions', { status: 'submitted', unitId, pageSize: 200 }),
  });
