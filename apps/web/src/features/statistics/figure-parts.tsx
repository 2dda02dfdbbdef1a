import { Link } from 'react-router';
import type {
  AggregateView,
  ComparisonView,
  ExemptUnitView,
  ItemFigureView,
  StatisticsRowView,
} from '#contract/statistics';
import { formatCount, NOTHING } from '../../lib/format';

interface MarksProps {
  figure: AggregateView;
  contradicted: number;
  /** The number is the province's own: nothing of units is said of it. */
  provinceAlone: boolean;
}

/** What is to be known of a number, in words. */
export function FigureMarks({ figure, contradicted, provinceAlone }: MarksProps) {
  const marks = [
    figure.provisional > 0 && (figure.units === 1 ? 'Sơ bộ' : `Sơ bộ: ${formatCount(figure.provisional)} đơn vị`),
    figure.approximate > 0 && (figure.units === 1 ? 'Số ước' : `Số ước: ${formatCount(figure.approximate)} đơn vị`),
    figure.recomputed > 0 && `Cộng từ kỳ ngắn: ${formatCount(figure.recomputed)} đơn vị`,
    contradicted > 0 &&
      (provinceAlone ? 'Mâu thuẫn: nguồn nêu khác nhau' : `Mâu thuẫn: ${formatCount(contradicted)} đơn vị`),
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

/** Only the province states it. */
export const isProvinceAlone = ({ levels }: StatisticsRowView): boolean =>
  levels.every(({ level }) => level === 'province');

/** What a share is of: `105/184`; nothing for other numbers. */
export function Fraction({ of: { numerator, denominator } }: { of: AggregateView }) {
  if (numerator === null || denominator === null) return null;
  return (
    <div className="secondary">
      {formatCount(numerator)}/{formatCount(denominator)}
    </div>
  );
}

/** The parts of each axis in a line of their own: `Hiệu lực: còn hiệu lực 457; trong đó hết hiệu lực một phần 29`. */
export function Parts({ of: items }: { of: readonly ItemFigureView[] }) {
  const axes = [...new Set(items.map(({ axis }) => axis))];
  return (
    <ul className="plain-list">
      {axes.map((axis) => (
        <li key={axis}>
          {axis}: {partsText(items.filter((item) => item.axis === axis))}
        </li>
      ))}
    </ul>
  );
}

/** What is counted inside another part says so; where all are subsets of the whole, there is no other part. */
function partsText(items: readonly ItemFigureView[]): string {
  const mixed = items.some(({ subset }) => !subset);
  return items
    .map(({ item, subset, figure }) => `${mixed && subset ? 'trong đó ' : ''}${item} ${figure.text}`)
    .join('; ');
}

/** `87/89 đơn vị` and who is missing; an indicator of the province alone has a value or not. */
export function Coverage({ row, behind, mayRecord }: { row: StatisticsRowView; behind: string; mayRecord: boolean }) {
  if (isProvinceAlone(row)) {
    if (row.stated > 0) return 'Tỉnh đã có số liệu';
    if (row.contradictedCount > 0) return 'Tỉnh có số liệu mâu thuẫn, chưa chọn';
    if (row.items.length > 0) return 'Tỉnh chỉ có số liệu từng phần';
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

/** What it is compared with; a number of other units than that of `now`, or of the province instead of units, says so. */
export function Comparison({
  of,
  now,
}: {
  of: ComparisonView;
  now: Pick<StatisticsRowView, 'source' | 'total'> | null;
}) {
  const { text, change, units, derived, source } = of;
  const otherSide = now !== null && source !== null && now.source !== null && source !== now.source;
  const otherUnits = now !== null && units > 0 && now.total.units > 0 && units !== now.total.units;
  return (
    <>
      {text}
      {change !== NOTHING && <div className="secondary">{change}</div>}
      {derived > 0 && (
        <div className="secondary">
          {units === 1 ? 'Suy ra từ kỳ lũy kế' : `Suy ra từ kỳ lũy kế: ${formatCount(derived)} đơn vị`}
        </div>
      )}
      {otherSide && <div className="secondary">{source === 'province' ? 'Số do tỉnh nêu' : 'Cộng của các đơn vị'}</div>}
      {!otherSide && otherUnits && <div className="secondary">Số của {formatCount(units)} đơn vị</div>}
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
