import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type {
  CloseIndicatorRequest,
  CreateIndicatorRequest,
  IndicatorList,
  IndicatorPageView,
  IndicatorQuery,
  UpdateIndicatorRequest,
} from '#contract/indicator';
import { apiGet, apiSend } from '../../lib/api-client';

export const indicatorsQuery = (query: Partial<IndicatorQuery>) =>
  queryOptions({
    queryKey: ['indicator', 'list', query],
    queryFn: () => apiGet<IndicatorList>('indicators', query),
    placeholderData: keepPreviousData,
  });

export const indicatorQuery = (id: number) =>
  queryOptions({ queryKey: ['indicator', id], queryFn: () => apiGet<IndicatorPageView>(`indicators/${id}`) });

/** Definitions stand on figures and returns: every cached answer is dropped. */
export function useIndicatorCommands() {
  const queryClient = useQueryClient();
  const send = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const answer = await apiSend<IndicatorPageView>(method, path, body);
    await queryClient.invalidateQueries();
    return answer;
  };
  return {
    create: (request: CreateIndicatorRequest) => send('POST', 'indicators', request),
    update: (id: number, request: UpdateIndicatorRequest) => send('PUT', `indicators/${id}`, request),
    close: (id: number, request: CloseIndicatorRequest) => send('POST', `indicators/${id}/close`, request),
  };
}
