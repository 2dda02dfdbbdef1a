/**
 * When a person last touched the application, in any tab: what the idle lock and the `x-background` header go by.
 * Shared through localStorage, so that work in one tab keeps the other tabs open.
 */
const KEY = 'cchc:last-input';
const INPUTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Writing on every key stroke would be wasteful; a lock of minutes does not need it. */
const WRITE_EVERY_MS = 5_000;
/** A request that follows no input for this long was caused by a timer or a window event, not by the person. */
const CAUSED_WITHIN_MS = 60_000;

let own = Date.now();
let written = 0;

/** Epoch milliseconds of the last input in any tab of this browser. */
export function lastInputAt(): number {
  return Math.max(own, Number(readShared()) || 0);
}

/** Whether what happens now happens without a person. */
export function isAwayFromPerson(): boolean {
  return Date.now() - own > CAUSED_WITHIN_MS;
}

/** Opening a page, typing and clicking are a person's doing. */
export function noteInput(): void {
  own = Date.now();
  if (own - written < WRITE_EVERY_MS) return;
  written = own;
  try {
    localStorage.setItem(KEY, String(own));
  } catch {
    // Storage may be full or forbidden: then every tab keeps its own time.
  }
}

/** Notes every input for which `counts` says yes (an input that comes too late must not); returns how to stop. */
export function watchInput(counts: () => boolean): () => void {
  const heard = () => {
    if (counts()) noteInput();
  };
  for (const type of INPUTS) window.addEventListener(type, heard, { capture: true, passive: true });
  return () => {
    for (const type of INPUTS) window.removeEventListener(type, heard, { capture: true });
  };
}

function readShared(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
