import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CommendationList, CommendationQuery, CommendationView } from '#contract/commendation';
import {
  COMMENDATION_FORM_LABEL,
  COMMENDATION_FORMS,
  COMMENDATION_LEVEL_LABEL,
  COMMENDATION_LEVELS,
  COMMENDATION_POLARITIES,
  COMMENDATION_POLARITY_LABEL,
} from '#domain/commendation';
import { apiGet, queryText } from '../../lib/api-client';
import { formatCount, formatDate, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { Button } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { FilteredList } from '../../ui/filtered-list';
import { CodeFilter, DaysFilter, Filters, UnitFilter, WordsFilter } from '../../ui/list-filters';
import { useRegisterCommands } from '../../ui/register-commands';
import { RegisterPage } from '../../ui/register-frame';
import { changesColumn } from '../../ui/row-actions';
import { RowForm, useRowForm } from '../../ui/row-form';
import { CommendationForm } from './commendation-form';

const commendationsQuery = (query: Partial<CommendationQuery>) =>
  queryOptions({
    queryKey: ['commendation', 'list', query],
    queryFn: () => apiGet<CommendationList>('commendations', query),
  });
const queryOf = (url: UrlQuery): Partial<CommendationQuery> => ({
  q: url.text('q'),
  polarity: url.oneOf('polarity', COMMENDATION_POLARITIES),
  form: url.oneOf('form', COMMENDATION_FORMS),
  level: url.oneOf('level', COMMENDATION_LEVELS),
  unitId: url.number('unitId'),
  from: url.date('from'),
  to: url.date('to'),
});

/** Praise and criticism of units and people in the work of reform. */
export function CommendationListPage() {
  const manages = mayTry(useMe(), 'commendation.manage');
  const url = useUrlQuery();
  const query = queryOf(url);
  const commendations = useQuery(commendationsQuery({ ...query, page: url.page, pageSize: url.pageSize }));
  const { remove } = useRegisterCommands('commendations');
  const form = useRowForm<CommendationView>();
  const add = manages && (
    <Button type="primary" onClick={form.add}>
      Thêm khen thưởng, phê bình
    </Button>
  );
  return (
    <RegisterPage
      title="Khen thưởng, phê bình"
      exportPath={`commendations/export.xlsx${queryText(query)}`}
      actions={add}
    >
      <Filters label="Bộ lọc khen thưởng, phê bình">
        <WordsFilter placeholder="Tên, dịp, số quyết định" />
        <CodeFilter name="polarity" label="Loại" labels={COMMENDATION_POLARITY_LABEL} />
        <CodeFilter name="form" label="Hình thức" labels={COMMENDATION_FORM_LABEL} />
        <CodeFilter name="level" label="Cấp" labels={COMMENDATION_LEVEL_LABEL} />
        <UnitFilter />
        <DaysFilter />
      </Filters>
      <FilteredList
        list={commendations}
        filters={query}
        none="Sổ chưa có khen thưởng, phê bình nào."
        noMatch="Không có dòng nào khớp với bộ lọc."
        all={paths.commendations()}
        add={add}
      >
        {({ items, total, praise, criticism }) => (
          <>
            <p>
              <Link to={url.href({ polarity: 'praise' })}>{formatCount(praise)} khen thưởng</Link>,{' '}
              <Link to={url.href({ polarity: 'criticism' })}>{formatCount(criticism)} phê bình, nhắc nhở</Link>.
            </p>
            <DataTable
              caption="Danh sách khen thưởng, phê bình"
              hideCaption
              columns={columnsOf(form.edit, ({ id, version }) => remove(id, version), manages)}
              rows={items}
              rowKey="id"
              pagination={{ total }}
            />
          </>
        )}
      </FilteredList>
      <RowForm form={form} adding="Thêm khen thưởng, phê bình" editing="Sửa khen thưởng, phê bình">
        {(row) => <CommendationForm commendation={row} onDone={form.close} />}
      </RowForm>
    </RegisterPage>
  );
}

const columnsOf = (
  onEdit: (row: CommendationView) => void,
  onRemove: (row: CommendationView) => Promise<unknown>,
  manages: boolean,
): DataColumns<CommendationView> => [
  {
    title: 'Ngày',
    key: 'decidedOn',
    render: (_, { decidedOn }) => (decidedOn ? formatDate(decidedOn) : 'chưa rõ ngày'),
  },
  {
    title: 'Hình thức',
    key: 'form',
    render: (_, { form, polarity }) => (
      <>
        {COMMENDATION_FORM_LABEL[form]}
        <p className="register-note">{COMMENDATION_POLARITY_LABEL[polarity]}</p>
      </>
    ),
  },
  { title: 'Cấp', key: 'level', render: (_, { level }) => COMMENDATION_LEVEL_LABEL[level] },
  {
    title: 'Đơn vị, cá nhân',
    key: 'recipient',
    render: (_, { unit, recipient, recipientTitle }) => (
      <>
        {unit && <Link to={paths.unit(unit.id)}>{unit.name}</Link>}
        {recipient && (
          <p className={unit ? 'register-note' : undefined}>
            {recipient}
            {recipientTitle && `, ${recipientTitle}`}
          </p>
        )}
      </>
    ),
  },
  {
    title: 'Dịp, thành tích hoặc nội dung',
    key: 'occasion',
    render: (_, { occasion, note, source, illustrative }) => (
      <>
        {occasion}
        {note && <p className="register-note">{note}</p>}
        {source && <p className="register-note">Nguồn: {source}</p>}
        {illustrative && <p className="register-note">Dữ liệu minh họa</p>}
      </>
    ),
  },
  {
    title: 'Quyết định',
    key: 'decision',
    render: (_, { decisionNumber, decidedBy }) => [decisionNumber, decidedBy].filter(Boolean).join(', ') || NOTHING,
  },
  ...(manages
    ? [
        changesColumn(
          ({ form, unit, recipient }) => `${COMMENDATION_FORM_LABEL[form]}: ${unit?.name ?? recipient ?? ''}`,
          onEdit,
          onRemove,
        ),
      ]
    : []),
];
