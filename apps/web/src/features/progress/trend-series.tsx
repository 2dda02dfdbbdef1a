/** The lines of the trend, in the order of the table's columns. */
export const TREND_SERIES = [
  { key: 'calledFor', name: 'Kế hoạch yêu cầu', colour: '#595959', dashes: '7 5' },
  { key: 'completed', name: 'Đã hoàn thành', colour: '#237804', dashes: undefined },
  { key: 'openOverdue', name: 'Quá hạn chưa hoàn thành', colour: '#cf1322', dashes: '2 3' },
] as const;
export type TrendSeries = (typeof TREND_SERIES)[number]['key'];

/** Each line has a mark of its own: a diamond, a disc, a square. */
export function TrendMark({ series, cx, cy }: { series: TrendSeries; cx: number; cy: number }) {
  switch (series) {
    case 'calledFor':
      return <path d={`M${cx} ${cy - 5}l5 5l-5 5l-5 -5z`} fill="#fff" stroke="#595959" strokeWidth={2} />;
    case 'completed':
      return <circle cx={cx} cy={cy} r={4} fill="#237804" />;
    case 'openOverdue':
      return <rect x={cx - 4} y={cy - 4} width={8} height={8} fill="#cf1322" />;
  }
}

/** A piece of the line with its mark, for the legend. */
export const TrendSample = ({ series }: { series: TrendSeries }) => {
  const { colour, dashes } = TREND_SERIES.find(({ key }) => key === series)!;
  return (
    <svg width={34} height={14} viewBox="0 0 34 14">
      <path d="M0 7H34" stroke={colour} strokeWidth={2} strokeDasharray={dashes} />
      <TrendMark series={series} cx={17} cy={7} />
    </svg>
  );
};
