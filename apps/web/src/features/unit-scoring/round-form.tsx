import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import {
  ScoringRoundRequest,
  UpdateScoringRoundRequest,
  type CriterionRequest,
  type CriterionRule,
  type ScoringRoundPageView,
} from '#contract/unit-scoring';
import { inSentence } from '#domain/in-sentence';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { useRegisterCommands } from '../../ui/register-commands';
import { optionsOf } from '../../ui/list-filters';
import { unitGroupsQuery } from '../../ui/unit-groups';
import { UnitSelect } from '../../ui/unit-select';
import { plansQuery } from './get-scoring';

const RULE_LABEL: Record<CriterionRule, string> = {
  manual: 'Chấm theo tài liệu kiểm chứng',
  steps: 'Thang điểm theo mức độ hoàn thành kế hoạch',
  linear: 'Tỷ lệ hoàn thành kế hoạch × điểm tối đa',
};
const WIDE = { width: '100%' };

interface Props {
  round?: ScoringRoundPageView;
  onDone: (id?: number) => void;
}

/** Criteria are written while the round is a draft; once it is open they stand. */
export function RoundForm({ round, onDone }: Props) {
  const { create, change } = useRegisterCommands('scoring-rounds');
  const year = Number(useMe().today.slice(0, 4));
  if (!round)
    return (
      <ContractForm
        contract={ScoringRoundRequest}
        initial={{ year, unitIds: [], criteria: [] }}
        draftKey="scoring-round:create"
        submitLabel="Lập đợt chấm điểm"
        submit={create}
        onDone={({ id }) => onDone(id)}
      >
        <Fields />
      </ContractForm>
    );
  const { id, version, title, groupName, unitIds, plan, basis, selfScoreDueOn, criteria } = round;
  return (
    <ContractForm
      contract={UpdateScoringRoundRequest}
      initial={{
        version,
        year: round.year,
        title,
        groupName,
        unitIds,
        planId: plan?.id,
        basis: basis ?? undefined,
        selfScoreDueOn: selfScoreDueOn ?? undefined,
        criteria: criteria.map(({ code, name, heading, maxScore, rule, floor, steps }): CriterionRequest => ({
          code,
          name,
          rule,
          steps,
          ...(heading ? {} : { maxScore }),
          ...(floor === null ? {} : { floor }),
        })),
      }}
      draftKey={`scoring-round:${id}`}
      submitLabel="Lưu"
      submit={(request) => change(id, request)}
      onDone={() => onDone()}
    >
      <Fields />
    </ContractForm>
  );
}

function Fields() {
  const plans = useQuery(plansQuery);
  const groups = useQuery(unitGroupsQuery);
  const form = Form.useFormInstance();
  return (
    <>
      <Field name="title" label="Tên đợt chấm điểm">
        <Input placeholder="Chỉ số cải cách hành chính năm 2026 của các sở, ban, ngành" />
      </Field>
      <div className="field-pair">
        <Field name="year" label="Năm">
          <InputNumber style={WIDE} />
        </Field>
        <Field name="groupName" label="Nhóm đơn vị được chấm" help="Xếp hạng trong nhóm này.">
          <Input placeholder="sở, ban, ngành" />
        </Field>
      </div>
      <Field name="unitIds" label="Đơn vị được chấm điểm">
        <UnitSelect multiple />
      </Field>
      <p className="register-actions">
        {(groups.data?.items ?? []).map(({ id, name, members }) => (
          <Button
            key={id}
            size="small"
            onClick={() => {
              const known = (form.getFieldValue('unitIds') as number[] | undefined) ?? [];
              form.setFieldValue('unitIds', [...new Set([...known, ...members.map((member) => member.id)])]);
            }}
          >
            Thêm {inSentence(name)}
          </Button>
        ))}
      </p>
      <Field name="planId" label="Kế hoạch" help="Tiêu chí theo kế hoạch lấy số liệu của kế hoạch này vào cuối năm.">
        <Select
          allowClear
          placeholder="Chọn kế hoạch"
          options={plans.data?.items
            .filter(({ status }) => status !== 'draft')
            .map(({ id, title }) => ({ value: id, label: title }))}
          virtual={false}
          popupMatchSelectWidth={false}
        />
      </Field>
      <div className="field-pair">
        <Field name="basis" label="Căn cứ" help="Quyết định ban hành bộ tiêu chí.">
          <Input />
        </Field>
        <Field name="selfScoreDueOn" label="Hạn tự chấm điểm">
          <DateField />
        </Field>
      </div>
      <h3>Bộ tiêu chí</h3>
      <p className="register-note">
        Mã nói lên vị trí: 2.1 thuộc 2. Tiêu chí có tiêu chí con thì để trống điểm tối đa, điểm là tổng của các tiêu chí
        con.
      </p>
      <Form.List name="criteria">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <Criterion key={key} index={name} onRemove={() => remove(name)} />
            ))}
            <p>
              <Button onClick={() => add({ rule: 'manual' })}>Thêm tiêu chí</Button>
            </p>
          </>
        )}
      </Form.List>
    </>
  );
}

function Criterion({ index, onRemove }: { index: number; onRemove: () => void }) {
  const rule = Form.useWatch<CriterionRule | undefined>(['criteria', index, 'rule']);
  const at = (name: string) => ({ name: [index, name], path: `criteria.${index}.${name}` });
  return (
    <fieldset className="criterion">
      <legend>Tiêu chí {index + 1}</legend>
      <div className="field-pair">
        <Field {...at('code')} label="Mã tiêu chí" required>
          <Input autoComplete="off" />
        </Field>
        <Field {...at('maxScore')} label="Điểm tối đa">
          <InputNumber decimalSeparator="," style={WIDE} />
        </Field>
      </div>
      <Field {...at('name')} label="Tên tiêu chí" required>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
      <Field {...at('rule')} label="Cách tính điểm" required>
        <Select options={optionsOf(RULE_LABEL)} virtual={false} />
      </Field>
      {rule === 'linear' && (
        <Field {...at('floor')} label="Mức sàn (%)" help="Dưới mức này được 0 điểm.">
          <InputNumber decimalSeparator="," style={WIDE} />
        </Field>
      )}
      {rule === 'steps' && <Steps index={index} />}
      <Button onClick={onRemove}>Bỏ tiêu chí {index + 1}</Button>
    </fieldset>
  );
}

const Steps = ({ index }: { index: number }) => (
  <Form.List name={[index, 'steps']}>
    {(rows, { add, remove }) => (
      <>
        {rows.map(({ key, name: step }) => {
          const at = (name: string) => ({ name: [step, name], path: `criteria.${index}.steps.${step}.${name}` });
          return (
            <div key={key} className="score-step">
              <Field {...at('from')} label={`Bậc ${step + 1}: từ mức (%)`} required>
                <InputNumber decimalSeparator="," style={WIDE} />
              </Field>
              <Field {...at('above')} label="So sánh" valuePropName="checked">
                <Checkbox>Phải vượt mức</Checkbox>
              </Field>
              <Field {...at('points')} label="Điểm" required>
                <InputNumber decimalSeparator="," style={WIDE} />
              </Field>
              <Button onClick={() => remove(step)}>Bỏ bậc {step + 1}</Button>
            </div>
          );
        })}
        <p>
          <Button onClick={() => add({ above: false })}>Thêm bậc</Button>
        </p>
      </>
    )}
  </Form.List>
);
