import { Input, Modal } from 'antd';
import type { DoneView } from '#contract/paging';
import { EnterTaskRequest, WithdrawRequest, type AssignmentView, type TaskPageView } from '#contract/task';
import { formatDate } from '../../lib/format';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { UnitSelect } from '../../ui/unit-select';
import { useTaskCommands } from './get-tasks';

interface Dialog {
  open: boolean;
  onClose: () => void;
  /** Told in words, for a status line that outlives the dialog. */
  onDone: (message: string) => void;
}

/** A unit joins a task under way: with a reason, from a day on. */
export function EnterUnitDialog({ task, open, onClose, onDone }: Dialog & { task: TaskPageView }) {
  const { today } = useMe();
  const commands = useTaskCommands();
  return (
    <Modal
      open={open}
      title="Giao nhiệm vụ cho thêm một đơn vị"
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>Từ ngày giao, đơn vị được tính vào số liệu của nhiệm vụ; số liệu của những ngày trước không thay đổi.</p>
      <ContractForm<EnterTaskRequest, DoneView>
        contract={EnterTaskRequest}
        initial={{ effectiveOn: today }}
        submit={(request) => commands.enter(task.id, request)}
        onDone={() => {
          onClose();
          onDone('Đã giao nhiệm vụ cho đơn vị.');
        }}
        submitLabel="Giao cho đơn vị"
        draftKey={`enter:${task.id}`}
      >
        <Field name="unitId" label="Đơn vị">
          <UnitSelect />
        </Field>
        <Field name="effectiveOn" label="Giao từ ngày">
          <DateField max={today} />
        </Field>
        <Field
          name="dueOn"
          label="Ngày đến hạn"
          help={`Để trống: theo thời hạn của nhiệm vụ (${task.deadlineText || 'không ghi thời hạn'}), gồm các kỳ chưa qua.`}
        >
          <DateField />
        </Field>
        <Field name="reason" label="Lý do" help="Nêu căn cứ, ví dụ: Công văn số 12/SNV-CCHC ngày 05/11/2026.">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Field>
      </ContractForm>
    </Modal>
  );
}

/** A part leaves the plan: with its basis, from a day on; it stays visible and counts no more. */
export function WithdrawDialog({ part, open, onClose, onDone }: Dialog & { part: AssignmentView }) {
  const { today } = useMe();
  const commands = useTaskCommands();
  const what = part.occurrence ? `phần việc ${part.occurrence}` : 'phần việc';
  return (
    <Modal
      open={open}
      title={`Rút ${what} của ${part.unit.name}`}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        Từ ngày rút, phần việc {part.dueOn && `hạn ${formatDate(part.dueOn)} `}không tính vào số liệu nào nữa và đơn vị
        không báo cáo tiếp; diễn biến trước đó vẫn được lưu.
      </p>
      <ContractForm<WithdrawRequest, DoneView>
        contract={WithdrawRequest}
        initial={{ version: part.version, effectiveOn: today }}
        submit={(request) => commands.withdraw(part.id, request)}
        onDone={() => {
          onClose();
          onDone(`Đã rút ${what} của ${part.unit.name}.`);
        }}
        submitLabel="Rút phần việc"
        draftKey={`withdraw:${part.id}`}
      >
        <Field name="effectiveOn" label="Rút từ ngày">
          <DateField max={today} />
        </Field>
        <Field name="reason" label="Căn cứ" help="Văn bản hoặc ý kiến chỉ đạo làm căn cứ; hiện trong diễn biến.">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Field>
      </ContractForm>
    </Modal>
  );
}
