import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ConclusionRatesView } from '#contract/conclusion';
import type { ConclusionFilter } from '#domain/conclusion-status';
import { apiGet } from '../../lib/api-client';
import { paths } from '../../paths';
import { NumberLink } from './number-link';

/** What became of the committee's conclusions of the year, on the date of the figures. */
export function ConclusionsSection({ year, asOf }: { year: number; asOf: string }) {
  const from = `${year}-01-01`;
  const rates = useQuery({
    queryKey: ['conclusion', 'rates', { from, asOf }],
    queryFn: () => apiGet<ConclusionRatesView>('conclusions/rates', { from, to: asOf, asOf }),
  });
  if (!rates.data) return rates.error ? <p className="note">Không tải được số liệu về kết luận.</p> : null;
  const { total, overdue, inProgress, unassigned, settledRate, settled } = rates.data;
  if (total === 0) return null;
  const list = (status?: ConclusionFilter) => paths.conclusions({ from, to: asOf, asOf, status });
  return (
    <section aria-labelledby="conclusions-title">
      <h2 id="conclusions-title">Kết luận của Ban Chỉ đạo năm {year}</h2>
      <p>
        <NumberLink count={total} to={list()} /> kết luận;{' '}
        <NumberLink count={unassigned + inProgress + overdue} to={list('open')} /> chưa hoàn thành, trong đó{' '}
        <NumberLink count={overdue} to={list('overdue')} /> quá hạn. Đã giao nhiệm vụ hoặc xác định không phát sinh
        (M5): <NumberLink count={settled} to={list('settled')} /> ÷ {total} = <strong>{settledRate.text}</strong>.{' '}
        <Link to={list()}>Xem theo cuộc họp, theo cơ quan</Link>
      </p>
    </section>
  );
}
