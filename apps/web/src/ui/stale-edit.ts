import { createContext } from 'react';
import type { NamePath } from 'antd/es/form/interface';
import { ApiError } from '../lib/api-client';
import { formatDate } from '../lib/format';
import { isPlainDate } from '#domain/plain-date';

/** Somebody else saved first: what stands there now, and who wrote it when. */
export interface StaleEdit {
  message: string;
  /** Stored values by field, the stored `version` among them. */
  present: Record<string, unknown> | null;
  changedBy: string | null;
  changedAt: string | null;
}

/** The details of a 409 STALE answer; null for any other failure. */
export function staleEditOf(error: unknown): StaleEdit | null {
  if (!(error instanceof ApiError) || error.code !== 'STALE') return null;
  const details = (error.details ?? {}) as {
    version?: number;
    current?: object;
    changedBy?: string;
    changedAt?: string;
  };
  return {
    message: error.message,
    present: details.current ? { ...details.current, version: details.version } : null,
    changedBy: details.changedBy ?? null,
    changedAt: details.changedAt ?? null,
  };
}

/** Whether two field values, or two whole forms, say the same; an empty field equals an absent one. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

function canonical(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, part]) => [key, canonical(part)] as const);
  return entries.filter(([, part]) => part !== null).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What stands at a path such as `scores.0.text`; undefined where there is nothing. */
export function valueAt(values: Record<string, unknown>, path: string): unknown {
  if (path in values) return values[path];
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], values);
}

/** The paths of all that values hold, of the parts of lists and objects too. */
export const pathsOf = (values: unknown, above = ''): string[] =>
  typeof values !== 'object' || values === null
    ? []
    : Object.entries(values).flatMap(([key, part]) => [above + key, ...pathsOf(part, `${above}${key}.`)]);

/** A field value in words, for showing it beside the typed one. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null || value === '') return '(để trống)';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (isPlainDate(value)) return formatDate(value);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '(để trống)' : value.map(valueText).join('; ');
  const { name, title } = value as { name?: unknown; title?: unknown };
  return valueText(name ?? title ?? 'đã thay đổi');
}

export const pathText = (name: NamePath): string => (Array.isArray(name) ? name.join('.') : String(name));

/** What the fields of a form know about it. */
export interface FormScope {
  contract: new () => object;
  stale: StaleEdit | null;
  initial: Record<string, unknown>;
  /** Tells the form the label of a field, for its lists of errors and changes. */
  label(path: string, text: string): void;
}
export const FormScopeContext = createContext<FormScope | null>(null);
