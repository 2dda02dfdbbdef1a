import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { BulkReturnRequest, type BulkDecisionView, type SubmissionView } from '#contract/submission';
import { formatCount, formatDate } from '../../lib/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ContractForm, Field } from '../../ui/contract-form';
import { useBulkDecisions } from './get-submissions';

/** What one go did, with the rows it was asked for: they have left the queue by the time it is read. */
export interface BulkOutcome {
  decision: 'confirm' | 'return';
  rows: readonly SubmissionView[];
  answer: BulkDecisionView;
}

interface Props {
  chosen: readonly SubmissionView[];
  onDone: (outcome: BulkOutcome) => void;
}

/** Confirms or returns everything chosen in the queue. */
export function BulkDecisions({ chosen, onDone }: Props) {
  const decisions = useBulkDecisions();
  const [open, setOpen] = useState<'confirm' | 'return' | null>(null);
  const close = () => setOpen(null);
  const items = chosen.map(({ id, version }) => ({ id, version }));
  const count = formatCount(chosen.length);
  return (
    <div className="bulk-buttons">
      <Button type="primary" onClick={() => setOpen('confirm')}>
        Xác nhận {count} đề nghị
      </Button>
      <Button onClick={() => setOpen('return')}>Trả lại {count} đề nghị</Button>
      <ConfirmDialog
        open={open === 'confirm'}
        title={`Xác nhận hoàn thành ${count} đề nghị?`}
        okLabel={`Xác nhận ${count} đề nghị`}
        onConfirm={async () =>
          onDone({ decision: 'confirm', rows: chosen, answer: await decisions.confirm({ items }) })
        }
        onClose={close}
      >
        <p>
          Mỗi đề nghị được ghi nhận ngày hoàn thành theo quy tắc của kế hoạch. Muốn ghi nhận ngày khác thì xử lý riêng
          đề nghị đó.
        </p>
        <ul className="bulk-rows">
          {chosen.map((row) => (
            <li key={row.id}>
              {nameOf(row)}: hoàn thành ngày {formatDate(row.proposedCompletedOn)}
            </li>
          ))}
        </ul>
      </ConfirmDialog>
      <Modal
        open={open === 'return'}
        title={`Trả lại ${count} đề nghị`}
        footer={null}
        mask={{ closable: false }}
        onCancel={close}
        destroyOnHidden
      >
        <ul className="bulk-rows">
          {chosen.map((row) => (
            <li key={row.id}>{nameOf(row)}</li>
          ))}
        </ul>
        <ContractForm<BulkReturnRequest, BulkDecisionView>
          contract={BulkReturnRequest}
          initial={{ items }}
          submit={(request) => decisions.giveBack(request)}
          onDone={(answer) => {
            close();
            onDone({ decision: 'return', rows: chosen, answer });
          }}
          submitLabel={`Trả lại ${count} đề nghị`}
        >
          <Field name="reason" label="Lý do trả lại" help="Lý do chung, gửi tới từng đơn vị.">
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
          </Field>
        </ContractForm>
      </Modal>
    </div>
  );
}

/** One line per row that was refused, with its reason; the others went through. */
export function BulkResult({ outcome, onClose }: { outcome: BulkOutcome; onClose: () => void }) {
  const { decision, rows, answer } = outcome;
  const refused = answer.results.filter(({ done }) => !done);
  const did = decision === 'confirm' ? 'Đã xác nhận' : 'Đã trả lại';
  const rest = refused.length > 0 ? `; ${formatCount(refused.length)} đề nghị không thực hiện được` : '';
  return (
    <Alert
      className="form-notice"
      type={refused.length > 0 ? 'warning' : 'success'}
      showIcon
      role="status"
      title={`${did} ${formatCount(answer.done)}/${formatCount(answer.results.length)} đề nghị${rest}.`}
      description={
        refused.length > 0 && (
          <ul className="bulk-rows">
            {refused.map(({ id, message }) => {
              const row = rows.find((item) => item.id === id);
              return (
                <li key={id}>
                  {row && <strong>{nameOf(row)}: </strong>}
                  {message}
                </li>
              );
            })}
          </ul>
        )
      }
      closable={{ onClose }}
    />
  );
}

const nameOf = ({ assignment: { taskCode, occurrence, unit } }: SubmissionView) =>
  `${taskCode}${occurrence ? ` (${occurrence})` : ''} – ${unit.name}`;
