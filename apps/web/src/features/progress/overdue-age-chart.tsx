import { Link } from 'react-router';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts';
import type { OverdueAgeRow } from '#contract/progress';
import { OVERDUE_AGE_LABEL } from '#contract/labels';
import { AGE_TITLE } from './age-title';

interface Props {
  rows: readonly OverdueAgeRow[];
  height: number;
  linkTo: (row: OverdueAgeRow) => string;
}

/** Overdue tasks by age; each bar opens its list. */
export function OverdueAgeChart({ rows, height, linkTo }: Props) {
  const data = rows.map((row) => ({ ...row, title: AGE_TITLE[row.age] }));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 480, height }}>
      <BarChart data={data} accessibilityLayer={false} margin={{ top: 24, right: 8, bottom: 4, left: 0 }}>
        <CartesianGrid stroke="#d9d9d9" vertical={false} />
        <XAxis dataKey="title" interval={0} tick={{ fill: '#434343', fontSize: 12 }} tickMargin={6} />
        <YAxis allowDecimals={false} width={34} tick={{ fill: '#434343', fontSize: 12 }} />
        <Bar
          dataKey="count"
          maxBarSize={72}
          isAnimationActive={false}
          shape={({ x, y, width, height: tall, index }: BarShapeProps) => {
            const row = rows[index];
            if (!row || row.count === 0) return <g />;
            return (
              <Link to={linkTo(row)} tabIndex={-1}>
                <title>{`${OVERDUE_AGE_LABEL[row.age]}: ${row.count} nhiệm vụ`}</title>
                <rect x={x} y={y} width={width} height={tall} fill="#cf1322" />
              </Link>
            );
          }}
        >
          <LabelList dataKey="count" position="top" fill="#1f1f1f" fontWeight={600} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
