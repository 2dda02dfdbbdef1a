import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Select } from 'antd';
import { HolidaysRequest, type HolidayItem, type HolidaysView } from '#contract/working-time';
import type { PlainDate } from '#domain/plain-date';
import { WEEKDAY_NAMES, weekdayOf } from '#domain/working-calendar';
import { formatDate } from '../../lib/format';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { QueryState } from '../../ui/query-state';
import { holidaysQuery, useSaveSettings } from './get-settings';
import { RowList } from './row-list';

const KINDS = [
  { value: 'off', label: 'Ngày nghỉ' },
  { value: 'work', label: 'Ngày làm bù' },
];

/** Days off and days worked instead, as the official notices say. */
export function HolidaysSection({ onSaved }: { onSaved: () => void }) {
  const holidays = useQuery(holidaysQuery);
  return <QueryState query={holidays}>{(stored) => <HolidaysForm stored={stored} onSaved={onSaved} />}</QueryState>;
}

function HolidaysForm({ stored, onSaved }: { stored: HolidaysView; onSaved: () => void }) {
  const save = useSaveSettings();
  const { today } = useMe();
  return (
    <div className="settings-form">
      <ContractForm<HolidaysRequest, HolidaysView>
        contract={HolidaysRequest}
        initial={stored}
        submit={(request) => save<HolidaysView>(request, 'settings/holidays')}
        onDone={onSaved}
        submitLabel="Lưu thiết lập"
        draftKey="settings:holidays"
      >
        <ToBeChecked />
        <RowList<HolidayItem>
          noun="Ngày"
          words={holidayWords}
          blank={{ date: today, kind: 'off', toBeChecked: false }}
          dense
        >
          {(index, path) => (
            <>
              <Field name={[index, 'date']} path={path('date')} label="Ngày" required>
                <DateField />
              </Field>
              <Weekday index={index} />
              <Field name={[index, 'name']} path={path('name')} label="Tên ngày nghỉ" required>
                <Input />
              </Field>
              <Field name={[index, 'kind']} path={path('kind')} label="Loại ngày" required>
                <Select options={KINDS} virtual={false} />
              </Field>
              <Field
                name={[index, 'toBeChecked']}
                path={path('toBeChecked')}
                label="Đối chiếu"
                required={false}
                valuePropName="checked"
              >
                <Checkbox>Cần kiểm tra</Checkbox>
              </Field>
            </>
          )}
        </RowList>
      </ContractForm>
    </div>
  );
}

/** How many days nobody has compared with the official notice; who has compared them says so in one step. */
function ToBeChecked() {
  const form = Form.useFormInstance();
  const items = (Form.useWatch<HolidayItem[] | undefined>('items', form) ?? []).filter(Boolean);
  const unchecked = items.filter((item) => item.toBeChecked).length;
  if (unchecked === 0) return null;
  const checkAll = () =>
    form.setFieldValue(
      'items',
      items.map((item) => ({ ...item, toBeChecked: false })),
    );
  return (
    <Alert
      className="form-notice"
      type="warning"
      showIcon
      title={`Còn ${unchecked} ngày cần đối chiếu với thông báo chính thức`}
      description={
        <>
          <p>Sau khi đối chiếu, bỏ dấu “Cần kiểm tra” của từng dòng, hoặc của tất cả, rồi lưu.</p>
          <Button onClick={checkAll}>Đã đối chiếu tất cả</Button>
        </>
      }
    />
  );
}

/** A wrong day is seen by its weekday first. */
function Weekday({ index }: { index: number }) {
  const date = Form.useWatch<PlainDate | null | undefined>(['items', index, 'date'], Form.useFormInstance());
  return <span className="settings-weekday">{date ? WEEKDAY_NAMES[weekdayOf(date) - 1] : ''}</span>;
}

const holidayWords = ({ date, name, kind, toBeChecked }: HolidayItem): string =>
  `${formatDate(date)}: ${name} (${KINDS.find(({ value }) => value === kind)?.label ?? kind}${toBeChecked ? ', cần kiểm tra' : ''})`;
