import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReportPageView } from '#contract/report';
import type {
  PresenceView,
  RemarkRequest,
  ReportWorkView,
  ReviewStepRequest,
  SectionMaterialView,
  SectionWorkRequest,
} from '#contract/report-review';
import { apiGet, apiSend } from '../../lib/api-client';
import { reportQuery } from './get-reports';

export const workQuery = (id: number) =>
  queryOptions({ queryKey: ['report', id, 'work'], queryFn: () => apiGet<ReportWorkView>(`reports/${id}/work`) });

export const materialQuery = (id: number, code: string) =>
  queryOptions({
    queryKey: ['report', id, 'material', code],
    queryFn: () => apiGet<SectionMaterialView>(`reports/${id}/sections/${encodeURIComponent(code)}/material`),
  });

/** How often an open page says that it is open, and asks who else is. */
const SAID_EVERY_MS = 8_000;

/**
 * Who else has the draft open and which section they write. When somebody else has saved a section, the page is read
 * again, so that nobody writes on a text that is no longer there.
 */
export function usePresence(report: ReportPageView, writing: string | null, enabled: boolean) {
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: ['presence', report.id, writing],
    queryFn: () => apiSend<PresenceView>('POST', `reports/${report.id}/presence`, writing ? { writing } : {}),
    enabled,
    refetchInterval: SAID_EVERY_MS,
    placeholderData: (before) => before,
    retry: false,
  });
  const moved = data !== undefined && hasMoved(report, data);
  useEffect(() => {
    if (moved) void queryClient.invalidateQueries({ queryKey: reportQuery(report.id).queryKey });
  }, [moved, data, queryClient, report.id]);
  const review = data?.reviewVersion;
  useEffect(() => {
    const known = queryClient.getQueryData(workQuery(report.id).queryKey)?.review.version;
    if (review === undefined || known === undefined || review === known) return;
    void queryClient.invalidateQueries({ queryKey: ['report', report.id] });
  }, [review, queryClient, report.id]);
  return data?.people ?? [];
}

function hasMoved(report: ReportPageView, { version, status, sections }: PresenceView): boolean {
  if (version > report.version || status !== report.status) return true;
  const known = new Map(report.sections.map((section) => [section.code, section.version]));
  return sections.some((section) => section.version > (known.get(section.code) ?? section.version));
}

/** Everything that is done around the writing; each answers the whole state, which replaces the cached one. */
export function useWorkCommands(id: number) {
  const queryClient = useQueryClient();
  const send = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const work = await apiSend<ReportWorkView>(method, `reports/${id}/${path}`, body);
    queryClient.setQueryData(workQuery(id).queryKey, work);
    return work;
  };
  return {
    setWork: (code: string, request: SectionWorkRequest) =>
      send('PUT', `sections/${encodeURIComponent(code)}/work`, request),
    remark: (request: RemarkRequest) => send('POST', 'remarks', request),
    resolve: (remarkId: number) => send('POST', `remarks/${remarkId}/resolve`, {}),
    /** What the page lets people do changes with the review. */
    review: async (request: ReviewStepRequest) => {
      const work = await send('POST', 'review', request);
      await queryClient.invalidateQueries({ queryKey: ['report', id] });
      return work;
    },
    reread: () => queryClient.invalidateQueries({ queryKey: ['report', id] }),
  };
}
