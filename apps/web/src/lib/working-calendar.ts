import { queryOptions, useQuery } from '@tanstack/react-query';
import { dueOnNonWorkingDay, type WorkingCalendar } from '#domain/working-calendar';
import { apiGet } from './api-client';

/** Office hours and holidays as the settings say; under the key of settings, so that saving them reads them again. */
export const workingCalendarQuery = queryOptions({
  queryKey: ['settings', 'working-calendar'],
  queryFn: () => apiGet<WorkingCalendar>('settings/working-calendar'),
  staleTime: 10 * 60_000,
});

/** What to say beside a due date that is no working day; null on a working day, without a date, and while not known. */
export function useNonWorkingNote(dueOn: string | null | undefined): string | null {
  const calendar = useQuery(workingCalendarQuery).data;
  return calendar && dueOn ? dueOnNonWorkingDay(calendar, dueOn) : null;
}
