import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { USUAL_HOURS, WEEKDAY_NAMES } from '#domain/working-calendar';
import { WorkingHoursRequest, type WorkingHoursItem, type WorkingHoursView } from '#contract/working-time';
import { formatDate } from '../../lib/format';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { QueryState } from '../../ui/query-state';
import { useSaveSettings, workingHoursQuery } from './get-settings';
import { RowList } from './row-list';

/** Office hours from a day on, and the hour of the day's reminder. */
export function WorkingHoursSection({ onSaved }: { onSaved: () => void }) {
  const hours = useQuery(workingHoursQuery);
  return <QueryState query={hours}>{(stored) => <HoursForm stored={stored} onSaved={onSaved} />}</QueryState>;
}

function HoursForm({ stored, onSaved }: { stored: WorkingHoursView; onSaved: () => void }) {
  const save = useSaveSettings();
  const { today } = useMe();
  return (
    <div className="settings-form">
      <p>
        Mỗi dòng áp dụng từ ngày ghi ở đầu dòng cho đến khi có dòng sau. Thời hạn rơi vào ngày nghỉ được giữ nguyên và
        được nói rõ bên cạnh.
      </p>
      <ContractForm<WorkingHoursRequest, WorkingHoursView>
        contract={WorkingHoursRequest}
        initial={stored}
        submit={(request) => save<WorkingHoursView>(request, 'settings/working-hours')}
        onDone={onSaved}
        submitLabel="Lưu thiết lập"
        draftKey="settings:working-hours"
      >
        <RowList<WorkingHoursItem> noun="Giờ làm việc" words={hoursWords} blank={{ ...USUAL_HOURS, validFrom: today }}>
          {(index, path) => (
            <>
              <Field name={[index, 'validFrom']} path={path('validFrom')} label="Áp dụng từ ngày" required>
                <DateField />
              </Field>
              <div className="settings-wide">
                <Field name={[index, 'workdays']} path={path('workdays')} label="Ngày làm việc trong tuần" required>
                  <Select
                    mode="multiple"
                    virtual={false}
                    options={WEEKDAY_NAMES.map((label, i) => ({ value: i + 1, label }))}
                  />
                </Field>
              </div>
              <Field name={[index, 'startsAt']} path={path('startsAt')} label="Bắt đầu lúc" required>
                <Input style={{ maxWidth: 120 }} placeholder="07:30" autoComplete="off" />
              </Field>
              <Field name={[index, 'endsAt']} path={path('endsAt')} label="Kết thúc lúc" required>
                <Input style={{ maxWidth: 120 }} placeholder="17:00" autoComplete="off" />
              </Field>
              <Field name={[index, 'reminderAt']} path={path('reminderAt')} label="Gửi nhắc việc từ" required>
                <Input style={{ maxWidth: 120 }} placeholder="07:00" autoComplete="off" />
              </Field>
            </>
          )}
        </RowList>
      </ContractForm>
    </div>
  );
}

const hoursWords = ({ validFrom, workdays, startsAt, endsAt, reminderAt }: WorkingHoursItem): string =>
  `Từ ${formatDate(validFrom)}: ${workdays.map((day) => WEEKDAY_NAMES[day - 1]).join(', ')}, ${startsAt}–${endsAt}, nhắc việc từ ${reminderAt}`;
