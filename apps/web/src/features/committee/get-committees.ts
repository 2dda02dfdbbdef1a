import { queryOptions } from '@tanstack/react-query';
import type {
  CandidateList,
  CommitteeMemberRequest,
  CommitteePageView,
  CommitteeRequest,
  EndCommitteeMemberRequest,
  UpdateCommitteeRequest,
} from '#contract/committee';
import { apiGet } from '../../lib/api-client';
import { useSend } from '../../lib/use-send';

export const committeeQuery = (id: number) =>
  queryOptions({ queryKey: ['committee', id], queryFn: () => apiGet<CommitteePageView>(`committees/${id}`) });

/** Accounts whose names hold these words. */
export const candidatesQuery = (q: string) =>
  queryOptions({
    queryKey: ['committee', 'candidates', q],
    queryFn: () => apiGet<CandidateList>('committees/candidates', { q: q || undefined }),
    staleTime: 60_000,
  });

/** Everything that changes a committee; every cached answer is read again before the promise ends. */
export function useCommitteeCommands() {
  const send = useSend<CommitteePageView>();
  return {
    create: (request: CommitteeRequest) => send('POST', 'committees', request),
    update: (id: number, request: UpdateCommitteeRequest) => send('PUT', `committees/${id}`, request),
    addMember: (id: number, request: CommitteeMemberRequest) => send('POST', `committees/${id}/members`, request),
    endMember: (id: number, memberId: number, request: EndCommitteeMemberRequest) =>
      send('POST', `committees/${id}/members/${memberId}/end`, request),
  };
}
