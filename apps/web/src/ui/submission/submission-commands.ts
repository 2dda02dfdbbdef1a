import { useQueryClient } from '@tanstack/react-query';
import type {
  ConfirmRequest,
  ReturnRequest,
  SubmissionRequest,
  SubmissionView,
  UpdateSubmissionRequest,
} from '#contract/submission';
import { apiSend } from '../../lib/api-client';

/**
 * Everything that changes a submission. Each answers the submission as it is then, and drops every cached answer:
 * a report or a decision moves figures, lists, queues and the work page at once.
 */
export function useSubmissionCommands() {
  const queryClient = useQueryClient();
  const send = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const submission = await apiSend<SubmissionView>(method, path, body);
    await queryClient.invalidateQueries();
    return submission;
  };
  return {
    create: (assignmentId: number, request: SubmissionRequest) =>
      send('POST', `assignments/${assignmentId}/submissions`, request),
    update: (id: number, request: UpdateSubmissionRequest) => send('PUT', `submissions/${id}`, request),
    submit: ({ id, version }: SubmissionView) => send('POST', `submissions/${id}/submit`, { version }),
    discard: ({ id, version }: SubmissionView) => send('POST', `submissions/${id}/discard`, { version }),
    confirm: (id: number, request: ConfirmRequest) => send('POST', `submissions/${id}/confirm`, request),
    return: (id: number, request: ReturnRequest) => send('POST', `submissions/${id}/return`, request),
    annul: (id: number, request: ReturnRequest) => send('POST', `submissions/${id}/annul`, request),
  };
}
