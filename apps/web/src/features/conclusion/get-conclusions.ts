import { queryOptions } from '@tanstack/react-query';
import type { ConclusionList, ConclusionQuery, ConclusionRatesQuery, ConclusionRatesView } from '#contract/conclusion';
import type { MeetingList } from '#contract/meeting';
import { apiGet } from '../../lib/api-client';

export const conclusionsQuery = (query: Partial<ConclusionQuery>) =>
  queryOptions({
    queryKey: ['conclusion', 'list', query],
    queryFn: () => apiGet<ConclusionList>('conclusions', query),
  });

/** Counts and rates of the same conclusions; each number is the length of a list of `conclusionsQuery`. */
export const conclusionRatesQuery = (query: Partial<ConclusionRatesQuery>) =>
  queryOptions({
    queryKey: ['conclusion', 'rates', query],
    queryFn: () => apiGet<ConclusionRatesView>('conclusions/rates', query),
  });

/** Meetings that took place, for choosing one. */
export const heldMeetingsQuery = (committeeId?: number) =>
  queryOptions({
    queryKey: ['meeting', 'list', { committeeId, held: 'true', pageSize: 200 }],
    queryFn: () => apiGet<MeetingList>('meetings', { committeeId, held: 'true', pageSize: 200 }),
  });
