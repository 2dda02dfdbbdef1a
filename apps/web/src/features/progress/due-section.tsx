import { Link } from 'react-router';
import type { PlanAnalysisView } from '#contract/progress';
import { paths } from '../../paths';
import { DUE_WINDOW_LABEL, SCHEDULE_LABEL } from '#contract/labels';
import { AGE_TITLE } from './age-title';
import { ChartFigure } from './chart-figure';
import { lazyChart } from './lazy-chart';
import { NumberLink } from './number-link';

const OverdueAgeChart = lazyChart(() => import('./overdue-age-chart').then((module) => module.OverdueAgeChart));
const HEIGHT = 240;

/** How long overdue work has been so, and what falls due next. */
export function DueSection({ analysis }: { analysis: PlanAnalysisView }) {
  const { overdueByAge, dueWithin, oldestOverdue } = analysis;
  const filter = { planId: analysis.planId, asOf: analysis.asOf };
  const overdue = overdueByAge.reduce((sum, row) => sum + row.count, 0);
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title">Nhiệm vụ quá hạn và sắp đến hạn</h2>
      <ChartFigure
        summary={
          overdue === 0 ? (
            <p>
              Không có nhiệm vụ nào quá hạn. {DUE_WINDOW_LABEL[30]}: {dueWithin.find((row) => row.days === 30)?.count}{' '}
              nhiệm vụ.
            </p>
          ) : (
            <p>
              {overdue} nhiệm vụ quá hạn, trong đó {overdueByAge.find((row) => row.age === '91-')?.count} nhiệm vụ quá
              hạn trên 90 ngày.
              {oldestOverdue && (
                <>
                  {' '}
                  Lâu nhất là{' '}
                  <Link to={paths.task(oldestOverdue.taskId, { asOf: analysis.asOf })}>
                    {oldestOverdue.code}. {oldestOverdue.title}
                  </Link>
                  : {oldestOverdue.days} ngày.
                </>
              )}
            </p>
          )
        }
        height={HEIGHT}
        chart={
          <OverdueAgeChart
            rows={overdueByAge}
            height={HEIGHT}
            linkTo={(row) => paths.tasks({ ...filter, overdueDays: row.age })}
          />
        }
        table={
          <table className="numbers">
            <caption className="visually-hidden">Số nhiệm vụ quá hạn theo số ngày và số nhiệm vụ sắp đến hạn</caption>
            <thead>
              <tr>
                <th scope="col">Thời hạn</th>
                <th scope="col">Số nhiệm vụ</th>
              </tr>
            </thead>
            <tbody>
              {overdueByAge.map((row) => (
                <tr key={row.age}>
                  <th scope="row">Quá hạn {AGE_TITLE[row.age].toLocaleLowerCase('vi')}</th>
                  <td>
                    <NumberLink count={row.count} to={paths.tasks({ ...filter, overdueDays: row.age })} />
                  </td>
                </tr>
              ))}
              <tr className="sum">
                <th scope="row">Tổng số {SCHEDULE_LABEL.openOverdue.toLocaleLowerCase('vi')}</th>
                <td>
                  <NumberLink count={overdue} to={paths.tasks({ ...filter, schedule: 'openOverdue' })} />
                </td>
              </tr>
              {dueWithin.map((row) => (
                <tr key={row.days}>
                  <th scope="row">{DUE_WINDOW_LABEL[row.days]}</th>
                  <td>
                    <NumberLink count={row.count} to={paths.tasks({ ...filter, dueWithin: row.days })} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}
