import { useSend } from '../lib/use-send';

/** What every register can do. */
export function useRegisterCommands(path: string) {
  const send = useSend();
  return {
    create: (request: object) => send<{ id: number }>('POST', path, request),
    change: (id: number, request: object) => send('PUT', `${path}/${id}`, request),
    remove: (id: number, version: number) => send('DELETE', `${path}/${id}?version=${version}`),
    /** A step of one row: `fix`, `tasks`. */
    step: <T>(id: number, name: string, request: object) => send<T>('POST', `${path}/${id}/${name}`, request),
  };
}
