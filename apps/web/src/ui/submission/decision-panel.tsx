import { Input, Radio } from 'antd';
import { useState } from 'react';
import { ConfirmRequest, ReturnRequest, type SubmissionView } from '#contract/submission';
import { ApiError } from '../../lib/api-client';
import { formatDate } from '../../lib/format';
import { actionOf } from '../allowed-button';
import { ContractForm, Field } from '../contract-form';
import { SCHEDULE_LABEL } from '#contract/labels';
import { useSubmissionCommands } from './submission-commands';

interface Props {
  submission: SubmissionView;
  onDecided: (decided: SubmissionView) => void;
}

/**
 * Confirm or return. Where neither is allowed (four eyes above all) the reason stands in its place; nothing is shown
 * to people whom the decision does not concern.
 */
export function DecisionPanel({ submission, onDecided }: Props) {
  const confirm = actionOf(submission.allowedActions, 'confirm');
  const giveBack = actionOf(submission.allowedActions, 'return');
  const [decision, setDecision] = useState<'confirm' | 'return'>(
    confirm?.allowed === false && giveBack?.allowed ? 'return' : 'confirm',
  );
  if (!confirm && !giveBack) return null;
  if (!confirm?.allowed && !giveBack?.allowed) {
    return <p className="refusal">{confirm?.reason ?? giveBack?.reason}</p>;
  }
  return (
    <div className="decision-panel">
      <Radio.Group
        aria-label="Quyết định"
        value={decision}
        onChange={(event) => setDecision(event.target.value as typeof decision)}
        options={[
          { value: 'confirm', label: 'Xác nhận hoàn thành', disabled: !confirm?.allowed },
          { value: 'return', label: 'Trả lại đơn vị', disabled: !giveBack?.allowed },
        ]}
      />
      {[confirm, giveBack].map(
        (action) =>
          action &&
          !action.allowed && (
            <p key={action.action} className="refusal">
              {action.reason}
            </p>
          ),
      )}
      {decision === 'confirm' ? (
        <ConfirmForm submission={submission} onDecided={onDecided} />
      ) : (
        <ReturnForm submission={submission} onDecided={onDecided} />
      )}
    </div>
  );
}

function ConfirmForm({ submission, onDecided }: Props) {
  const commands = useSubmissionCommands();
  const { proposedCompletedOn: byRule } = submission;

  function confirm(request: ConfirmRequest) {
    const other = request.completedOn !== undefined && request.completedOn !== byRule;
    if (other && !request.reason) {
      const message = 'Nêu lý do khi ghi nhận ngày khác với ngày theo quy tắc của kế hoạch';
      throw new ApiError(422, { code: 'INVALID', message, field: 'reason', requestId: '' });
    }
    // Left out, the date is the rule's: the server takes it from the facts, not from this page.
    return commands.confirm(submission.id, { ...request, completedOn: other ? request.completedOn : undefined });
  }

  return (
    <ContractForm<ConfirmRequest, SubmissionView>
      contract={ConfirmRequest}
      initial={{ version: submission.version, completedOn: byRule ?? undefined }}
      submit={async (request) => confirm(request)}
      onDone={onDecided}
      submitLabel="Xác nhận hoàn thành"
      draftKey={`confirm:${submission.id}`}
    >
      <CompletionDate submission={submission} />
      <Field name="reason" label="Lý do (bắt buộc khi lấy ngày khác)">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Field>
    </ContractForm>
  );
}

/** The confirmer takes the day of submission or the day the unit states (figures.md §2), and sees what each means. */
function CompletionDate({ submission }: { submission: SubmissionView }) {
  const { proposedCompletedOn: byRule, statedCompletedOn: stated, submittedOn: submitted } = submission;
  const { dueOn } = submission.assignment;
  const sources = [
    { date: submitted, source: 'ngày gửi đề nghị' },
    { date: stated, source: 'ngày đơn vị nêu' },
  ];
  const dates = [...new Set([byRule, submitted, stated])].filter((date) => date !== null);
  return (
    <Field
      name="completedOn"
      label="Ghi nhận hoàn thành ngày"
      help={dueOn ? `Hạn của phần việc: ${formatDate(dueOn)}.` : 'Phần việc không có thời hạn.'}
    >
      <Radio.Group className="completion-dates" aria-label="Ghi nhận hoàn thành ngày">
        {dates.map((date) => (
          <Radio key={date} value={date}>
            <strong>{formatDate(date)}</strong> –{' '}
            {sources
              .filter((known) => known.date === date)
              .map(({ source }) => source)
              .join(', ')}
            {date === byRule && ', theo quy tắc của kế hoạch'}:{' '}
            {SCHEDULE_LABEL[isLate(date, dueOn) ? 'completedLate' : 'completedOnTime'].toLocaleLowerCase('vi')}
          </Radio>
        ))}
      </Radio.Group>
    </Field>
  );
}

/** A foresight for the person who decides; the cell itself is always computed by the server. */
const isLate = (completedOn: string, dueOn: string | null) => dueOn !== null && completedOn > dueOn;

function ReturnForm({ submission, onDecided }: Props) {
  const commands = useSubmissionCommands();
  return (
    <ContractForm<ReturnRequest, SubmissionView>
      contract={ReturnRequest}
      initial={{ version: submission.version }}
      submit={(request) => commands.return(submission.id, request)}
      onDone={onDecided}
      submitLabel="Trả lại đơn vị"
      draftKey={`return:${submission.id}`}
    >
      <Field name="reason" label="Lý do trả lại" help="Đơn vị đọc nguyên văn: nêu rõ còn thiếu gì và cần bổ sung gì.">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
      </Field>
    </ContractForm>
  );
}
