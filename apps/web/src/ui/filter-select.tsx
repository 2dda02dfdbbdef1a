import { Select } from 'antd';

interface FilterSelectProps<T> {
  id: string;
  value: T | undefined;
  options: { value: T; label: string }[] | undefined;
  onChange: (value: T | undefined) => void;
  loading?: boolean;
}

/** One of a few, or all. */
export function FilterSelect<T extends string | number>({ options = [], ...rest }: FilterSelectProps<T>) {
  return (
    <Select<T>
      {...rest}
      allowClear={{ label: 'Bỏ chọn' }}
      placeholder="Tất cả"
      options={options as never}
      popupMatchSelectWidth={false}
      virtual={false}
      classNames={{ popup: { root: 'unit-select-popup' } }}
    />
  );
}
