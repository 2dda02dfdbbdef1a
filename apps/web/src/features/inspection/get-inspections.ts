import { queryOptions } from '@tanstack/react-query';
import type {
  FindingList,
  FindingQuery,
  InspectionList,
  InspectionPageView,
  InspectionQuery,
} from '#contract/inspection';
import { apiGet } from '../../lib/api-client';

export const inspectionsQuery = (query: Partial<InspectionQuery>) =>
  queryOptions({
    queryKey: ['inspection', 'list', query],
    queryFn: () => apiGet<InspectionList>('inspections', query),
  });
export const inspectionQuery = (id: number) =>
  queryOptions({ queryKey: ['inspection', id], queryFn: () => apiGet<InspectionPageView>(`inspections/${id}`) });
export const findingsQuery = (query: Partial<FindingQuery>) =>
  queryOptions({
    queryKey: ['finding', 'list', query],
    queryFn: () => apiGet<FindingList>('findings', query),
  });
