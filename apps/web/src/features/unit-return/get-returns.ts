import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type {
  OpenedRoundView,
  RemindResultsView,
  ReopenReturnRequest,
  ReturnBoardQuery,
  ReturnBoardView,
  ReturnCellRequest,
  ReturnPageView,
  ReturnReasonRequest,
  ReturnSectionRequest,
  SavedCellsView,
  SavedSectionView,
} from '#contract/unit-return';
import { apiGet, apiSend } from '../../lib/api-client';

export const boardQuery = (query: Partial<ReturnBoardQuery>) =>
  queryOptions({
    queryKey: ['unit-return', 'board', query],
    queryFn: () => apiGet<ReturnBoardView>('returns', query),
    placeholderData: keepPreviousData,
  });

export const returnQuery = (id: number) =>
  queryOptions({ queryKey: ['unit-return', id], queryFn: () => apiGet<ReturnPageView>(`returns/${id}`) });

/** The standing agency's part: rounds, reminders, who owes. */
export function useBoardCommands() {
  const queryClient = useQueryClient();
  const send = async <T>(path: string, body: object) => {
    const answer = await apiSend<T>('POST', path, body);
    await queryClient.invalidateQueries();
    return answer;
  };
  return {
    open: (periodId: number, lockOn?: string) => send<OpenedRoundView>('return-rounds', { periodId, lockOn }),
    remind: (returnIds: number[]) => send<RemindResultsView>('returns/remind', { returnIds }),
    add: (body: { periodId: number; unitId: number; reason: string }) => send<unknown>('returns', body),
  };
}

type Step = 'start' | 'submit' | 'accept' | 'return' | 'reopen' | 'take-out' | 'take-in';

/** What changes one return. */
export function useReturnCommands(id: number) {
  const queryClient = useQueryClient();
  const key = returnQuery(id).queryKey;
  const adopt = (page: ReturnPageView) => {
    queryClient.setQueryData(key, page);
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id });
    return page;
  };
  /** An own change is known without asking; what others changed meanwhile comes with the next reading. */
  const saved = (returnVersion: number) => {
    queryClient.setQueryData<ReturnPageView>(key, (page) =>
      page?.version === returnVersion - 1 ? { ...page, version: returnVersion } : page,
    );
    void queryClient.invalidateQueries({ queryKey: key });
  };
  return {
    step: async (step: Step, body: object | ReturnReasonRequest | ReopenReturnRequest) =>
      adopt(await apiSend<ReturnPageView>('POST', `returns/${id}/${step}`, body)),
    setNil: async (body: { version: number; nil: boolean; reason?: string }) =>
      adopt(await apiSend<ReturnPageView>('PUT', `returns/${id}/nil`, body)),
    saveSection: async (body: ReturnSectionRequest) => {
      const answer = await apiSend<SavedSectionView>('PUT', `returns/${id}/section`, body);
      saved(answer.returnVersion);
      return answer;
    },
    saveCell: async (cell: ReturnCellRequest) => {
      const answer = await apiSend<SavedCellsView>('PUT', `returns/${id}/cells`, { cells: [cell] });
      saved(answer.returnVersion);
      return answer.results[0]!;
    },
    /** The version that this person has seen last. */
    version: () => queryClient.getQueryData(key)?.version ?? 0,
    reread: () => queryClient.invalidateQueries({ queryKey: key }),
  };
}
