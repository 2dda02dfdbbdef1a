import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { isPlainDate, type PlainDate } from '#domain/plain-date';

/** New values by name; null, undefined and empty text remove the parameter. */
export type UrlChanges = Record<string, string | number | boolean | null | undefined>;

export interface UrlQuery {
  text(name: string): string | undefined;
  /** A whole number of 1 or more; anything else in the address counts as absent. */
  number(name: string): number | undefined;
  date(name: string): PlainDate | undefined;
  flag(name: string): boolean | undefined;
  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined;
  /** Counts from 1. */
  page: number;
  pageSize: number;
  /** Writes the address; every change but that of the page itself returns to page 1. */
  set(changes: UrlChanges, options?: { replace?: boolean }): void;
  /** The address of this screen with the changes, for links. */
  href(changes: UrlChanges): string;
}

/** What this screen's address asks for. Names are those of the API's query, so that a number links to its list. */
export function useUrlQuery(defaultPageSize = 50): UrlQuery {
  const [params, setParams] = useSearchParams();
  const { pathname } = useLocation();
  return useMemo(() => {
    const text = (name: string) => params.get(name)?.trim() || undefined;
    const number = (name: string) => {
      const value = Number(text(name));
      return Number.isSafeInteger(value) && value > 0 ? value : undefined;
    };
    const changed = (changes: UrlChanges) => withChanges(params, changes);
    return {
      text,
      number,
      date: (name) => [text(name)].find((value) => isPlainDate(value)),
      flag: (name) => ({ true: true, false: false })[text(name) ?? ''],
      oneOf: (name, values) => values.find((value) => value === text(name)),
      page: number('page') ?? 1,
      pageSize: Math.min(number('pageSize') ?? defaultPageSize, 200),
      set: (changes, options) =>
        setParams((present) => withChanges(present, changes), { preventScrollReset: true, ...options }),
      href: (changes) => `${pathname}${changed(changes).size ? `?${changed(changes)}` : ''}`,
    };
  }, [params, setParams, pathname, defaultPageSize]);
}

function withChanges(params: URLSearchParams, changes: UrlChanges): URLSearchParams {
  const next = new URLSearchParams(params);
  if (!('page' in changes)) next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '' || (name === 'page' && value === 1)) next.delete(name);
    else next.set(name, String(value));
  }
  return next;
}
