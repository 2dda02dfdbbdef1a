import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  PublishRoundRequest,
  type CriterionView,
  type ScoringRoundPageView,
  type SheetRowView,
} from '#contract/unit-scoring';
import { ROUND_STATUS_LABEL, SHEET_STATUS_LABEL } from '#domain/unit-scoring';
import { formatCount, formatDate, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ContractForm, Field } from '../../ui/contract-form';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { QueryState } from '../../ui/query-state';
import { useRegisterCommands } from '../../ui/register-commands';
import { RegisterPage } from '../../ui/register-frame';
import { FormDialog } from '../../ui/row-form';
import { ScheduleTag } from '../../ui/schedule-tag';
import { roundQuery } from './get-scoring';
import { RoundForm } from './round-form';
import { ScoringStyle } from './scoring.style';
import { place, points } from './scoring-words';

/** One round: who stands where, later the published ranking, and the criteria. */
export function ScoringRoundPage() {
  const round = useQuery(roundQuery(Number(useParams()['id'])));
  return (
    <RegisterPage
      title={round.data?.title ?? 'Đợt chấm điểm'}
      above={[{ title: 'Chấm điểm sở, ngành, xã, phường', to: paths.scoringRounds() }]}
    >
      <ScoringStyle />
      <QueryState query={round}>{(data) => <Content round={data} />}</QueryState>
    </RegisterPage>
  );
}

type Dialog = 'edit' | 'open' | 'publish';

function Content({ round }: { round: ScoringRoundPageView }) {
  const { step } = useRegisterCommands('scoring-rounds');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const { id, version, status, plan, decisionNumber, publishedOn, sheets } = round;
  const published = status === 'published';
  const action = (name: string) => actionOf(round.allowedActions, name);
  const manages = mayTry(useMe(), 'scoring.manage') && !published;
  return (
    <>
      <dl className="facts">
        <Fact name="Năm" value={String(round.year)} />
        <Fact name="Nhóm đơn vị" value={`${round.groupName} (${formatCount(round.unitCount)} đơn vị)`} />
        <Fact name="Tình trạng" value={ROUND_STATUS_LABEL[status]} />
        {decisionNumber && (
          <Fact name="Công bố" value={`Quyết định số ${decisionNumber}, ngày ${formatDate(publishedOn)}`} />
        )}
        {round.basis && <Fact name="Căn cứ" value={round.basis} />}
        {round.selfScoreDueOn && <Fact name="Hạn tự chấm điểm" value={formatDate(round.selfScoreDueOn)} />}
        {plan && (
          <div>
            <dt>Kế hoạch lấy số liệu</dt>
            <dd>
              <Link to={paths.plan(plan.id)}>{plan.name}</Link>
            </dd>
          </div>
        )}
      </dl>
      {manages && (
        <div className="form-actions">
          {status === 'draft' && (
            <>
              <AllowedButton action={action('edit')} onClick={() => setDialog('edit')}>
                Sửa tiêu chí, đơn vị
              </AllowedButton>
              <AllowedButton type="primary" action={action('open')} onClick={() => setDialog('open')}>
                Mở cho đơn vị tự chấm
              </AllowedButton>
            </>
          )}
          {status === 'open' && (
            <AllowedButton type="primary" action={action('publish')} onClick={() => setDialog('publish')}>
              Công bố kết quả
            </AllowedButton>
          )}
        </div>
      )}
      {status !== 'draft' && (
        <section aria-labelledby="sheets-title">
          <h2 id="sheets-title">{published ? 'Kết quả xếp hạng' : 'Các bảng chấm điểm'}</h2>
          {status === 'open' && (
            <p>
              {round.states
                .map(
                  ({ status: state, count }) => `${count} đơn vị: ${SHEET_STATUS_LABEL[state].toLocaleLowerCase('vi')}`,
                )
                .join('; ')}
              .
            </p>
          )}
          {round.provisionalUntil && (
            <p className="register-note">
              Điểm theo kế hoạch là tạm tính: số liệu lấy đến hết ngày {formatDate(round.provisionalUntil)}, sau ngày đó
              mới chốt điểm và công bố.
            </p>
          )}
          {round.remediationTaskId && (
            <p>
              Kế hoạch khắc phục sau công bố:{' '}
              <Link to={paths.task(round.remediationTaskId)}>xem nhiệm vụ của các đơn vị</Link>.
            </p>
          )}
          <DataTable
            caption={published ? 'Bảng xếp hạng' : 'Bảng điểm của các đơn vị'}
            hideCaption
            columns={sheetColumns(round)}
            rows={sheets}
            rowKey="id"
          />
        </section>
      )}
      <h2>Bộ tiêu chí ({points(round.maxTotal)} điểm)</h2>
      <DataTable caption="Bộ tiêu chí" hideCaption columns={CRITERIA} rows={round.criteria} rowKey="id" />
      <FormDialog
        open={dialog === 'edit' || dialog === 'publish'}
        title={dialog === 'edit' ? 'Sửa đợt chấm điểm' : 'Công bố kết quả'}
        onClose={close}
      >
        {dialog === 'edit' && <RoundForm round={round} onDone={close} />}
        {dialog === 'publish' && <PublishForm round={round} onDone={close} />}
      </FormDialog>
      <ConfirmDialog
        open={dialog === 'open'}
        title="Mở cho đơn vị tự chấm"
        okLabel="Mở"
        onConfirm={() => step(id, 'open', { version })}
        onClose={close}
      >
        <p>
          {formatCount(round.unitCount)} đơn vị được mở bảng tự chấm. Sau đó tiêu chí và danh sách đơn vị không sửa được
          nữa.
        </p>
      </ConfirmDialog>
    </>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

function PublishForm({ round, onDone }: { round: ScoringRoundPageView; onDone: () => void }) {
  const { step } = useRegisterCommands('scoring-rounds');
  const { today } = useMe();
  return (
    <ContractForm
      contract={PublishRoundRequest}
      initial={{ version: round.version, publishedOn: today }}
      submitLabel="Công bố kết quả"
      submit={(request) => step(round.id, 'publish', request)}
      onDone={onDone}
    >
      <p>
        Sau khi công bố, điểm và thứ hạng được khóa. Mỗi đơn vị được giao xây dựng kế hoạch khắc phục nếu có hạn gửi.
      </p>
      <div className="field-pair">
        <Field name="decisionNumber" label="Số quyết định công bố">
          <Input autoComplete="off" />
        </Field>
        <Field name="publishedOn" label="Ngày công bố">
          <DateField max={today} />
        </Field>
      </div>
      <Field name="remediationDueOn" label="Hạn gửi kế hoạch khắc phục" help="Để trống: không giao kế hoạch khắc phục.">
        <DateField />
      </Field>
    </ContractForm>
  );
}

function sheetColumns({ status, remediationTaskId }: ScoringRoundPageView): DataColumns<SheetRowView> {
  const published = status === 'published';
  const unit: DataColumns<SheetRowView>[number] = {
    title: 'Đơn vị',
    key: 'unit',
    render: (_, row) => <SheetLink row={row} />,
  };
  const total = (title: string, pick: (row: SheetRowView) => number | null): DataColumns<SheetRowView>[number] => ({
    title,
    key: title,
    align: 'right',
    render: (_, row) => points(pick(row)),
  });
  if (published)
    return [
      { title: 'Thứ hạng', key: 'rank', align: 'right', render: (_, { rank, rankedOf }) => place(rank, rankedOf) },
      unit,
      total('Điểm', ({ finalTotal }) => finalTotal),
      { title: 'Chỉ số', key: 'share', align: 'right', render: (_, { share }) => share ?? NOTHING },
      ...(remediationTaskId
        ? [
            {
              title: 'Kế hoạch khắc phục',
              key: 'remediation',
              render: (_: unknown, { remediation }: SheetRowView) =>
                remediation ? <ScheduleTag cell={remediation} /> : NOTHING,
            },
          ]
        : []),
    ];
  return [
    unit,
    { title: 'Tình trạng', key: 'status', render: (_, row) => SHEET_STATUS_LABEL[row.status] },
    total('Tự chấm', ({ selfTotal }) => selfTotal),
    total('Thẩm định', ({ appraisedTotal }) => appraisedTotal),
    total('Điểm chốt', ({ finalTotal }) => finalTotal),
  ];
}

/** Units open their own sheet; of the others they see the published result. */
function SheetLink({ row }: { row: SheetRowView }) {
  const me = useMe();
  const watches = me.roles.some((role) => role === 'secretary' || role === 'leader' || role === 'readOnly');
  const own = me.memberships.some(({ unit }) => unit?.id === row.unit.id);
  return watches || own ? <Link to={paths.scoringSheet(row.id)}>{row.unit.name}</Link> : row.unit.name;
}

const CRITERIA: DataColumns<CriterionView> = [
  { title: 'Mã', key: 'code', render: (_, { code, heading }) => (heading ? <strong>{code}</strong> : code) },
  { title: 'Tiêu chí', key: 'name', render: (_, { name, heading }) => (heading ? <strong>{name}</strong> : name) },
  { title: 'Điểm tối đa', key: 'max', align: 'right', render: (_, { maxScore }) => points(maxScore) },
  {
    title: 'Cách tính điểm',
    key: 'rule',
    render: (_, { ruleText, heading }) => (heading ? 'Tổng các tiêu chí con' : ruleText),
  },
];
