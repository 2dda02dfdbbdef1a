import type { ErrorCode, ErrorView } from '#contract/errors';
import { isAwayFromPerson } from './person-activity';
import { sessionLock } from './session-lock';

/** A refusal of the API, or (status 0) no answer at all. `message` is Vietnamese and may be shown as it is. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly details: unknown;
  readonly field?: string;
  /** Empty when no server answered. */
  readonly requestId: string;

  constructor(status: number, view: ErrorView) {
    super(view.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = view.code;
    this.details = view.details;
    this.field = view.field;
    this.requestId = view.requestId;
  }
}

/** Reads `path` (below /api, without a leading slash); empty query values are left out. */
export function apiGet<T>(path: string, query: object = {}): Promise<T> {
  return call<T>('GET', `${path}${queryText(query)}`);
}

/** Sends a command. Never repeated by itself, except once after a lock: the server refused it with 401 then. */
export function apiSend<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T> {
  return call<T>(method, path, body);
}

/** A file as the API sends it. */
export interface ApiFile {
  content: Blob;
  name: string;
}

/** Fetches a file instead of following a link to it: an ended session raises the lock, an error is told in the page. */
export function apiFile(path: string): Promise<ApiFile> {
  return call('GET', path, undefined, fileOf);
}

/** `?a=1&b=2` of the values that say something; empty text when none does. */
export function queryText(query: object): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  return text && `?${text}`;
}

/** What signs in and out neither waits for the lock nor raises it: it is what ends it. */
const opensSession = (path: string) => /^auth\/(login|logout|reset|setup)$/.test(path);

async function call<T>(
  method: string,
  path: string,
  body?: object,
  read: (response: Response) => Promise<T> = answerOf,
): Promise<T> {
  const once = async () => read(await request(method, path, body));
  if (opensSession(path)) return once();
  // Whoever gives the password at the lock must be known before it opens.
  if (path !== 'auth/me') await sessionLock.opened();
  try {
    return await once();
  } catch (error) {
    const expired = error instanceof ApiError && error.code === 'UNAUTHENTICATED';
    if (!expired || !sessionLock.isArmed()) throw error;
  }
  sessionLock.close('expired');
  await sessionLock.opened();
  return once();
}

async function request(method: string, path: string, body?: object): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body) headers['content-type'] = 'application/json';
  // A call that no person caused must not keep an abandoned session alive.
  if (isAwayFromPerson()) headers['x-background'] = '1';
  try {
    return await fetch(`/api/${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      body: body && JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0, {
      code: 'BUSY',
      message: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại; nội dung đang nhập vẫn còn nguyên.',
      requestId: '',
    });
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  const answer = parsed(text);
  if (response.ok && (text === '' || answer !== undefined)) return answer as T;
  throw new ApiError(response.status, isErrorView(answer) ? answer : unreadable(response));
}

async function fileOf(response: Response): Promise<ApiFile> {
  if (!response.ok) return answerOf(response);
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { content: await response.blob(), name: encoded ? decodeURIComponent(encoded) : 'tep-tai-ve' };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isErrorView(answer: unknown): answer is ErrorView {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer;
}

/** Something between the browser and the application answered, e.g. a proxy while the server restarts. */
function unreadable(response: Response): ErrorView {
  return {
    code: response.status >= 500 ? 'BUSY' : 'INTERNAL',
    message: `Máy chủ chưa xử lý được yêu cầu (mã ${response.status}). Vui lòng thử lại sau ít phút.`,
    requestId: response.headers.get('x-request-id') ?? '',
  };
}
