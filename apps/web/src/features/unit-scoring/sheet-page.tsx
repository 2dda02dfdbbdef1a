import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ReturnSheetRequest, type SheetPageView } from '#contract/unit-scoring';
import { SHEET_STATUS_LABEL } from '#domain/unit-scoring';
import { NOTHING } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { QueryState } from '../../ui/query-state';
import { RegisterPage } from '../../ui/register-frame';
import { FormDialog } from '../../ui/row-form';
import { sheetQuery, useSheetCommands } from './get-scoring';
import { ScoringStyle } from './scoring.style';
import { place, points } from './scoring-words';
import { SheetForm, type SheetStepName } from './sheet-form';
import { SheetLine } from './sheet-line';

/** One unit's scores under every criterion, and the form of the step that is this person's. */
export function ScoringSheetPage() {
  const sheet = useQuery(sheetQuery(Number(useParams()['id'])));
  const data = sheet.data;
  return (
    <RegisterPage
      title={data ? `Bảng chấm điểm: ${data.unit.name}` : 'Bảng chấm điểm'}
      above={[
        { title: 'Chấm điểm sở, ngành, xã, phường', to: paths.scoringRounds() },
        ...(data ? [{ title: data.round.name, to: paths.scoringRound(data.round.id) }] : []),
      ]}
    >
      <ScoringStyle />
      <QueryState query={sheet}>{(view) => <Content sheet={view} />}</QueryState>
    </RegisterPage>
  );
}

const FORM_STEPS: readonly SheetStepName[] = ['score', 'appraise', 'explain', 'finalise'];

function Content({ sheet }: { sheet: SheetPageView }) {
  const { step } = useSheetCommands(sheet.id);
  const [returning, setReturning] = useState(false);
  const { version } = sheet;
  const action = (name: string) => actionOf(sheet.allowedActions, name);
  const writing = FORM_STEPS.find((name) => action(name)?.allowed);
  const appraisal = action('appraise');
  const fourEyes = sheet.status === 'submitted' && appraisal && !appraisal.allowed && action('return')?.allowed;
  return (
    <>
      <dl className="facts">
        <Fact name="Tình trạng" value={SHEET_STATUS_LABEL[sheet.status]} />
        <Fact name="Tự chấm" value={`${points(sheet.selfTotal)}/${points(sheet.maxTotal)}`} />
        <Fact name="Thẩm định" value={points(sheet.appraisedTotal)} />
        <Fact
          name="Điểm chốt"
          value={sheet.finalTotal === null ? NOTHING : `${points(sheet.finalTotal)} (${sheet.share})`}
        />
        {sheet.rank !== null && <Fact name="Thứ hạng" value={place(sheet.rank, sheet.rankedOf)} />}
      </dl>
      <div className="form-actions">
        {action('submit')?.allowed && (
          <AllowedButton type="primary" action={action('submit')} onClick={() => step('submit', { version })}>
            Gửi cơ quan thường trực thẩm định
          </AllowedButton>
        )}
        {action('return')?.allowed && (
          <AllowedButton action={action('return')} onClick={() => setReturning(true)}>
            Trả lại đơn vị
          </AllowedButton>
        )}
        {action('reopen')?.allowed && (
          <AllowedButton action={action('reopen')} onClick={() => step('reopen', { version })}>
            Mở lại điểm đã chốt
          </AllowedButton>
        )}
      </div>
      {fourEyes && <p className="register-note">{appraisal.reason}</p>}
      {writing ? (
        <SheetForm key={`${writing} ${sheet.id}`} sheet={sheet} step={writing} />
      ) : (
        <ul className="sheet-lines" aria-label="Điểm theo tiêu chí">
          {sheet.lines.map((line) => (
            <li key={line.criterionId} className={line.heading ? 'heading' : undefined}>
              <SheetLine line={line} />
            </li>
          ))}
        </ul>
      )}
      <FormDialog open={returning} title="Trả lại đơn vị" onClose={() => setReturning(false)}>
        <ContractForm
          contract={ReturnSheetRequest}
          initial={{ version }}
          submitLabel="Trả lại"
          submit={(request) => step('return', request)}
          onDone={() => setReturning(false)}
        >
          <Field name="reason" label="Lý do trả lại" help="Gửi vào hộp thư của đơn vị.">
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
          </Field>
        </ContractForm>
      </FormDialog>
    </>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
