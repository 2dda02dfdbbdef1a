import { Link } from 'react-router';
import type { PlanProgressView, PlanView } from '#contract/plan';
import { formatDate } from '../../lib/format';

interface Props {
  plan: PlanView;
  figures: PlanProgressView;
  /** This page on another date. */
  linkToDate: (asOf: string) => string;
}

/** What the source document states, beside what is counted here: neither corrects the other. */
export function StatedFigures({ plan, figures, linkToDate }: Props) {
  if (plan.statedFigures.length === 0) return null;
  return (
    <section className="stated" aria-labelledby="stated-title">
      <h2 id="stated-title">Đối chiếu với tài liệu nguồn</h2>
      <div className="scroll-box" role="region" aria-labelledby="stated-title" tabIndex={0}>
        <table>
          <caption className="visually-hidden">Số liệu nêu trong tài liệu nguồn và số liệu hệ thống đếm</caption>
          <thead>
            <tr>
              <th scope="col">Số liệu đến ngày</th>
              <th scope="col">Tài liệu nguồn ghi</th>
              <th scope="col">Tệp nguồn</th>
              <th scope="col">Hệ thống đếm</th>
            </tr>
          </thead>
          <tbody>
            {plan.statedFigures.map((stated) => (
              <tr key={`${stated.source} ${stated.asOf} ${stated.asStated}`}>
                <td>{formatDate(stated.asOf)}</td>
                <td>
                  {stated.completed}/{stated.total} nhiệm vụ: “{stated.asStated}”
                </td>
                <td>{stated.source}</td>
                <td>
                  {stated.asOf === figures.asOf ? (
                    <>
                      {figures.completed}/{figures.total} nhiệm vụ, {figures.rate.text}
                      {figures.completed === stated.completed && figures.total === stated.total
                        ? ' (khớp)'
                        : ' (khác số liệu nguồn)'}
                    </>
                  ) : (
                    <Link to={linkToDate(stated.asOf)}>Xem số liệu đến ngày {formatDate(stated.asOf)}</Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
