import { queryOptions, useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import type { UnitList } from '#contract/unit';
import { searchKey } from '#domain/vietnamese-text';
import { apiGet } from '../lib/api-client';
import { useMe } from '../lib/session';

/** All units of today, for choosing; they seldom change. */
export const allUnitsQuery = queryOptions({
  queryKey: ['units', 'all'],
  queryFn: () => apiGet<UnitList>('units', { pageSize: 200 }),
  staleTime: 5 * 60_000,
});

/** Units as they were on a day of the past, for what is entered later; today's for any other day. */
export function unitsOnQuery(on: string | undefined, today: string) {
  const past = on !== undefined && on < today ? on : undefined;
  return queryOptions({
    queryKey: past ? ['units', 'all', past] : allUnitsQuery.queryKey,
    queryFn: () => apiGet<UnitList>('units', { on: past, pageSize: 200 }),
    staleTime: 5 * 60_000,
  });
}

type Common = Pick<
  SelectProps,
  'id' | 'placeholder' | 'disabled' | 'allowClear' | 'aria-label' | 'className' | 'style'
>;
type UnitSelectProps = Common & {
  /** The day whose units are meant; default today. */
  on?: string;
} & (
    | { multiple?: false; value?: number | null; onChange?: (id: number | undefined) => void }
    | { multiple: true; value?: number[]; onChange?: (ids: number[]) => void }
  );

/** One unit or several, found by typing a part of the name or the short name, with or without accents. */
export function UnitSelect({
  multiple,
  on,
  value,
  onChange,
  placeholder = 'Chọn đơn vị',
  allowClear = true,
  ...rest
}: UnitSelectProps) {
  const units = useQuery(unitsOnQuery(on, useMe().today));
  const options = (units.data?.items ?? []).map((u) => ({
    value: u.id,
    label: u.name,
    key: u.id,
    search: searchKey(`${u.name} ${u.shortName}`),
  }));
  return (
    <Select<number | number[], (typeof options)[number]>
      {...(rest as object)}
      mode={multiple ? 'multiple' : undefined}
      value={value ?? undefined}
      onChange={onChange as (chosen: number | number[] | undefined) => void}
      options={options}
      showSearch={{ filterOption: (typed, option) => option?.search.includes(searchKey(typed)) ?? false }}
      allowClear={allowClear}
      loading={units.isPending}
      placeholder={placeholder}
      notFoundContent={
        units.isPending
          ? 'Đang tải danh sách đơn vị…'
          : units.isError
            ? units.error.message
            : 'Không có đơn vị nào khớp với từ khóa'
      }
      virtual={false}
      popupMatchSelectWidth={false}
      classNames={{ popup: { root: 'unit-select-popup' } }}
    />
  );
}
