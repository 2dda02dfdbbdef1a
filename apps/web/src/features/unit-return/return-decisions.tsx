import { Input } from 'antd';
import { useState } from 'react';
import { ReopenReturnRequest, ReturnReasonRequest, type ReturnPageView } from '#contract/unit-return';
import { hasPermission } from '#domain/permissions';
import { actorOf, useMe } from '../../lib/session';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { DoneNotice } from '../../ui/done-notice';
import { useBoardCommands, useReturnCommands } from './get-returns';

type Asked = 'return' | 'reopen' | 'takeOut' | 'takeIn';
const DONE: Record<Asked, string> = {
  return: 'Đã trả lại báo cáo cho đơn vị.',
  reopen: 'Đã mở lại cho đơn vị.',
  takeOut: 'Đã đưa đơn vị ra khỏi danh sách.',
  takeIn: 'Đã đưa đơn vị trở lại danh sách.',
};
const LABEL: Record<Asked, string> = {
  return: 'Trả lại',
  reopen: 'Mở lại cho đơn vị',
  takeOut: 'Đưa ra khỏi danh sách',
  takeIn: 'Đưa trở lại danh sách',
};

/** The standing agency's part: accept, send back with a reason, reopen until a day, let off. */
export function ReturnDecisions({ page }: { page: ReturnPageView }) {
  const me = useMe();
  const { step } = useReturnCommands(page.id);
  const { remind } = useBoardCommands();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [told, setTold] = useState<string | null>(null);
  if (!hasPermission(actorOf(me), 'return.manage')) return null;
  const of = (name: string) => actionOf(page.allowedActions, name);
  const submitted = page.status === 'submitted';
  const done = (what: Asked) => {
    setAsked(null);
    setTold(DONE[what]);
  };
  const offered: Asked[] = submitted
    ? ['return']
    : ([
        ...(of('reopen')?.allowed ? ['reopen'] : []),
        ...(page.owes ? (of('takeOut')?.allowed ? ['takeOut'] : []) : ['takeIn']),
      ] as Asked[]);
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">Xử lý của cơ quan thường trực</h2>
      <DoneNotice text={told} onClose={() => setTold(null)} />
      <div className="return-tools">
        {submitted && (
          <AllowedButton
            type="primary"
            action={of('accept')}
            onClick={async () => {
              await step('accept', { version: page.version });
              setTold('Đã tiếp nhận. Số liệu của đơn vị được đưa vào tổng hợp.');
            }}
          >
            Tiếp nhận
          </AllowedButton>
        )}
        {offered.map((name) => (
          <AllowedButton key={name} action={of(name)} onClick={() => setAsked(asked === name ? null : name)}>
            {LABEL[name]}…
          </AllowedButton>
        ))}
        {of('remind')?.allowed && (
          <AllowedButton
            action={of('remind')}
            onClick={async () => {
              const { results } = await remind([page.id]);
              setTold(results[0]?.message ?? null);
            }}
          >
            Nhắc đơn vị
          </AllowedButton>
        )}
      </div>
      {asked === 'reopen' && (
        <div className="return-form">
          <ContractForm
            contract={ReopenReturnRequest}
            initial={{ version: page.version }}
            submit={(request) => step('reopen', request)}
            onDone={() => done('reopen')}
            submitLabel="Mở lại"
          >
            <Field name="until" label="Mở lại đến hết ngày">
              <DateField min={me.today} />
            </Field>
            <Field name="reason" label="Lý do">
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
            </Field>
          </ContractForm>
        </div>
      )}
      {asked !== null && asked !== 'reopen' && (
        <div className="return-form">
          <ContractForm
            key={asked}
            contract={ReturnReasonRequest}
            initial={{ version: page.version }}
            submit={(request) =>
              step(asked === 'return' ? 'return' : asked === 'takeOut' ? 'take-out' : 'take-in', request)
            }
            onDone={() => done(asked)}
            submitLabel={LABEL[asked]}
          >
            <Field name="reason" label={asked === 'return' ? 'Lý do trả lại, nội dung cần sửa' : 'Lý do'}>
              <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1000} />
            </Field>
          </ContractForm>
        </div>
      )}
    </section>
  );
}
