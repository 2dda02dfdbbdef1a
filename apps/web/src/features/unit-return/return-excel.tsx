import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { RETURN_FORM_MAX_BYTES, type ReturnFormResultView, type ReturnPageView } from '#contract/unit-return';
import { ApiError } from '../../lib/api-client';
import { apiUpload } from '../../lib/api-upload';
import { formatCount } from '../../lib/format';
import { DownloadLink } from '../../ui/download-link';

/** The same form in Excel: out with what is known, in with what was filled in, back with its faults marked. */
export function ReturnExcel({ page, writing }: { page: ReturnPageView; writing: boolean }) {
  const queryClient = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<ReturnFormResultView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(file: File) {
    setProblem(null);
    setResult(null);
    if (file.size > RETURN_FORM_MAX_BYTES) return setProblem('Tệp quá lớn: biểu Excel tối đa 5 MB.');
    setBusy(true);
    try {
      const watch = { onProgress: () => undefined, signal: new AbortController().signal };
      setResult(await apiUpload<ReturnFormResultView>(`returns/${page.id}/form`, file, watch));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
      await queryClient.invalidateQueries();
    }
  }
  return (
    <section aria-label="Biểu Excel">
      <div className="return-tools">
        <DownloadLink path={`returns/${page.id}/form.xlsx`}>Tải biểu Excel</DownloadLink>
        {writing && (
          <>
            <input
              ref={input}
              type="file"
              accept=".xlsx"
              style={{ display: 'none' }}
              aria-label="Chọn biểu Excel đã điền"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                // The same file may be chosen again after it was mended.
                event.target.value = '';
                if (file) void send(file);
              }}
            />
            <Button loading={busy} onClick={() => input.current?.click()}>
              Tải lên biểu đã điền
            </Button>
          </>
        )}
      </div>
      <div aria-live="polite">
        {problem && <Alert type="error" showIcon title={problem} closable={{ onClose: () => setProblem(null) }} />}
        {result && <Outcome result={result} returnId={page.id} onClose={() => setResult(null)} />}
      </div>
    </section>
  );
}

const SEVERITY = { error: 'Lỗi', warning: 'Cảnh báo' };

function Outcome({
  result,
  returnId,
  onClose,
}: {
  result: ReturnFormResultView;
  returnId: number;
  onClose: () => void;
}) {
  const { fileName, saved, unchanged, faults } = result;
  return (
    <Alert
      type={faults.length > 0 ? 'warning' : 'success'}
      showIcon
      closable={{ onClose }}
      title={`Đã đọc ${fileName}: ghi ${formatCount(saved)} ô, ${formatCount(unchanged)} ô không đổi${faults.length > 0 ? `, ${formatCount(faults.length)} ô cần xem lại` : ''}.`}
      description={
        faults.length > 0 && (
          <>
            <ul>
              {faults.map(({ cell, severity, value, reason }) => (
                <li key={`${cell} ${reason}`}>
                  <span className={`gap-${severity}`}>
                    {SEVERITY[severity]} ô {cell}
                  </span>{' '}
                  “{value}”: {reason}
                </li>
              ))}
            </ul>
            <DownloadLink path={`returns/${returnId}/form-marked.xlsx`}>
              Tải lại chính tệp này, có đánh dấu ô lỗi
            </DownloadLink>
          </>
        )
      }
    />
  );
}
