import type { TaskPageView } from '#contract/task';
import { formatDate, formatQuantity, NOTHING } from '../../lib/format';

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
  if (unitOfMeasure === null) return null;
  const values = reportedValues(task);
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
    </section>
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
