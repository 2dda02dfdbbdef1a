import { useQuery } from '@tanstack/react-query';
import { UNIT_ROLES, type TaskQuery } from '#contract/task';
import { DUE_WINDOWS } from '#domain/due-window';
import { OVERDUE_AGES } from '#domain/overdue-age';
import { SCHEDULE_FILTERS, type ScheduleFilter } from '#domain/schedule';
import { formatDate } from '../../lib/format';
import { useNarrow } from '../../lib/narrow';
import { useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { Choice } from '../../ui/choice';
import { DateField } from '../../ui/date-field';
import { Labelled } from '../../ui/labelled';
import { CALLED_FOR_LABEL, DUE_WINDOW_LABEL, OVERDUE_AGE_LABEL, SCHEDULE_LABEL } from '#contract/labels';
import { SearchField } from '../../ui/search-field';
import { allUnitsQuery, UnitSelect } from '../../ui/unit-select';
import { plansQuery, referenceQuery } from './get-tasks';

const UNIT_ROLE_LABEL = { lead: 'Chủ trì', coordinating: 'Phối hợp' } as const;

/** What the address asks for, in the names of the API. */
export function taskQueryOf(url: UrlQuery): TaskQuery {
  const unitId = url.number('unitId');
  return {
    planId: url.number('planId'),
    unitId,
    unitRole: unitId ? url.oneOf('unitRole', UNIT_ROLES) : undefined,
    areaId: url.number('areaId'),
    schedule: url.oneOf('schedule', SCHEDULE_FILTERS),
    overdueDays: url.oneOf('overdueDays', OVERDUE_AGES),
    dueWithin: DUE_WINDOWS.find((days) => days === url.number('dueWithin')),
    calledFor: url.flag('calledFor') || undefined,
    // Only what the plan's rules leave out has a list of its own.
    counted: url.flag('counted') === false ? false : undefined,
    q: url.text('q'),
    asOf: url.date('asOf'),
    page: url.page,
    pageSize: url.pageSize,
  };
}

/** The filters of the task list, folded on a phone so that the list itself comes into view. */
export function TaskFilters() {
  if (!useNarrow(600)) return <Filters />;
  return (
    <details className="filter-box">
      <summary>Bộ lọc</summary>
      <Filters />
    </details>
  );
}

/** All filters live in the address and nowhere else. */
function Filters() {
  const me = useMe();
  const url = useUrlQuery();
  const query = taskQueryOf(url);
  const plans = useQuery(plansQuery());
  const areas = useAreas(query.planId);
  return (
    <section className="task-filters" aria-label="Bộ lọc nhiệm vụ">
      <Labelled label="Từ khóa">
        {(id) => (
          <SearchField id={id} value={query.q} onSearch={(q) => url.set({ q })} placeholder="Mã hoặc tên nhiệm vụ" />
        )}
      </Labelled>
      <Labelled label="Kế hoạch">
        {(id) => (
          <Choice
            id={id}
            all="Các kế hoạch đang thực hiện"
            value={query.planId}
            options={(plans.data?.items ?? []).map((plan) => ({
              value: plan.id,
              label: `Năm ${plan.year}: ${plan.title}`,
            }))}
            onChange={(planId) => url.set({ planId, areaId: null, asOf: null })}
          />
        )}
      </Labelled>
      <Labelled label="Đơn vị">
        {(id) => (
          <UnitSelect
            id={id}
            placeholder="Tất cả đơn vị"
            value={query.unitId}
            onChange={(unitId) => url.set({ unitId, unitRole: unitId ? query.unitRole : null })}
          />
        )}
      </Labelled>
      {query.unitId && (
        <Labelled label="Vai trò của đơn vị">
          {(id) => (
            <Choice
              id={id}
              all={UNIT_ROLE_LABEL.lead}
              value={query.unitRole === 'lead' ? undefined : query.unitRole}
              options={[{ value: 'coordinating', label: UNIT_ROLE_LABEL.coordinating }]}
              onChange={(unitRole) => url.set({ unitRole })}
            />
          )}
        </Labelled>
      )}
      <Labelled label="Lĩnh vực">
        {(id) => (
          <Choice
            id={id}
            all="Tất cả lĩnh vực"
            value={query.areaId}
            options={areas}
            onChange={(areaId) => url.set({ areaId })}
          />
        )}
      </Labelled>
      <Labelled label="Tình trạng">
        {(id) => (
          <Choice<ScheduleFilter>
            id={id}
            all="Mọi tình trạng"
            value={query.schedule}
            options={SCHEDULE_FILTERS.map((value) => ({ value, label: SCHEDULE_LABEL[value] }))}
            onChange={(schedule) => url.set({ schedule })}
          />
        )}
      </Labelled>
      <Labelled label="Số liệu đến ngày">
        {(id) => (
          <DateField
            id={id}
            value={query.asOf}
            max={me.today}
            onChange={(asOf) => url.set({ asOf })}
            placeholder="Mới nhất"
          />
        )}
      </Labelled>
    </section>
  );
}

/** The areas of the plan's programme; without a plan those of every programme, each with its years. */
function useAreas(planId: number | undefined): { value: number; label: string }[] {
  const plans = useQuery(plansQuery());
  const reference = useQuery(referenceQuery());
  const programmes = reference.data?.programmes ?? [];
  const programmeId = plans.data?.items.find((plan) => plan.id === planId)?.programme.id;
  const chosen = programmes.filter((programme) => programmeId === undefined || programme.id === programmeId);
  return chosen.flatMap((programme) =>
    programme.areas.map((area) => ({
      value: area.id,
      label: chosen.length > 1 ? `${area.name} (${programme.fromYear}–${programme.toYear})` : area.name,
    })),
  );
}

/** What the list is narrowed to, in words, each with a button that takes it away. */
export function FilterChips() {
  const url = useUrlQuery();
  const query = taskQueryOf(url);
  const plans = useQuery(plansQuery());
  const units = useQuery(allUnitsQuery);
  const areas = useAreas(query.planId);
  const plan = plans.data?.items.find((item) => item.id === query.planId);
  const unit = units.data?.items.find((item) => item.id === query.unitId);
  const area = areas.find((item) => item.value === query.areaId);
  const chips = [
    query.planId && { names: ['planId'], text: `Kế hoạch: ${plan ? `năm ${plan.year}` : `số thứ tự ${query.planId}`}` },
    query.unitId && {
      names: ['unitId', 'unitRole'],
      text: `Đơn vị ${query.unitRole === 'coordinating' ? 'phối hợp' : 'chủ trì'}: ${unit?.name ?? `số thứ tự ${query.unitId}`}`,
    },
    query.areaId && { names: ['areaId'], text: `Lĩnh vực: ${area?.label ?? `số thứ tự ${query.areaId}`}` },
    query.schedule && { names: ['schedule'], text: `Tình trạng: ${SCHEDULE_LABEL[query.schedule]}` },
    query.overdueDays && { names: ['overdueDays'], text: OVERDUE_AGE_LABEL[query.overdueDays] },
    query.dueWithin && { names: ['dueWithin'], text: DUE_WINDOW_LABEL[query.dueWithin] },
    query.calledFor && { names: ['calledFor'], text: CALLED_FOR_LABEL },
    query.counted === false && { names: ['counted'], text: 'Không tính vào số liệu' },
    query.q && { names: ['q'], text: `Từ khóa: “${query.q}”` },
    query.asOf && { names: ['asOf'], text: `Số liệu đến ngày ${formatDate(query.asOf)}` },
  ].filter((chip) => typeof chip === 'object');
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label="Đang lọc theo">
      {chips.map(({ names, text }) => (
        <li key={text}>
          {text}
          <button
            type="button"
            aria-label={`Bỏ lọc ${text}`}
            onClick={() => url.set(Object.fromEntries(names.map((name) => [name, null])))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li className="all">
          <button
            type="button"
            onClick={() => url.set(Object.fromEntries(chips.flatMap((chip) => chip.names.map((name) => [name, null]))))}
          >
            Bỏ tất cả bộ lọc
          </button>
        </li>
      )}
    </ul>
  );
}
