import type { ErrorView } from '#contract/errors';

/** One file under way; the spec decides how it goes on. */
export interface SentFile {
  url: string;
  name: string;
  progress(share: number): void;
  answer(status: number, body: object): void;
  fail(): void;
  aborted: boolean;
}

/** Puts a stage in the place of `XMLHttpRequest`, which uploads use; `sent` lists every file in order. */
export function fakeUploads(): { sent: SentFile[] } {
  const sent: SentFile[] = [];
  class FakeRequest {
    status = 0;
    responseText = '';
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    onabort?: () => void;
    private url = '';
    private entry?: SentFile;

    open(_method: string, url: string): void {
      this.url = url;
    }
    setRequestHeader(): void {}
    abort(): void {
      if (this.entry) this.entry.aborted = true;
      this.onabort?.();
    }
    send(form: FormData): void {
      this.entry = {
        url: this.url,
        name: (form.get('file') as File).name,
        progress: (share) => this.upload.onprogress?.({ loaded: share * 100, total: 100 }),
        answer: (status, body: object | ErrorView) => {
          this.status = status;
          this.responseText = JSON.stringify(body);
          this.onload?.();
        },
        fail: () => this.onerror?.(),
        aborted: false,
      };
      sent.push(this.entry);
    }
  }
  globalThis.XMLHttpRequest = FakeRequest as unknown as typeof XMLHttpRequest;
  return { sent };
}
