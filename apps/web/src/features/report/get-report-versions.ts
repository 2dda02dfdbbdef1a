import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { ReportFiguresView, ReportListQuery, ReportListView } from '#contract/report-list';
import type { CompareReportsQuery, CorrectReportRequest, ReportComparisonView } from '#contract/report-version';
import type { ReportView } from '#contract/report';
import { apiGet, apiSend } from '../../lib/api-client';

/** Everything the report says in numbers, as frozen with it. */
export const reportFiguresQuery = (id: number) =>
  queryOptions({
    queryKey: ['report', id, 'figures'],
    queryFn: () => apiGet<ReportFiguresView>(`reports/${id}/figures`),
  });

/** The list frozen behind one number. */
export const reportListQuery = (id: number, query: ReportListQuery) =>
  queryOptions({
    queryKey: ['report', id, 'list', query],
    queryFn: () => apiGet<ReportListView>(`reports/${id}/list`, { ...query }),
    placeholderData: keepPreviousData,
  });

export const comparisonQuery = (query: CompareReportsQuery) =>
  queryOptions({
    queryKey: ['report', 'comparison', query],
    queryFn: () => apiGet<ReportComparisonView>('reports/comparison', { ...query }),
  });

/** Opens the next version of an issued report. */
export function useCorrectReport() {
  const queryClient = useQueryClient();
  return async (id: number, request: CorrectReportRequest) => {
    const answer = await apiSend<ReportView>('POST', `reports/${id}/corrections`, request);
    await queryClient.invalidateQueries();
    return answer;
  };
}
