import type { Actor } from '#domain/permissions';
import { formatDate, type Instant } from '#domain/plain-date';
import type { AllowedAction } from '#contract/paging';
import type { ConclusionView } from '#contract/conclusion';
import { allowedAction } from '#api/platform/access';
import { lockedMessage, type SeenMeeting } from './meeting-access';

/** What may be done with a meeting now, and of the rest, why not. Nothing is named to who only reads. */
export function meetingActions(actor: Actor, { meeting, access, subject }: SeenMeeting, conclusions: readonly ConclusionView[], now: Instant): AllowedAction[] {
  if (access !== 'write') return [];
  const { status } = meeting;
  const action = (name: string, blocked: string | null) => allowedAction(name, actor, 'meeting.write', subject, blocked);
  const open = status === 'draft' || status === 'held' ? null : lockedMessage(meeting);
  const issued = status === 'issued' ? lockedMessage(meeting) : null;
  return [
    action('edit', open),
    action('delete', status !== 'draft' ? 'Cuộc họp đã diễn ra nên không xóa được.' : conclusions.length > 0 ? 'Cuộc họp đã có kết luận nên không xóa được.' : null),
    action('hold', status !== 'draft' ? 'Cuộc họp đã được ghi nhận diễn ra.' : meeting.startsAt > now ? `Cuộc họp bắt đầu ngày ${formatDate(meeting.heldOn)}, chưa diễn ra.` : null),
    action('write', open),
    action('sign', status === 'held' ? null : status === 'draft' ? lockedMessage(meeting) : 'Biên bản đã ký.'),
    action('supplementMinutes', status === 'draft' || status === 'held' ? lockedMessage(meeting) : null),
    action('addConclusion', issued),
    action('issueNotice', status === 'signed' ? (unsettledMessage(conclusions) ?? null) : status === 'issued' ? 'Thông báo kết luận đã ban hành.' : lockedMessage(meeting)),
    action('supplementNotice', status === 'issued' ? null : 'Thông báo kết luận chưa ban hành; hãy sửa ngay trong kết luận.'),
  ];
}

/** Why the notice cannot go out yet: nothing concluded, or something neither handed out nor marked. Null when it can. */
export function unsettledMessage(conclusions: readonly { number: number; noTaskReason: string | null; tasks: readonly object[] }[]): string | null {
  if (conclusions.length === 0) return 'Cuộc họp chưa có kết luận nào; hãy ghi kết luận trước khi ban hành thông báo.';
  const unsettled = conclusions.filter((c) => c.noTaskReason === null && c.tasks.length === 0).map((c) => c.number);
  if (unsettled.length === 0) return null;
  return `Kết luận số ${unsettled.join(', ')} chưa giao nhiệm vụ và chưa đánh dấu “không phát sinh nhiệm vụ”; hãy xử lý trước khi ban hành thông báo.`;
}
