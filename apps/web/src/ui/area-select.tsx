import { queryOptions, useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import type { AreaView, ReferenceView } from '#contract/reference';
import { searchKey } from '#domain/vietnamese-text';
import { apiGet } from '../lib/api-client';

/** Programmes with their areas; they change with the program, not with the day. */
export const areasQuery = queryOptions({
  queryKey: ['reference'],
  queryFn: () => apiGet<ReferenceView>('reference'),
  staleTime: Infinity,
});

/** The areas of the programme that a year belongs to; empty before they are known. */
export function useAreas(year: number): AreaView[] {
  const { data } = useQuery(areasQuery);
  return (data?.programmes ?? []).filter((p) => p.fromYear <= year && year <= p.toYear).flatMap(({ areas }) => areas);
}

type Props = Pick<SelectProps, 'id' | 'placeholder' | 'aria-label' | 'aria-describedby'> & {
  year: number;
  value?: number | null;
  onChange?: (id: number | undefined) => void;
};

/** One area of reform, of the programme of a year. */
export function AreaSelect({ year, value, onChange, placeholder = 'Chọn lĩnh vực', ...rest }: Props) {
  const areas = useAreas(year);
  return (
    <Select<number, { value: number; label: string; search: string }>
      {...(rest as object)}
      value={value ?? undefined}
      onChange={onChange}
      options={areas.map(({ id, name, shortName }) => ({
        value: id,
        label: name,
        search: searchKey(`${name} ${shortName}`),
      }))}
      showSearch={{ filterOption: (typed, option) => option?.search.includes(searchKey(typed)) ?? false }}
      allowClear={{ label: 'Bỏ chọn' }}
      placeholder={placeholder}
      popupMatchSelectWidth={false}
      virtual={false}
      classNames={{ popup: { root: 'unit-select-popup' } }}
    />
  );
}
