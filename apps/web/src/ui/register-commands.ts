import { useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../lib/api-client';

/** What every register can do; every cached answer is read again before the promise ends, because counts stand on many pages. */
export function useRegisterCommands(path: string) {
  const queryClient = useQueryClient();
  const send = async <T>(method: 'POST' | 'PUT' | 'DELETE', at: string, body?: object): Promise<T> => {
    const answer = await apiSend<T>(method, at, body);
    await queryClient.invalidateQueries();
    return answer;
  };
  return {
    create: (request: object) => send<{ id: number }>('POST', path, request),
    change: (id: number, request: object) => send('PUT', `${path}/${id}`, request),
    remove: (id: number, version: number) => send('DELETE', `${path}/${id}?version=${version}`),
    /** A step of one row: `fix`, `tasks`. */
    step: <T>(id: number, name: string, request: object) => send<T>('POST', `${path}/${id}/${name}`, request),
  };
}
