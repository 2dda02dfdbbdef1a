import { queryOptions } from '@tanstack/react-query';
import type { WorkView } from '#contract/work';
import { apiGet } from '../../lib/api-client';

/** What needs the signed-in person's action now. */
export const workQuery = () => queryOptions({ queryKey: ['work'], queryFn: () => apiGet<WorkView>('work') });
