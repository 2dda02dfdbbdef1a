import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-client';

/** A failure that may pass by itself: no answer, or a server that is starting or busy. */
const mayPass = (error: Error) => error instanceof ApiError && (error.status === 0 || error.status >= 502);

/** Figures must never look stale: nothing is taken from the cache without asking again, and there is no polling. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 0,
        refetchOnWindowFocus: true,
        // Reads are tried even when the browser believes to be offline: intranets often look like that.
        networkMode: 'always',
        retry: (failures, error) => mayPass(error) && failures < 2,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
