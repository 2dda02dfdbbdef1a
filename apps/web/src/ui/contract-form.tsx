import { Button, Form } from 'antd';
import type { ClassConstructor } from 'class-transformer';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { FieldError } from '#contract/errors';
import { ApiError } from '../lib/api-client';
import { painted } from '../lib/painted';
import { readForm, namePathOf } from './contract-rules';
import { DraftNotice, ErrorSummary, StaleNotice } from './form-notices';
import { FormScopeContext, staleEditOf, type StaleEdit } from './stale-edit';
import { useFormDraft } from './form-draft';

export { Field } from './contract-field';

export interface ContractFormProps<T extends object, R> {
  /** The request class of the API; it validates here too. */
  contract: ClassConstructor<T>;
  /** Starting values, `version` included when something existing is edited. */
  initial: Partial<T>;
  /** Sends the checked request; what it throws is shown in the form. */
  submit: (request: T) => Promise<R>;
  onDone?: (result: R, request: T) => void;
  submitLabel: string;
  /** Keeps typed text in this browser until it is saved; leave out where nothing may be kept (passwords). */
  draftKey?: string;
  extraActions?: ReactNode;
  /** Why the form cannot be sent now; shown beside the button. */
  refusal?: string | null;
  children: ReactNode;
}

interface Failure {
  message: string;
  errors: FieldError[];
  requestId: string;
}

/**
 * A form that speaks the API's contract: the same rules before sending, the API's refusals back at their fields, and
 * never a lost word: not by a stale edit, not by an expired session, not by closing the page (`draftKey`).
 */
export function ContractForm<T extends object, R = unknown>(props: ContractFormProps<T, R>) {
  const { contract, initial, submit, onDone, submitLabel, draftKey, extraActions, refusal, children } = props;
  const [form] = Form.useForm();
  const formName = useId();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [stale, setStale] = useState<StaleEdit | null>(null);
  const [sending, setSending] = useState(false);
  const [pressed, setPressed] = useState(false);
  const [tried, setTried] = useState(false);
  const [base, setBase] = useState<Record<string, unknown>>(() => ({ ...initial }));
  const busy = useRef(false);
  const touched = useRef(false);
  const labels = useRef(new Map<string, string>());
  const draft = useFormDraft(draftKey ?? null, form, initial, () => (touched.current = true));

  const adopt = useCallback(
    (values: Record<string, unknown>) => {
      touched.current = false;
      setBase(values);
      form.resetFields();
      form.setFieldsValue(values);
    },
    [form],
  );
  // Newer values from the server replace the old ones only while nobody has typed over them.
  const { version } = initial as { version?: number };
  const knownVersion = useRef(version);
  /** What came while the person was typing, e.g. the answer to the sending itself. */
  const missed = useRef<Partial<T> | null>(null);
  useEffect(() => {
    if (version === knownVersion.current) return;
    knownVersion.current = version;
    if (touched.current) missed.current = initial;
    else adopt({ ...initial });
  }, [version, initial, adopt]);

  const tellLabel = useCallback((path: string, text: string) => void labels.current.set(path, text), []);
  const scope = useMemo(
    () => ({ contract, stale, initial: base, label: tellLabel }),
    [contract, stale, base, tellLabel],
  );

  function showErrors(message: string, errors: FieldError[], requestId = '') {
    form.setFields(errors.map((e) => ({ name: namePathOf(e.field), errors: [e.message] })));
    setFailure({ message, errors, requestId });
  }
  /** `shown`: what the fields already say, rules of the screen's own among it. */
  async function checked(shown: FieldError[] = []): Promise<T | null> {
    const { request, errors: found } = await readForm(contract, form.getFieldsValue(true) as object);
    const errors = [...found, ...shown.filter((s) => !found.some((e) => e.field === s.field))];
    if (errors.length === 0) return request;
    setTried(true);
    showErrors('Chưa gửi được: cần sửa các mục sau', errors);
    return null;
  }
  /** The button answers in the next frame; checking a long form takes a slow machine several. */
  function press(event: SubmitEvent<HTMLFormElement>) {
    const { currentTarget: element } = event;
    // Not the form of a dialog that stands inside this one.
    if (event.target !== element) return;
    event.preventDefault();
    event.stopPropagation();
    if (pressed) return;
    setPressed(true);
    void painted().then(() => element.isConnected && form.submit());
  }
  async function send() {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    try {
      const request = await checked();
      if (!request) return;
      setFailure(null);
      const result = await submit(request);
      draft.clear();
      touched.current = false;
      if (missed.current) adopt({ ...missed.current });
      missed.current = null;
      setStale(null);
      setTried(false);
      onDone?.(result, request);
    } catch (error) {
      refused(error);
    } finally {
      busy.current = false;
      setSending(false);
    }
  }
  function refused(error: unknown) {
    setTried(true);
    const found = staleEditOf(error);
    if (found) return setStale(found);
    if (!(error instanceof ApiError)) throw error;
    const listed = Array.isArray(error.details) ? (error.details as FieldError[]) : [];
    const errors = listed.length > 0 || !error.field ? listed : [{ field: error.field, message: error.message }];
    showErrors(error.message, errors, error.requestId);
  }
  function keepTyping(present: Record<string, unknown>) {
    // The person has now seen the present values: the next sending is against them.
    form.setFieldValue('version', present['version']);
    setBase(present);
    setStale(null);
  }
  function takePresent(present: Record<string, unknown>) {
    const names = Object.keys(form.getFieldsValue(true) as object);
    draft.clear();
    adopt(Object.fromEntries(names.filter((name) => name in present).map((name) => [name, present[name]])));
    setStale(null);
  }
  const goTo = (field: string) => form.scrollToField(namePathOf(field), { focus: true, block: 'center' });
  const labelOf = (field: string) => labels.current.get(field);

  return (
    <FormScopeContext value={scope}>
      <Form
        form={form}
        name={formName}
        layout="vertical"
        initialValues={initial as object}
        validateTrigger={tried ? 'onChange' : 'onSubmit'}
        onValuesChange={() => {
          touched.current = true;
          draft.keep();
        }}
        onSubmitCapture={press}
        onFinish={() => {
          setPressed(false);
          void send();
        }}
        onFinishFailed={({ errorFields }) => {
          setPressed(false);
          void checked(errorFields.map(({ name, errors }) => ({ field: name.join('.'), message: errors[0] ?? '' })));
        }}
        aria-busy={sending}
        noValidate
      >
        {failure && <ErrorSummary {...failure} labelOf={labelOf} goTo={goTo} />}
        {stale && (
          <StaleNotice
            stale={stale}
            base={base}
            labelOf={labelOf}
            goTo={goTo}
            onKeep={keepTyping}
            onTake={takePresent}
          />
        )}
        {draft.restoredAt && (
          <DraftNotice
            at={draft.restoredAt}
            onDrop={() => {
              draft.clear();
              adopt({ ...initial });
            }}
          />
        )}
        {children}
        <div className="form-actions">
          <Button
            type="primary"
            htmlType="submit"
            loading={sending || pressed}
            disabled={sending || Boolean(refusal)}
            // The second half of a double click, even when the answer to the first is already there.
            onClick={(click) => click.detail > 1 && click.preventDefault()}
          >
            {submitLabel}
          </Button>
          {extraActions}
          {refusal && <span className="refusal">{refusal}</span>}
        </div>
      </Form>
    </FormScopeContext>
  );
}
