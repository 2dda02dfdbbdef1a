import { Link } from 'react-router';
import { RETURN_LEVELS, type ReturnRowView } from '#contract/unit-return';
import { RETURN_LEVEL_LABEL, RETURN_STATUS_LABEL } from '#contract/unit-return-labels';
import { dateInProvince } from '#domain/plain-date';
import { formatCount, formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { statusSign, timelinessText } from './return-status-tag';

/** All units at one look, in their official order; each opens its return. */
export function Wall({ rows }: { rows: readonly ReturnRowView[] }) {
  return (
    <div className="return-wall">
      {RETURN_LEVELS.filter((level) => rows.some((row) => row.level === level)).map((level) => {
        const own = rows.filter((row) => row.level === level);
        return (
          <section key={level} aria-label={RETURN_LEVEL_LABEL[level]}>
            <h2>
              {RETURN_LEVEL_LABEL[level]} ({formatCount(own.length)})
            </h2>
            <ul>
              {own.map((row) => (
                <li key={row.id}>
                  <Link
                    to={paths.unitReturn(row.id)}
                    className={`s-${row.status}`}
                    aria-label={`${row.unit.name}: ${RETURN_STATUS_LABEL[row.status]}${row.nil ? ', không phát sinh' : ''}, ${timelinessText(row)}`}
                    title={`${row.unit.name}: ${RETURN_STATUS_LABEL[row.status]}, ${timelinessText(row)}`}
                  >
                    <span aria-hidden="true">{statusSign(row.status)}</span>
                    <span className="name">{row.unit.name}</span>
                    {row.daysLate > 0 ? (
                      <span className="late">+{formatCount(row.daysLate)} ngày</span>
                    ) : (
                      <span className="late">{sinceText(row)}</span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** What a line adds to its sign: since when it is back, that it was opened again. */
function sinceText({ status, returnedAt, acceptedAt }: ReturnRowView): string {
  if (status === 'returned' && returnedAt) return `từ ${formatDate(dateInProvince(returnedAt)).slice(0, 5)}`;
  return acceptedAt !== null && status !== 'accepted' ? 'mở lại' : '';
}
