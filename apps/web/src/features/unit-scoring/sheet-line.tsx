import { Link } from 'react-router';
import type { PlanShareView, SheetLineView } from '#contract/unit-scoring';
import { formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { ScheduleTag } from '../../ui/schedule-tag';
import { points } from './scoring-words';

/** A criterion with everything said of it so far. */
export function SheetLine({ line }: { line: SheetLineView }) {
  const { code, name, heading, maxScore, ruleText, evidence, appraisalNote, explanation, plan } = line;
  return (
    <>
      <div className="head">
        <span>
          {code}. {name}
        </span>
        <span>tối đa {points(maxScore)}</span>
      </div>
      {!heading && (
        <>
          <p className="register-note">{ruleText}</p>
          <dl className="sheet-scores">
            <Score name="Tự chấm" value={line.selfScore} />
            <Score name="Thẩm định" value={line.appraisedScore} />
            <Score name="Điểm chốt" value={line.finalScore} />
          </dl>
          {plan && <PlanShare plan={plan} />}
          {evidence && <p>Tài liệu kiểm chứng: {evidence}</p>}
          {appraisalNote && <p>Ý kiến thẩm định: {appraisalNote}</p>}
          {explanation && <p>Giải trình: {explanation}</p>}
        </>
      )}
    </>
  );
}

const Score = ({ name, value }: { name: string; value: number | null }) => (
  <div>
    <dt>{name}</dt>
    <dd>{points(value)}</dd>
  </div>
);

/** The figure of the plan, and what keeps the unit from more points. */
const PlanShare = ({ plan }: { plan: PlanShareView }) => (
  <div className="plan-share">
    <p>
      Kế hoạch đến ngày {formatDate(plan.asOf)}: hoàn thành {plan.done}/{plan.all} nhiệm vụ
      {plan.all > 0 && ` (${plan.rate})`}
      {plan.points === null ? '; không có nhiệm vụ nên chấm theo tài liệu.' : `, được ${points(plan.points)} điểm.`}
      {plan.missing !== null && ` Hoàn thành thêm ${plan.missing} nhiệm vụ thì được ${points(plan.nextPoints)} điểm.`}
    </p>
    {plan.blocking.length > 0 && (
      <ul aria-label="Nhiệm vụ chưa hoàn thành">
        {plan.blocking.map((task) => (
          <li key={task.id}>
            <Link to={paths.task(task.id)}>
              {task.code}. {task.title}
            </Link>{' '}
            <ScheduleTag cell={task.schedule} />
            {task.dueOn && ` hạn ${formatDate(task.dueOn)}`}
          </li>
        ))}
      </ul>
    )}
  </div>
);
