import { useState } from 'react';
import type { AllowedAction } from '#contract/paging';
import type { PeriodView } from '#contract/reference';
import { AddReturnRequest, OpenReturnRoundRequest, type ReturnBoardView } from '#contract/unit-return';
import { Input } from 'antd';
import { Link } from 'react-router';
import { formatCount, formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { Button } from '../../ui/button';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { UnitSelect } from '../../ui/unit-select';
import { useBoardCommands } from './get-returns';

/** A period that nobody collects yet. */
export function OpenRound({ period, action }: { period: PeriodView; action: AllowedAction | undefined }) {
  const { open } = useBoardCommands();
  return (
    <section className="return-form" aria-labelledby="open-round">
      <h2 id="open-round">{period.title} chưa được mở</h2>
      <p>
        Số liệu từ {formatDate(period.from)} đến {formatDate(period.to)}, hạn gửi của đơn vị{' '}
        {formatDate(period.internalDueOn)}. Mở kỳ thì mỗi sở, ban, ngành và mỗi xã, phường đang hoạt động tại ngày chốt
        số liệu có một báo cáo phải gửi, và được báo trong hộp thư.
      </p>
      {action?.allowed ? (
        <RoundForm periodId={period.id} submit={(lockOn) => open(period.id, lockOn)} label="Mở kỳ báo cáo" />
      ) : (
        <p className="refusal">{action?.reason}</p>
      )}
    </section>
  );
}

function RoundForm({
  periodId,
  lockOn,
  submit,
  label,
}: {
  periodId: number;
  lockOn?: string;
  submit: (lockOn?: string) => Promise<unknown>;
  label: string;
}) {
  return (
    <ContractForm
      contract={OpenReturnRoundRequest}
      initial={{ periodId, ...(lockOn ? { lockOn } : {}) }}
      submit={(request) => submit(request.lockOn)}
      submitLabel={label}
    >
      <Field
        name="lockOn"
        label="Khóa nhận báo cáo sau ngày"
        help="Để trống nếu chưa khóa. Sau ngày khóa, từng đơn vị có thể được mở lại đến một ngày riêng."
      >
        <DateField />
      </Field>
    </ContractForm>
  );
}

/** The lock, units that have come since, units asked for or let off: seldom needed, so folded. */
export function TakenOut({ board }: { board: ReturnBoardView }) {
  const { open, add } = useBoardCommands();
  const [told, setTold] = useState<string | null>(null);
  const { period, round, takenOut } = board;
  const mayManage = actionOf(board.allowedActions, 'open')?.allowed === true;
  if (!mayManage && takenOut.length === 0) return null;
  return (
    <details>
      <summary>
        Danh sách đơn vị phải báo cáo, ngày khóa
        {takenOut.length > 0 && ` (${formatCount(takenOut.length)} đơn vị được đưa ra)`}
      </summary>
      {takenOut.length > 0 && (
        <>
          <h3>Không phải báo cáo kỳ này</h3>
          <ul>
            {takenOut.map((row) => (
              <li key={row.id}>
                <Link to={paths.unitReturn(row.id)}>{row.unit.name}</Link>: {row.owesReason}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayManage && (
        <div style={{ display: 'grid', gap: 16 }}>
          <section className="return-form" aria-labelledby="round-lock">
            <h3 id="round-lock">Ngày khóa và đơn vị mới</h3>
            <p>Lưu lại cũng đưa vào danh sách những đơn vị mới thành lập từ khi mở kỳ.</p>
            <RoundForm
              key={round!.lockOn}
              periodId={period!.id}
              lockOn={round!.lockOn ?? undefined}
              label="Lưu"
              submit={async (lockOn) => {
                const { added } = await open(period!.id, lockOn);
                setTold(`Đã lưu. ${added === 0 ? 'Không có đơn vị mới.' : `Thêm ${formatCount(added)} đơn vị.`}`);
              }}
            />
            <div aria-live="polite">{told && <Button onClick={() => setTold(null)}>{told} (đóng)</Button>}</div>
          </section>
          <section className="return-form" aria-labelledby="round-add">
            <h3 id="round-add">Đưa thêm đơn vị vào danh sách</h3>
            <ContractForm
              contract={AddReturnRequest}
              initial={{ periodId: period!.id }}
              submit={add}
              submitLabel="Đưa vào danh sách"
            >
              <Field name="unitId" label="Đơn vị">
                <UnitSelect />
              </Field>
              <Field name="reason" label="Lý do">
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
              </Field>
            </ContractForm>
          </section>
        </div>
      )}
    </details>
  );
}
