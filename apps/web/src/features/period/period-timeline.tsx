import { Fragment } from 'react';
import { DUE_LEVEL_LABEL } from '#domain/period-rules';
import { addDays, daysBetween, maxDate, type PlainDate } from '#domain/plain-date';
import { DUE_LEVELS, type DueLevel } from '#domain/reporting-period';
import { formatDate } from '../../lib/format';

interface Props {
  from: PlainDate;
  to: PlainDate;
  dues: Partial<Record<DueLevel, string | null>>;
}

/** Days around the cut-off are what matters: the window's earlier part is drawn short. */
const SHOWN_BEFORE = 10;

/**
 * One picture of a period: the window up to the cut-off, then until when each level hands on. The same in words beside it,
 * so that the drawing is decoration to who cannot see it.
 */
export function PeriodTimeline({ from, to, dues }: Props) {
  if (!from || !to || to < from) return null;
  const steps = DUE_LEVELS.flatMap((level) => (dues[level] ? [{ level, on: dues[level] }] : []));
  const end = addDays(maxDate(to, ...steps.map(({ on }) => on)), 2);
  const begin = addDays(to, -SHOWN_BEFORE);
  const days = Math.max(1, daysBetween(begin, end));
  const at = (day: PlainDate) => `${(Math.max(0, daysBetween(begin, day)) / days) * 100}%`;
  return (
    <figure className="period-timeline">
      <div className="line" aria-hidden="true">
        <span className="window" style={{ inlineSize: at(to) }} />
        <span className="mark cut-off" style={{ insetInlineStart: at(to) }} />
        {steps.map(({ level, on }, index) => (
          <span key={level} className="mark" style={{ insetInlineStart: at(on) }}>
            {index + 1}
          </span>
        ))}
      </div>
      <figcaption>
        Số liệu {formatDate(from)}–{formatDate(to)} (chốt {formatDate(to)})
        {steps.map(({ level, on }, index) => (
          <Fragment key={level}>
            {' → '}
            <span className="step">
              {index + 1}. {DUE_LEVEL_LABEL[level]}: {formatDate(on)}
            </span>
          </Fragment>
        ))}
      </figcaption>
    </figure>
  );
}

export const PeriodStyle = () => (
  <style href="period" precedence="medium">
    {`
.period-timeline { margin: 0; min-width: min(260px, 100%); }
.period-timeline .line { position: relative; block-size: 20px; border-block-end: 2px solid var(--line); margin-block-end: 4px; }
.period-timeline .window { position: absolute; inset-block-end: -2px; inset-inline-start: 0; block-size: 10px; background: #0958d9; opacity: 0.85; }
.period-timeline .mark { position: absolute; inset-block-end: -2px; transform: translateX(-50%); border-inline-start: 2px solid var(--ink); block-size: 14px; font-size: 0.75rem; line-height: 1; padding-inline-start: 2px; }
.period-timeline .cut-off { border-color: #cf1322; block-size: 20px; }
.period-timeline figcaption { font-size: 0.875rem; }
.period-timeline .step { white-space: nowrap; }
@media (max-width: 600px) { .period-timeline .step { white-space: normal; } }
.period-year { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; margin-bottom: 16px; }
.period-year > div { display: grid; gap: 4px; }
.period-year label { font-weight: 600; }
.field-pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); column-gap: 16px; }
`}
  </style>
);
