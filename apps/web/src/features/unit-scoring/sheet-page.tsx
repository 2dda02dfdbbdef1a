import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ReturnSheetRequest, type SheetPageView } from '#contract/unit-scoring';
import { SHEET_STATUS_LABEL, type SheetStatus } from '#domain/unit-scoring';
import { formatDate, formatInstant, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { QueryState } from '../../ui/query-state';
import { RegisterPage } from '../../ui/register-frame';
import { FormDialog } from '../../ui/row-form';
import { ScheduleTag } from '../../ui/schedule-tag';
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
  const next = action(NEXT_OF_AGENCY[sheet.status] ?? '');
  const refused = mayTry(useMe(), 'scoring.appraise') && next && !next.allowed ? next.reason : null;
  const moving = sheet.provisionalUntil !== null ? ' (tạm tính)' : '';
  return (
    <>
      <dl className="facts">
        <Fact name="Tình trạng" value={SHEET_STATUS_LABEL[sheet.status]} />
        <Fact name="Tự chấm" value={`${points(sheet.selfTotal)}/${points(sheet.maxTotal)}${moving}`} />
        <Fact
          name="Thẩm định"
          value={`${points(sheet.appraisedTotal)}${sheet.appraisedTotal === null ? '' : moving}`}
        />
        <Fact
          name="Điểm chốt"
          value={sheet.finalTotal === null ? NOTHING : `${points(sheet.finalTotal)} (${sheet.share})`}
        />
        {sheet.rank !== null && <Fact name="Thứ hạng" value={place(sheet.rank, sheet.rankedOf)} />}
        {sheet.remediationTaskId !== null && (
          <div>
            <dt>Kế hoạch khắc phục</dt>
            <dd>
              {sheet.remediation && <ScheduleTag cell={sheet.remediation} />}{' '}
              <Link to={paths.task(sheet.remediationTaskId)}>Mở nhiệm vụ</Link>
            </dd>
          </div>
        )}
      </dl>
      {sheet.returned && (
        <p className="register-flag">
          <strong>Đã trả lại để chấm lại:</strong> {sheet.returned.reason} ({sheet.returned.by},{' '}
          {formatInstant(sheet.returned.at)})
        </p>
      )}
      {sheet.provisionalUntil !== null && !(refused && next?.action === 'finalise') && (
        <p className="register-note">
          Điểm theo kế hoạch là tạm tính: số liệu lấy đến hết ngày {formatDate(sheet.provisionalUntil)}, sau ngày đó mới
          chốt điểm.
        </p>
      )}
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
      {refused && <p className="register-note">{refused}</p>}
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

/** The agency's next step, by where the sheet stands. */
const NEXT_OF_AGENCY: Partial<Record<SheetStatus, string>> = {
  submitted: 'appraise',
  appraised: 'finalise',
  explained: 'finalise',
};

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
