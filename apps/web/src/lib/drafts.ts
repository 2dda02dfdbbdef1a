import { useMemo } from 'react';
import { useMaybeMe } from './session';

/** Typed text kept in this browser until it is saved; keyed by person, wiped when the person signs out. */
export interface Draft<T> {
  load(): T | null;
  save(value: T): void;
  clear(): void;
}

const PREFIX = 'cchc:draft:';
const NO_DRAFT: Draft<never> = { load: () => null, save: () => undefined, clear: () => undefined };

/** The draft of one form. A null key, or nobody signed in, keeps nothing. */
export function useDraft<T>(key: string | null): Draft<T> {
  const userId = useMaybeMe()?.id;
  return useMemo(
    () => (key === null || userId === undefined ? (NO_DRAFT as Draft<T>) : storedDraft<T>(`${PREFIX}${userId}:${key}`)),
    [key, userId],
  );
}

/** Counts the wipes: a form still open when its person signs out must not write its text back while it closes. */
let generation = 0;

/** Forgets every draft of everybody on this machine. */
export function wipeDrafts(): void {
  generation += 1;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Without storage there are no drafts.
  }
}

function storedDraft<T>(key: string): Draft<T> {
  const born = generation;
  return {
    load() {
      try {
        const text = localStorage.getItem(key);
        return text === null ? null : (JSON.parse(text) as T);
      } catch {
        return null;
      }
    },
    save(value) {
      if (born !== generation) return;
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Full or forbidden storage: the text is still in the form.
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was stored.
      }
    },
  };
}
