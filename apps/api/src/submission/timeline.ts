import { formatDate } from '#domain/plain-date';
import type { TimelineEntry } from '#contract/task';
import type { AssignmentEventEntity } from '#api/task/assignment.entity';

/**
 * One event in plain Vietnamese. The reason is part of the discussion, so only those who may read submissions see it
 * (figures.md §8).
 */
export function timelineEntry(e: AssignmentEventEntity, unit: { id: number; name: string }, occurrence: string | null, seesReasons: boolean): TimelineEntry {
  const reason = seesReasons && e.reason ? ` Lý do: ${e.reason}` : '';
  const due = e.dueOn ? formatDate(e.dueOn) : null;
  const texts: Record<AssignmentEventEntity['type'], string> = {
    // Who enters a plan under way, like who leaves it, does so for a reason that belongs to the plan.
    assigned: `${due ? `Giao thực hiện, hạn ${due}.` : 'Giao thực hiện, chưa xác định thời hạn.'}${e.reason ? ` Căn cứ: ${e.reason}` : ''}`,
    accepted: 'Tiếp nhận.',
    progressed: 'Báo cáo tiến độ.',
    submitted: 'Đề nghị xác nhận hoàn thành.',
    returned: `Trả lại, yêu cầu thực hiện lại.${reason}`,
    confirmed: `Xác nhận hoàn thành, tính từ ngày ${formatDate(e.completedOn ?? e.effectiveOn)}.${reason}`,
    annulled: `Hủy xác nhận đã ghi nhầm.${reason}`,
    reopened: `Mở lại.${reason}`,
    extensionAsked: `Xin gia hạn${due ? ` đến ${due}` : ''}.${reason}`,
    extensionGranted: `Gia hạn đến ${due ?? 'khi có hướng dẫn'}.${reason}`,
    extensionRefused: `Không đồng ý gia hạn.${reason}`,
    suspended: `Tạm dừng.${reason}`,
    resumed: `Tiếp tục thực hiện.${reason}`,
    withdrawn: `Đưa ra khỏi kế hoạch. Căn cứ: ${e.reason ?? '–'}`,
    transferred: `Chuyển giao cho ${unit.name}.${reason}`,
  };
  return { id: e.id, assignmentId: e.assignmentId, occurrence, type: e.type, unit, effectiveOn: e.effectiveOn, recordedAt: e.recordedAt, actorName: e.actorName, text: texts[e.type] };
}
