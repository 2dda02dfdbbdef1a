import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { LoginRequest } from '#contract/auth';
import type { FieldError } from '#contract/errors';
import { ApiError } from '../lib/api-client';
import { Button } from './button';

interface Problem {
  message: string;
  errors: FieldError[];
  requestId: string;
}

interface SignInFormProps {
  onSend: (request: LoginRequest) => Promise<void>;
  /** Who is expected; then only the password is left to give. */
  username?: string;
  submitLabel?: string;
  extraActions?: ReactNode;
}

/** The contract's rules come while the person is typing: they are asked when the form is sent, not to draw it. */
const loadRules = () => import('./read-sign-in').catch(() => null);

/**
 * The first thing anybody loads, on the slowest connection too: browser's own fields instead of the component library's,
 * with the rules and messages of the contract as every form has them. The password is never kept.
 */
export function SignInForm({ onSend, username = '', submitLabel = 'Đăng nhập', extraActions }: SignInFormProps) {
  const nameId = useId();
  const passwordId = useId();
  const [values, setValues] = useState({ username, password: '' });
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) summary.current?.focus();
  }, [problem]);
  useEffect(() => void loadRules(), []);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const rules = await loadRules();
      // Where they did not come, the server says the same.
      const { request, errors } = rules ? await rules.readSignIn(values) : { request: values, errors: [] };
      if (errors.length > 0)
        return setProblem({ message: 'Chưa gửi được: cần sửa các mục sau', errors, requestId: '' });
      await onSend(request);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem({ message: error.message, errors: [], requestId: error.requestId });
    } finally {
      setBusy(false);
    }
  }
  const errorOf = (field: string) => problem?.errors.find((error) => error.field === field)?.message;
  const describe = (field: string, id: string) => {
    const error = errorOf(field);
    return error ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-error` } as const) : {};
  };
  return (
    <form className="sign-in" onSubmit={(event) => void send(event)} aria-busy={busy} noValidate>
      {problem && (
        <div ref={summary} tabIndex={-1} role="alert" className="load-error">
          <p>
            <strong>{problem.message}</strong>
          </p>
          {problem.errors.length > 0 && (
            <ul>
              {problem.errors.map(({ field, message }) => (
                <li key={field}>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => document.getElementById(field === 'username' ? nameId : passwordId)?.focus()}
                  >
                    {message}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {problem.requestId && <p className="request-id">Mã yêu cầu: {problem.requestId}</p>}
        </div>
      )}
      <div className="sign-in-field">
        <label htmlFor={nameId}>Tên đăng nhập</label>
        <input
          id={nameId}
          autoFocus={username === ''}
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          aria-required
          value={values.username}
          onChange={({ target }) => setValues((old) => ({ ...old, username: target.value }))}
          {...describe('username', nameId)}
        />
        <FieldMessage id={nameId} text={errorOf('username')} />
      </div>
      <div className="sign-in-field">
        <label htmlFor={passwordId}>Mật khẩu</label>
        <span className="password-box">
          <input
            id={passwordId}
            autoFocus={username !== ''}
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            autoCapitalize="off"
            spellCheck={false}
            aria-required
            value={values.password}
            onChange={({ target }) => setValues((old) => ({ ...old, password: target.value }))}
            {...describe('password', passwordId)}
          />
          <button type="button" className="link-button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? 'Ẩn' : 'Hiện'}
          </button>
        </span>
        <FieldMessage id={passwordId} text={errorOf('password')} />
      </div>
      <div className="form-actions">
        <Button type="primary" submit busy={busy}>
          {submitLabel}
        </Button>
        {extraActions}
      </div>
    </form>
  );
}

const FieldMessage = ({ id, text }: { id: string; text: string | undefined }) =>
  text && (
    <p id={`${id}-error`} className="field-error">
      {text}
    </p>
  );
