import { queryOptions } from '@tanstack/react-query';
import type { CalendarPeriodView, CreatePeriodRequest, PeriodList, UpdatePeriodRequest } from '#contract/reference';
import { apiGet } from '../../lib/api-client';
import { useSend } from '../../lib/use-send';

/** Every period of a year, internal ones too. */
export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['period', year, 'all'],
    queryFn: () => apiGet<PeriodList>('periods', { year, kind: 'all' }),
  });

/** Windows stand in reports, returns and figures: every cached answer is dropped. */
export function usePeriodCommands() {
  const send = useSend<CalendarPeriodView>();
  return {
    create: (request: CreatePeriodRequest) => send('POST', 'periods', request),
    update: (id: number, request: UpdatePeriodRequest) => send('PUT', `periods/${id}`, request),
  };
}
