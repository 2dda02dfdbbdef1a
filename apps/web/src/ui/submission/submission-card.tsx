import { Input, Modal } from 'antd';
import { useState } from 'react';
import { ReturnRequest, type SubmissionView } from '#contract/submission';
import { dateInProvince } from '#domain/plain-date';
import { formatDate } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { actionOf, AllowedButton } from '../allowed-button';
import { ConfirmDialog } from '../confirm-dialog';
import { ContractForm, Field } from '../contract-form';
import { SUBMISSION_KIND_LABEL, SUBMISSION_STATUS_LABEL } from '#contract/labels';
import { DecisionPanel } from './decision-panel';
import { useSubmissionCommands } from './submission-commands';
import { SubmissionContent } from './submission-content';
import { SubmissionForm } from './submission-form';
import { decidedMessage, savedMessage, submissionAnchor } from './submission-words';

interface Props {
  submission: SubmissionView;
  /** Whether the report is unfolded at first. */
  unfolded: boolean;
  /** Told in words after each command, for a status line that outlives the card. */
  onChanged: (message: string) => void;
}

/** One report with everything the person may do to it now. */
export function SubmissionCard({ submission, unfolded, onChanged }: Props) {
  const [mode, setMode] = useState<'read' | 'edit' | 'decide'>('read');
  const { id, kind, status, assignment } = submission;
  const done = (message: string) => {
    setMode('read');
    onChanged(message);
  };
  return (
    <article
      id={submissionAnchor(id).slice(1)}
      className="submission-card"
      aria-labelledby={`submission-title-${id}`}
      tabIndex={-1}
    >
      <details open={unfolded || undefined}>
        <summary>
          <h4 id={`submission-title-${id}`}>{SUBMISSION_KIND_LABEL[kind]}</h4>
          <span className={`submission-status ${status}`}>{SUBMISSION_STATUS_LABEL[status]}</span>
          <span className="secondary">
            {formatDate(submission.submittedOn ?? dateInProvince(submission.updatedAt))}
          </span>
        </summary>
        {mode === 'edit' ? (
          <SubmissionForm
            kind={kind}
            assignment={assignment}
            draft={submission}
            onDone={(saved) => done(savedMessage(saved))}
            onCancel={() => setMode('read')}
          />
        ) : (
          <SubmissionContent submission={submission} />
        )}
        {mode === 'read' && <Commands submission={submission} onDone={done} onMode={setMode} />}
        {mode === 'decide' && (
          <DecisionPanel submission={submission} onDecided={(decided) => done(decidedMessage(decided))} />
        )}
      </details>
    </article>
  );
}

interface CommandsProps {
  submission: SubmissionView;
  onDone: (message: string) => void;
  onMode: (mode: 'edit' | 'decide') => void;
}

function Commands({ submission, onDone, onMode }: CommandsProps) {
  const commands = useSubmissionCommands();
  const [asking, setAsking] = useState<'discard' | 'annul' | null>(null);
  const me = useMe();
  const writes = submission.status === 'draft' && mayTry(me, 'submission.write');
  const decides = mayTry(me, 'submission.decide');
  // What belongs to another state or another kind of work would only be a dead button with an obvious reason.
  const action = (name: 'edit' | 'submit' | 'discard' | 'confirm' | 'return' | 'annul') => {
    const applies = {
      edit: writes,
      submit: writes,
      discard: writes,
      confirm: decides && submission.status === 'submitted',
      return: decides && submission.status === 'submitted',
      annul: decides && submission.status === 'confirmed',
    }[name];
    return applies ? actionOf(submission.allowedActions, name) : undefined;
  };
  const decision =
    [action('confirm'), action('return')].find((a) => a?.allowed) ?? action('confirm') ?? action('return');
  return (
    <div className="submission-buttons">
      <AllowedButton
        action={action('submit')}
        type="primary"
        onClick={async () => onDone(savedMessage(await commands.submit(submission)))}
      >
        {submission.kind === 'completion' ? 'Gửi đề nghị xác nhận' : 'Gửi báo cáo tiến độ'}
      </AllowedButton>
      <AllowedButton action={action('edit')} onClick={() => onMode('edit')}>
        Sửa bản nháp
      </AllowedButton>
      <AllowedButton action={action('discard')} danger onClick={() => setAsking('discard')}>
        Hủy bản nháp
      </AllowedButton>
      <AllowedButton action={decision} type="primary" onClick={() => onMode('decide')}>
        Xác nhận hoặc trả lại
      </AllowedButton>
      <AllowedButton action={action('annul')} danger onClick={() => setAsking('annul')}>
        Hủy xác nhận do nhầm lẫn
      </AllowedButton>
      <ConfirmDialog
        open={asking === 'discard'}
        title="Hủy bản nháp này?"
        okLabel="Hủy bản nháp"
        danger
        onConfirm={async () => {
          await commands.discard(submission);
          onDone('Đã hủy bản nháp.');
        }}
        onClose={() => setAsking(null)}
      >
        Nội dung bản nháp không còn hiện ở đây và không được tính vào bất kỳ số liệu nào.
      </ConfirmDialog>
      <Modal
        open={asking === 'annul'}
        title="Hủy xác nhận do nhầm lẫn"
        footer={null}
        onCancel={() => setAsking(null)}
        mask={{ closable: false }}
        destroyOnHidden
      >
        <p>
          Nhiệm vụ trở lại trạng thái chờ xác nhận, như chưa từng được xác nhận. Lần xác nhận cũ vẫn được lưu trong lịch
          sử.
        </p>
        <ContractForm<ReturnRequest, SubmissionView>
          contract={ReturnRequest}
          initial={{ version: submission.version }}
          submit={(request) => commands.annul(submission.id, request)}
          onDone={() => onDone('Đã hủy xác nhận; đề nghị trở lại hàng chờ xác nhận.')}
          submitLabel="Hủy xác nhận"
          draftKey={`annul:${submission.id}`}
        >
          <Field name="reason" label="Lý do hủy xác nhận">
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
          </Field>
        </ContractForm>
      </Modal>
    </div>
  );
}
