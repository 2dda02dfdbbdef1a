import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { PlanTrendView, TrendPointView } from '#contract/progress';
import { formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { QueryState } from '../../ui/query-state';
import { ChartFigure } from './chart-figure';
import { trendQuery, type Question } from './get-progress';
import { lazyChart } from './lazy-chart';
import { NumberLink } from './number-link';
import { TREND_SERIES, TrendSample, type TrendSeries } from './trend-series';

const TrendChart = lazyChart(() => import('./trend-chart').then((module) => module.TrendChart), { printed: true });
const HEIGHT = 280;

/** The year month by month, against what the plan's own deadlines called for. */
export function TrendSection({ question }: { question: Question }) {
  const trend = useQuery(trendQuery(question));
  return (
    <section className="trend" aria-labelledby="trend-title">
      <h2 id="trend-title">Tiến độ theo thời gian</h2>
      <QueryState
        query={trend}
        empty={{
          when: ({ points }) => points.length === 0,
          title: 'Kế hoạch chưa ban hành vào ngày này nên chưa có diễn biến.',
        }}
      >
        {(answer) => <Trend trend={answer} />}
      </QueryState>
    </section>
  );
}

function Trend({ trend: { planId, points } }: { trend: PlanTrendView }) {
  const linkTo = ({ asOf }: TrendPointView, series: TrendSeries | 'total') =>
    paths.tasks({
      planId,
      asOf,
      ...(series === 'calledFor' ? { calledFor: true } : series === 'total' ? {} : { schedule: series }),
    });
  return (
    <ChartFigure
      summary={<p>{sentence(points)}</p>}
      legend={TREND_SERIES.map(({ key, name }) => ({ name, mark: <TrendSample series={key} /> }))}
      height={HEIGHT}
      chart={<TrendChart points={points} height={HEIGHT} linkTo={linkTo} />}
      table={
        <div className="scroll-box" role="region" aria-label="Bảng tiến độ theo thời gian" tabIndex={0}>
          <table className="numbers">
            <caption className="visually-hidden">Số nhiệm vụ tính đến từng ngày</caption>
            <thead>
              <tr>
                <th scope="col">Đến ngày</th>
                <th scope="col">Tổng số</th>
                {TREND_SERIES.map(({ key, name }) => (
                  <th key={key} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">Tỷ lệ hoàn thành</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.asOf}>
                  <th scope="row">
                    <Link to={paths.home({ planId, asOf: point.asOf })}>{formatDate(point.asOf)}</Link>
                  </th>
                  {(['total', ...TREND_SERIES.map(({ key }) => key)] as const).map((key) => (
                    <td key={key}>
                      <NumberLink count={point[key]} to={linkTo(point, key)} />
                    </td>
                  ))}
                  <td>{point.rate.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="note">
            “Kế hoạch yêu cầu”: nhiệm vụ mà mọi thời hạn trong kế hoạch đều đã đến, dù đã hoàn thành hay chưa. Nhiệm vụ
            chưa xác định thời hạn không có trong số này.
          </p>
        </div>
      }
    />
  );
}

function sentence(points: readonly TrendPointView[]): string {
  const last = points.at(-1)!;
  const before = points.at(-2);
  const grown = before && last.completed - before.completed;
  const since =
    before && grown !== undefined
      ? ` So với ngày ${formatDate(before.asOf)}, số hoàn thành ${grown > 0 ? `tăng ${grown}` : grown < 0 ? `giảm ${-grown}` : 'không đổi'}.`
      : '';
  return `Đến ngày ${formatDate(last.asOf)}, các thời hạn của kế hoạch yêu cầu hoàn thành ${last.calledFor} nhiệm vụ; đã hoàn thành ${last.completed}/${last.total}, còn ${last.openOverdue} nhiệm vụ quá hạn.${since}`;
}
