import type { TaskPageView } from '#contract/task';
import { formatDate, formatQuantity, NOTHING } from '../../lib/format';
import { useShowMore } from '../../ui/show-more';

/** So many values are read one under the other; of more the newest come first. */
const VALUES_AT_ONCE = 12;

interface Reported {
  id: number;
  on: string;
  unit: string;
  occurrence: string | null;
  value: number;
}

/** What a measurable task is to reach and what units say they have reached. Shown, never counted. */
export function MeasuredValues({ task }: { task: TaskPageView }) {
  const { targetValue, unitOfMeasure } = task;
  const all = reportedValues(task);
  const [values, more] = useShowMore(all.length > VALUES_AT_ONCE ? [...all].reverse() : all, VALUES_AT_ONCE, 'giá trị');
  if (unitOfMeasure === null) return null;
  return (
    <section aria-labelledby="measured-title">
      <h2 id="measured-title">Chỉ tiêu và giá trị đạt được</h2>
      <p>
        Chỉ tiêu: <strong>{targetValue === null ? NOTHING : `${formatQuantity(targetValue)} ${unitOfMeasure}`}</strong>
      </p>
      <p className="secondary">
        Giá trị do đơn vị tự báo cáo, chỉ để theo dõi; không tính vào hoàn thành. Nhiệm vụ chỉ hoàn thành khi được xác
        nhận.
      </p>
      <Reached task={task} values={all} />
      {values.length === 0 ? (
        <p>Chưa có giá trị nào được báo cáo.</p>
      ) : (
        <div className="scroll-box" role="region" aria-label="Giá trị đạt được theo thời gian" tabIndex={0}>
          <table className="measured">
            <caption>Giá trị đạt được theo thời gian ({unitOfMeasure})</caption>
            <thead>
              <tr>
                <th scope="col">Ngày báo cáo</th>
                <th scope="col">Đơn vị</th>
                <th scope="col">Giá trị</th>
                {targetValue !== null && <th scope="col">So với chỉ tiêu {formatQuantity(targetValue)}</th>}
              </tr>
            </thead>
            <tbody>
              {values.map(({ id, on, unit, occurrence, value }) => (
                <tr key={id}>
                  <td>{formatDate(on)}</td>
                  <td>
                    {unit}
                    {occurrence && <span className="secondary"> ({occurrence})</span>}
                  </td>
                  <td className="number">{formatQuantity(value)}</td>
                  {targetValue !== null && (
                    <td>
                      <Bar value={value} target={targetValue} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more}
    </section>
  );
}

/** Of a task of several units: how many have said a value, and whose newest one is the target or more. */
function Reached({ task, values }: { task: TaskPageView; values: readonly Reported[] }) {
  const { targetValue } = task;
  const units = new Set(task.assignments.filter(({ withdrawn }) => !withdrawn).map(({ unit }) => unit.name));
  const newest = new Map(values.filter(({ unit }) => units.has(unit)).map(({ unit, value }) => [unit, value]));
  if (targetValue === null || units.size < 2 || newest.size === 0) return null;
  const reached = [...newest.values()].filter((value) => value >= targetValue).length;
  return (
    <p>
      <strong>
        {newest.size}/{units.size} đơn vị
      </strong>{' '}
      đã báo cáo giá trị; giá trị mới nhất của <strong>{reached} đơn vị</strong> bằng hoặc cao hơn chỉ tiêu.
    </p>
  );
}

/** Repeats the number beside it, so it says nothing of its own; a target of 0 has no length to compare with. */
function Bar({ value, target }: { value: number; target: number }) {
  const part = target > 0 ? Math.min(1, Math.max(0, value / target)) : 0;
  return (
    <span className="measured-bar" aria-hidden>
      <span style={{ width: `${part * 100}%` }} />
    </span>
  );
}

/** Handed in with a value, oldest first; drafts are not yet what the unit says. */
function reportedValues(task: TaskPageView): Reported[] {
  return task.assignments
    .flatMap(({ submissions, unit, occurrence }) =>
      submissions.flatMap(({ id, status, submittedOn, reportedValue }) =>
        submittedOn === null || reportedValue === null || status === 'draft' || status === 'discarded'
          ? []
          : [{ id, on: submittedOn, unit: unit.name, occurrence, value: reportedValue }],
      ),
    )
    .sort((a, b) => (a.on === b.on ? a.id - b.id : a.on < b.on ? -1 : 1));
}
