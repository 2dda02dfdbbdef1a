import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import type { SubmissionView } from '#contract/submission';
import { ApiError } from '../../lib/api-client';
import { formatInstant } from '../../lib/format';
import { useMe } from '../../lib/session';
import { paths } from '../../paths';
import { SUBMISSION_STATUS_LABEL } from '#contract/labels';
import { submissionAnchor } from '../../ui/submission/submission-words';
import { submissionQuery } from './get-submissions';

/** A link asked for a submission that does not wait in the queue: what has become of it, before the next one is read. */
export function AskedSubmission({ id }: { id: number }) {
  const me = useMe();
  const asked = useQuery(submissionQuery(id));
  if (asked.isPending) return null;
  if (asked.error instanceof ApiError && asked.error.status === 404)
    return (
      <Alert
        className="form-notice"
        type="warning"
        showIcon
        title="Không tìm thấy đề nghị mà đường dẫn nêu, hoặc bạn không có quyền xem."
      />
    );
  // Any other failure is said by the queue itself, which asks the same server.
  if (!asked.data) return null;
  const { assignment } = asked.data;
  return (
    <Alert
      className="form-notice"
      type="info"
      showIcon
      title={
        <>
          Đề nghị về nhiệm vụ {assignment.taskCode} của {assignment.unit.name} {whatBecame(asked.data, me.id)}.{' '}
          <Link to={paths.task(assignment.taskId) + submissionAnchor(id)}>Mở đề nghị này</Link>
        </>
      }
    />
  );
}

function whatBecame({ status, decider, decidedAt, kind }: SubmissionView, myId: number): string {
  const who = decider === null ? '' : ` bởi ${decider.id === myId ? 'bạn' : decider.name}`;
  if (status === 'confirmed') return `đã được xác nhận hoàn thành${who} lúc ${formatInstant(decidedAt)}`;
  if (status === 'returned') return `đã được trả lại${who} lúc ${formatInstant(decidedAt)}`;
  if (kind === 'progress') return 'là báo cáo tiến độ, không chờ xác nhận';
  if (status === 'submitted') return 'đang chờ xác nhận nhưng không nằm trong danh sách đang xem';
  return `không chờ xác nhận (${SUBMISSION_STATUS_LABEL[status].toLocaleLowerCase('vi')})`;
}
