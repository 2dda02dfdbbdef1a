import { useId } from 'react';
import { Link } from 'react-router';
import { SCHEDULE_CELLS, type ScheduleCell } from '#domain/schedule';
import { searchKey } from '#domain/vietnamese-text';
import { formatCount } from '../../lib/format';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { SCHEDULE_LABEL } from '../../ui/labels';
import { SearchField } from '../../ui/search-field';
import { cellOf, type UnitParts } from './unit-parts';

/** `chua`: everything that is not completed. */
const STATES = ['chua', ...SCHEDULE_CELLS] as const;
type State = 'chua' | ScheduleCell;

export const PART_PAGE_SIZE = 20;

/** What the address narrows the units of a task to: `?phan=chua&donVi=muong`. */
export const partFilterOf = (url: UrlQuery) => ({ state: url.oneOf<State>('phan', STATES), word: url.text('donVi') });

/** The units that the address asks for, in the order given. */
export function narrowed(units: readonly UnitParts[], url: UrlQuery): UnitParts[] {
  const { state, word } = partFilterOf(url);
  const key = searchKey(word ?? '');
  return units.filter((unit) => isIn(unit, state) && searchKey(unit.unit.name).includes(key));
}

function isIn(unit: UnitParts, state: State | undefined): boolean {
  if (state === undefined) return true;
  if (unit.withdrawn) return false;
  return state === 'chua' ? !unit.completed : cellOf(unit) === state;
}

/** A task of many units: how many stand where, each number a link to them, and a search by name. */
export function PartFilters({ units }: { units: readonly UnitParts[] }) {
  const url = useUrlQuery(PART_PAGE_SIZE);
  const id = useId();
  const { state, word } = partFilterOf(url);
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
      <div>
        <label htmlFor={id}>Tìm đơn vị</label>
        <SearchField id={id} value={word} onSearch={(donVi) => url.set({ donVi })} placeholder="Tên đơn vị" />
      </div>
    </div>
  );
}
