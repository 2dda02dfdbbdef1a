import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../lib/api-client';
import { Button } from './button';

interface QueryStateProps<T> {
  query: UseQueryResult<T>;
  /** What to say, and what to do next, when there is nothing to show. */
  empty?: { when: (data: T) => boolean; title: string; action?: ReactNode };
  children: (data: T) => ReactNode;
}

/** Waiting, failing and being empty, the same way on every screen. What was loaded stays while it is asked again. */
export function QueryState<T>({ query, empty, children }: QueryStateProps<T>) {
  const { data, error } = query;
  if (data === undefined)
    return error ? (
      <LoadError error={error} retrying={query.isFetching} onRetry={() => void query.refetch()} />
    ) : (
      <div role="status" aria-busy="true" aria-label="Đang tải dữ liệu" className="waiting" />
    );
  return (
    <>
      {error && <LoadError error={error} retrying={query.isFetching} onRetry={() => void query.refetch()} outdated />}
      {empty?.when(data) ? <EmptyState title={empty.title} action={empty.action} /> : children(data)}
    </>
  );
}

/** Nothing to show: says so, and the way on. */
export function EmptyState({ title, action }: { title: string; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p>{title}</p>
      {action}
    </div>
  );
}

function LoadError({
  error,
  retrying,
  onRetry,
  outdated,
}: {
  error: Error;
  retrying: boolean;
  onRetry: () => void;
  outdated?: boolean;
}) {
  const requestId = error instanceof ApiError ? error.requestId : '';
  return (
    <div className={outdated ? 'load-error outdated' : 'load-error'} role="alert">
      <p>
        <strong>{error instanceof ApiError ? error.message : 'Không đọc được dữ liệu.'}</strong>
      </p>
      {outdated && <p>Số liệu bên dưới là của lần tải trước.</p>}
      {requestId && <p className="request-id">Mã yêu cầu: {requestId}</p>}
      <Button size="small" busy={retrying} onClick={onRetry}>
        Thử lại
      </Button>
    </div>
  );
}
