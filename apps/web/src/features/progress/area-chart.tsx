import { Link } from 'react-router';
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis, type BarShapeProps } from 'recharts';
import type { FiguresRow } from '#contract/plan';
import { SCHEDULE_CELLS, type ScheduleCell } from '#domain/schedule';
import { useNarrow } from '../../lib/narrow';
import { SCHEDULE_LABEL } from '#contract/labels';

interface Props {
  rows: readonly FiguresRow[];
  linkTo: (row: FiguresRow, cell: ScheduleCell) => string;
}

/** The five cells of each area as one bar; each piece opens its list. Hatched as the cells above. */
export function AreaChart({ rows, linkTo }: Props) {
  const narrow = useNarrow(600);
  const height = rows.length * (narrow ? 52 : 40) + 36;
  const last = Math.max(...rows.map((row) => row.total));
  return (
    <>
      <Hatches />
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
        <BarChart
          data={[...rows]}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 4, right: 16, bottom: 4, left: 0 }}
        >
          <XAxis type="number" allowDecimals={false} domain={[0, last]} tick={{ fill: '#434343', fontSize: 12 }} />
          <YAxis
            type="category"
            dataKey="name"
            interval={0}
            width={narrow ? 118 : 230}
            tick={{ fill: '#1f1f1f', fontSize: 12 }}
          />
          {SCHEDULE_CELLS.map((cell) => (
            <Bar
              key={cell}
              dataKey={cell}
              stackId="cells"
              maxBarSize={26}
              isAnimationActive={false}
              shape={({ x, y, width, height: tall, index }: BarShapeProps) => {
                const row = rows[index];
                if (!row || row[cell] === 0) return <g />;
                return (
                  <Link to={linkTo(row, cell)} tabIndex={-1}>
                    <title>{`${row.name}. ${SCHEDULE_LABEL[cell]}: ${row[cell]}`}</title>
                    <rect x={x} y={y} width={width} height={tall} fill={FILL[cell]} stroke="#fff" />
                    {Number(width) >= 16 && (
                      <text
                        x={Number(x) + Number(width) / 2}
                        y={Number(y) + Number(tall) / 2}
                        dy="0.35em"
                        textAnchor="middle"
                        fontSize={12}
                        fontWeight={600}
                        fill="#fff"
                      >
                        {row[cell]}
                      </text>
                    )}
                  </Link>
                );
              }}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}

const FILL: Record<ScheduleCell, string> = {
  completedOnTime: '#237804',
  completedLate: 'url(#hatch-completed-late)',
  openWithinTerm: '#0958d9',
  openOverdue: 'url(#hatch-overdue)',
  openNoDeadline: '#595959',
};

const Hatches = () => (
  <svg width={0} height={0} style={{ position: 'absolute' }}>
    <defs>
      <pattern
        id="hatch-completed-late"
        width={9}
        height={9}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={9} height={9} fill="#237804" />
        <rect width={3} height={9} fill="#135200" />
      </pattern>
      <pattern id="hatch-overdue" width={9} height={9} patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width={9} height={9} fill="#cf1322" />
        <rect width={3} height={9} fill="#a8071a" />
      </pattern>
    </defs>
  </svg>
);
