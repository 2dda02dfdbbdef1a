import { Link } from 'react-router';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis, type DotItemDotProps } from 'recharts';
import type { TrendPointView } from '#contract/progress';
import { formatDate } from '../../lib/format';
import { TREND_SERIES, TrendMark, type TrendSeries } from './trend-series';

interface Props {
  points: readonly TrendPointView[];
  height: number;
  linkTo: (point: TrendPointView, series: TrendSeries) => string;
}

/** The lines of the year; each point opens its list. Told apart by dashes and marks as well as by colour. */
export function TrendChart({ points, height, linkTo }: Props) {
  const data = points.map((point) => ({ ...point, label: formatDate(point.asOf).slice(0, 5) }));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 560, height }}>
      <LineChart data={data} accessibilityLayer={false} margin={{ top: 16, right: 20, bottom: 4, left: 0 }}>
        <CartesianGrid stroke="#d9d9d9" vertical={false} />
        <XAxis dataKey="label" tick={{ fill: '#434343', fontSize: 12 }} minTickGap={8} tickMargin={6} />
        <YAxis allowDecimals={false} width={34} tick={{ fill: '#434343', fontSize: 12 }} />
        {TREND_SERIES.map(({ key, name, colour, dashes }) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            stroke={colour}
            strokeWidth={2}
            strokeDasharray={dashes}
            isAnimationActive={false}
            dot={({ key: of, cx, cy, payload }: DotItemDotProps) => (
              <Point
                key={of}
                x={Number(cx)}
                y={Number(cy)}
                point={payload as TrendPointView}
                {...{ series: key, name, linkTo }}
              />
            )}
            activeDot={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

interface PointProps {
  x: number;
  y: number;
  point: TrendPointView;
  series: TrendSeries;
  name: string;
  linkTo: Props['linkTo'];
}
/** A mark with room around it for a finger. */
const Point = ({ x, y, point, series, name, linkTo }: PointProps) => (
  <Link to={linkTo(point, series)} tabIndex={-1}>
    <title>{`${name}, ngày ${formatDate(point.asOf)}: ${point[series]}`}</title>
    <circle cx={x} cy={y} r={12} fill="transparent" />
    <TrendMark series={series} cx={x} cy={y} />
  </Link>
);
