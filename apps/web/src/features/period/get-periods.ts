import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { CalendarPeriodView, CreatePeriodRequest, PeriodList, UpdatePeriodRequest } from '#contract/reference';
import { apiGet, apiSend } from '../../lib/api-client';

/** Every period of a year, internal ones too. */
export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['period', year, 'all'],
    queryFn: () => apiGet<PeriodList>('periods', { year, kind: 'all' }),
  });

/** Windows stand in reports, returns and figures: every cached answer is dropped. */
export function usePeriodCommands() {
  const queryClient = useQueryClient();
  const send = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const answer = await apiSend<CalendarPeriodView>(method, path, body);
    await queryClient.invalidateQueries();
    return answer;
  };
  return {
    create: (request: CreatePeriodRequest) => send('POST', 'periods', request),
    update: (id: number, request: UpdatePeriodRequest) => send('PUT', `periods/${id}`, request),
  };
}
