import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { searchKey } from '#domain/vietnamese-text';
import { useMe } from '../lib/session';
import { unitGroupsQuery } from './unit-groups';
import { unitsOnQuery } from './unit-select';

/** Units and named groups, as one sentence names them together. */
export interface Parties {
  unitIds: number[];
  groupIds: number[];
}

interface Props {
  id?: string;
  value: Parties;
  onChange: (value: Parties) => void;
  /** The day whose units are meant; default today. */
  on?: string;
  'aria-describedby'?: string;
}

const wordsOf = (text: string) => searchKey(text.replaceAll(/[,;]/g, ' '));

/** Groups and units in one box, found by typing a part of the name. */
export function PartyBox({ value, onChange, on, ...rest }: Props) {
  const { today } = useMe();
  const groups = useQuery(unitGroupsQuery);
  const units = useQuery(unitsOnQuery(on, today));
  const option = (key: string, label: string, words: string) => ({ value: key, label, search: wordsOf(words) });
  const options = [
    {
      label: 'Nhóm đơn vị',
      options: (groups.data?.items ?? []).map((group) =>
        option(
          `g${group.id}`,
          // Its members are told as they are today.
          on !== undefined && on < today ? group.name : `${group.name} (${group.members.length} đơn vị)`,
          `${group.name} ${group.shortName}`,
        ),
      ),
    },
    {
      label: 'Đơn vị',
      options: (units.data?.items ?? []).map((u) => option(`u${u.id}`, u.name, `${u.name} ${u.shortName}`)),
    },
  ].filter((section) => section.options.length > 0);
  const idsOf = (keys: string[], kind: 'g' | 'u') =>
    keys.filter((key) => key.startsWith(kind)).map((key) => Number(key.slice(1)));
  return (
    <Select<string[], { value: string; label: string; search: string }>
      {...(rest as object)}
      className="party-box"
      mode="multiple"
      value={[...value.groupIds.map((id) => `g${id}`), ...value.unitIds.map((id) => `u${id}`)]}
      onChange={(keys) => onChange({ unitIds: idsOf(keys, 'u'), groupIds: idsOf(keys, 'g') })}
      options={options as never}
      showSearch={{ filterOption: (typed, found) => found?.search?.includes(wordsOf(typed)) ?? false }}
      loading={groups.isPending || units.isPending}
      placeholder="Chọn nhóm hoặc đơn vị"
      notFoundContent={units.isPending ? 'Đang tải danh sách đơn vị…' : 'Không có đơn vị nào khớp với từ khóa'}
      virtual={false}
      popupMatchSelectWidth={false}
      classNames={{ popup: { root: 'unit-select-popup' } }}
    />
  );
}
