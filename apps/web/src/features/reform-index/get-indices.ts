import { queryOptions } from '@tanstack/react-query';
import type {
  CreateIndexDefinitionRequest,
  IndexDefinitionList,
  IndexObservationList,
  IndexObservationQuery,
  IndexObservationRequest,
  IndexTrendView,
  UpdateIndexDefinitionRequest,
  UpdateIndexObservationRequest,
} from '#contract/reform-index';
import { apiGet } from '../../lib/api-client';
import { useSend } from '../../lib/use-send';

export const indicesQuery = queryOptions({
  queryKey: ['index', 'list'],
  queryFn: () => apiGet<IndexDefinitionList>('indices'),
});
export const observationsQuery = (query: Partial<IndexObservationQuery>) =>
  queryOptions({
    queryKey: ['index', 'observations', query],
    queryFn: () => apiGet<IndexObservationList>('index-observations', query),
  });
export const indexTrendQuery = (id: number, unitId?: number) =>
  queryOptions({
    queryKey: ['index', id, 'trend', unitId ?? null],
    queryFn: () => apiGet<IndexTrendView>(`indices/${id}/trend`, { unitId }),
  });

/** Every cached answer is read again before the promise ends. */
export function useIndexCommands() {
  const send = useSend();
  return {
    define: (request: CreateIndexDefinitionRequest) => send('POST', 'indices', request),
    redefine: (id: number, request: UpdateIndexDefinitionRequest) => send('PUT', `indices/${id}`, request),
    observe: (request: IndexObservationRequest) => send('POST', 'index-observations', request),
    change: (id: number, request: UpdateIndexObservationRequest) => send('PUT', `index-observations/${id}`, request),
    remove: (id: number, version: number) => send('DELETE', `index-observations/${id}?version=${version}`),
  };
}
