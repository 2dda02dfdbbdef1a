import { useId } from 'react';
import { Link } from 'react-router';
import type { UnitGroupView } from '#contract/unit-group';
import { SCHEDULE_CELLS, type ScheduleCell } from '#domain/schedule';
import { searchKey } from '#domain/vietnamese-text';
import { formatCount } from '../../lib/format';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { SCHEDULE_LABEL } from '#contract/labels';
import { SearchField } from '../../ui/search-field';
import { cellOf, coverageOf, type UnitParts } from './unit-parts';

/** `chua`: everything that is not completed. */
const STATES = ['chua', ...SCHEDULE_CELLS] as const;
type State = 'chua' | ScheduleCell;

export const PART_PAGE_SIZE = 20;

/** What the address narrows the units of a task to: `?phan=chua&donVi=muong`. */
export const partFilterOf = (url: UrlQuery) => ({
  state: url.oneOf<State>('phan', STATES),
  word: url.text('donVi'),
  groupId: url.text('nhom'),
});

/** The units that the address asks for, in the order given. */
export function narrowed(units: readonly UnitParts[], url: UrlQuery, groups: readonly UnitGroupView[]): UnitParts[] {
  const { state, word, groupId } = partFilterOf(url);
  const key = searchKey(word ?? '');
  const group = groups.find(({ id }) => String(id) === groupId);
  return units.filter(
    (unit) =>
      isIn(unit, state) && searchKey(unit.unit.name).includes(key) && (group === undefined || isMember(unit, group)),
  );
}

const isMember = ({ unit }: UnitParts, { members }: UnitGroupView) => members.some(({ id }) => id === unit.id);

function isIn(unit: UnitParts, state: State | undefined): boolean {
  if (state === undefined) return true;
  if (unit.withdrawn) return false;
  return state === 'chua' ? !unit.completed : cellOf(unit) === state;
}

/** A task of many units: how many stand where, each number a link to them, and a search by name. */
export function PartFilters({ units, groups }: { units: readonly UnitParts[]; groups: readonly UnitGroupView[] }) {
  const url = useUrlQuery(PART_PAGE_SIZE);
  const id = useId();
  const { state, word, groupId } = partFilterOf(url);
  const choices = [undefined, ...STATES]
    .map((one) => ({ one, count: units.filter((unit) => isIn(unit, one)).length }))
    .filter(({ one, count }) => one === undefined || one === state || count > 0);
  return (
    <div className="part-filters">
      <ul aria-label="Lọc theo tình trạng">
        {choices.map(({ one, count }) => (
          <li key={one ?? 'all'}>
            <Link
              to={url.href({ phan: one ?? null })}
              preventScrollReset
              aria-current={one === state ? 'true' : undefined}
            >
              {one === undefined ? 'Tất cả' : one === 'chua' ? SCHEDULE_LABEL.open : SCHEDULE_LABEL[one]}{' '}
              <strong>{formatCount(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      {groups.length > 0 && (
        <ul aria-label="Đã hoàn thành theo nhóm đơn vị">
          {groups.map((group) => {
            const { units: total, completed } = coverageOf(units.filter((unit) => isMember(unit, group)));
            const chosen = groupId === String(group.id);
            // One looks for what is missing; a group that is complete is shown as a whole.
            const to = chosen
              ? { nhom: null, phan: null }
              : { nhom: String(group.id), phan: completed < total ? 'chua' : null };
            return (
              <li key={group.id}>
                <Link to={url.href(to)} preventScrollReset aria-current={chosen ? 'true' : undefined}>
                  {group.name}{' '}
                  <strong>
                    {completed}/{total}
                  </strong>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <label htmlFor={id}>Tìm đơn vị</label>
        <SearchField id={id} value={word} onSearch={(donVi) => url.set({ donVi })} placeholder="Tên đơn vị" />
      </div>
    </div>
  );
}
