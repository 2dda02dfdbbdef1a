import { queryOptions } from '@tanstack/react-query';
import type { PlanList } from '#contract/plan';
import type { ScoringRoundList, ScoringRoundPageView, SheetPageView, SheetScoresRequest } from '#contract/unit-scoring';
import { apiGet } from '../../lib/api-client';
import { useSend } from '../../lib/use-send';

export const roundsQuery = (year?: number) =>
  queryOptions({
    queryKey: ['scoring', 'rounds', year ?? null],
    queryFn: () => apiGet<ScoringRoundList>('scoring-rounds', { year }),
  });
export const roundQuery = (id: number) =>
  queryOptions({
    queryKey: ['scoring', 'round', id],
    queryFn: () => apiGet<ScoringRoundPageView>(`scoring-rounds/${id}`),
  });
export const sheetQuery = (id: number) =>
  queryOptions({
    queryKey: ['scoring', 'sheet', id],
    queryFn: () => apiGet<SheetPageView>(`scoring-sheets/${id}`),
  });
/** Plans that a round can take its completion from. */
export const plansQuery = queryOptions({
  queryKey: ['plan', 'list', {}],
  queryFn: () => apiGet<PlanList>('plans', {}),
});

export type SheetForm = 'self-scores' | 'appraisal' | 'explanations' | 'final-scores';

/** Steps of a sheet; every cached answer is read again before the promise ends. */
export function useSheetCommands(id: number) {
  const send = useSend();
  return {
    save: (form: SheetForm, request: SheetScoresRequest) => send('PUT', `scoring-sheets/${id}/${form}`, request),
    step: (name: 'submit' | 'return' | 'reopen', request: object) =>
      send('POST', `scoring-sheets/${id}/${name}`, request),
  };
}
