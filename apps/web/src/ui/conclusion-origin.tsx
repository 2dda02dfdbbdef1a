import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ConclusionView } from '#contract/conclusion';
import { apiGet } from '../lib/api-client';
import { formatDate } from '../lib/format';
import { mayTry, useMe } from '../lib/session';
import { paths } from '../paths';
import { ConclusionsStyle } from './conclusions.style';

/** What a notice hands out is coded `KL<number of the notice>.<number of the conclusion>`. */
const FROM_NOTICE = /^KL\d/;

/** "Xuất phát từ kết luận số …": the sentence a task comes from. Nothing for tasks of a plan, or for who does not see the meeting. */
export function ConclusionOrigin({ task }: { task: { id: number; code: string } }) {
  const may = mayTry(useMe(), 'meeting.read') && FROM_NOTICE.test(task.code);
  const { data } = useQuery({
    queryKey: ['conclusion', 'of-task', task.id],
    queryFn: () => apiGet<ConclusionView>(`tasks/${task.id}/conclusion`),
    enabled: may,
  });
  if (!data) return null;
  const { meeting } = data;
  return (
    <section className="conclusion-origin" aria-label="Xuất xứ của nhiệm vụ">
      <ConclusionsStyle />
      <p>
        Xuất phát từ{' '}
        <Link to={`${paths.meeting(meeting.id)}#ket-luan-${data.number}`}>
          kết luận số {data.number} của{' '}
          {meeting.noticeNumber
            ? `Thông báo số ${meeting.noticeNumber} ngày ${formatDate(meeting.noticeOn)}`
            : meeting.title}
        </Link>
        , {meeting.committee.name}:
      </p>
      <blockquote>{data.text}</blockquote>
    </section>
  );
}
