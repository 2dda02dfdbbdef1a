import { Link } from 'react-router';
import type { AggregateView, ComparisonView, StatisticsRowView } from '#contract/statistics';
import { formatCount, NOTHING } from '../../lib/format';

/** What is to be known of a number, in words. */
export function FigureMarks({ figure, contradicted }: { figure: AggregateView; contradicted: number }) {
  const marks = [
    figure.provisional > 0 && (figure.units === 1 ? 'Sơ bộ' : `Sơ bộ: ${formatCount(figure.provisional)} đơn vị`),
    figure.approximate > 0 && (figure.units === 1 ? 'Số ước' : `Số ước: ${formatCount(figure.approximate)} đơn vị`),
    figure.recomputed > 0 && `Cộng từ kỳ ngắn: ${formatCount(figure.recomputed)} đơn vị`,
    contradicted > 0 && `Mâu thuẫn: ${formatCount(contradicted)} đơn vị`,
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <span className="tags figure-marks">
      {marks.map((mark) => (
        <span key={mark} className={mark.startsWith('Mâu thuẫn') ? 'tag tag-openOverdue' : 'tag tag-openNoDeadline'}>
          {mark}
        </span>
      ))}
    </span>
  );
}

/** `87/89 đơn vị` and who is missing; an indicator of the province alone has a value or not. */
export function Coverage({ row, behind, mayRecord }: { row: StatisticsRowView; behind: string; mayRecord: boolean }) {
  const provinceAlone = row.levels.length === 1 && row.levels[0]!.level === 'province';
  if (provinceAlone) {
    if (row.stated > 0) return 'Tỉnh đã có số liệu';
    return mayRecord && row.valueType !== 'ratio' ? <Link to={behind}>Chưa có: nhập số liệu của tỉnh</Link> : 'Chưa có';
  }
  const more = row.missingCount - row.missing.length;
  return (
    <>
      <Link to={behind}>
        {formatCount(row.stated)}/{formatCount(row.owed)} đơn vị
      </Link>
      {row.missingCount > 0 && (
        <div className="secondary">
          Thiếu: {row.missing.map(({ name }) => name).join('; ')}
          {more > 0 && ` và ${formatCount(more)} đơn vị khác`}
        </div>
      )}
    </>
  );
}

export function Comparison({ of: { text, change } }: { of: ComparisonView }) {
  return (
    <>
      {text}
      {change !== NOTHING && <div className="secondary">{change}</div>}
    </>
  );
}
