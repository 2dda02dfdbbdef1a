import { Alert, Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import type { FieldError } from '#contract/errors';
import { formatInstant } from '../lib/format';
import { pathsOf, sameValue, valueAt, type StaleEdit } from './stale-edit';

interface Fields {
  labelOf: (field: string) => string | undefined;
  goTo: (field: string) => void;
}

/** What is wrong, above the form, each line leading to its field; takes the focus when it appears. */
export function ErrorSummary({
  message,
  errors,
  requestId,
  ...fields
}: { message: string; errors: FieldError[]; requestId: string } & Fields) {
  return (
    <Notice type="error" title={message} key={message + errors.map((e) => e.field).join()}>
      {errors.length > 0 && (
        <ul>
          {errors.map((e) => (
            <li key={e.field}>
              <FieldLink field={e.field} {...fields}>
                {e.message}
              </FieldLink>
            </li>
          ))}
        </ul>
      )}
      {requestId && <span className="request-id">Mã yêu cầu: {requestId}</span>}
    </Notice>
  );
}

interface StaleProps extends Fields {
  stale: StaleEdit;
  /** What the person started from. */
  base: Record<string, unknown>;
  onKeep: (present: Record<string, unknown>) => void;
  onTake: (present: Record<string, unknown>) => void;
}

/** Somebody saved first. The typed text stays; the person decides with both before the eyes. */
export function StaleNotice({ stale, base, onKeep, onTake, ...fields }: StaleProps) {
  const { present } = stale;
  const changed = pathsOf(present).filter(
    (field) => fields.labelOf(field) && !sameValue(valueAt(present!, field), valueAt(base, field)),
  );
  return (
    <Notice type="warning" title={stale.message}>
      {stale.changedBy && (
        <p>
          Người sửa: <strong>{stale.changedBy}</strong>
          {stale.changedAt && `, lúc ${formatInstant(stale.changedAt)}`}.
        </p>
      )}
      {changed.length > 0 && (
        <p>
          Nội dung đã thay đổi:{' '}
          {changed.map((field, index) => (
            <span key={field}>
              {index > 0 && ', '}
              <FieldLink field={field} {...fields}>
                {fields.labelOf(field)}
              </FieldLink>
            </span>
          ))}
          .
        </p>
      )}
      <p>Nội dung bạn đang nhập vẫn còn nguyên.</p>
      {present && (
        <div className="form-actions">
          <Button size="small" onClick={() => onKeep(present)}>
            Giữ nội dung tôi đang nhập
          </Button>
          <Button size="small" onClick={() => onTake(present)}>
            Lấy nội dung hiện đang lưu
          </Button>
        </div>
      )}
    </Notice>
  );
}

/** Typed text of an earlier visit was put back. */
export function DraftNotice({ at, onDrop }: { at: string; onDrop: () => void }) {
  return (
    <Alert
      className="form-notice"
      type="info"
      showIcon
      role="status"
      title={`Đã khôi phục nội dung nhập dở lúc ${formatInstant(at)}.`}
      action={
        <Button size="small" onClick={onDrop}>
          Bỏ nội dung nhập dở
        </Button>
      }
    />
  );
}

function Notice({ type, title, children }: { type: 'error' | 'warning'; title: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="form-notice">
      <Alert type={type} showIcon role="alert" title={title} description={children} />
    </div>
  );
}

function FieldLink({ field, labelOf, goTo, children }: Fields & { field: string; children: ReactNode }) {
  // An error of something the form does not show (e.g. a whole list) has no field to lead to.
  if (!labelOf(field)) return children;
  return (
    <button type="button" className="link-button" onClick={() => goTo(field)}>
      {children}
    </button>
  );
}
