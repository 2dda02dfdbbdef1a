import { Suspense, type ReactNode } from 'react';

interface Props {
  /** What the chart shows, in a sentence or two. */
  summary: ReactNode;
  /** Names of the series with a drawing of their mark; words and shapes, because colour alone tells nothing. */
  legend?: { mark: ReactNode; name: string }[];
  /** Height of the drawing in CSS pixels, kept free while it loads. */
  height: number;
  chart: ReactNode;
  /** The same numbers as links; this is what keyboards and screen readers use. */
  table: ReactNode;
}

/** A chart with its sentence above and its table beside it. The drawing repeats the table for the eye only. */
export const ChartFigure = ({ summary, legend, height, chart, table }: Props) => (
  <figure className="chart">
    <figcaption>{summary}</figcaption>
    <div className="chart-body">
      <div className="drawing" aria-hidden="true">
        {legend && (
          <ul className="legend">
            {legend.map(({ mark, name }) => (
              <li key={name}>
                {mark} {name}
              </li>
            ))}
          </ul>
        )}
        <div style={{ minHeight: height }}>
          <Suspense fallback={null}>{chart}</Suspense>
        </div>
      </div>
      {table}
    </div>
  </figure>
);
