import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from '../lib/api-client';

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
      <div role="status" aria-busy="true" aria-label="Đang tải dữ liệu">
        <Skeleton active paragraph={{ rows: 5 }} />
      </div>
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
    <Alert
      className="form-notice"
      type={outdated ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={error instanceof ApiError ? error.message : 'Không đọc được dữ liệu.'}
      description={
        <>
          {outdated && <p>Số liệu bên dưới là của lần tải trước.</p>}
          {requestId && <p className="request-id">Mã yêu cầu: {requestId}</p>}
        </>
      }
      action={
        <Button size="small" loading={retrying} onClick={onRetry}>
          Thử lại
        </Button>
      }
    />
  );
}
