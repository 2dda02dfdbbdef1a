import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../lib/drafts';
import { sameValue } from './stale-edit';

interface StoredForm {
  values: object;
  /** Instant of the last key stroke that was kept. */
  at: string;
}
const KEEP_AFTER_MS = 400;

/**
 * Typed values kept in the browser while a form is open, and put back when it is opened again. The draft keeps the
 * version it was typed against, so that a newer one is noticed at sending and not overwritten. A form for another key is
 * another form: give it that `key`.
 */
export function useFormDraft(key: string | null, form: FormInstance, initial: object, onRestored: () => void) {
  const stored = useDraft<StoredForm>(key);
  const [found] = useState(() => {
    const draft = stored.load();
    return draft && !sameValue(draft.values, initial) ? draft : null;
  });
  const [restoredAt, setRestoredAt] = useState(found?.at ?? null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const told = useRef(onRestored);
  useEffect(() => {
    if (!found) return;
    form.setFieldsValue(found.values);
    told.current();
  }, [found, form]);

  const write = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    stored.save({ values: form.getFieldsValue(true) as object, at: new Date().toISOString() });
  };
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  useEffect(() => {
    // Closing the tab or leaving the page within the pause after the last key stroke.
    const flush = () => timer.current !== undefined && latest.current();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return {
    /** When the restored text was typed; null when nothing was restored. */
    restoredAt,
    keep() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), KEEP_AFTER_MS);
    },
    clear() {
      clearTimeout(timer.current);
      timer.current = undefined;
      setRestoredAt(null);
      stored.clear();
    },
  };
}
