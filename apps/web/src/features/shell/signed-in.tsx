import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { ApiError } from '../../lib/api-client';
import { meQuery, SessionProvider } from '../../lib/session';
import { paths } from '../../paths';
import { QueryState } from '../../ui/query-state';
import { Shell } from './shell';

/** The gate of all signed-in pages: no session leads to signing in and back here, an issued password to a new one. */
export function SignedIn() {
  const me = useQuery(meQuery);
  const { pathname, search } = useLocation();
  if (!me.data && me.error instanceof ApiError && me.error.status === 401) {
    return <Navigate to={paths.signIn({ next: pathname + search })} replace />;
  }
  return (
    <QueryState query={me}>
      {(person) =>
        person.mustChangePassword && pathname !== paths.changePassword() ? (
          <Navigate to={paths.changePassword()} replace />
        ) : (
          <SessionProvider me={person}>
            <Shell />
          </SessionProvider>
        )
      }
    </QueryState>
  );
}
