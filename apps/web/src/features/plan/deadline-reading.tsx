import { Form } from 'antd';
import { readDeadline } from '#domain/deadline';
import { formatDate } from '../../lib/format';

const NO_DEADLINE = 'Không có thời hạn: nhiệm vụ không bị tính là quá hạn.';

/** How the deadline being typed will be read, live; `year` is the plan's. */
export function DeadlineReading({ year }: { year: number }) {
  const form = Form.useFormInstance();
  const text = Form.useWatch<string | undefined>('deadlineText', form);
  const dueOn = Form.useWatch<string | null | undefined>('dueOn', form);
  const noDeadline = Form.useWatch<boolean | undefined>('noDeadline', form);
  return (
    <span className="deadline-reading" role="status">
      {readingText(text ?? '', year, dueOn, noDeadline)}
    </span>
  );
}

/** The reading in words. What a person chose stands above whatever the text says. */
export function readingText(text: string, year: number, dueOn?: string | null, noDeadline = false): string {
  if (noDeadline) return NO_DEADLINE;
  if (dueOn) return `Đến hạn hết ngày ${formatDate(dueOn)} (theo ngày đến hạn chọn bên cạnh).`;
  const reading = readDeadline(text, year);
  if ('error' in reading) return `${reading.error} Hoặc chọn ngày đến hạn, hoặc đánh dấu không có thời hạn.`;
  return reading.reading;
}
