import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { DoneView } from '#contract/paging';
import type { PlanList } from '#contract/plan';
import type { ReferenceView } from '#contract/reference';
import type { EnterTaskRequest, TaskList, TaskPageView, TaskQuery, WithdrawRequest } from '#contract/task';
import { apiGet, apiSend } from '../../lib/api-client';

/** The tasks that a number with the same filters counts (figures.md §5). */
export const tasksQuery = (query: TaskQuery) =>
  queryOptions({
    queryKey: ['task', 'list', query],
    queryFn: () => apiGet<TaskList>('tasks', query),
    placeholderData: keepPreviousData,
  });

/** One task on a date; without one, today or the last day its plan's source speaks of. */
export const taskQuery = (id: number, asOf?: string) =>
  queryOptions({
    queryKey: ['task', id, asOf ?? null],
    queryFn: () => apiGet<TaskPageView>(`tasks/${id}`, { asOf }),
  });

/** For the choice of a plan; one or two a year, so all of them come in one answer. */
export const plansQuery = () =>
  queryOptions({ queryKey: ['plan', 'list', {}], queryFn: () => apiGet<PlanList>('plans') });

/** Reform areas, versioned per programme. */
export const referenceQuery = () =>
  queryOptions({ queryKey: ['reference'], queryFn: () => apiGet<ReferenceView>('reference'), staleTime: Infinity });

/** Units that join or leave a task under way; figures move, so every cached answer is dropped. */
export function useTaskCommands() {
  const queryClient = useQueryClient();
  const send = async (path: string, body: object) => {
    const answer = await apiSend<DoneView>('POST', path, body);
    await queryClient.invalidateQueries();
    return answer;
  };
  return {
    enter: (taskId: number, request: EnterTaskRequest) => send(`tasks/${taskId}/assignments`, request),
    withdraw: (assignmentId: number, request: WithdrawRequest) => send(`assignments/${assignmentId}/withdraw`, request),
  };
}
