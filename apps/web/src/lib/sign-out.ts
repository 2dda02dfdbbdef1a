import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { ApiError, apiSend } from './api-client';
import { wipeDrafts } from './drafts';
import { sessionLock } from './session-lock';

/** Ends the session and leaves nothing of the person on this machine. @throws ApiError when the server is not reached. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    try {
      await apiSend('POST', 'auth/logout');
    } catch (error) {
      // A session that is already over needs no ending.
      if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') throw error;
    }
    sessionLock.arm(false);
    wipeDrafts();
    await navigate(paths.signIn(), { replace: true });
    queryClient.clear();
  };
}
