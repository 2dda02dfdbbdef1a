import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { IndicatorPageView } from '#contract/indicator';
import type {
  HeldPeriodList,
  IndicatorFiguresView,
  ProvinceValuesView,
  RecordValueRequest,
  StatisticsQuery,
  StatisticsView,
} from '#contract/statistics';
import { apiGet, apiSend } from '../../lib/api-client';

export const heldPeriodsQuery = queryOptions({
  queryKey: ['statistics', 'periods'],
  queryFn: () => apiGet<HeldPeriodList>('statistics/periods'),
});

export const statisticsQuery = (query: StatisticsQuery) =>
  queryOptions({
    queryKey: ['statistics', query],
    queryFn: () => apiGet<StatisticsView>('statistics', query),
    placeholderData: keepPreviousData,
  });

export const behindQuery = (indicatorId: number, periodId: number) =>
  queryOptions({
    queryKey: ['statistics', 'indicator', indicatorId, periodId],
    queryFn: () => apiGet<IndicatorFiguresView>(`statistics/indicators/${indicatorId}`, { periodId }),
  });

export const provinceValuesQuery = (indicatorId: number) =>
  queryOptions({
    queryKey: ['statistics', 'province', indicatorId],
    queryFn: () => apiGet<ProvinceValuesView>(`statistics/indicators/${indicatorId}/province`),
  });

export const indicatorOfFiguresQuery = (id: number) =>
  queryOptions({ queryKey: ['indicator', id], queryFn: () => apiGet<IndicatorPageView>(`indicators/${id}`) });

/** A recorded value moves every figure that it is in. */
export function useRecordValue() {
  const queryClient = useQueryClient();
  return async (request: RecordValueRequest) => {
    const answer = await apiSend<ProvinceValuesView>('POST', 'statistics/values', request);
    await queryClient.invalidateQueries();
    return answer;
  };
}
