import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useNarrow } from '../lib/narrow';
import { useMe } from '../lib/session';
import { useUrlQuery } from '../lib/url-query';
import { AreaSelect } from './area-select';
import { DateField } from './date-field';
import { FilterSelect } from './filter-select';
import { Labelled } from './labelled';
import { SearchField } from './search-field';
import { UnitSelect } from './unit-select';

/** Filters of a list side by side, below each other where there is no room. Each reads and writes one parameter of the address. */
export const Filters = ({ label, children }: { label: string; children: ReactNode }) => (
  <FilterFold>
    <section className="list-filters" aria-label={label}>
      <FiltersStyle />
      {children}
    </section>
  </FilterFold>
);

/** Parameters of an address that narrow nothing. */
const NOT_FILTERS = ['page', 'pageSize', 'nam', 'periodId'];

/** Folds filters on a phone, so that the list itself comes into view, and says how many are in use. */
export function FilterFold({ children }: { children: ReactNode }) {
  const [params] = useSearchParams();
  if (!useNarrow(600)) return children;
  const inUse = [...params.keys()].filter((name) => !NOT_FILTERS.includes(name)).length;
  return (
    <details className="filter-fold">
      <FiltersStyle />
      <summary>Bộ lọc{inUse > 0 && ` (đang dùng ${inUse})`}</summary>
      {children}
    </details>
  );
}

/** Words looked for in `placeholder`. */
export function WordsFilter({ placeholder }: { placeholder: string }) {
  const url = useUrlQuery();
  return (
    <Labelled label="Từ khóa">
      {(id) => <SearchField id={id} value={url.text('q')} onSearch={(q) => url.set({ q })} placeholder={placeholder} />}
    </Labelled>
  );
}

interface CodeFilterProps<T extends string> {
  name: string;
  label: string;
  labels: Record<T, string>;
  /** Default: all of the labels, in their order. */
  values?: readonly T[];
}

/** One of a few codes, named in Vietnamese. */
export function CodeFilter<T extends string>({ name, label, labels, values }: CodeFilterProps<T>) {
  const url = useUrlQuery();
  const options = optionsOf(labels, values);
  return (
    <Labelled label={label}>
      {(id) => (
        <FilterSelect
          id={id}
          value={options.find(({ value }) => value === url.text(name))?.value}
          options={options}
          onChange={(value) => url.set({ [name]: value })}
        />
      )}
    </Labelled>
  );
}

/** Codes as options, named in Vietnamese. */
export const optionsOf = <T extends string>(labels: Record<T, string>, values?: readonly T[]) =>
  (values ?? (Object.keys(labels) as T[])).map((value) => ({ value, label: labels[value] }));

export function UnitFilter({ label = 'Đơn vị' }: { label?: string }) {
  const url = useUrlQuery();
  return (
    <Labelled label={label}>
      {(id) => (
        <UnitSelect
          id={id}
          placeholder="Tất cả"
          value={url.number('unitId')}
          onChange={(unitId) => url.set({ unitId })}
        />
      )}
    </Labelled>
  );
}

/** Areas of the programme of the days that are asked for. */
export function AreaFilter() {
  const url = useUrlQuery();
  const { today } = useMe();
  const year = Number((url.date('to') ?? url.date('asOf') ?? today).slice(0, 4));
  return (
    <Labelled label="Lĩnh vực">
      {(id) => (
        <AreaSelect
          id={id}
          year={year}
          placeholder="Tất cả"
          value={url.number('areaId')}
          onChange={(areaId) => url.set({ areaId })}
        />
      )}
    </Labelled>
  );
}

/** First and last day; the labels say of what. */
export function DaysFilter({ from = 'Từ ngày', to = 'Đến ngày' }: { from?: string; to?: string }) {
  const url = useUrlQuery();
  const [first, last] = [url.date('from'), url.date('to')];
  return (
    <>
      <Labelled label={from}>
        {(id) => <DateField id={id} value={first} max={last} onChange={(day) => url.set({ from: day })} />}
      </Labelled>
      <Labelled label={to}>
        {(id) => <DateField id={id} value={last} min={first} onChange={(day) => url.set({ to: day })} />}
      </Labelled>
    </>
  );
}

/** The day as of which states are told; today at the latest. */
export function AsOfFilter({ label }: { label: string }) {
  const url = useUrlQuery();
  const { today } = useMe();
  return (
    <Labelled label={label}>
      {(id) => <DateField id={id} value={url.date('asOf')} max={today} onChange={(asOf) => url.set({ asOf })} />}
    </Labelled>
  );
}

export function OnlyFilter({ name, children }: { name: string; children: string }) {
  const url = useUrlQuery();
  return (
    <Checkbox checked={url.flag(name) ?? false} onChange={({ target }) => url.set({ [name]: target.checked || null })}>
      {children}
    </Checkbox>
  );
}

const FiltersStyle = () => (
  <style href="list-filters" precedence="medium">
    {`
.list-filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr)); gap: 8px 16px; margin-bottom: 16px; }
.list-filters > div { display: grid; gap: 4px; align-content: start; min-width: 0; }
.list-filters > div > label { font-weight: 600; }
.list-filters .date-field { max-width: none; }
.filter-fold { margin-bottom: 16px; }
.filter-fold > summary { cursor: pointer; min-height: 32px; font-weight: 600; }
.filter-fold > .list-filters { margin-block: 8px 0; }
.list-filters > .ant-checkbox-wrapper { align-self: end; min-height: 32px; align-items: center; }
`}
  </style>
);
