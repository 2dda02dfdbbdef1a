import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { DoneView } from '#contract/paging';
import type { PlanList } from '#contract/plan';
import type {
  CreateReportRequest,
  DiscardReportRequest,
  ReportFormat,
  IssueReportRequest,
  RefreshReportRequest,
  ReportList,
  ReportPageView,
  ReportSectionRequest,
  ReportSectionView,
  ReportView,
} from '#contract/report';
import { apiGet, apiSend } from '../../lib/api-client';

export const reportsQuery = (query: { page: number; pageSize: number }) =>
  queryOptions({
    queryKey: ['report', 'list', query],
    queryFn: () => apiGet<ReportList>('reports', query),
    placeholderData: keepPreviousData,
  });

export const reportQuery = (id: number) =>
  queryOptions({ queryKey: ['report', id], queryFn: () => apiGet<ReportPageView>(`reports/${id}`) });

/** The document as it would be written to a file now; an issued report's never changes. */
export const reportDocumentQuery = (id: number) =>
  queryOptions({
    queryKey: ['report', id, 'document'],
    queryFn: () => apiGet<AdministrativeDocument>(`reports/${id}/document`),
  });

/** Where the report in a format is fetched, below /api. */
export const reportFilePath = (id: number, format: ReportFormat) =>
  `reports/${id}/${format === 'json' || format === 'csv' ? 'data' : 'document'}.${format}`;

export const plansOfYearQuery = (year: number) =>
  queryOptions({ queryKey: ['plan', 'list', { year }], queryFn: () => apiGet<PlanList>('plans', { year }) });

/** Everything that changes a report. Every cached answer is dropped and read again before the promise ends. */
export function useReportCommands() {
  const queryClient = useQueryClient();
  const send = async <T>(method: 'POST' | 'PUT', path: string, body: object) => {
    const answer = await apiSend<T>(method, path, body);
    await queryClient.invalidateQueries();
    return answer;
  };
  return {
    create: (request: CreateReportRequest) => send<ReportView>('POST', 'reports', request),
    refresh: (id: number, request: RefreshReportRequest) => send<unknown>('POST', `reports/${id}/refresh`, request),
    /** The answer takes the section's place: reading the whole page again counts everything anew. */
    saveSection: async (id: number, code: string, request: ReportSectionRequest) => {
      const saved = await apiSend<ReportSectionView>(
        'PUT',
        `reports/${id}/sections/${encodeURIComponent(code)}`,
        request,
      );
      queryClient.setQueryData(
        reportQuery(id).queryKey,
        (page) => page && { ...page, sections: page.sections.map((one) => (one.code === saved.code ? saved : one)) },
      );
      await queryClient.invalidateQueries({ queryKey: reportDocumentQuery(id).queryKey });
    },
    issue: (id: number, request: IssueReportRequest) => send<unknown>('POST', `reports/${id}/issue`, request),
    /** The page that asked is left then, so only lists are read again. */
    discard: (id: number, request: DiscardReportRequest) => apiSend<DoneView>('POST', `reports/${id}/discard`, request),
    rereadLists: () => queryClient.invalidateQueries({ queryKey: ['report', 'list'] }),
    /** Reads the present state again, e.g. after a refusal because somebody else was faster. */
    reread: () => queryClient.invalidateQueries(),
  };
}
