import { infiniteQueryOptions, useQueryClient } from '@tanstack/react-query';
import type { CommentList, CommentRequest, CommentView } from '#contract/discussion';
import { apiGet, apiSend } from '../../lib/api-client';

const PAGE_SIZE = 20;

/** What people said of a task, newest first; older ones page by page. */
export const commentsQuery = (taskId: number) =>
  infiniteQueryOptions({
    queryKey: ['comment', 'list', taskId],
    queryFn: ({ pageParam }) =>
      apiGet<CommentList>(`tasks/${taskId}/comments`, { page: pageParam, pageSize: PAGE_SIZE }),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (pages.length * PAGE_SIZE < last.total ? pages.length + 1 : undefined),
  });

/** A comment moves no figure: only the discussion and the inboxes are asked again. */
export function useCommentCommands() {
  const queryClient = useQueryClient();
  const send = async (path: string, body?: CommentRequest) => {
    const comment = await apiSend<CommentView>('POST', path, body);
    await queryClient.invalidateQueries({ queryKey: ['comment'] });
    return comment;
  };
  return {
    write: (taskId: number, request: CommentRequest) => send(`tasks/${taskId}/comments`, request),
    withdraw: (id: number) => send(`comments/${id}/withdraw`),
  };
}
