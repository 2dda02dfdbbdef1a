import { Link } from 'react-router';
import type { PlanProgressView } from '#contract/plan';
import { SCHEDULE_CELLS, type ScheduleFilter } from '#domain/schedule';
import { SCHEDULE_LABEL } from '#contract/labels';

interface Props {
  figures: PlanProgressView;
  linkTo: (schedule: ScheduleFilter) => string;
}

/**
 * The five cells as a bar and as linked numbers beside it, and the two overlays, which are inside the cells and so
 * stand apart. The bar repeats the list for the eye only: its links are left out of the tab order.
 */
export function ScheduleSummary({ figures, linkTo }: Props) {
  return (
    <section className="schedule-summary" aria-labelledby="schedule-summary-title">
      <h2 id="schedule-summary-title">Tình trạng thực hiện</h2>
      <div className="bar" aria-hidden="true">
        {SCHEDULE_CELLS.filter((cell) => figures[cell] > 0).map((cell) => (
          <Link
            key={cell}
            to={linkTo(cell)}
            tabIndex={-1}
            className={cell}
            style={{ flexGrow: figures[cell] }}
            title={`${SCHEDULE_LABEL[cell]}: ${figures[cell]}`}
          >
            {figures[cell]}
          </Link>
        ))}
      </div>
      <ul className="cells">
        {SCHEDULE_CELLS.map((cell) => (
          <li key={cell}>
            <span className={`swatch ${cell}`} aria-hidden="true" />
            <CountLink count={figures[cell]} label={SCHEDULE_LABEL[cell]} to={linkTo(cell)} />
          </li>
        ))}
      </ul>
      <p className="inside">Trong số nhiệm vụ chưa hoàn thành (đã tính ở trên, không cộng thêm):</p>
      <ul className="cells">
        {(['awaitingConfirmation', 'dueSoon'] as const).map((overlay) => (
          <li key={overlay}>
            <CountLink count={figures[overlay]} label={SCHEDULE_LABEL[overlay]} to={linkTo(overlay)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The whole line is the link, so that its name says what the number counts. */
const CountLink = ({ count, label, to }: { count: number; label: string; to: string }) => (
  <Link to={to}>
    <strong>{count}</strong> <span>{label}</span>
  </Link>
);
