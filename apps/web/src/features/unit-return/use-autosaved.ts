import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../lib/api-client';
import { useDraft } from '../../lib/drafts';

export interface Stored<T> {
  version: number;
  value: T;
}
interface Kept<T> {
  value: T;
  base: Stored<T>;
}
/** Somebody else was faster: what stands there now. */
export class Overtaken<T> extends Error {
  constructor(
    readonly stored: Stored<T>,
    readonly who: string | null,
  ) {
    super('overtaken');
  }
}

/** Typing pauses this long before it is sent. */
const PAUSE_MS = 1200;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * A value that saves itself: kept in this browser at every key stroke, sent when typing pauses or the field is left,
 * with the version it was typed on. Somebody else's value never replaces typed text; both stay until a person chooses.
 * @param send throws `Overtaken` when the version is stale
 */
export function useAutosaved<T>(
  key: string,
  stored: Stored<T>,
  send: (version: number, value: T) => Promise<Stored<T>>,
) {
  const draft = useDraft<Kept<T>>(key);
  const [kept] = useState(() => {
    const found = draft.load();
    return found && typeof found.base?.version === 'number' && !same(found.value, stored.value) ? found : null;
  });
  const [value, setValue] = useState(kept?.value ?? stored.value);
  const [base, setBase] = useState(kept?.base ?? stored);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<{ stored: Stored<T>; who: string | null } | null>(null);
  const busy = useRef(false);

  const dirty = !same(value, base.value);
  // A newer value has been read. It is taken over unless it would replace typed text.
  if (stored.version > base.version && !saving && conflict === null) {
    if (!dirty || same(value, stored.value)) {
      setBase(stored);
      setValue(stored.value);
    }
  }

  async function save(version = base.version) {
    if (busy.current || same(value, base.value)) return;
    busy.current = true;
    setSaving(true);
    setProblem(null);
    try {
      const answer = await send(version, value);
      setBase({ version: answer.version, value });
      setConflict(null);
    } catch (error) {
      if (error instanceof Overtaken) setConflict({ stored: error.stored as Stored<T>, who: error.who });
      else if (error instanceof ApiError) setProblem(error.message);
      else throw error;
    } finally {
      busy.current = false;
      setSaving(false);
    }
  }

  useEffect(() => {
    if (dirty) draft.save({ value, base });
    else draft.clear();
  }, [draft, dirty, value, base]);

  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (!dirty || saving || conflict || problem) return;
    const timer = setTimeout(() => void latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [dirty, saving, conflict, problem, value]);

  return {
    value,
    change: (next: T) => {
      setValue(next);
      setProblem(null);
    },
    dirty,
    saving,
    problem,
    conflict,
    /** Saves at once, e.g. when the field is left. */
    flush: () => void (conflict ? undefined : save()),
    keepMine: () => void (conflict && save(conflict.stored.version)),
    takeTheirs: () => {
      if (!conflict) return;
      setBase(conflict.stored);
      setValue(conflict.stored.value);
      setConflict(null);
    },
  };
}
export type Autosaved<T> = ReturnType<typeof useAutosaved<T>>;
