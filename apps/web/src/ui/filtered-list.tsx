import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { QueryState } from './query-state';

interface FilteredListProps<T extends { total: number }> {
  list: UseQueryResult<T>;
  /** What the address asks for, without page and the day of the states. */
  filters: object;
  /** What is said when nothing is there at all, and when nothing matches. */
  none: string;
  noMatch: string;
  /** The list without filters. */
  all: string;
  /** How a list without rows gets its first one; nothing for who only reads. */
  add: ReactNode;
  children: (list: T) => ReactNode;
}

/** What a list's filters let through; where that is nothing, the way on. */
export function FilteredList<T extends { total: number }>(props: FilteredListProps<T>) {
  const filtered = isFiltered(props.filters);
  return (
    <QueryState
      query={props.list}
      empty={{
        when: ({ total }) => total === 0,
        title: filtered ? props.noMatch : props.none,
        action: filtered ? <Link to={props.all}>Bỏ bộ lọc</Link> : props.add,
      }}
    >
      {props.children}
    </QueryState>
  );
}

const isFiltered = (filters: object): boolean => Object.values(filters).some((value) => value !== undefined);
