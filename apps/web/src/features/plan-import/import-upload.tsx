import { Alert, Button } from 'antd';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { IMPORT_MAX_BYTES, type ImportView } from '#contract/plan-import';
import { ApiError } from '../../lib/api-client';
import { DownloadLink } from '../../ui/download-link';
import { planFile, useImportCommands } from './get-imports';

type State =
  | { step: 'idle' }
  | { step: 'sending'; name: string; share: number }
  | { step: 'refused'; name: string; message: string };

/** Chooses (or is dropped) one workbook and sends it for checking; nothing of the plan changes by that. */
export function ImportUpload({ planId, onChecked }: { planId: number; onChecked: (run: ImportView) => void }) {
  const commands = useImportCommands();
  const [state, setState] = useState<State>({ step: 'idle' });
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const sending = useRef<AbortController | null>(null);
  useEffect(() => () => sending.current?.abort(), []);

  async function send(file: File) {
    sending.current?.abort();
    const refused = (message: string) => setState({ step: 'refused', name: file.name, message });
    if (file.size > IMPORT_MAX_BYTES)
      return refused('Tệp quá lớn: tối đa 20 MB. Hãy xóa ảnh và các trang tính không cần rồi chọn lại.');
    if (!/\.xlsx$/i.test(file.name)) return refused('Chỉ nhận tệp .xlsx. Hãy mở bằng Excel và lưu lại dạng .xlsx.');
    const controller = new AbortController();
    sending.current = controller;
    setState({ step: 'sending', name: file.name, share: 0 });
    try {
      const onProgress = (share: number) => setState({ step: 'sending', name: file.name, share });
      const run = await commands.check(planId, file, { onProgress, signal: controller.signal });
      setState({ step: 'idle' });
      onChecked(run);
    } catch (error) {
      if (controller.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      refused(error.message);
    }
  }
  function cancel() {
    sending.current?.abort();
    setState({ step: 'idle' });
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void send(file);
  }

  return (
    <section
      aria-labelledby="upload-title"
      className={over ? 'import-drop over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="upload-title">Chọn tệp</h2>
      <p>
        Tệp .xlsx của phụ lục kế hoạch, tối đa 20 MB, giữ nguyên như đang dùng: dòng tiêu đề bảng ở đâu cũng được, có
        thể có ô gộp và dòng nhóm (I, II, …). Tệp được kiểm tra trước; dự thảo chỉ thay đổi khi bạn bấm nhập. Cần mẫu
        thì <DownloadLink path={planFile(planId)}>xuất kế hoạch này ra Excel</DownloadLink>.
      </p>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label="Chọn tệp kế hoạch"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      <div aria-live="polite">
        {state.step === 'sending' ? (
          <>
            <p>
              {state.share < 1
                ? `Đang gửi ${state.name}: ${Math.floor(state.share * 100)}%`
                : `Đang kiểm tra ${state.name}…`}
            </p>
            <progress
              {...(state.share < 1 ? { value: state.share } : {})}
              max={1}
              aria-label={`Đang gửi và kiểm tra ${state.name}`}
            />
            <p>
              <Button onClick={cancel}>Hủy</Button>
            </p>
          </>
        ) : (
          <Button type="primary" onClick={() => input.current?.click()}>
            Chọn tệp .xlsx
          </Button>
        )}
      </div>
      {state.step === 'refused' && (
        <Alert className="form-notice" type="error" showIcon role="alert" title={`${state.name}: ${state.message}`} />
      )}
    </section>
  );
}
