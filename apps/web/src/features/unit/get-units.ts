import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  CloseUnitRequest,
  CreateUnitRequest,
  RenameUnitRequest,
  UnitList,
  UnitPageView,
  UnitQuery,
  UnitView,
  UpdateUnitRequest,
} from '#contract/unit';
import { apiGet } from '../../lib/api-client';
import { useSend } from '../../lib/use-send';

export const unitsQuery = (query: UnitQuery) =>
  queryOptions({
    queryKey: ['unit', 'list', query],
    queryFn: () => apiGet<UnitList>('units', query),
    placeholderData: keepPreviousData,
  });

export const unitQuery = (id: number) =>
  queryOptions({ queryKey: ['unit', id], queryFn: () => apiGet<UnitPageView>(`units/${id}`) });

/** Everything that changes a unit; a new name may stand on any screen, so every cached answer is dropped. */
export function useUnitCommands() {
  const send = useSend();
  return {
    create: (request: CreateUnitRequest) => send<UnitView>('POST', 'units', request),
    update: (id: number, request: UpdateUnitRequest) => send<unknown>('PUT', `units/${id}`, request),
    rename: (id: number, request: RenameUnitRequest) => send<unknown>('POST', `units/${id}/names`, request),
    close: (id: number, request: CloseUnitRequest) => send<unknown>('POST', `units/${id}/close`, request),
  };
}
