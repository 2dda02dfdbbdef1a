import { useQuery } from '@tanstack/react-query';
import { Drawer, Input } from 'antd';
import { useState } from 'react';
import type { PlanView } from '#contract/plan';
import { ChangePlanRulesRequest, type PlanRulesHistoryView, type PlanRulesView } from '#contract/plan-rules';
import { formatDate, formatInstant } from '../../lib/format';
import { useMe } from '../../lib/session';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { PlanRulesFields } from '../../ui/plan-rules/rules-fields';
import { changedRules, rulesInWords } from '../../ui/plan-rules/rules-words';
import { QueryState } from '../../ui/query-state';
import { planRulesQuery, usePlanCommands } from './get-plans';

/** By which rules the plan is counted today, and who changed what from which day on. */
export function PlanRulesSection({ plan, onChanged }: { plan: PlanView; onChanged: (message: string) => void }) {
  const history = useQuery(planRulesQuery(plan.id));
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="plan-rules-title">
      <h2 id="plan-rules-title">Quy tắc tính</h2>
      <RulesList rules={plan.rules} />
      {plan.status !== 'draft' && (
        <QueryState query={history}>
          {(data) => (
            <>
              <Changes history={data} today={plan.rules} />
              <div className="plan-commands">
                <AllowedButton action={actionOf(data.allowedActions, 'change')} onClick={() => setOpen(true)}>
                  Đổi quy tắc tính
                </AllowedButton>
              </div>
            </>
          )}
        </QueryState>
      )}
      <Drawer title="Đổi quy tắc tính" open={open} onClose={() => setOpen(false)} size={640} destroyOnHidden>
        <ChangeForm
          plan={plan}
          onDone={() => {
            setOpen(false);
            onChanged('Đã ghi quy tắc tính mới. Số liệu của những ngày trước ngày áp dụng không đổi.');
          }}
        />
      </Drawer>
    </section>
  );
}

function RulesList({ rules }: { rules: PlanRulesView }) {
  return (
    <dl className="plan-facts">
      {rulesInWords(rules).map(([label, text]) => (
        <div className="fact" key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Newest first; each says what it changed against what held before it. */
function Changes({ history: { first, changes } }: { history: PlanRulesHistoryView; today: PlanRulesView }) {
  if (changes.length === 0) return <p className="secondary">Chưa đổi lần nào từ khi ban hành.</p>;
  return (
    <>
      <h3>Các lần đổi</h3>
      <ol className="rule-changes">
        {changes.map((change, i) => {
          const before = changes.slice(i + 1).find((older) => older.validFrom <= change.validFrom)?.rules ?? first;
          return (
            <li key={change.id}>
              <strong>Từ ngày {formatDate(change.validFrom)}</strong>: {change.reason}
              <ul>
                {changedRules(before, change.rules).map(([label, text]) => (
                  <li key={label}>
                    {label}: {text}
                  </li>
                ))}
              </ul>
              <span className="secondary">
                {change.changedBy} ghi lúc {formatInstant(change.recordedAt)}
                {change.supersededAt && `; được thay lúc ${formatInstant(change.supersededAt)}`}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function ChangeForm({ plan, onDone }: { plan: PlanView; onDone: () => void }) {
  const { today } = useMe();
  const { changeRules } = usePlanCommands();
  return (
    <ContractForm<ChangePlanRulesRequest, PlanRulesHistoryView>
      contract={ChangePlanRulesRequest}
      initial={{
        ...plan.rules,
        continuousFrom: plan.rules.continuousFrom ?? '01-01',
        version: plan.version,
        validFrom: today,
      }}
      submit={(request) => changeRules(plan.id, request)}
      onDone={onDone}
      submitLabel="Ghi quy tắc mới"
      draftKey={`plan:${plan.id}:rules`}
    >
      <p>
        Quy tắc mới áp dụng từ ngày ghi dưới đây, không sớm hơn hôm nay. Số liệu của những ngày đã qua và báo cáo đã ban
        hành giữ nguyên; thay đổi đã hẹn từ ngày này trở đi được thay thế.
      </p>
      <Field name="validFrom" label="Áp dụng từ ngày">
        <DateField min={today} />
      </Field>
      <Field name="reason" label="Lý do, căn cứ thay đổi">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
      <PlanRulesFields />
    </ContractForm>
  );
}
