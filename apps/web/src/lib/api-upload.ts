import type { ErrorView } from '#contract/errors';
import { ApiError } from './api-client';
import { sessionLock } from './session-lock';

export interface UploadWatch {
  /** How much has been sent, 0–1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Sends one file to `path` (below /api). Waits for the session lock and, when the session has expired meanwhile, sends
 * again after the person has signed in.
 * @throws ApiError; DOMException AbortError when `signal` was aborted.
 */
export async function apiUpload<T>(path: string, file: File, watch: UploadWatch): Promise<T> {
  await sessionLock.opened();
  try {
    return await send<T>(path, file, watch);
  } catch (error) {
    const expired = error instanceof ApiError && error.code === 'UNAUTHENTICATED';
    if (!expired || !sessionLock.isArmed()) throw error;
  }
  sessionLock.close('expired');
  await sessionLock.opened();
  return send<T>(path, file, watch);
}

/** By XMLHttpRequest: `fetch` does not tell how much of a body has been sent. */
function send<T>(path: string, file: File, { onProgress, signal }: UploadWatch): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', `/api/${path}`);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300 && answer) resolve(answer as T);
      else reject(new ApiError(request.status, isErrorView(answer) ? answer : notUnderstood(request.status)));
    };
    request.onerror = () => reject(new ApiError(0, NOT_SENT));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

const NOT_SENT: ErrorView = {
  code: 'BUSY',
  message: 'Chưa gửi được tệp: mất kết nối với máy chủ, hoặc tệp trên máy đã bị đổi, bị xóa. Kiểm tra rồi thử lại.',
  requestId: '',
};
const notUnderstood = (status: number): ErrorView => ({
  code: status === 413 ? 'TOO_LARGE' : 'BUSY',
  message:
    status === 413
      ? 'Tệp quá lớn nên máy chủ không nhận.'
      : `Máy chủ chưa nhận được tệp (mã ${status}). Vui lòng thử lại sau ít phút.`,
  requestId: '',
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
const isErrorView = (answer: unknown): answer is ErrorView =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer;
