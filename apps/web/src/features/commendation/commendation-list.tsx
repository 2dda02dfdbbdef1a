import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
import { DateField } from '../../ui/date-field';
import { Labelled } from '../../ui/labelled';
import { QueryState } from '../../ui/query-state';
import { useRegisterCommands } from '../../ui/register-commands';
import { Filters, FilterSelect, FormDialog, RegisterPage } from '../../ui/register-frame';
import { RowActions } from '../../ui/row-actions';
import { SearchField } from '../../ui/search-field';
import { UnitSelect } from '../../ui/unit-select';
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
  const [form, setForm] = useState<CommendationView | 'new' | null>(null);
  const close = () => setForm(null);
  const add = manages && (
    <Button type="primary" onClick={() => setForm('new')}>
      Thêm khen thưởng, phê bình
    </Button>
  );
  const filtered = Object.values(query).some((value) => value !== undefined);
  return (
    <RegisterPage
      title="Khen thưởng, phê bình"
      exportPath={`commendations/export.xlsx${queryText(query)}`}
      actions={add}
    >
      <Filters label="Bộ lọc khen thưởng, phê bình">
        <Labelled label="Từ khóa">
          {(id) => (
            <SearchField
              id={id}
              value={query.q}
              onSearch={(q) => url.set({ q })}
              placeholder="Tên, dịp, số quyết định"
            />
          )}
        </Labelled>
        <FilterSelect
          label="Loại"
          value={query.polarity}
          labels={COMMENDATION_POLARITY_LABEL}
          onChange={(polarity) => url.set({ polarity })}
        />
        <FilterSelect
          label="Hình thức"
          value={query.form}
          labels={COMMENDATION_FORM_LABEL}
          onChange={(next) => url.set({ form: next })}
        />
        <FilterSelect
          label="Cấp"
          value={query.level}
          labels={COMMENDATION_LEVEL_LABEL}
          onChange={(level) => url.set({ level })}
        />
        <Labelled label="Đơn vị">
          {(id) => (
            <UnitSelect id={id} placeholder="Tất cả" value={query.unitId} onChange={(unitId) => url.set({ unitId })} />
          )}
        </Labelled>
        <Labelled label="Từ ngày">
          {(id) => <DateField id={id} value={query.from} max={query.to} onChange={(from) => url.set({ from })} />}
        </Labelled>
        <Labelled label="Đến ngày">
          {(id) => <DateField id={id} value={query.to} min={query.from} onChange={(to) => url.set({ to })} />}
        </Labelled>
      </Filters>
      <QueryState
        query={commendations}
        empty={{
          when: ({ total }) => total === 0,
          title: filtered ? 'Không có dòng nào khớp với bộ lọc.' : 'Sổ chưa có khen thưởng, phê bình nào.',
          action: filtered ? <Link to={paths.commendations()}>Bỏ bộ lọc</Link> : add,
        }}
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
              columns={columnsOf(setForm, ({ id, version }) => remove(id, version))}
              rows={items}
              rowKey="id"
              pagination={{ total }}
            />
          </>
        )}
      </QueryState>
      <FormDialog
        open={form !== null}
        title={form === 'new' ? 'Thêm khen thưởng, phê bình' : 'Sửa khen thưởng, phê bình'}
        onClose={close}
      >
        {form === 'new' && <CommendationForm onDone={close} />}
        {form !== null && form !== 'new' && <CommendationForm commendation={form} onDone={close} />}
      </FormDialog>
    </RegisterPage>
  );
}

const columnsOf = (
  onEdit: (row: CommendationView) => void,
  onRemove: (row: CommendationView) => Promise<unknown>,
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
  {
    title: 'Thay đổi',
    key: 'actions',
    render: (_, row) => (
      <RowActions
        of={`${COMMENDATION_FORM_LABEL[row.form]}: ${row.unit?.name ?? row.recipient ?? ''}`}
        actions={row.allowedActions}
        onEdit={() => onEdit(row)}
        onRemove={() => onRemove(row)}
      />
    ),
  },
];
