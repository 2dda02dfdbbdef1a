import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import type { PlainDate } from '#domain/plain-date';

export interface DateFieldProps {
  id?: string;
  value?: PlainDate | null;
  /** Null when the person empties the field. */
  onChange?: (value: PlainDate | null) => void;
  /** Days that cannot be chosen, e.g. those after `max`. */
  min?: PlainDate;
  max?: PlainDate;
  placeholder?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  defaultOpen?: boolean;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-required'?: 'true' | 'false' | boolean;
  'aria-invalid'?: 'true' | 'false' | boolean;
}

/** A day as people here write it (dd/MM/yyyy), in and out as `YYYY-MM-DD`; also typed as 3/9/2026 or 3-9-2026. */
export function DateField({ value, onChange, min, max, placeholder = 'ngày/tháng/năm', ...rest }: DateFieldProps) {
  return (
    <DatePicker
      {...(rest as DatePickerProps)}
      className="date-field"
      format={['DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'D-M-YYYY', 'D.M.YYYY', 'DDMMYYYY']}
      placeholder={placeholder}
      value={value ? dayjs(value) : null}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      onChange={(day) => onChange?.(day && !Array.isArray(day) ? day.format('YYYY-MM-DD') : null)}
      onKeyDown={takesEnter}
    />
  );
}

/** Enter takes the day that was typed; it must not also send the form around it, which may sign or issue something. */
export const takesEnter = (event: { key: string; preventDefault: () => void }) => {
  if (event.key === 'Enter') event.preventDefault();
};
