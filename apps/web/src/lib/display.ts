import { useSyncExternalStore } from 'react';

export const TEXT_SIZES = [14, 16, 18] as const;

/** How this person wants to read, kept in this browser. */
export interface Display {
  /** Body text in CSS pixels. */
  textSize: (typeof TEXT_SIZES)[number];
  strongContrast: boolean;
}

const KEY = 'cchc:display';
const ORDINARY: Display = { textSize: 14, strongContrast: false };
const listeners = new Set<() => void>();
let current = stored();

export function useDisplay(): Display {
  return useSyncExternalStore(subscribe, () => current);
}

export function setDisplay(changes: Partial<Display>): void {
  current = { ...current, ...changes };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Then it holds for this visit only.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): Display {
  try {
    const { textSize, strongContrast } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Display>;
    return {
      textSize: TEXT_SIZES.find((size) => size === textSize) ?? ORDINARY.textSize,
      strongContrast: strongContrast === true,
    };
  } catch {
    return ORDINARY;
  }
}
