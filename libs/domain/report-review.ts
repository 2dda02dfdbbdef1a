/**
 * Where a draft stands between writing and issue. Review is the province's own step: a draft that was never sent may be
 * issued as before; once it is sent, it is issued only after somebody who did not write it has found it ready.
 */
export const REVIEW_STATES = ['writing', 'inReview', 'ready'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_STEPS = ['send', 'return', 'approve', 'reopen'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** Which step leads from where to where; a step that is not listed is refused. */
const STEPS: Record<ReviewState, Partial<Record<ReviewStep, ReviewState>>> = {
  writing: { send: 'inReview' },
  inReview: { return: 'writing', approve: 'ready' },
  // A text that is found wrong after all is written again, and then reviewed again.
  ready: { reopen: 'writing' },
};
export const reviewAfter = (state: ReviewState, step: ReviewStep): ReviewState | null => STEPS[state][step] ?? null;

/** Why nobody may write in the draft now; null while it is being written. */
export function writingLocked(state: ReviewState): string | null {
  if (state === 'writing') return null;
  return state === 'inReview'
    ? 'Dự thảo đang được thẩm định nên nội dung và số liệu tạm khóa; người thẩm định trả lại thì sửa tiếp được.'
    : 'Dự thảo đã được thẩm định xong, chờ ban hành; muốn sửa thì mở lại để soạn.';
}
/** Why the draft cannot be issued yet as far as review goes. */
export function issueLocked(state: ReviewState, sent: boolean): string | null {
  if (state === 'ready' || !sent) return null;
  return state === 'inReview' ? 'Dự thảo đang được thẩm định; ban hành được sau khi thẩm định xong.' : 'Dự thảo đã bị trả lại để sửa; gửi thẩm định lại trước khi ban hành.';
}
