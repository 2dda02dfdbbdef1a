import { can, type Action, type Actor, type Subject } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { isOpen, isWritable, mayReturnBecome, timelinessOf, type ReturnStatus } from '#domain/unit-return';
import type { AllowedAction } from '#contract/paging';
import { RETURN_STATUS_LABEL } from '#contract/unit-return-labels';
import { allowedAction, assertCan } from '#api/platform/access';
import { DomainError } from '#api/platform/errors';
import type { ReturnRow } from './return-row';

export const subjectOf = (row: ReturnRow): Subject => ({
  leadUnitIds: [row.unitId],
  confirmingUnitId: row.standingAgencyId,
  authorIds: row.authorIds,
  // What is being written is the unit's alone, put right or reopened too.
  draft: isWritable(row.status),
});

const REFUSED = {
  unit: 'Chỉ người của đơn vị này được soạn và gửi báo cáo của đơn vị.',
  'confirming-unit': 'Chỉ cơ quan thường trực được tiếp nhận, trả lại báo cáo của đơn vị.',
  'four-eyes':
    'Bạn đã soạn, sửa hoặc gửi báo cáo này nên không thể tự tiếp nhận; cần một người khác của cơ quan thường trực.',
};
const ownWords = (actor: Actor, action: Action, subject: Subject): string | null => {
  const decision = can(actor, action, subject);
  return decision.allowed ? null : ((REFUSED as Record<string, string>)[decision.reason] ?? null);
};
/** @throws DomainError FORBIDDEN or FOUR_EYES, in words about returns */
export function assertMay(actor: Actor, action: Action, row: ReturnRow): void {
  const words = ownWords(actor, action, subjectOf(row));
  const reason = can(actor, action, subjectOf(row));
  if (words) throw new DomainError(!reason.allowed && reason.reason === 'four-eyes' ? 'FOUR_EYES' : 'FORBIDDEN', words);
  assertCan(actor, action, subjectOf(row));
}
function action(name: string, actor: Actor, permission: Action, row: ReturnRow, blocked: string | null): AllowedAction {
  const words = ownWords(actor, permission, subjectOf(row));
  return words
    ? { action: name, allowed: false, reason: words }
    : allowedAction(name, actor, permission, subjectOf(row), blocked);
}

/** Why nothing is written or handed in now: taken out, unit gone, period locked, or in others' hands; null when it may be. */
export function writingRefusal(row: ReturnRow, today: PlainDate): string | null {
  if (!row.owes)
    return `${row.unitName} không phải báo cáo kỳ ${row.periodTitle}: ${row.owesReason ?? 'đã được đưa ra khỏi danh sách'}. Nếu cần báo cáo, đề nghị cơ quan thường trực đưa đơn vị trở lại danh sách.`;
  if (row.unitValidTo !== null && row.unitValidTo <= today) {
    const heir = row.successors
      ? ` Đơn vị kế thừa: ${row.successors}; nội dung của kỳ này do đơn vị kế thừa báo cáo.`
      : '';
    return `${row.unitName} đã kết thúc hoạt động từ ngày ${formatDate(row.unitValidTo)} nên không gửi báo cáo được nữa.${heir} Cơ quan thường trực có thể đưa đơn vị ra khỏi danh sách kèm lý do.`;
  }
  if (!isWritable(row.status)) {
    return row.status === 'submitted'
      ? 'Báo cáo đã gửi, đang chờ cơ quan thường trực tiếp nhận; muốn sửa, đề nghị cơ quan thường trực trả lại.'
      : 'Báo cáo đã được tiếp nhận; muốn sửa, đề nghị cơ quan thường trực mở lại cho đơn vị.';
  }
  if (!isOpen(row, today)) {
    const until = row.reopenedUntil ?? row.lockOn!;
    return `Kỳ ${row.periodTitle} đã khóa nhận báo cáo từ sau ngày ${formatDate(until)}${row.reopenedUntil ? ' (ngày cuối được mở lại)' : ''}. Đề nghị cơ quan thường trực mở lại riêng cho ${row.unitName}; nội dung đã nhập vẫn còn.`;
  }
  return null;
}
/** Why the standing agency cannot take this step now; null when it can. */
export function stepRefusal(row: ReturnRow, to: ReturnStatus): string | null {
  if (!row.owes) return 'Đơn vị đã được đưa ra khỏi danh sách phải báo cáo.';
  if (mayReturnBecome(row.status, to)) return null;
  return `Báo cáo đang ở trạng thái “${RETURN_STATUS_LABEL[row.status]}” nên không thực hiện được việc này.`;
}
/** Why the standing agency does not open it again now. Before the lock nothing that is still written needs opening. */
export function reopenRefusal(row: ReturnRow, today: PlainDate): string | null {
  if (!row.owes) return stepRefusal(row, 'drafting');
  if (row.status === 'submitted') return 'Báo cáo đang chờ tiếp nhận: hãy trả lại nếu cần sửa.';
  return row.status === 'accepted' || !isOpen(row, today)
    ? null
    : 'Đơn vị vẫn đang được nhập báo cáo, không cần mở lại.';
}
export function remindRefusal(row: ReturnRow, today: PlainDate): string | null {
  if (!row.owes) return stepRefusal(row, 'drafting');
  if (!isWritable(row.status)) return 'Đơn vị đã gửi báo cáo, không cần nhắc.';
  return row.remindedOn === today ? 'Hôm nay đã nhắc đơn vị này; mỗi ngày chỉ nhắc một lần.' : null;
}

/** Actions of the board's line and of the page, each with the reason when it is refused. */
export function returnActions(actor: Actor, row: ReturnRow, today: PlainDate): AllowedAction[] {
  const writing = writingRefusal(row, today);
  return [
    action('write', actor, 'return.write', row, writing),
    action('submit', actor, 'return.submit', row, writing),
    action('accept', actor, 'return.decide', row, stepRefusal(row, 'accepted')),
    action('return', actor, 'return.decide', row, stepRefusal(row, 'returned')),
    action('reopen', actor, 'return.manage', row, reopenRefusal(row, today)),
    action(
      'takeOut',
      actor,
      'return.manage',
      row,
      row.owes
        ? isWritable(row.status) && row.acceptedAt === null
          ? null
          : 'Báo cáo đã gửi hoặc đã tiếp nhận nên đơn vị không được đưa ra khỏi danh sách.'
        : 'Đơn vị đã được đưa ra khỏi danh sách.',
    ),
    action('takeIn', actor, 'return.manage', row, row.owes ? 'Đơn vị đang trong danh sách phải báo cáo.' : null),
    action('remind', actor, 'return.manage', row, remindRefusal(row, today)),
  ];
}

export const timelinessOfRow = (row: ReturnRow, today: PlainDate) => timelinessOf(row, today);
