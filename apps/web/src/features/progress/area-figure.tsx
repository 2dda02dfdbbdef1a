import { Suspense } from 'react';
import type { FiguresRow } from '#contract/plan';
import { SCHEDULE_CELLS, type ScheduleCell } from '#domain/schedule';
import { SCHEDULE_LABEL } from '#contract/labels';
import { lazyChart } from './lazy-chart';

const AreaChart = lazyChart(() => import('./area-chart').then((module) => module.AreaChart));

/** The areas as bars over their table, which stands below on the page; what the eye compares first is said in words. */
export function AreaFigure({
  rows,
  linkTo,
}: {
  rows: readonly FiguresRow[];
  linkTo: (row: FiguresRow, cell: ScheduleCell) => string;
}) {
  const busy = rows.filter((row) => row.total > 0);
  if (busy.length === 0) return null;
  const mostOverdue = [...busy].sort((a, b) => b.openOverdue - a.openOverdue)[0]!;
  const done = busy.filter((row) => row.completed === row.total);
  return (
    <figure className="chart">
      <figcaption>
        <p>
          {mostOverdue.openOverdue === 0
            ? 'Không lĩnh vực nào có nhiệm vụ quá hạn.'
            : `Nhiều nhiệm vụ quá hạn nhất: ${mostOverdue.name} (${mostOverdue.openOverdue}/${mostOverdue.total}).`}
          {done.length > 0 && ` Đã hoàn thành toàn bộ: ${done.map((row) => row.name).join('; ')}.`}
        </p>
      </figcaption>
      <div className="drawing schedule-summary" aria-hidden="true">
        <ul className="legend">
          {SCHEDULE_CELLS.map((cell) => (
            <li key={cell}>
              <span className={`swatch ${cell}`} /> {SCHEDULE_LABEL[cell]}
            </li>
          ))}
        </ul>
        <Suspense fallback={<div style={{ minHeight: busy.length * 40 }} />}>
          <AreaChart rows={busy} linkTo={linkTo} />
        </Suspense>
      </div>
    </figure>
  );
}
