import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { PlanView } from '#contract/plan';
import type {
  ApplyImportRequest,
  ConvertImportRequest,
  ImportList,
  ImportQuery,
  ImportResultView,
  ImportView,
  RemapImportRequest,
} from '#contract/plan-import';
import { apiGet, apiSend } from '../../lib/api-client';
import { apiUpload, type UploadWatch } from '../../lib/api-upload';

export const planQuery = (id: number) =>
  queryOptions({ queryKey: ['plan', id], queryFn: () => apiGet<PlanView>(`plans/${id}`) });

const POLL_MS = 800;

/** Asked again while any of them is being read. */
export const importsQuery = (planId: number) =>
  queryOptions({
    queryKey: ['import', 'list', planId],
    queryFn: () => apiGet<ImportList>(`plans/${planId}/imports`),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ check }) => check.state === 'running') ? POLL_MS : false,
  });

/** Asked again and again while the workbook is being read. */
export const importQuery = (id: number, shown: Partial<ImportQuery> = {}) =>
  queryOptions({
    queryKey: ['import', id, shown],
    queryFn: () => apiGet<ImportView>(`imports/${id}`, shown),
    placeholderData: (before: ImportView | undefined) => (before?.id === id ? before : undefined),
    refetchInterval: ({ state }) => (state.data?.check.state === 'running' ? POLL_MS : false),
  });

export const markedFile = (id: number) => `imports/${id}/marked.xlsx`;
export const planFile = (planId: number) => `plans/${planId}/export.xlsx`;

/** Every command reads all cached answers again before its promise ends: a draft's lines have changed. */
export function useImportCommands() {
  const queryClient = useQueryClient();
  const fresh = async <T>(answer: Promise<T>) => {
    const result = await answer;
    await queryClient.invalidateQueries();
    return result;
  };
  return {
    check: (planId: number, file: File, watch: UploadWatch) =>
      fresh(apiUpload<ImportView>(`plans/${planId}/imports`, file, watch)),
    remap: (id: number, request: RemapImportRequest) =>
      fresh(apiSend<ImportView>('POST', `imports/${id}/mapping`, request)),
    convert: (id: number, request: ConvertImportRequest) =>
      fresh(apiSend<ImportView>('POST', `imports/${id}/convert`, request)),
    runAgain: (id: number, version: number) => fresh(apiSend<ImportView>('POST', `imports/${id}/run`, { version })),
    cancel: (id: number, version: number) => fresh(apiSend<ImportView>('POST', `imports/${id}/cancel`, { version })),
    apply: (id: number, request: ApplyImportRequest) =>
      fresh(apiSend<ImportResultView>('POST', `imports/${id}/apply`, request)),
    undo: (id: number, version: number) => fresh(apiSend<ImportResultView>('POST', `imports/${id}/undo`, { version })),
  };
}
