import type { SubmissionView } from '#contract/submission';

/** Where a link from elsewhere leads to (`paths.task(id)` + this). */
export const submissionAnchor = (id: number) => `#bao-cao-${id}`;

/** What a person reads after saving or handing in. */
export function savedMessage({ status }: SubmissionView): string {
  if (status === 'draft') return 'Đã lưu bản nháp. Thủ trưởng đơn vị thấy bản nháp này trong mục Việc của tôi.';
  if (status === 'recorded') return 'Đã ghi nhận báo cáo tiến độ.';
  return 'Đã gửi đề nghị xác nhận hoàn thành. Cơ quan xác nhận sẽ xem xét và trả lời tại đây.';
}

/** What a person reads after deciding. */
export const decidedMessage = ({ status, assignment }: SubmissionView): string =>
  status === 'confirmed'
    ? `Đã xác nhận hoàn thành nhiệm vụ ${assignment.taskCode} của ${assignment.unit.name}.`
    : `Đã trả lại đề nghị về nhiệm vụ ${assignment.taskCode} cho ${assignment.unit.name}.`;
