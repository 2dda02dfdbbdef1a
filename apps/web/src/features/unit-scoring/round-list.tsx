import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ScoringRoundView } from '#contract/unit-scoring';
import { ROUND_STATUS_LABEL, SHEET_STATUS_LABEL } from '#domain/unit-scoring';
import { formatDate } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { Button } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { QueryState } from '../../ui/query-state';
import { RegisterPage } from '../../ui/register-frame';
import { FormDialog } from '../../ui/row-form';
import { roundsQuery } from './get-scoring';
import { RoundForm } from './round-form';

/** The scoring of the province's own units, a round per year and group. */
export function ScoringRoundListPage() {
  const year = useUrlQuery().number('year');
  const rounds = useQuery(roundsQuery(year));
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const add = mayTry(useMe(), 'scoring.manage') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      Lập đợt chấm điểm
    </Button>
  );
  return (
    <RegisterPage title="Chấm điểm sở, ngành, xã, phường" actions={add}>
      <QueryState
        query={rounds}
        empty={{
          when: ({ total }) => total === 0,
          title: 'Chưa có đợt chấm điểm nào dành cho bạn.',
          action: add || <Link to={paths.registers()}>Về Sổ theo dõi</Link>,
        }}
      >
        {({ items }) => (
          <DataTable caption="Các đợt chấm điểm" hideCaption columns={COLUMNS} rows={items} rowKey="id" />
        )}
      </QueryState>
      <FormDialog open={adding} title="Lập đợt chấm điểm" onClose={() => setAdding(false)}>
        <RoundForm onDone={(id) => void (id && navigate(paths.scoringRound(id)))} />
      </FormDialog>
    </RegisterPage>
  );
}

const COLUMNS: DataColumns<ScoringRoundView> = [
  { title: 'Năm', dataIndex: 'year', align: 'right' },
  {
    title: 'Đợt chấm điểm',
    key: 'title',
    render: (_, { id, title, groupName, illustrative }) => (
      <>
        <Link to={paths.scoringRound(id)}>{title}</Link>
        <p className="register-note">
          {groupName}
          {illustrative && '. Dữ liệu minh họa'}
        </p>
      </>
    ),
  },
  { title: 'Số đơn vị', dataIndex: 'unitCount', align: 'right' },
  {
    title: 'Tình trạng',
    key: 'status',
    render: (_, { status, states, publishedOn, decisionNumber }) => (
      <>
        {ROUND_STATUS_LABEL[status]}
        {publishedOn && ` theo Quyết định số ${decisionNumber} ngày ${formatDate(publishedOn)}`}
        {status === 'open' && (
          <p className="register-note">
            {states
              .map(({ status: state, count }) => `${count} ${SHEET_STATUS_LABEL[state].toLocaleLowerCase('vi')}`)
              .join('; ')}
          </p>
        )}
      </>
    ),
  },
];
