import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { ACCEPTED_FILES, FILE_TYPES, MAX_FILE_BYTES, type FileRef, type FileView } from '#contract/file';
import { ApiError } from '../lib/api-client';
import { apiUpload } from '../lib/api-upload';
import { FileLink, fileSizeText } from './file-link';

interface Props {
  /** What is attached now. */
  file: FileRef | null;
  onStored: (file: FileRef) => void;
  onRemove: () => void;
  /** Told when an upload begins and when it has ended, however it ends. */
  onUploading?: (uploading: boolean) => void;
  /** Names the buttons for people who do not see where they stand: "tài liệu 2". */
  subject: string;
}

type State =
  | { step: 'idle' }
  | { step: 'sending'; file: File; share: number }
  | { step: 'refused'; file: File; message: string; retry: boolean };

const ACCEPT = Object.entries(FILE_TYPES)
  .flatMap(([type, endings]) => [type, ...endings.map((ending) => `.${ending}`)])
  .join(',');

/**
 * Attaches one file, by button or by dragging it here. It is sent at once and on its own: a failure is said here, can be
 * tried again, and touches nothing else of the form.
 */
export function FileUpload({ file, onStored, onRemove, onUploading, subject }: Props) {
  const [state, setState] = useState<State>({ step: 'idle' });
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const sending = useRef<AbortController | null>(null);
  // Rows may move while a file is under way; what is called then is what the row says by then.
  const told = useRef({ onStored, onUploading });
  useEffect(() => {
    told.current = { onStored, onUploading };
  });
  useEffect(() => () => sending.current?.abort(), []);
  const helpId = useId();

  async function send(chosen: File) {
    sending.current?.abort();
    const refusal = refusalBefore(chosen);
    if (refusal) return setState({ step: 'refused', file: chosen, message: refusal, retry: false });
    const controller = new AbortController();
    sending.current = controller;
    const alone = () => sending.current === controller;
    setState({ step: 'sending', file: chosen, share: 0 });
    told.current.onUploading?.(true);
    try {
      const onProgress = (share: number) => alone() && setState({ step: 'sending', file: chosen, share });
      const stored = await apiUpload<FileView>('files', chosen, { onProgress, signal: controller.signal });
      if (!alone()) return;
      setState({ step: 'idle' });
      told.current.onStored({ id: stored.id, name: stored.name, size: stored.size, mediaType: stored.mediaType });
    } catch (error) {
      if (controller.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      // What the content is will not change by sending it again.
      const retry = ![413, 415, 422].includes(error.status);
      setState({ step: 'refused', file: chosen, message: error.message, retry });
    } finally {
      told.current.onUploading?.(false);
    }
  }
  function cancel() {
    sending.current?.abort();
    sending.current = null;
    setState({ step: 'idle' });
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length === 1) void send(dropped[0]!);
    else if (dropped.length > 1) {
      const message = 'Mỗi tài liệu đính kèm một tệp. Hãy kéo thả từng tệp, hoặc thêm tài liệu kiểm chứng khác.';
      setState({ step: 'refused', file: dropped[0]!, message, retry: false });
    }
  }

  return (
    <div
      className={over ? 'file-upload over' : 'file-upload'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        // Not the attribute `hidden`: a style sheet of the component library shows inputs again.
        style={{ display: 'none' }}
        aria-label={`Chọn tệp cho ${subject}`}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (chosen) void send(chosen);
        }}
      />
      {file && <FileLink file={file} />}
      {state.step === 'sending' ? (
        <span className="file-progress">
          <progress value={state.share} max={1} aria-label={`Đang tải lên ${state.file.name}`} />
          <span>
            Đang tải lên {state.file.name} ({fileSizeText(state.file.size)}): {Math.floor(state.share * 100)}%
          </span>
          <Button size="small" onClick={cancel}>
            Hủy tải lên
          </Button>
        </span>
      ) : (
        <span className="file-buttons">
          <Button size="small" aria-describedby={helpId} onClick={() => input.current?.click()}>
            {file ? 'Thay tệp khác' : 'Đính kèm tệp'}
          </Button>
          {file && (
            <Button size="small" onClick={onRemove}>
              Bỏ tệp
            </Button>
          )}
        </span>
      )}
      {state.step === 'refused' && (
        <p role="alert" className="file-refusal">
          <strong>{state.file.name}:</strong> {state.message}{' '}
          {state.retry && (
            <Button size="small" onClick={() => void send(state.file)}>
              Thử lại
            </Button>
          )}
        </p>
      )}
      <span id={helpId} className="secondary">
        Kéo tệp thả vào đây cũng được. Nhận {ACCEPTED_FILES}.
      </span>
    </div>
  );
}

/** What can be told without sending it; the server looks at the content. */
function refusalBefore(file: File): string | null {
  if (file.size === 0) return 'Tệp rỗng (0 byte). Hãy kiểm tra lại tệp trên máy rồi chọn lại.';
  if (file.size <= MAX_FILE_BYTES) return null;
  return `Tệp quá lớn (${fileSizeText(file.size)}, tối đa ${fileSizeText(MAX_FILE_BYTES)}). Hãy nén ảnh, tách tệp hoặc giảm chất lượng bản quét rồi chọn lại.`;
}
