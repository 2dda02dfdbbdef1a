import { Form } from 'antd';
import { readDeadline, type DeadlineOccurrence } from '#domain/deadline';
import type { PlanView } from '#contract/plan';
import { formatDate } from '../../lib/format';
import { useNonWorkingNote } from '../../lib/working-calendar';

/** What of a plan the reading of its deadlines depends on. */
export type ReadingPlan = Pick<PlanView, 'year'> & { rules: Pick<PlanView['rules'], 'beforeIsInclusive'> };

export const readFor = ({ year, rules }: ReadingPlan, text: string) => readDeadline(text, year, rules);

const NO_DEADLINE = 'Không có thời hạn: nhiệm vụ không bị tính là quá hạn.';

const NOT_TYPED =
  'Chưa nhập thời hạn. Nhập đúng như văn bản ghi; nếu để trống, nhiệm vụ được lưu là không có thời hạn và không bị tính là quá hạn.';

/** How the deadline being typed will be read, live, with every time it falls due; `plan` says by which year and rule. */
export function DeadlineReading({ plan }: { plan: ReadingPlan }) {
  const form = Form.useFormInstance();
  const text = Form.useWatch<string | undefined>('deadlineText', form) ?? '';
  const dueOn = Form.useWatch<string | null | undefined>('dueOn', form);
  const noDeadline = Form.useWatch<boolean | undefined>('noDeadline', form);
  const occurrences = noDeadline || dueOn ? [] : occurrencesOf(text, plan);
  const read = readFor(plan, text);
  const nonWorking = useNonWorkingNote(noDeadline ? null : (dueOn ?? ('error' in read ? null : read.dueOn)));
  return (
    <div className="deadline-reading" role="status">
      {readingText(text, plan, dueOn, noDeadline)}
      {nonWorking && ` ${nonWorking}`}
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

function occurrencesOf(text: string, plan: ReadingPlan): DeadlineOccurrence[] {
  const reading = readFor(plan, text);
  return 'error' in reading ? [] : reading.occurrences;
}

/** The reading in words. What a person chose stands above whatever the text says. */
export function readingText(text: string, plan: ReadingPlan, dueOn?: string | null, noDeadline = false): string {
  if (noDeadline) return NO_DEADLINE;
  if (dueOn) return `Đến hạn hết ngày ${formatDate(dueOn)} (theo ngày đến hạn chọn bên cạnh).`;
  if (text.trim() === '') return NOT_TYPED;
  const reading = readFor(plan, text);
  if ('error' in reading) return `${reading.error} Hoặc chọn ngày đến hạn, hoặc đánh dấu không có thời hạn.`;
  return reading.reading;
}
