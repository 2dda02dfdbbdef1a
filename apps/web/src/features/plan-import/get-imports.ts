import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { PlanView } from '#contract/plan';
import type {
  ApplyImportRequest,
  ImportList,
  ImportResultView,
  ImportView,
  RemapImportRequest,
} from '#contract/plan-import';
import { apiGet, apiSend } from '../../lib/api-client';
import { apiUpload, type UploadWatch } from '../../lib/api-upload';

export const planQuery = (id: number) =>
  queryOptions({ queryKey: ['plan', id], queryFn: () => apiGet<PlanView>(`plans/${id}`) });

export const importsQuery = (planId: number) =>
  queryOptions({ queryKey: ['import', 'list', planId], queryFn: () => apiGet<ImportList>(`plans/${planId}/imports`) });

export const importQuery = (id: number) =>
  queryOptions({ queryKey: ['import', id], queryFn: () => apiGet<ImportView>(`imports/${id}`) });

export const markedFileUrl = (id: number) => `/api/imports/${id}/marked.xlsx`;
export const planFileUrl = (planId: number) => `/api/plans/${planId}/export.xlsx`;

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
    apply: (id: number, request: ApplyImportRequest) =>
      fresh(apiSend<ImportResultView>('POST', `imports/${id}/apply`, request)),
    undo: (id: number, version: number) => fresh(apiSend<ImportResultView>('POST', `imports/${id}/undo`, { version })),
  };
}
