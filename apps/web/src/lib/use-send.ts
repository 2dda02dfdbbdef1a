import { useQueryClient } from '@tanstack/react-query';
import { apiSend } from './api-client';

/**
 * Sends a change. Every cached answer is read again before the promise ends: counts, names and states stand on many pages.
 * `Answer`: of all commands alike; else each call names its own.
 */
export function useSend<Answer = unknown>() {
  const queryClient = useQueryClient();
  return async <T = Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T> => {
    const answer = await apiSend<T>(method, path, body);
    await queryClient.invalidateQueries();
    return answer;
  };
}
