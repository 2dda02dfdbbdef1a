import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input } from 'antd';
import { CreatePeriodRequest, UpdatePeriodRequest, type CalendarPeriodView } from '#contract/reference';
import { DUE_LEVEL_LABEL, periodFaults } from '#domain/period-rules';
import { isPlainDate } from '#domain/plain-date';
import { DUE_LEVELS, type DueLevel, type PeriodKind } from '#domain/reporting-period';
import { dueOnNonWorkingDay } from '#domain/working-calendar';
import { workingCalendarQuery } from '../../lib/working-calendar';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { usePeriodCommands } from './get-periods';
import { PeriodTimeline } from './period-timeline';

/** Dates of a period that exists. Its window stays once accepted values or an issued report stand on it. */
export function EditPeriodForm({ period, onDone }: { period: CalendarPeriodView; onDone: (title: string) => void }) {
  const { update } = usePeriodCommands();
  const { title, from, to, cumulative, note, version, dues } = period;
  return (
    <ContractForm<UpdatePeriodRequest, CalendarPeriodView>
      contract={UpdatePeriodRequest}
      initial={{ title, from, to, cumulative, note, version, dues: stated(dues) }}
      submitLabel="Lưu kỳ báo cáo"
      submit={(request) => update(period.id, request)}
      onDone={(saved) => onDone(saved.title)}
      draftKey={`period:${period.id}`}
    >
      <PeriodFields kind={period.kind} />
    </ContractForm>
  );
}

/** A window that no usual period has: "từ đầu nhiệm kỳ", "2011–2020". */
export function CreatePeriodForm({ year, onDone }: { year: number; onDone: (title: string) => void }) {
  const { create } = usePeriodCommands();
  return (
    <ContractForm<CreatePeriodRequest, CalendarPeriodView>
      contract={CreatePeriodRequest}
      initial={{ year, cumulative: false }}
      submitLabel="Thêm kỳ báo cáo"
      submit={create}
      onDone={(saved) => onDone(saved.title)}
      draftKey={`period:new:${year}`}
    >
      <Field name="year" label="Năm" hidden>
        <Input />
      </Field>
      <Field name="code" label="Mã kỳ" help="Chữ in hoa không dấu, ví dụ NHIEM-KY hoặc 2011-2020.">
        <Input autoComplete="off" />
      </Field>
      <PeriodFields kind="range" />
    </ContractForm>
  );
}

const stated = ({ unit, agency, province, ministry }: CalendarPeriodView['dues']): UpdatePeriodRequest['dues'] => ({
  unit: unit ?? '',
  agency: agency ?? undefined,
  province: province ?? undefined,
  ministry: ministry ?? undefined,
});

function PeriodFields({ kind }: { kind: PeriodKind }) {
  return (
    <>
      <Field name="title" label="Tên kỳ báo cáo" help="Như in trong báo cáo, ví dụ: 6 tháng đầu năm 2026.">
        <Input />
      </Field>
      <div className="field-pair">
        <Field name="from" label="Số liệu từ ngày">
          <DateField />
        </Field>
        <Field name="to" label="Ngày chốt số liệu" help="Ngày cuối của khoảng thời gian lấy số liệu.">
          <DateField />
        </Field>
      </div>
      <Field name="cumulative" label="Cách tính" valuePropName="checked" required={false}>
        <Checkbox>Lũy kế từ đầu năm báo cáo</Checkbox>
      </Field>
      <div className="field-pair">
        {DUE_LEVELS.map((level) => (
          <Field key={level} name={['dues', level]} label={DUE_LEVEL_LABEL[level]} required={needed(kind, level)}>
            <DateField />
          </Field>
        ))}
      </div>
      <Picture kind={kind} />
      <Field name="note" label="Ghi chú, căn cứ">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Field>
    </>
  );
}

const needed = (kind: PeriodKind, level: DueLevel) => level === 'unit' || (kind === 'ministry' && level === 'ministry');

/** What is being typed, drawn, with what the calendar says to it before it is sent. */
function Picture({ kind }: { kind: PeriodKind }) {
  const form = Form.useFormInstance();
  const from = Form.useWatch<string | undefined>('from', form);
  const to = Form.useWatch<string | undefined>('to', form);
  const dues = Form.useWatch<Partial<Record<DueLevel, string>> | undefined>('dues', form) ?? {};
  const calendar = useQuery(workingCalendarQuery);
  if (!isPlainDate(from) || !isPlainDate(to)) return null;
  const known = calendar.data ?? { hours: [], holidays: [] };
  const faults = periodFaults({ kind, from, to, dues }, known);
  const rest = DUE_LEVELS.flatMap((level) =>
    isPlainDate(dues[level]) ? [dueOnNonWorkingDay(known, dues[level])] : [],
  );
  const notes = [...new Set([...faults.map(({ message }) => message), ...rest.filter((note) => note !== null)])];
  return (
    <>
      <PeriodTimeline from={from} to={to} dues={dues} />
      {notes.length > 0 && (
        <Alert
          className="form-notice"
          type="warning"
          showIcon
          title="Cần xem lại các ngày"
          description={
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
