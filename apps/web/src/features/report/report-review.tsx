import { useQuery } from '@tanstack/react-query';
import { Flex, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ReportPageView } from '#contract/report';
import { REVIEW_STATE_LABEL, ReviewStepRequest, type ReportWorkView, type ReviewView } from '#contract/report-review';
import { ApiError } from '../../lib/api-client';
import { formatInstant } from '../../lib/format';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { QueryState } from '../../ui/query-state';
import { Soft } from '../../ui/soft';
import { useWorkCommands, workQuery } from './get-report-work';

const PANEL = {
  padding: '12px 16px',
  background: 'var(--surface)',
  border: '1px solid var(--line)',
  borderRadius: 6,
  margin: '12px 0',
};
const TITLE = {
  send: 'Gửi thẩm định',
  return: 'Trả lại để sửa',
  approve: 'Xác nhận đã thẩm định',
  reopen: 'Mở lại để soạn',
};
type Step = keyof typeof TITLE;
/** Steps that make sense where the review stands; the others are not offered. */
const OFFERED: Record<ReviewView['state'], Step[]> = {
  writing: ['send'],
  inReview: ['return', 'approve'],
  ready: ['reopen'],
};

/** Where the draft stands between writing and issue, and the next step for whoever may take it. */
export function ReportReview({ report, unsaved }: { report: ReportPageView; unsaved: readonly string[] }) {
  const work = useQuery(workQuery(report.id));
  return <QueryState query={work}>{(state) => <Review report={report} work={state} unsaved={unsaved} />}</QueryState>;
}

function Review({
  report,
  work,
  unsaved,
}: {
  report: ReportPageView;
  work: ReportWorkView;
  unsaved: readonly string[];
}) {
  const [step, setStep] = useState<Step | null>(null);
  const { review, remarks } = work;
  const open = remarks.filter((remark) => !remark.resolvedAt).length;
  return (
    <section aria-labelledby="report-review" style={PANEL}>
      <Flex wrap align="center" justify="space-between" gap={12}>
        <div>
          <h2 id="report-review" style={{ margin: 0, fontSize: '1.1em' }}>
            Thẩm định:{' '}
            <span className={`tag tag-${review.state === 'ready' ? 'completedOnTime' : 'openNoDeadline'}`}>
              {REVIEW_STATE_LABEL[review.state]}
            </span>
          </h2>
          <Soft>{said(review)}</Soft>
          {open > 0 && (
            <div>
              <Soft>Còn {open} góp ý chưa tiếp thu; xem tại các mục và thẻ Tiến độ soạn.</Soft>
            </div>
          )}
        </div>
        <Flex wrap gap={8}>
          {OFFERED[review.state].map((name) => (
            <AllowedButton
              key={name}
              action={actionOf(work.allowedActions, name)}
              type={name === 'approve' ? 'primary' : undefined}
              onClick={() => setStep(name)}
            >
              {TITLE[name]}
            </AllowedButton>
          ))}
        </Flex>
      </Flex>
      <StepDialog
        key={step}
        report={report}
        review={review}
        step={step}
        unsaved={unsaved}
        onClose={() => setStep(null)}
      />
    </section>
  );
}

function said({ state, sentBy, sentAt, decidedBy, decidedAt, note }: ReviewView): string {
  const sent = `${sentBy ?? ''} gửi lúc ${formatInstant(sentAt)}.`;
  const why = note ? ` ${state === 'writing' ? 'Lý do' : 'Ý kiến'}: ${note}` : '';
  if (!sentBy) return 'Chưa gửi thẩm định. Có thể gửi để người khác đọc và góp ý trước khi ban hành.';
  if (state === 'inReview') return `${sent} Nội dung và số liệu tạm khóa.${why}`;
  if (state === 'ready') return `${decidedBy ?? ''} xác nhận lúc ${formatInstant(decidedAt)}; có thể ban hành.${why}`;
  return `${decidedBy ?? ''} trả lại hoặc mở lại lúc ${formatInstant(decidedAt)}.${why}`;
}

interface DialogProps {
  report: ReportPageView;
  review: ReviewView;
  step: Step | null;
  unsaved: readonly string[];
  onClose: () => void;
}
function StepDialog({ report, review, step, unsaved, onClose }: DialogProps) {
  const { review: send, reread } = useWorkCommands(report.id);
  return (
    <Modal
      open={step !== null}
      title={step ? TITLE[step] : ''}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      {step === 'send' && (
        <p>Người thẩm định đọc và góp ý từng mục. Trong lúc thẩm định, nội dung và số liệu của dự thảo tạm khóa.</p>
      )}
      {step === 'approve' && (
        <p>Xác nhận dự thảo này đã đọc xong và có thể ban hành. Người soạn không tự xác nhận được.</p>
      )}
      {step && (
        <ContractForm
          contract={ReviewStepRequest}
          initial={{ version: report.version, reviewVersion: review.version, step }}
          submitLabel={TITLE[step]}
          refusal={
            step === 'send' && unsaved.length > 0
              ? `Còn nội dung chưa lưu ở mục ${unsaved.join(', ')}; lưu hoặc bỏ thay đổi rồi gửi.`
              : null
          }
          submit={async (request) => {
            try {
              return await send(request);
            } catch (error) {
              if (error instanceof ApiError) await reread();
              throw error;
            }
          }}
          onDone={onClose}
        >
          <Field name="note" label={step === 'return' ? 'Lý do trả lại' : 'Ý kiến (không bắt buộc)'}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
          </Field>
        </ContractForm>
      )}
    </Modal>
  );
}
