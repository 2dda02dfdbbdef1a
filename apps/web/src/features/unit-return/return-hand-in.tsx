import { Input } from 'antd';
import { useState } from 'react';
import { NilReturnRequest, type ReturnPageView } from '#contract/unit-return';
import { ApiError } from '../../lib/api-client';
import { formatCount } from '../../lib/format';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { Button } from '../../ui/button';
import { ContractForm, Field } from '../../ui/contract-form';
import { DoneNotice } from '../../ui/done-notice';
import { useReturnCommands } from './get-returns';

/** The end of the unit's work: what is missing, nil or not, and handing in. */
export function ReturnHandIn({ page, settled }: { page: ReturnPageView; settled: () => Promise<string | null> }) {
  const { step, setNil, version, reread } = useReturnCommands(page.id);
  const [told, setTold] = useState<string | null>(null);
  const [nilAsked, setNilAsked] = useState(false);
  const [write, submit] = [actionOf(page.allowedActions, 'write'), actionOf(page.allowedActions, 'submit')];
  const blocking = page.gaps.filter(({ severity }) => severity !== 'note').length;
  if (!write?.allowed && !submit?.allowed) return <DoneNotice text={told} onClose={() => setTold(null)} />;

  async function handIn() {
    // What is being typed is saved first; who hands in has seen what is handed in.
    if ((await settled()) !== null)
      throw new ApiError(0, {
        code: 'BUSY',
        message: 'Còn nội dung chưa lưu được. Hãy xem các ô được đánh dấu rồi gửi lại.',
        requestId: '',
      });
    try {
      await step('submit', { version: version() });
      setTold('Đã gửi báo cáo, chờ cơ quan thường trực tiếp nhận.');
    } catch (error) {
      void reread();
      throw error;
    }
  }
  return (
    <section aria-labelledby="hand-in">
      <h2 id="hand-in">Gửi báo cáo</h2>
      <DoneNotice text={told} onClose={() => setTold(null)} />
      {blocking > 0 && (
        <p>
          <a href="#return-gaps">Còn {formatCount(blocking)} mục cần nhập hoặc sửa trước khi gửi</a>
        </p>
      )}
      <div className="return-tools">
        <AllowedButton type="primary" action={submit} onClick={handIn}>
          Gửi báo cáo
        </AllowedButton>
        {!submit?.allowed && write?.allowed && (
          <span className="secondary">Nội dung bạn nhập đã lưu; thủ trưởng đơn vị xem lại và gửi.</span>
        )}
        {write?.allowed &&
          (page.nil ? (
            <Button onClick={() => void setNil({ version: version(), nil: false })}>Bỏ đánh dấu không phát sinh</Button>
          ) : (
            <Button onClick={() => setNilAsked((asked) => !asked)}>Trong kỳ không phát sinh…</Button>
          ))}
      </div>
      {nilAsked && !page.nil && (
        <div className="return-form">
          <ContractForm
            contract={NilReturnRequest}
            initial={{ version: page.version, nil: true }}
            submit={(request) => setNil({ version: version(), nil: true, reason: request.reason })}
            onDone={() => setNilAsked(false)}
            submitLabel="Đánh dấu không phát sinh"
          >
            <Field
              name="reason"
              label="Lý do không phát sinh"
              required
              help="Nội dung đã nhập được giữ lại và hiện lại khi bỏ đánh dấu."
            >
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
            </Field>
          </ContractForm>
        </div>
      )}
    </section>
  );
}
