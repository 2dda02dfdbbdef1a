import { queryOptions } from '@tanstack/react-query';
import type { LegalDocumentList, LegalDocumentQuery, StatedDocumentCountList } from '#contract/legal-document';
import { apiGet } from '../../lib/api-client';

export const documentsQuery = (query: Partial<LegalDocumentQuery>) =>
  queryOptions({
    queryKey: ['legalDocument', 'list', query],
    queryFn: () => apiGet<LegalDocumentList>('legal-documents', query),
  });
export const statedCountsQuery = queryOptions({
  queryKey: ['legalDocument', 'stated'],
  queryFn: () => apiGet<StatedDocumentCountList>('stated-document-counts'),
});
