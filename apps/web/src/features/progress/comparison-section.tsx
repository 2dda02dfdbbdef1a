import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { PlanComparisonView } from '#contract/progress';
import { SCHEDULE_CELLS } from '#domain/schedule';
import { formatDate } from '../../lib/format';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { LateDateField } from '../../ui/late-date-field';
import { SCHEDULE_LABEL } from '#contract/labels';
import { QueryState } from '../../ui/query-state';
import { ChangedTasks } from './changed-tasks';
import { comparisonDates, comparisonQuery, type Question } from './get-progress';
import { NumberLink } from './number-link';

/** The same figures on an earlier date, and the tasks that make the difference. The date lives in the address. */
export function ComparisonSection({ question, issuedOn }: { question: Question; issuedOn: string | null }) {
  const url = useUrlQuery();
  const dates = comparisonDates(question.asOf, issuedOn);
  const asked = url.date('from');
  const from = asked !== undefined && asked <= question.asOf ? asked : dates[0]!.date;
  const comparison = useQuery(comparisonQuery(question, from));
  return (
    <section className="comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title">So với ngày {formatDate(from)}</h2>
      <div className="choices">
        <label htmlFor="compare-from">
          So với ngày
          <LateDateField
            id="compare-from"
            value={from}
            max={question.asOf}
            onChange={(date) => url.set({ from: date })}
          />
        </label>
        <ul className="presets" aria-label="Ngày thường dùng để so sánh">
          {dates.map(({ title, date }) => (
            <li key={date}>
              <Link to={url.href({ from: date })} preventScrollReset aria-current={date === from ? 'true' : undefined}>
                {title} ({formatDate(date)})
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <QueryState query={comparison}>{(answer) => <Comparison comparison={answer} />}</QueryState>
    </section>
  );
}

const ROWS = ['total', 'completed', ...SCHEDULE_CELLS] as const;

function Comparison({ comparison }: { comparison: PlanComparisonView }) {
  const { planId, from, to } = comparison;
  return (
    <>
      <p>{sentence(comparison)}</p>
      <table className="numbers">
        <caption className="visually-hidden">
          Số nhiệm vụ đến ngày {formatDate(from.asOf)} và đến ngày {formatDate(to.asOf)}
        </caption>
        <thead>
          <tr>
            <th scope="col">Số nhiệm vụ</th>
            <th scope="col">{formatDate(from.asOf)}</th>
            <th scope="col">{formatDate(to.asOf)}</th>
            <th scope="col">Tăng, giảm</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((key) => (
            <tr key={key} className={key === 'total' || key === 'completed' ? 'sum' : undefined}>
              <th scope="row">{key === 'total' ? 'Tổng số' : SCHEDULE_LABEL[key]}</th>
              {[from, to].map((figures, index) => (
                <td key={index}>
                  <NumberLink
                    count={figures[key]}
                    to={paths.tasks({ planId, asOf: figures.asOf, schedule: key === 'total' ? undefined : key })}
                  />
                </td>
              ))}
              <td>{signed(to[key] - from[key])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Tỷ lệ hoàn thành</th>
            <td>{from.rate.text}</td>
            <td>{to.rate.text}</td>
            <td>–</td>
          </tr>
        </tbody>
      </table>
      <ChangedTasks comparison={comparison} />
    </>
  );
}

const signed = (difference: number) => (difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0');

function sentence({ from, to, changedCount, takenInCount, leftOutCount, ...counts }: PlanComparisonView): string {
  const [addedCount, removedCount] = [counts.addedCount - takenInCount, counts.removedCount - leftOutCount];
  const moved = [
    `${changedCount} nhiệm vụ thay đổi tình trạng`,
    ...(addedCount > 0 ? [`${addedCount} nhiệm vụ được đưa vào kế hoạch`] : []),
    ...(removedCount > 0 ? [`${removedCount} nhiệm vụ đưa ra khỏi kế hoạch`] : []),
    ...(takenInCount > 0 ? [`${takenInCount} nhiệm vụ thường xuyên được tính vào số liệu do đổi quy tắc tính`] : []),
    ...(leftOutCount > 0
      ? [`${leftOutCount} nhiệm vụ thường xuyên không tính vào số liệu nữa do đổi quy tắc tính`]
      : []),
  ];
  return `Từ ngày ${formatDate(from.asOf)} đến ngày ${formatDate(to.asOf)}: ${moved.join(', ')}. Số hoàn thành từ ${from.completed}/${from.total} (${from.rate.text}) đến ${to.completed}/${to.total} (${to.rate.text}).`;
}
