import { Form } from 'antd';
import { readDeadline, type DeadlineOccurrence } from '#domain/deadline';
import { formatDate } from '../../lib/format';

const NO_DEADLINE = 'Không có thời hạn: nhiệm vụ không bị tính là quá hạn.';

const NOT_TYPED =
  'Chưa nhập thời hạn. Nhập đúng như văn bản ghi; nếu để trống, nhiệm vụ được lưu là không có thời hạn và không bị tính là quá hạn.';

/** How the deadline being typed will be read, live, with every time it falls due; `year` is the plan's. */
export function DeadlineReading({ year }: { year: number }) {
  const form = Form.useFormInstance();
  const text = Form.useWatch<string | undefined>('deadlineText', form) ?? '';
  const dueOn = Form.useWatch<string | null | undefined>('dueOn', form);
  const noDeadline = Form.useWatch<boolean | undefined>('noDeadline', form);
  const occurrences = noDeadline || dueOn ? [] : occurrencesOf(text, year);
  return (
    <div className="deadline-reading" role="status">
      {readingText(text, year, dueOn, noDeadline)}
      {occurrences.length > 1 && (
        <>
          <ol className="occurrences">
            {occurrences.map(({ code, label, opensOn, dueOn: due }) => (
              <li key={code}>
                {label}: đến hạn {formatDate(due)}, hiện ra từ {formatDate(opensOn)}
              </li>
            ))}
          </ol>
          Mỗi kỳ là một phần việc riêng của từng cơ quan chủ trì.
        </>
      )}
    </div>
  );
}

function occurrencesOf(text: string, year: number): DeadlineOccurrence[] {
  const reading = readDeadline(text, year);
  return 'error' in reading ? [] : reading.occurrences;
}

/** The reading in words. What a person chose stands above whatever the text says. */
export function readingText(text: string, year: number, dueOn?: string | null, noDeadline = false): string {
  if (noDeadline) return NO_DEADLINE;
  if (dueOn) return `Đến hạn hết ngày ${formatDate(dueOn)} (theo ngày đến hạn chọn bên cạnh).`;
  if (text.trim() === '') return NOT_TYPED;
  const reading = readDeadline(text, year);
  if ('error' in reading) return `${reading.error} Hoặc chọn ngày đến hạn, hoặc đánh dấu không có thời hạn.`;
  return reading.reading;
}
