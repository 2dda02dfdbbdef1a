import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CommitteeList, CommitteeView } from '#contract/committee';
import { apiGet } from '../lib/api-client';
import { useUrlQuery } from '../lib/url-query';
import { actionOf } from './allowed-button';
import { FilterSelect } from './filter-select';
import { Labelled } from './labelled';
import { DaysFilter, Filters, WordsFilter } from './list-filters';

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
  /** What belongs to another committee is let go of together with it. */
  ofCommittee?: Record<string, null>;
  children: ReactNode;
}

/** Filters of every list of a committee's meetings and of what they concluded: words, committee, days held; in the address. */
export function CommitteeFilters({ label, words, ofCommittee, children }: Props) {
  const url = useUrlQuery();
  const committees = useQuery(committeesQuery());
  return (
    <Filters label={label}>
      <WordsFilter placeholder={words} />
      <Labelled label="Ban Chỉ đạo">
        {(id) => (
          <FilterSelect
            id={id}
            value={url.number('committeeId')}
            loading={committees.isPending}
            options={committees.data?.items.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={(committeeId) => url.set({ committeeId, ...ofCommittee })}
          />
        )}
      </Labelled>
      {children}
      <DaysFilter from="Họp từ ngày" to="Họp đến ngày" />
    </Filters>
  );
}
