import type { ErrorView } from '#contract/errors';

/** An answer, or what makes one of the body that was sent and the address that was called. */
export type Responses = Record<string, unknown>;

export interface Call {
  method: string;
  /** Below the host, with the query: `/api/tasks?page=2`. */
  url: string;
  body: unknown;
  headers: Record<string, string>;
}

class Refusal {
  constructor(
    readonly status: number,
    readonly view: ErrorView,
  ) {}
}

/** A refusal of the API, to be given (or returned) as a response. */
export const refusal = (status: number, view: Partial<ErrorView> & Pick<ErrorView, 'code' | 'message'>) =>
  new Refusal(status, { requestId: 'yc-1', ...view });

/**
 * Puts a fake API in the place of `fetch`. Keys are `GET /api/tasks`, with the query when it matters
 * (`GET /api/tasks?page=2` is looked for first). A call nobody expected fails as a network error does, and is in `unexpected`.
 */
export function fakeApi(responses: Responses): { calls: Call[]; unexpected: string[] } {
  const calls: Call[] = [];
  const unexpected: string[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const url = String(input);
    const method = init.method ?? 'GET';
    const body: unknown = init.body ? JSON.parse(String(init.body)) : undefined;
    calls.push({ method, url, body, headers: { ...(init.headers as Record<string, string>) } });
    const key = [`${method} ${url}`, `${method} ${url.split('?')[0]}`].find((k) => k in responses);
    if (key === undefined) {
      unexpected.push(`${method} ${url}`);
      throw new TypeError(`no response for ${method} ${url}`);
    }
    const given = responses[key];
    const answer: unknown = await (typeof given === 'function'
      ? (given as (body: unknown, url: string) => unknown)(body, url)
      : given);
    return answer instanceof Refusal ? jsonResponse(answer.status, answer.view) : jsonResponse(200, answer);
  };
  return { calls, unexpected };
}

const jsonResponse = (status: number, body: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
