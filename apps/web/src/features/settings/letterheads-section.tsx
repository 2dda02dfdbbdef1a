import { useQuery, useQueryClient, queryOptions } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import {
  LETTERHEAD_MAX_BYTES,
  LetterheadDatesRequest,
  type LetterheadList,
  type LetterheadView,
} from '#contract/report-letterhead';
import { ApiError, apiGet, apiSend } from '../../lib/api-client';
import { apiUpload } from '../../lib/api-upload';
import { formatDate, formatInstant } from '../../lib/format';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { fileSizeText } from '../../ui/file-link';
import { QueryState } from '../../ui/query-state';

const letterheadsQuery = queryOptions({
  queryKey: ['report-letterheads'],
  queryFn: () => apiGet<LetterheadList>('report-letterheads'),
});

/** The province's own letterheads: what they may name, those uploaded, from when on each is used. */
export function LetterheadsSection({ onSaved }: { onSaved: () => void }) {
  const letterheads = useQuery(letterheadsQuery);
  return (
    <QueryState query={letterheads}>
      {(list) => (
        <>
          <p>
            Báo cáo (.docx) được in trong mẫu giấy riêng của tỉnh, nếu có; không có thì theo thể thức của Nghị định
            30/2020/NĐ-CP. Tệp PDF luôn theo thể thức của Nghị định. Báo cáo đã ban hành giữ nguyên tệp của mình.
          </p>
          <Placeholders list={list} />
          <UploadLetterhead onSaved={onSaved} />
          <h2>Các mẫu giấy</h2>
          {list.items.length === 0 && (
            <p>Chưa có mẫu giấy riêng nào. Soạn tệp trong Word theo danh mục trên rồi tải lên.</p>
          )}
          {list.items.map((item) => (
            <Letterhead key={item.id} item={item} inForce={item.id === list.inForceId} onSaved={onSaved} />
          ))}
        </>
      )}
    </QueryState>
  );
}

function Placeholders({ list }: { list: LetterheadList }) {
  return (
    <details className="form-notice">
      <summary>Danh mục ô điền của mẫu giấy</summary>
      <p>Viết nguyên văn cả hai cặp ngoặc nhọn vào chỗ cần điền. Mẫu giấy không có mã lệnh, macro hay công thức.</p>
      <dl>
        {list.placeholders.map(({ key, meaning }) => (
          <div key={key}>
            <dt>
              <code>{`{{${key}}}`}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Sent at once; a refusal says what to change in the file. */
function UploadLetterhead({ onSaved }: { onSaved: () => void }) {
  const queryClient = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  async function send(file: File) {
    setRefusal(null);
    if (file.size > LETTERHEAD_MAX_BYTES) return setRefusal('Tệp quá lớn: tối đa 5 MB.');
    setSending(true);
    try {
      await apiUpload('report-letterheads', file, {
        onProgress: () => undefined,
        signal: new AbortController().signal,
      });
      await queryClient.invalidateQueries();
      onSaved();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error.message);
    } finally {
      setSending(false);
    }
  }
  return (
    <div className="form-notice">
      <input
        ref={input}
        type="file"
        accept=".docx"
        aria-label="Tệp mẫu giấy (.docx)"
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      <Button type="primary" loading={sending} onClick={() => input.current?.click()}>
        Tải lên mẫu giấy (.docx)
      </Button>
      <div aria-live="assertive">
        {refusal && <Alert type="error" showIcon title={refusal} style={{ marginTop: 8 }} />}
      </div>
    </div>
  );
}

function Letterhead({ item, inForce, onSaved }: { item: LetterheadView; inForce: boolean; onSaved: () => void }) {
  const queryClient = useQueryClient();
  const initial = {
    version: item.version,
    validFrom: item.validFrom ?? undefined,
    validTo: item.validTo ?? undefined,
  };
  return (
    <section aria-labelledby={`letterhead-${item.id}`} className="settings-row settings-form">
      <h3 id={`letterhead-${item.id}`}>
        {item.name} {inForce && <span className="tag tag-completedOnTime">Đang dùng</span>}
      </h3>
      <p>
        {item.uploadedBy} tải lên lúc {formatInstant(item.uploadedAt)} ({fileSizeText(item.size)}).{' '}
        {item.validFrom
          ? `Dùng từ ngày ${formatDate(item.validFrom)}${item.validTo ? ` đến trước ngày ${formatDate(item.validTo)}` : ''}.`
          : 'Chưa đặt ngày dùng.'}{' '}
        <a href={`/api/report-letterheads/${item.id}/preview.docx`} download>
          Tải bản in thử
        </a>
      </p>
      {item.unfilled.length > 0 && (
        <p>
          Mẫu này không có ô: {item.unfilled.map((key) => `{{${key}}}`).join(', ')}. Những phần đó phải ghi sẵn trong
          mẫu, nếu không báo cáo sẽ thiếu.
        </p>
      )}
      {item.findings.length > 0 && (
        <details>
          <summary>Khác thể thức Nghị định 30/2020/NĐ-CP ở {item.findings.length} điểm</summary>
          <ul>
            {item.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </details>
      )}
      <ContractForm
        contract={LetterheadDatesRequest}
        initial={initial}
        submitLabel="Lưu ngày dùng"
        submit={(request) => apiSend<LetterheadView>('PUT', `report-letterheads/${item.id}/dates`, request)}
        onDone={() => {
          void queryClient.invalidateQueries();
          onSaved();
        }}
      >
        <Field name="validFrom" label="Dùng từ ngày" help="Từ hôm nay trở đi; để trống là chưa dùng.">
          <DateField />
        </Field>
        <Field name="validTo" label="Thôi dùng từ ngày" help="Để trống: dùng cho đến khi có mẫu khác.">
          <DateField />
        </Field>
      </ContractForm>
    </section>
  );
}
