import { Button, Input, Modal } from 'antd';
import { IssuePlanRequest, type PlanView } from '#contract/plan';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { usePlanCommands } from './get-plans';

interface Props {
  plan: PlanView;
  open: boolean;
  onClose: () => void;
  onIssued: (plan: PlanView) => void;
}

/** Number, date and signer; from that date on the tasks are assigned and counted. */
export function IssuePlanDialog({ plan, open, onClose, onIssued }: Props) {
  const me = useMe();
  const commands = usePlanCommands();
  return (
    <Modal
      open={open}
      title="Ban hành kế hoạch"
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      closable={{ 'aria-label': 'Đóng' }}
      destroyOnHidden
    >
      <p>
        Khi ban hành, {plan.taskCount} nhiệm vụ được giao cho các cơ quan chủ trì và được tính vào số liệu từ ngày ban
        hành. Sau đó nội dung kế hoạch và quy tắc tính không sửa trực tiếp được nữa.
      </p>
      <ContractForm<IssuePlanRequest, PlanView>
        contract={IssuePlanRequest}
        initial={{ version: plan.version, issuedOn: me.today }}
        submit={(request) => commands.issue(plan.id, request)}
        onDone={onIssued}
        submitLabel="Ban hành"
        draftKey={`plan:${plan.id}:issue`}
        extraActions={<Button onClick={onClose}>Không, quay lại</Button>}
      >
        <Field name="number" label="Số, ký hiệu">
          <Input autoComplete="off" placeholder="10/KH-UBND" />
        </Field>
        <Field name="issuedOn" label="Ngày ban hành">
          <DateField max={me.today} />
        </Field>
        <Field name="signer" label="Người ký">
          <Input />
        </Field>
      </ContractForm>
    </Modal>
  );
}
