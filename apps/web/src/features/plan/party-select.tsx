import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { searchKey } from '#domain/vietnamese-text';
import { unitGroupsQuery } from '../../ui/unit-groups';
import { allUnitsQuery } from '../../ui/unit-select';

/** The field of groups that stands beside each field of units. */
export const GROUPS_BESIDE = { leadUnitIds: 'leadGroupIds', coordinatingUnitIds: 'coordinatingGroupIds' } as const;

interface Props {
  /** Given by the form. */
  id?: string;
  value?: number[];
  onChange?: (unitIds: number[]) => void;
  /** Where the chosen groups are kept. */
  groupsField: (typeof GROUPS_BESIDE)[keyof typeof GROUPS_BESIDE];
}

/** Groups and units in one box, as a plan names them in one breath: "Các sở, ban, ngành; UBND xã Mường La". */
export function PartySelect({ id, value = [], onChange, groupsField }: Props) {
  const form = Form.useFormInstance();
  const groupIds = Form.useWatch<number[] | undefined>(groupsField, form) ?? [];
  const groups = useQuery(unitGroupsQuery);
  const units = useQuery(allUnitsQuery);
  const option = (key: string, label: string, words: string) => ({ value: key, label, search: wordsOf(words) });
  const options = [
    {
      label: 'Nhóm đơn vị',
      options: (groups.data?.items ?? []).map((group) =>
        option(`g${group.id}`, `${group.name} (${group.members.length} đơn vị)`, `${group.name} ${group.shortName}`),
      ),
    },
    {
      label: 'Đơn vị',
      options: (units.data?.items ?? []).map((unit) =>
        option(`u${unit.id}`, unit.name, `${unit.name} ${unit.shortName}`),
      ),
    },
  ].filter((section) => section.options.length > 0);
  function choose(keys: string[]) {
    const idsOf = (kind: 'g' | 'u') => keys.filter((key) => key.startsWith(kind)).map((key) => Number(key.slice(1)));
    const chosen = idsOf('g');
    // First: the units' rule ("somebody leads") asks for the groups too.
    form.setFieldValue(groupsField, chosen.length > 0 ? chosen : undefined);
    onChange?.(idsOf('u'));
  }
  return (
    <>
      <Form.Item name={groupsField} noStyle>
        <Kept />
      </Form.Item>
      <Select<string[], { value: string; label: string; search: string }>
        id={id}
        mode="multiple"
        value={[...groupIds.map((group) => `g${group}`), ...value.map((unit) => `u${unit}`)]}
        onChange={choose}
        options={options as never}
        showSearch={{
          filterOption: (typed, found) => found?.search?.includes(wordsOf(typed)) ?? false,
        }}
        allowClear
        loading={groups.isPending || units.isPending}
        placeholder="Chọn nhóm hoặc đơn vị"
        notFoundContent={
          units.isPending
            ? 'Đang tải danh sách đơn vị…'
            : (units.error?.message ?? 'Không có đơn vị nào khớp với từ khóa')
        }
        virtual={false}
        popupMatchSelectWidth={false}
        classNames={{ popup: { root: 'unit-select-popup' } }}
      />
    </>
  );
}

/** "sở, ban, ngành" is found without its commas too. */
const wordsOf = (text: string) => searchKey(text.replaceAll(/[,;]/g, ' '));

/** A field that is filled in elsewhere. */
const Kept = () => null;
