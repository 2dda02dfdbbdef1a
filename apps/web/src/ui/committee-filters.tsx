import { queryOptions, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { CommitteeList, CommitteeView } from '#contract/committee';
import { apiGet } from '../lib/api-client';
import type { UrlQuery } from '../lib/url-query';
import { actionOf } from './allowed-button';
import { DateField } from './date-field';
import { Labelled } from './labelled';
import { SearchField } from './search-field';

/** All committees, with their members of a day (default today). */
export const committeesQuery = (on?: string) =>
  queryOptions({
    queryKey: ['committee', 'list', on ?? null],
    queryFn: () => apiGet<CommitteeList>('committees', { on }),
  });

/** Whether this person lays out meetings of the committee. */
export const maySummon = ({ allowedActions }: CommitteeView): boolean =>
  actionOf(allowedActions, 'addMeeting')?.allowed ?? false;

interface Props {
  /** Of the whole section. */
  label: string;
  /** What the words are looked for in. */
  words: string;
  query: { q?: string; committeeId?: number; from?: string; to?: string };
  url: UrlQuery;
  /** What belongs to another committee is let go of together with it. */
  ofCommittee?: Record<string, null>;
  children: ReactNode;
}

/** Filters of every list of a committee's meetings and of what they concluded: words, committee, days held; in the address. */
export function CommitteeFilters({ label, words, query, url, ofCommittee, children }: Props) {
  const committees = useQuery(committeesQuery());
  return (
    <section className="committee-filters" aria-label={label}>
      <FiltersStyle />
      <Labelled label="Từ khóa">
        {(id) => <SearchField id={id} value={query.q} onSearch={(q) => url.set({ q })} placeholder={words} />}
      </Labelled>
      <Labelled label="Ban Chỉ đạo">
        {(id) => (
          <FilterSelect
            id={id}
            value={query.committeeId}
            loading={committees.isPending}
            options={committees.data?.items.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={(committeeId) => url.set({ committeeId, ...ofCommittee })}
          />
        )}
      </Labelled>
      {children}
      <Labelled label="Họp từ ngày">
        {(id) => <DateField id={id} value={query.from} max={query.to} onChange={(from) => url.set({ from })} />}
      </Labelled>
      <Labelled label="Họp đến ngày">
        {(id) => <DateField id={id} value={query.to} min={query.from} onChange={(to) => url.set({ to })} />}
      </Labelled>
    </section>
  );
}

interface SelectProps<T> {
  id: string;
  value: T | undefined;
  options: { value: T; label: string }[] | undefined;
  onChange: (value: T | undefined) => void;
  loading?: boolean;
}

/** One of a few, or all. */
export function FilterSelect<T extends string | number>({ options = [], ...rest }: SelectProps<T>) {
  return (
    <Select<T>
      {...rest}
      allowClear={{ label: 'Bỏ chọn' }}
      placeholder="Tất cả"
      options={options as never}
      popupMatchSelectWidth={false}
      virtual={false}
      classNames={{ popup: { root: 'unit-select-popup' } }}
    />
  );
}

const FiltersStyle = () => (
  <style href="committee-filters" precedence="medium">
    {`
.committee-filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr)); gap: 8px 16px; margin-bottom: 16px; }
.committee-filters > div { display: grid; gap: 4px; align-content: start; min-width: 0; }
.committee-filters label { font-weight: 600; }
`}
  </style>
);
