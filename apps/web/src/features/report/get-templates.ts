import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { DoneView } from '#contract/paging';
import type {
  CreateTemplateRequest,
  PlaceholderList,
  PreviewTemplateRequest,
  SaveTemplateRequest,
  TemplateList,
  TemplateView,
} from '#contract/report-template';
import { apiGet, apiSend } from '../../lib/api-client';

export const templatesQuery = queryOptions({
  queryKey: ['template', 'list'],
  queryFn: () => apiGet<TemplateList>('report-templates'),
});
/** 0 is the version that came with the program. */
export const templateQuery = (id: number) =>
  queryOptions({
    queryKey: ['template', id],
    queryFn: () => apiGet<TemplateView>(`report-templates/${id === 0 ? 'first' : id}`),
  });
export const placeholdersQuery = queryOptions({
  queryKey: ['template', 'placeholders'],
  queryFn: () => apiGet<PlaceholderList>('report-templates/placeholders'),
});

export const previewTemplate = (request: PreviewTemplateRequest) =>
  apiSend<AdministrativeDocument>('POST', 'report-templates/preview', request);

/** Everything that changes a template; the cached answers about templates are read again. */
export function useTemplateCommands() {
  const queryClient = useQueryClient();
  const send = async <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => {
    const answer = await apiSend<T>(method, path, body);
    await queryClient.invalidateQueries({ queryKey: ['template'] });
    return answer;
  };
  return {
    create: (request: CreateTemplateRequest) => send<TemplateView>('POST', 'report-templates', request),
    save: (id: number, request: SaveTemplateRequest) => send<TemplateView>('PUT', `report-templates/${id}`, request),
    publish: (id: number, version: number) => send<TemplateView>('POST', `report-templates/${id}/publish`, { version }),
    discard: (id: number) => send<DoneView>('DELETE', `report-templates/${id}`),
  };
}
