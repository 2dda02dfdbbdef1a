import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { DoneView } from '#contract/paging';
import type { SavedViewList, SavedViewRequest, SavedViewView } from '#contract/saved-view';
import { apiGet, apiSend } from '../../lib/api-client';

const SAVED_VIEWS = ['savedView', 'tasks'] as const;

/** The person's own views of the task list. */
export const savedViewsQuery = queryOptions({
  queryKey: SAVED_VIEWS,
  queryFn: () => apiGet<SavedViewList>('saved-views', { screen: 'tasks' }),
});

/** A view moves no figure: only the menu is read again. */
export function useSavedViewCommands() {
  const queryClient = useQueryClient();
  const told = async <T>(answer: Promise<T>) => {
    const result = await answer;
    await queryClient.invalidateQueries({ queryKey: SAVED_VIEWS });
    return result;
  };
  return {
    save: (request: SavedViewRequest) => told(apiSend<SavedViewView>('POST', 'saved-views', request)),
    remove: (id: number) => told(apiSend<DoneView>('DELETE', `saved-views/${id}`)),
  };
}
