import type { CalendarPeriodView, CreatePeriodRequest, UpdatePeriodRequest } from '#contract/reference';
import { useSend } from '../../lib/use-send';

/** Windows stand in reports, returns and figures: every cached answer is dropped. */
export function usePeriodCommands() {
  const send = useSend<CalendarPeriodView>();
  return {
    create: (request: CreatePeriodRequest) => send('POST', 'periods', request),
    update: (id: number, request: UpdatePeriodRequest) => send('PUT', `periods/${id}`, request),
  };
}
