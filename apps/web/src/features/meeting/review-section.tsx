import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MeetingPageView } from '#contract/meeting';
import { formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { ConclusionStatusTag } from '../../ui/conclusion-status-tag';
import { QueryState } from '../../ui/query-state';
import { reviewQuery } from './get-meetings';

/** "Kiểm điểm việc thực hiện kết luận kỳ trước": everything earlier that is not done yet, and what the units say. */
export function ReviewSection({ meeting }: { meeting: MeetingPageView }) {
  const review = useQuery(reviewQuery(meeting.id));
  return (
    <section aria-labelledby="review-title">
      <h2 id="review-title">Kiểm điểm việc thực hiện kết luận các kỳ trước</h2>
      <QueryState query={review}>
        {({ items, total, asOf }) =>
          total === 0 ? (
            <p>Đến ngày {formatDate(asOf)} không còn kết luận nào của các cuộc họp trước chưa hoàn thành.</p>
          ) : (
            <>
              <p>
                {total} kết luận của các cuộc họp trước chưa hoàn thành, số liệu đến ngày {formatDate(asOf)}.
              </p>
              <ul className="conclusions">
                {items.map((item) => (
                  <li key={item.id}>
                    <div className="head">
                      <ConclusionStatusTag conclusion={item} />
                      <span>
                        Kết luận số {item.number},{' '}
                        <Link to={paths.meeting(item.meeting.id)}>
                          {item.meeting.title} ({formatDate(item.meeting.heldOn)})
                        </Link>
                      </span>
                    </div>
                    <blockquote>{item.text}</blockquote>
                    {item.lastWords.length > 0 && (
                      <ul aria-label="Ý kiến gần nhất của đơn vị">
                        {item.lastWords.map(({ unit, on, text, percent }) => (
                          <li key={unit.id}>
                            <strong>{unit.name}</strong> ({formatDate(on)}
                            {percent !== null && `, ${percent}%`}): {text}
                          </li>
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </QueryState>
    </section>
  );
}
