import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InboxCountView, InboxList, InboxQuery, ReadInboxRequest } from '#contract/inbox';
import { apiGet, apiSend } from '../../lib/api-client';

export const inboxQuery = (query: InboxQuery) =>
  queryOptions({
    queryKey: ['inbox', 'list', query],
    queryFn: () => apiGet<InboxList>('inbox', query),
    placeholderData: keepPreviousData,
  });

/** Reading changes nothing outside the inbox: its list and the number at the bell. Goes on when the screen is left. */
export function useMarkRead() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: ReadInboxRequest) => apiSend<InboxCountView>('POST', 'inbox/read', request),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
