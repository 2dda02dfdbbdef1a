import { Link } from 'react-router';
import type { AggregateView, ComparisonView, ExemptUnitView, StatisticsRowView } from '#contract/statistics';
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

/** Who owes nothing for the period and is therefore not missing, each with the reason. */
export function Exempt({ units }: { units: readonly ExemptUnitView[] }) {
  if (units.length === 0) return null;
  return (
    <details>
      <summary>{formatCount(units.length)} đơn vị không phải báo cáo kỳ này, không tính là thiếu</summary>
      <ul className="plain-list">
        {units.map(({ unit, reason }) => (
          <li key={unit.id}>
            {unit.name}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `units`: of how many the number is that it is compared with; a sum of fewer says so. */
export function Comparison({
  of: { text, change, units: before, derived },
  units,
}: {
  of: ComparisonView;
  units: number;
}) {
  return (
    <>
      {text}
      {change !== NOTHING && <div className="secondary">{change}</div>}
      {derived > 0 && (
        <div className="secondary">
          {before === 1 ? 'Suy ra từ kỳ lũy kế' : `Suy ra từ kỳ lũy kế: ${formatCount(derived)} đơn vị`}
        </div>
      )}
      {units > 0 && before > 0 && before !== units && (
        <div className="secondary">Số của {formatCount(before)} đơn vị</div>
      )}
    </>
  );
}

const SIDE = { province: 'Tỉnh nêu', units: 'Cộng của các đơn vị' } as const;
const TAKEN = { province: 'Lấy số của tỉnh', units: 'Lấy cộng của các đơn vị' } as const;

/** Which of two numbers was taken, and the other one with what lies between them; nothing where there is only one. */
export function Beside({ row: { source, beside, stated, owed } }: { row: StatisticsRowView }) {
  if (!beside || source === null) return null;
  const { figure, items, difference } = beside;
  const said =
    figure.text === NOTHING ? items.map(({ item, figure: part }) => `${item} ${part.text}`).join('; ') : figure.text;
  return (
    <div className="figure-beside">
      <div className="secondary">{TAKEN[source]}</div>
      <div className="secondary">
        {SIDE[beside.source]}
        {beside.source === 'units' && ` (${formatCount(stated)}/${formatCount(owed)})`}: <strong>{said}</strong>
      </div>
      {difference === '0' && <span className="tag tag-completedOnTime">Hai số khớp nhau</span>}
      {difference !== null && difference !== '0' && (
        <span className="tag tag-openOverdue">Chênh lệch {difference}</span>
      )}
    </div>
  );
}
