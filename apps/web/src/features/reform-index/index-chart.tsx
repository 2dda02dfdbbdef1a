import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis, type DotItemDotProps } from 'recharts';
import type { IndexTrendPoint } from '#contract/reform-index';

/** Ranks year by year, the first place on top. A derived rank is an empty mark; no line joins ranks that cannot be compared. */
export function IndexChart({ points, height }: { points: readonly IndexTrendPoint[]; height: number }) {
  const ranked = points.filter(({ rank }) => rank !== null);
  const parts = comparableParts(ranked);
  const data = ranked.map((point) => ({
    ...point,
    label: String(point.year),
    ...Object.fromEntries(parts.flatMap((part, i) => (part.includes(point) ? [[`part${i}`, point.rank]] : []))),
  }));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 560, height }}>
      <LineChart data={data} accessibilityLayer={false} margin={{ top: 20, right: 28, bottom: 4, left: 0 }}>
        <CartesianGrid stroke="#d9d9d9" vertical={false} />
        <XAxis dataKey="label" tick={{ fill: '#434343', fontSize: 12 }} tickMargin={6} />
        <YAxis
          reversed
          allowDecimals={false}
          domain={[1, 'dataMax']}
          width={34}
          tick={{ fill: '#434343', fontSize: 12 }}
        />
        {parts.map((_, i) => (
          <Line
            key={i}
            dataKey={`part${i}`}
            stroke="#0958d9"
            strokeWidth={2}
            isAnimationActive={false}
            activeDot={false}
            dot={({ key, cx, cy, payload }: DotItemDotProps) => (
              <Mark key={key} x={Number(cx)} y={Number(cy)} point={payload as IndexTrendPoint} />
            )}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

function Mark({ x, y, point }: { x: number; y: number; point: IndexTrendPoint }) {
  if (point.rank === null || Number.isNaN(y)) return null;
  const text = point.denominator === null ? String(point.rank) : `${point.rank}/${point.denominator}`;
  return (
    <g>
      <title>{`Năm ${point.year}: ${text}${point.derived ? ' (suy ra)' : ''}`}</title>
      <circle cx={x} cy={y} r={5} fill={point.derived ? '#fff' : '#0958d9'} stroke="#0958d9" strokeWidth={2} />
      <text x={x} y={y - 9} textAnchor="middle" fontSize={12} fill="#1f1f1f">
        {text}
      </text>
    </g>
  );
}

/** A year that no line may lead to begins a new part. */
function comparableParts(points: readonly IndexTrendPoint[]): IndexTrendPoint[][] {
  const parts: IndexTrendPoint[][] = [];
  for (const point of points) {
    if (parts.length === 0 || !point.comparable) parts.push([point]);
    else parts.at(-1)!.push(point);
  }
  return parts;
}
