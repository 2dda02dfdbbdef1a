import { queryOptions } from '@tanstack/react-query';
import type { DoneView } from '#contract/paging';
import type {
  ClosePlanRequest,
  IssuePlanRequest,
  PlanList,
  PlanRequest,
  PlanView,
  UpdatePlanRequest,
} from '#contract/plan';
import type { ChangePlanRulesRequest, PlanDefaultsView, PlanRulesHistoryView } from '#contract/plan-rules';
import type { ReferenceView } from '#contract/reference';
import type { CreatedTaskView, TaskList, TaskPageView, TaskRequest, TaskView, UpdateTaskRequest } from '#contract/task';
import { apiGet } from '../../lib/api-client';
import { useSend } from '../../lib/use-send';

export const plansQuery = (year?: number) =>
  queryOptions({
    queryKey: ['plan', 'list', year === undefined ? {} : { year }],
    queryFn: () => apiGet<PlanList>('plans', { year }),
  });

export const planQuery = (id: number) =>
  queryOptions({ queryKey: ['plan', id], queryFn: () => apiGet<PlanView>(`plans/${id}`) });

/** The rules a plan was issued with and every change of them. */
export const planRulesQuery = (id: number) =>
  queryOptions({ queryKey: ['plan', id, 'rules'], queryFn: () => apiGet<PlanRulesHistoryView>(`plans/${id}/rules`) });

/** What the settings propose for a new plan. */
export const planDefaultsQuery = () =>
  queryOptions({
    queryKey: ['settings', 'plan-defaults'],
    queryFn: () => apiGet<PlanDefaultsView>('settings/plan-defaults'),
  });

export const referenceQuery = () =>
  queryOptions({ queryKey: ['reference'], queryFn: () => apiGet<ReferenceView>('reference'), staleTime: Infinity });

/** The lines of a draft, a page of 200 at a time. */
export const planTasksQuery = (planId: number, page: number) =>
  queryOptions({
    queryKey: ['task', 'list', { planId, page, pageSize: 200 }],
    queryFn: () => apiGet<TaskList>('tasks', { planId, page, pageSize: 200 }),
  });

/** Every task that is still open, over all pages: closing a plan decides on each of them. */
export const openTasksQuery = (planId: number) =>
  queryOptions({
    queryKey: ['task', 'list', { planId, schedule: 'open', all: true }],
    queryFn: async () => {
      const items: TaskView[] = [];
      for (let page = 1; ; page += 1) {
        const list = await apiGet<TaskList>('tasks', { planId, schedule: 'open', page, pageSize: 200 });
        items.push(...list.items);
        if (list.items.length === 0 || items.length >= list.total) return items;
      }
    },
  });

export const planTaskQuery = (taskId: number) =>
  queryOptions({ queryKey: ['task', taskId, null], queryFn: () => apiGet<TaskPageView>(`tasks/${taskId}`) });

/** Everything that changes a plan or a line of its draft. Every cached answer is read again before the promise ends. */
export function usePlanCommands() {
  const send = useSend();
  return {
    create: (request: PlanRequest) => send<PlanView>('POST', 'plans', request),
    update: (id: number, request: UpdatePlanRequest) => send<PlanView>('PUT', `plans/${id}`, request),
    changeRules: (id: number, request: ChangePlanRulesRequest) =>
      send<PlanRulesHistoryView>('POST', `plans/${id}/rules`, request),
    issue: (id: number, request: IssuePlanRequest) => send<PlanView>('POST', `plans/${id}/issue`, request),
    close: (id: number, request: ClosePlanRequest) => send<PlanView>('POST', `plans/${id}/close`, request),
    addTask: (planId: number, request: TaskRequest) => send<CreatedTaskView>('POST', `plans/${planId}/tasks`, request),
    updateTask: (id: number, request: UpdateTaskRequest) => send<DoneView>('PUT', `tasks/${id}`, request),
    deleteTask: (id: number, version: number) => send<DoneView>('DELETE', `tasks/${id}?version=${version}`),
  };
}
