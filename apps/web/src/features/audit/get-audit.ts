import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AuditList, AuditQuery } from '#contract/audit';
import type { UserList } from '#contract/user';
import { apiGet } from '../../lib/api-client';

export const auditQuery = (query: AuditQuery) =>
  queryOptions({
    queryKey: ['audit', 'list', query],
    queryFn: () => apiGet<AuditList>('audit', query),
    placeholderData: keepPreviousData,
  });

/** The accounts one may ask for as the person who acted. */
export const actorsQuery = (q: string) =>
  queryOptions({
    queryKey: ['user', 'list', { q, pageSize: 50 }],
    queryFn: () => apiGet<UserList>('users', { q, pageSize: 50 }),
    placeholderData: keepPreviousData,
  });
