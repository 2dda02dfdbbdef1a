import { Link } from 'react-router';
import type { FiguresRow } from '#contract/plan';
import type { ReportFactView, ReportTrendPoint } from '#contract/report-list';
import { formatDate } from '../../lib/format';
import { paths } from '../../paths';

/** Completion by area: bars as wide as the share, with the numbers beside them; each opens its frozen list. */
export function AreaBars({ id, areas }: { id: number; areas: readonly FiguresRow[] }) {
  const shown = areas.filter((area) => area.total > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="reading-areas">
      <h2 id="reading-areas">Hoàn thành theo lĩnh vực</h2>
      <ul className="legend" aria-hidden>
        <li>
          <Swatch className="done" /> Đã hoàn thành
        </li>
        <li>
          <Swatch className="late" /> Quá hạn
        </li>
        <li>
          <Swatch className="" /> Còn lại
        </li>
      </ul>
      <ul className="bars">
        {shown.map((area) => (
          <li key={area.id}>
            <span className="line">
              <span>{area.name}</span>
              <span>
                <Link to={paths.reportList(id, { area: area.code })}>
                  {area.completed}/{area.total} nhiệm vụ · {area.rate.text}
                  {area.openOverdue > 0 && `, ${area.openOverdue} quá hạn`}
                </Link>
              </span>
            </span>
            <span className="bar" aria-hidden>
              <span className="done" style={{ width: share(area.completed, area.total) }} />
              <span className="late" style={{ width: share(area.openOverdue, area.total) }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
const Swatch = ({ className }: { className: string }) => (
  <span className="bar" style={{ display: 'inline-flex', width: 28, verticalAlign: 'middle' }}>
    <span className={className} style={{ width: '100%' }} />
  </span>
);

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [400, 220, 30, 12, 20, 28];

/** The course of the plan up to the report's date. Drawn without a library, so that it is printed as it is seen. */
export function TrendPicture({ points }: { points: readonly ReportTrendPoint[] }) {
  if (points.length < 2) return null;
  const most = Math.max(1, ...points.map((point) => point.total));
  const x = (index: number) => LEFT + (index * (WIDTH - LEFT - RIGHT)) / (points.length - 1);
  const y = (count: number) => HEIGHT - BOTTOM - (count * (HEIGHT - TOP - BOTTOM)) / most;
  const line = (of: (point: ReportTrendPoint) => number) =>
    points.map((point, i) => `${x(i)},${y(of(point))}`).join(' ');
  const [first, last] = [points[0]!, points.at(-1)!];
  return (
    <section aria-labelledby="reading-trend">
      <h2 id="reading-trend">Diễn biến thực hiện kế hoạch</h2>
      <figure>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`Số nhiệm vụ đã hoàn thành từ ${first.completed} ngày ${formatDate(first.asOf)} đến ${last.completed}/${last.total} ngày ${formatDate(last.asOf)}; quá hạn từ ${first.openOverdue} đến ${last.openOverdue}.`}
        >
          {[0, Math.round(most / 2), most].map((count) => (
            <g key={count}>
              <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(count)} y2={y(count)} stroke="#d9d9d9" />
              <text x={LEFT - 6} y={y(count) + 4} textAnchor="end" fontSize="12" fill="#434343">
                {count}
              </text>
            </g>
          ))}
          <polyline
            points={line((point) => point.total)}
            fill="none"
            stroke="#595959"
            strokeDasharray="2 4"
            strokeWidth="2"
          />
          <polyline points={line((point) => point.completed)} fill="none" stroke="#237804" strokeWidth="3" />
          <polyline
            points={line((point) => point.openOverdue)}
            fill="none"
            stroke="#a8071a"
            strokeDasharray="8 4"
            strokeWidth="2"
          />
          {points.map((point, i) => (
            <g key={point.asOf}>
              <circle cx={x(i)} cy={y(point.completed)} r={4} fill="#237804" />
              {(i === 0 || i === points.length - 1 || (points.length - 1 - i) % Math.ceil(points.length / 4) === 0) && (
                <text
                  x={x(i)}
                  y={HEIGHT - 10}
                  textAnchor={i === 0 ? 'start' : i === points.length - 1 ? 'end' : 'middle'}
                  fontSize="12"
                  fill="#434343"
                >
                  {formatDate(point.asOf).slice(0, 5)}
                </text>
              )}
            </g>
          ))}
          <text
            x={x(points.length - 1)}
            y={y(last.completed) - 8}
            textAnchor="end"
            fontSize="14"
            fontWeight="600"
            fill="#237804"
          >
            {last.completed}/{last.total}
          </text>
        </svg>
        <figcaption>
          Nét liền: đã hoàn thành ({last.completed}); nét đứt dài: quá hạn ({last.openOverdue}); nét chấm: tổng số (
          {last.total}).
        </figcaption>
      </figure>
    </section>
  );
}

/** Ranks as stated; those of different years are of different numbers of provinces and are not subtracted. */
export function IndexRanks({ id, facts }: { id: number; facts: readonly ReportFactView[] }) {
  const said = facts.filter(({ key, text }) => key.startsWith('index.') && text !== '' && text !== '–');
  const ranks = said.filter(({ key }) => key.endsWith('.rank'));
  if (ranks.length === 0) return null;
  return (
    <section aria-labelledby="reading-indices">
      <h2 id="reading-indices">Các chỉ số</h2>
      <ul className="facts">
        {ranks.map((fact) => {
          const words = said.find(({ key }) => key === fact.key.replace(/rank$/, 'text'));
          return (
            <li key={fact.key}>
              {fact.rowCount ? (
                <Link to={paths.reportList(id, { key: fact.key })}>{fact.text}</Link>
              ) : (
                <strong>{fact.text}</strong>
              )}{' '}
              {fact.label}
              {words && <span className="secondary"> ({words.text})</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
