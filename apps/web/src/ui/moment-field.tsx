import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import type { Instant } from '#domain/plain-date';
import { takesEnter } from './date-field';

interface MomentFieldProps {
  id?: string;
  /** UTC, as the API has it. */
  value?: Instant | null;
  onChange?: (value: Instant | null) => void;
  'aria-required'?: 'true' | 'false' | boolean;
  'aria-invalid'?: 'true' | 'false' | boolean;
  'aria-describedby'?: string;
}

const PROVINCE_OFFSET_MS = 7 * 3_600_000;

/** A day with an hour on the province's clock (UTC+7), wherever the browser stands; in and out as an instant. */
export function MomentField({ value, onChange, ...rest }: MomentFieldProps) {
  return (
    <DatePicker
      {...(rest as DatePickerProps)}
      className="date-field"
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format={['HH:mm DD/MM/YYYY', 'H:mm D/M/YYYY', 'HH:mm DD-MM-YYYY']}
      placeholder="giờ:phút ngày/tháng/năm"
      value={value ? dayjs(clockOf(value)) : null}
      onChange={(moment) =>
        onChange?.(moment && !Array.isArray(moment) ? instantOf(moment.format('YYYY-MM-DDTHH:mm')) : null)
      }
      onKeyDown={takesEnter}
    />
  );
}

/** `2026-06-13T01:30:00.000Z` → `2026-06-13T08:30`, what a clock in the province showed. */
export const clockOf = (instant: Instant): string =>
  new Date(Date.parse(instant) + PROVINCE_OFFSET_MS).toISOString().slice(0, 16);

/** `2026-06-13T08:30` on the province's clock → the instant. */
export const instantOf = (clock: string): Instant =>
  new Date(Date.parse(`${clock}:00.000Z`) - PROVINCE_OFFSET_MS).toISOString();
