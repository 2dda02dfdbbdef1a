import type {
  ConfirmRequest,
  ReturnRequest,
  SubmissionRequest,
  SubmissionView,
  UpdateSubmissionRequest,
} from '#contract/submission';
import { useSend } from '../../lib/use-send';

/**
 * Everything that changes a submission. Each answers the submission as it is then, and drops every cached answer:
 * a report or a decision moves figures, lists, queues and the work page at once.
 */
export function useSubmissionCommands() {
  const send = useSend<SubmissionView>();
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
