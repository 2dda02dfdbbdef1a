import { useState, type MouseEvent, type ReactNode } from 'react';
import { ApiError, apiFile } from '../lib/api-client';

/**
 * A link to a file of the API (`path` below /api) that stays on the page: it says that the file is being made, tells a
 * refusal in words, and asks the password again when the session has ended. In a new tab it is an ordinary link.
 */
export function DownloadLink({ path, children }: { path: string; children: ReactNode }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function fetchFile(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      save(await apiFile(path));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <span className="download-link">
      <a href={`/api/${path}`} download aria-busy={busy} onClick={(event) => void fetchFile(event)}>
        {children}
      </a>
      <span role="status" className="secondary">
        {busy && ' Đang chuẩn bị tệp…'}
      </span>
      {problem && (
        <span role="alert" className="refusal">
          {' '}
          {problem}
        </span>
      )}
    </span>
  );
}

function save({ content, name }: { content: Blob; name: string }): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
